// How far a computed value is from the true one, in units that allow for the rounding of x.
#include "accuracy.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

double ulp(double y) {
  if (y == 0 || !std::isfinite(y)) return std::numeric_limits<double>::denorm_min();
  return std::ldexp(1.0, std::max(std::ilogb(y) - 52, -1074));
}

double error_in_units(double computed, Truth truth, double x, double slope) {
  constexpr double infinity = std::numeric_limits<double>::infinity();
  if (std::isnan(truth.rounded)) return std::isnan(computed) ? 0 : infinity;
  if (std::isinf(truth.rounded)) return computed == truth.rounded ? 0 : infinity;
  if (!std::isfinite(computed)) return infinity;
  // Everything in ulps of the truth, so that nothing underflows on the way.
  const double step = ulp(truth.rounded);
  const double error = std::abs((computed - truth.rounded) / step - truth.residual / 254.0);
  // By exponents, since each factor alone may leave the doubles: 0·∞ would be NaN and hide every error.
  int e_x, e_slope;
  const double mantissas = std::abs(std::frexp(x, &e_x) * std::frexp(slope, &e_slope));
  const bool conditioned = std::isfinite(slope);
  const double condition = conditioned ? std::ldexp(mantissas, e_x + e_slope - std::ilogb(step) - 53) : 0;
  const double units = error / (1 + condition);
  return std::isnan(units) ? infinity : units;
}
