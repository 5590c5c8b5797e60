// How far a computed value is from the true one, in units that allow for the rounding of x.
#pragma once

#include <cstdint>

/// Set by `--worst`: list the largest error per function and order.
inline bool list_worst_errors = false;

/// The distance of y from the next double away from 0, at least 2⁻¹⁰⁷⁴.
double ulp(double y);

/// A true value: the nearest double, and how far the truth is from it in 254ths of its ulp.
struct Truth {
  double rounded;
  std::int8_t residual;
};

/// |computed − truth| / (ulp(truth) + |x·slope|·2⁻⁵³): the error in units of what rounding the result and
/// rounding x alone would cause. `slope` is the derivative of the quantity. Infinite for an error of class:
/// NaN, or an infinity that is not the true one.
double error_in_units(double computed, Truth truth, double x, double slope);
