// The values that the field gives f and f′ at a break, for the defaults.
#include <cmath>
#include <doctest/doctest.h>
#include <limits>
#include <string_view>

#include "evaluate_at.hpp"
#include "parameter_sets.hpp"

namespace {

struct Convention {
  const char* id;
  double x, f, d1;
};

const Convention conventions[] = {
    {"penalized-tanh", 0, 0, 0.25},
    {"relu", 0, 0, 0},
    {"leaky-relu", 0, 0, 0.01},
    {"prelu", 0, 0, 0.25},
    {"rrelu", 0, 0, 0.22916666666666666},
    {"srelu", -1, -1, 0.7},
    {"srelu", 1, 1, 0.4},
    {"absolute", 0, 0, 0},
    {"al-relu", 0, 0, -0.01},
    {"displaced-relu", -1, -1, 0},
    {"flexible-relu", 0, -0.398, 0},
    {"maxout-2", 0, 0, 0.25},
    {"apl-1", 0, 0.2, -0.2},
    {"apl-1", 1, 1, 1},
    {"plu", -1, -1, 0.1},
    {"plu", 1, 1, 0.1},
    {"bounded-relu", 0, 0, 0},
    {"bounded-relu", 1, 1, 0},
    {"nlrelu", 0, 0, 0},
    {"sine-relu", 0, -0.0025, 0.0025},
    {"relu6", 0, 0, 0},
    {"relu6", 6, 6, 0},
    {"threshold", 1, 0, 0},
    {"elu", 0, 0, 1},
    {"celu", 0, 0, 1},
    {"selu", 0, 0, 1.7580993408473766},
    {"mpelu", 0, 0, 0.25},
    {"hard-elish", -1, 0, -0.31606027941427883},
    {"hard-elish", 1, 1, 1},
    {"serlu", 0, 0, 1.07862},
    {"flatten-t-swish", 0, -0.2, 0.5},
    {"step", 0, 1, 0},
    {"signum", 0, 0, 0},
    {"hard-sigmoid", -2.5, 0, 0},
    {"hard-sigmoid", 2.5, 1, 0},
    {"hard-sigmoid-6", -3, 0, 0},
    {"hard-sigmoid-6", 3, 1, 0},
    {"sparse-sigmoid", -1, 0, 0},
    {"sparse-sigmoid", 1, 1, 0},
    {"hard-tanh", -1, -1, 0},
    {"hard-tanh", 1, 1, 0},
    {"hard-swish", -3, 0, -0.5},
    {"hard-swish", 3, 3, 1},
    {"hard-mish", -2, 0, -1},
    {"hard-shrink", -0.5, 0, 0},
    {"hard-shrink", 0.5, 0, 0},
    {"soft-shrink", -0.5, 0, 0},
    {"soft-shrink", 0.5, 0, 0},
    {"triangular", -1, 0, 0},
    {"triangular", 0, 1, 0},
    {"triangular", 1, 0, 0},
    {"signed-sqrt", 0, 0, std::numeric_limits<double>::infinity()},
};

bool has_convention(const char* id, double x) {
  for (const Convention& row : conventions)
    if (std::string_view(row.id) == id && row.x == x) return true;
  return false;
}

}  // namespace

TEST_CASE("conventions: f and f′ at a break are the field's") {
  for (const Convention& row : conventions) {
    CAPTURE(std::string(row.id));
    CAPTURE(row.x);
    const int index = actiscope::find(row.id);
    CHECK(index >= 0);
    if (index < 0) continue;
    const auto& activation = actiscope::activation_at(index);
    const Values y = evaluate_at(activation, row.x, defaults(activation).data());
    CHECK(y.f == row.f);
    CHECK(y.d1 == row.d1);
  }
}

TEST_CASE("conventions: every break at the defaults has one") {
  for (const auto* activation : all_activations()) {
    actiscope::Break rows[actiscope::max_breaks];
    const int count = actiscope::breaks(*activation, defaults(*activation).data(), {}, rows);
    for (int i = 0; i < count; ++i) {
      CAPTURE(name_of(*activation));
      CAPTURE(rows[i].x);
      CHECK(has_convention(activation->facts.id, rows[i].x));
    }
  }
}

TEST_CASE("conventions: step takes its value at 0 from h0") {
  const int step = actiscope::find("step");
  CHECK(step >= 0);
  if (step < 0) return;
  for (const double h0 : {0.0, 0.5, 1.0}) CHECK(evaluate_at(actiscope::activation_at(step), 0, &h0).f == h0);
}

TEST_CASE("conventions: f″ at a break is a one-sided value or 0, and nothing at an edge") {
  for (const auto* activation : all_activations())
    for (const ParameterSet& set : parameter_sets(*activation)) {
      const actiscope::Positions seams = activation->positions(set.data());
      for (int i = 0; i < seams.count; ++i) {
        const double x = seams.x[i], here = evaluate_at(*activation, x, set.data()).d2;
        CAPTURE(called(*activation, set));
        CAPTURE(x);
        const bool edge = std::isnan(evaluate_at(*activation, x, set.data()).f);
        CHECK((edge ? std::isnan(here)
                    : here == 0 || here == evaluate_at(*activation, x, set.data(), -1).d2 ||
                          here == evaluate_at(*activation, x, set.data(), 1).d2));
      }
    }
}
