// Rational and root functions on jets: nothing cancels, nothing overflows on the way.
#pragma once

#include <cmath>

#include "../jet.hpp"
#include "exact.hpp"

namespace actiscope {

/// u/(1+u) for u ≥ 0, the right half of softsign; beyond 1 as 1 − 1/(1+u), whose steps never fall.
template <class T>
Jet<T> half_softsign(const Jet<T>& u) {
  const T r = 1 / (1 + u.v);
  return chain(u, u.v > 1 ? 1 - r : u.v / (1 + u.v), r * r, -2 * r * r * r);
}

/// (u+√(u²+b))/2, b ≥ 0; on the left as b/(2(√(u²+b)−u)), which does not cancel.
template <class T>
Jet<T> squareplus(const Jet<T>& u, double b) {
  const T r = hypot(u.v, T(std::sqrt(b)));
  // Halved before they are added, so that the sum does not overflow.
  const T g = u.v < 0 ? 0.25 * b / (0.5 * r - 0.5 * u.v) : 0.5 * u.v + 0.5 * r;
  const T slope = u.v < 0 ? g / r : 0.5 + 0.5 * (std::isinf(u.v) ? T(1) : u.v / r);
  return chain(u, g, slope, 0.5 * b / r / r / r);
}

/// u + (√(u²+1)−1)/2 as u·(1 + u/(2(√(u²+1)+1))); far left as ((u−1) + 1/(√(u²+1)−u))/2, a sum of terms that
/// only rise.
template <class T>
Jet<T> bent_identity(const Jet<T>& u) {
  const T r = hypot(u.v, T(1));
  const bool far = std::isinf(u.v);
  const T direction = std::copysign(T(1), u.v);
  const T g =
      u.v < -1 ? 0.5 * ((u.v - 1) + 1 / (r - u.v)) : u.v * (1 + 0.5 * (far ? direction : u.v / (r + 1)));
  return chain(u, g, 1 + 0.5 * (far ? direction : u.v / r), 0.5 / r / r / r);
}

/// u/√(u²+a²), given the root: ±1 at ±∞.
template <class T>
T over_root(T u, T root) {
  return std::isinf(u) ? std::copysign(T(1), u) : u / root;
}

/// u/√(1+αu²), α > 0, from an exact root: where the function is flat, a rounded one would let it fall. Far
/// out αu² overflows, and the value is 1/√α.
template <class T>
Jet<T> isru(const Jet<T>& u, double alpha) {
  const T w = std::sqrt(alpha) * std::abs(u.v);
  const bool far = w > 1e50;
  const Exact<T> line = product(T(alpha), u.v), curve = product(line.hi, u.v);
  Exact<T> square = far ? Exact<T>{T(alpha), T(0)} : sum(T(1), curve.hi);
  if (!far) square.lo += curve.lo + line.lo * u.v;
  const Exact<T> exact = root(square), whole = quotient(far ? std::copysign(T(1), u.v) : u.v, exact);
  const T g = std::copysign(whole.hi + whole.lo, u.v), r = 1 / (far ? w : exact.hi);
  const T cube = far ? r * r * r : 1 / (exact.hi * square.hi);
  return chain(u, g, cube, -3 * alpha * g * r * cube);
}

/// u/(1+√(1+u²)), from an exact root for the same reason.
template <class T>
Jet<T> rootsig(const Jet<T>& u) {
  const T z = std::abs(u.v);
  const bool far = z > 1e50;
  const Exact<T> curve = product(z, z);
  Exact<T> square = sum(T(1), curve.hi);
  square.lo += curve.lo;
  const Exact<T> exact = far ? Exact<T>{z, T(0)} : root(square);
  Exact<T> below = sum(T(1), exact.hi);
  below.lo += exact.lo;
  const Exact<T> whole = quotient(u.v, below);
  const T g = std::copysign(far ? T(1) : whole.hi + whole.lo, u.v);
  const T r = 1 / exact.hi, h = 1 / below.hi, slope = r * h;
  return chain(u, g, slope, -over_root(u.v, exact.hi) * (2 - h) * r * slope);
}

/// 1/u.
template <class T>
Jet<T> reciprocal(const Jet<T>& u) {
  const T r = 1 / u.v;
  return chain(u, r, -(r * r), 2 * r * r * r);
}

}  // namespace actiscope
