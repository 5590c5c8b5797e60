// Bell-shaped functions on jets: they fade on both sides and keep their digits there.
#pragma once

#include <cmath>

#include "../jet.hpp"
#include "algebraic.hpp"
#include "exponential.hpp"

namespace actiscope {

/// (1−u²)·e^(−u²/2), the second derivative of a Gaussian turned upside down. With e = e^(−u²/2):
/// f′ = u(u²−3)e, f″ = (6−(u²−3)²)e, which cancels less than the polynomial written out.
template <class T>
Scaled<T> mexican_hat(const Jet<T>& u) {
  const T square = u.v * u.v, w = square - 3;
  const Power<T> e = power(-0.5 * square);
  return chain(u, times((1 - u.v) * (1 + u.v), e.part), times(u.v * w, e.part), times(6 - w * w, e.part),
               e.scale, e.scale);
}

/// sech = 2t/(1+t²) with t = e^(−|u|); f″ = sech·(1−2·sech²).
template <class T>
Scaled<T> sech(const Jet<T>& u) {
  const Power<T> e = power(-std::abs(u.v));
  const T t = e.part * e.scale;
  const T s = 2 * e.part / (1 + t * t), whole = s * e.scale;
  return chain(u, s, -s * scalar::tanh(u.v), s * (1 - 2 * whole * whole), e.scale, e.scale);
}

/// 1/(1+u²); from 1e40 on as 1/u squared, which does not overflow as u² does.
template <class T>
Jet<T> cauchy(const Jet<T>& u) {
  const bool far = std::abs(u.v) > 1e40;
  const T r = 1 / (far ? u.v : 1 + u.v * u.v), square = r * r;
  return chain(u, far ? square : r, -2 * (far ? square * r : u.v * square),
               far ? 6 * square * square : (6 * u.v * u.v - 2) * (square * r));
}

/// √(u²+a²), a > 0.
template <class T>
Jet<T> multiquadric(const Jet<T>& u, double a) {
  const T r = hypot(u.v, T(a)), s = a / r;
  return chain(u, r, over_root(u.v, r), s * s / r);
}

/// 1/√(u²+a²), a > 0.
template <class T>
Jet<T> inverse_multiquadric(const Jet<T>& u, double a) {
  const T r = hypot(u.v, T(a)), s = a / r, c = over_root(u.v, r);
  return chain(u, 1 / r, -c / r / r, (2 * c * c - s * s) / r / r / r);
}

}  // namespace actiscope
