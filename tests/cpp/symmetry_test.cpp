// Declared symmetry, bit for bit at the defaults, and no symmetry left undeclared.
#include <doctest/doctest.h>

#include "doubles.hpp"
#include "evaluate_at.hpp"
#include "parameter_sets.hpp"

using actiscope::Activation;
using actiscope::Symmetry;

namespace {

/// f(−x) = s·f(x), f′(−x) = −s·f′(x), f″(−x) = s·f″(x), where s is −1 for odd and 1 for even functions.
bool mirrors(const Activation& activation, const double* parameters, double x, double s) {
  const Values right = evaluate_at(activation, x, parameters), left = evaluate_at(activation, -x, parameters);
  return same(left.f, s * right.f) && same(left.d1, -s * right.d1) && same(left.d2, s * right.d2);
}

/// The first x > 0 where the symmetry fails, or 0.
double first_difference(const Activation& activation, double s) {
  const ParameterSet set = defaults(activation);
  for (const double x : positive_doubles())
    if (!mirrors(activation, set.data(), x, s)) return x;
  return 0;
}

}  // namespace

TEST_CASE("symmetry: declared odd and even functions mirror bit for bit") {
  for (const Activation* activation : all_activations()) {
    if (activation->facts.symmetry == Symmetry::none) continue;
    CAPTURE(name_of(*activation));
    CHECK(first_difference(*activation, activation->facts.symmetry == Symmetry::odd ? -1 : 1) == 0);
  }
}

TEST_CASE("symmetry: a function declared without one has none") {
  for (const Activation* activation : all_activations()) {
    if (activation->facts.symmetry != Symmetry::none) continue;
    CAPTURE(name_of(*activation));
    CHECK(first_difference(*activation, -1) != 0);
    CHECK(first_difference(*activation, 1) != 0);
  }
}

TEST_CASE("symmetry: odd functions without pieces keep the sign of zero") {
  for (const Activation* activation : all_activations()) {
    const ParameterSet set = defaults(*activation);
    if (activation->facts.symmetry != Symmetry::odd || activation->positions(set.data()).count > 0) continue;
    CAPTURE(name_of(*activation));
    const double negative = evaluate_at(*activation, -0.0, set.data()).f;
    const double positive = evaluate_at(*activation, 0.0, set.data()).f;
    CHECK(negative == 0);
    CHECK(std::signbit(negative));
    CHECK_FALSE(std::signbit(positive));
  }
}
