// The normal distribution on jets: Φ with its far tails.
#pragma once

#include <cmath>
#include <numbers>

#include "../jet.hpp"
#include "exponential.hpp"
#include "scalar.hpp"

namespace actiscope {

/// Φ(u), by erfc so that the left tail keeps its digits, and far out as φ(u) times Mills' ratio; φ and −uφ
/// are its derivatives.
template <class T>
Scaled<T> normal_cdf(const Jet<T>& u) {
  constexpr double inverse_sqrt_tau = std::numbers::inv_sqrtpi / std::numbers::sqrt2;
  const T z = std::abs(u.v);
  const bool far = z > 30;
  const T root = scalar::exp((far ? -0.25 : -0.5) * u.v * u.v), scale = far ? root : T(1);
  const T density = inverse_sqrt_tau * root;
  T g, value_scale = 1;
  if (u.v < -30) {
    // Laplace's continued fraction 1/(z+1/(z+2/(z+…))); the tenth level is below 1e-19 for z > 30.
    T rest = 0;
    for (int k = 10; k >= 1; --k) rest = k / (z + rest);
    g = density / (z + rest);
    value_scale = scale;
  } else {
    g = 0.5 * std::erfc(-u.v / std::numbers::sqrt2);
  }
  return chain(u, g, density, times(-u.v, density), value_scale, scale);
}

/// erf, with its slope 2/√π·e^(−u²).
template <class T>
Scaled<T> erf(const Jet<T>& u) {
  const Power<T> e = power(-u.v * u.v);
  const T slope = 2 * std::numbers::inv_sqrtpi * e.part;
  return chain(u, T(std::erf(u.v)), slope, times(-2 * u.v, slope), T(1), e.scale);
}

}  // namespace actiscope
