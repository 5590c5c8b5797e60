// Comparisons of the variable: at a break they see from which side x comes.
#include <doctest/doctest.h>
#include <initializer_list>

#include "jet.hpp"

using actiscope::variable;

TEST_CASE("sides: away from the break the side does not matter") {
  for (const int side : {-1, 0, 1}) {
    CHECK(variable(1.0, side) > 0);
    CHECK(variable(1.0, side) >= 0);
    CHECK_FALSE(variable(1.0, side) < 0);
    CHECK_FALSE(variable(1.0, side) <= 0);
    CHECK(variable(-1.0, side) < 0);
    CHECK(variable(-1.0, side) <= 0);
    CHECK_FALSE(variable(-1.0, side) > 0);
    CHECK_FALSE(variable(-1.0, side) >= 0);
  }
}

TEST_CASE("sides: at the break x is below, at or above it") {
  struct Row {
    int side;
    bool less, at_most, at_least, greater;
  };
  for (const Row& row : {Row{-1, true, true, false, false}, Row{0, false, true, true, false},
                         Row{1, false, false, true, true}}) {
    CAPTURE(row.side);
    CHECK((variable(2.0, row.side) < 2) == row.less);
    CHECK((variable(2.0, row.side) <= 2) == row.at_most);
    CHECK((variable(2.0, row.side) >= 2) == row.at_least);
    CHECK((variable(2.0, row.side) > 2) == row.greater);
  }
}

TEST_CASE("sides: both zeros are the same point") {
  CHECK(variable(-0.0, 1) > 0);
  CHECK(variable(0.0, -1) < 0);
  CHECK_FALSE(variable(-0.0) < 0);
}

TEST_CASE("sides: one lambda yields the value and both limits") {
  const auto step = [](auto x) { return actiscope::select(x > 0, 1.0, actiscope::select(x < 0, -1.0, 0.0)); };
  CHECK(step(variable(0.0, -1)) == -1);
  CHECK(step(variable(0.0, 0)) == 0);
  CHECK(step(variable(0.0, 1)) == 1);
}
