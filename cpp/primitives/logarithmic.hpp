// Logarithms and square roots on jets.
#pragma once

#include <cmath>

#include "../jet.hpp"
#include "bell.hpp"
#include "scalar.hpp"

namespace actiscope {

/// ln(1+u), u > −1, with its digits near 0.
template <class T>
Jet<T> log1p(const Jet<T>& u) {
  const T r = 1 / (1 + u.v);
  return chain(u, T(std::log1p(u.v)), r, -(r * r));
}

/// ln(1+u²); from 1e50 on as 2·ln|u|, where u² would overflow later and the 1 is long lost.
template <class T>
Jet<T> log1p_square(const Jet<T>& u) {
  const bool far = std::abs(u.v) > 1e50;
  const T r = 1 / (far ? u.v : 1 + u.v * u.v);
  return chain(u, far ? 2 * scalar::log(std::abs(u.v)) : std::log1p(u.v * u.v), 2 * (far ? r : u.v * r),
               2 * (far ? T(-1) : (1 - u.v) * (1 + u.v)) * (r * r));
}

/// arsinh; its slope is the inverse multiquadric.
template <class T>
Jet<T> asinh(const Jet<T>& u) {
  const Jet<T> slope = inverse_multiquadric(Jet<T>{u.v, 1, 0}, 1);
  return chain(u, T(scalar::asinh(u.v)), slope.v, slope.d);
}

/// √u, u ≥ 0; at 0 f′ is +∞ and f″ −∞, for −0 as well.
template <class T>
Jet<T> sqrt(const Jet<T>& u) {
  const T slope = 0.5 / std::sqrt(std::abs(u.v));
  return chain(u, T(std::sqrt(u.v)), slope, -0.5 * slope / std::abs(u.v));
}

}  // namespace actiscope
