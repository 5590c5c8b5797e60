// Powers of a positive variable on jets.
#pragma once

#include <cmath>
#include <numbers>

#include "../bounds.hpp"
#include "../jet.hpp"
#include "scalar.hpp"

namespace actiscope {

/// x^s for x > 0 from the exponent of x and its mantissa m in [√½, √2): e·s is split into the whole part of
/// the exponent and a rest, of which no digit is lost, so that only s·ln m is rounded.
template <class T>
T real_power(T x, double s) {
  int e;
  T m = std::frexp(x, &e);
  if (m < std::numbers::sqrt2 / 2) {
    m *= 2;
    --e;
  }
  const double shifted = 134217729 * s, upper = shifted - (shifted - s);  // 2²⁷ + 1, so that e·upper is exact
  const double whole = std::nearbyint(e * upper), rest = (e * upper - whole) + e * (s - upper);
  const T power = rest * std::numbers::ln2 + s * scalar::log(m);
  // Far beyond the doubles, on the side on which x is of 1.
  if (!(std::abs(power) < 1000)) return (e == 0 ? power : e) > 0 ? HUGE_VAL : 0;
  const scalar::Exponential y = scalar::exp_in_parts(power);
  return std::ldexp(y.hi, static_cast<int>(held(whole, -9999, 9999)) + y.k);
}

/// u^s for u > 0, s ≥ 1. Whole powers by repeated squaring, so that the first is u and the second u·u.
template <class T>
Jet<T> pow(const Jet<T>& u, double s) {
  if (s == std::floor(s)) {
    Jet<T> result = constant(T(1)), base = u;
    for (double n = s; n >= 1; n = std::floor(n / 2)) {
      if (std::fmod(n, 2) == 1) result = result * base;
      base = base * base;
    }
    return result;
  }
  if (std::isinf(u.v)) return chain(u, u.v, u.v, s < 2 ? T(0) : u.v);
  return chain(u, real_power(u.v, s), s * real_power(u.v, s - 1), s * (s - 1) * real_power(u.v, s - 2));
}

}  // namespace actiscope
