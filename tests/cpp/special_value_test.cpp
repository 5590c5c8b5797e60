// NaN, the infinities, and every size of finite x: what a function may and may not answer.
#include <doctest/doctest.h>

#include "doubles.hpp"
#include "evaluate_at.hpp"
#include "parameter_sets.hpp"

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

/// What a quantity tends to, judged from far points: a number, ±∞, or NaN where it has not settled.
double tendency(double far, double farther, double farthest) {
  const auto close = [](double a, double b) {
    return a == b || std::abs(a - b) <= 1e-12 * std::abs(b) || (std::abs(a) < 1e-90 && std::abs(b) < 1e-90);
  };
  if (close(far, farther) && close(farther, farthest)) return std::abs(farthest) < 1e-90 ? 0 : farthest;
  if (far == farther || farther == farthest) return farthest;  // it overflowed on the way
  const bool grows =
      std::abs(farthest) > 1e20 * std::abs(farther) && std::abs(farther) > 1e20 * std::abs(far);
  return grows ? std::copysign(inf, farthest) : not_a_number;
}

bool reached(double at_infinity, double limit) {
  if (std::isnan(limit)) return true;  // it oscillates: nothing to compare with
  return at_infinity == limit || std::abs(at_infinity - limit) <= 1e-12 * std::abs(limit);
}

}  // namespace

TEST_CASE("special values: NaN gives NaN in all three") {
  for (const auto* activation : all_activations())
    for (const ParameterSet& set : parameter_sets(*activation)) {
      CAPTURE(called(*activation, set));
      for (const int side : {-1, 0, 1}) {
        const Values y = evaluate_at(*activation, not_a_number, set.data(), side);
        CHECK(std::isnan(y.f));
        CHECK(std::isnan(y.d1));
        CHECK(std::isnan(y.d2));
      }
    }
}

TEST_CASE("special values: finite x never gives NaN") {
  const std::vector<double> sizes = all_sizes();
  for (const auto* activation : all_activations())
    for (const ParameterSet& set : parameter_sets(*activation)) {
      int wrong = 0;
      double where = 0;
      for (const double x : sizes) {
        const Values y = evaluate_at(*activation, x, set.data());
        if (!std::isnan(y.f) && !std::isnan(y.d1) && !std::isnan(y.d2)) continue;
        ++wrong;
        where = x;
      }
      CAPTURE(called(*activation, set));
      CAPTURE(where);
      CHECK(wrong == 0);
    }
}

TEST_CASE("special values: ±∞ gives the limit") {
  int settled = 0;
  for (const auto* activation : all_activations())
    for (const ParameterSet& set : parameter_sets(*activation))
      for (const double sign : {-1.0, 1.0}) {
        const auto far = [&](double x) { return evaluate_at(*activation, sign * x, set.data()); };
        const Values a = far(1e100), b = far(1e200), c = far(1e300), y = far(inf);
        const double f = tendency(a.f, b.f, c.f), d1 = tendency(a.d1, b.d1, c.d1),
                     d2 = tendency(a.d2, b.d2, c.d2);
        CAPTURE(called(*activation, set));
        CAPTURE(sign);
        CAPTURE(y.f);
        CAPTURE(f);
        CHECK(reached(y.f, f));
        CAPTURE(y.d1);
        CAPTURE(d1);
        CHECK(reached(y.d1, d1));
        CAPTURE(y.d2);
        CAPTURE(d2);
        CHECK(reached(y.d2, d2));
        if (!std::isnan(f)) ++settled;
      }
  // The rule must speak for nearly all, or it shows nothing.
  CHECK(settled >= 2 * 40);
}
