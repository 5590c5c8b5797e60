// Rational and root functions on jets: nothing cancels, nothing overflows on the way.
#pragma once

#include <cmath>

#include "../jet.hpp"

namespace actiscope {

/// u/(1+u) for u ≥ 0, the right half of softsign.
template <class T>
Jet<T> half_softsign(const Jet<T>& u) {
  const T r = 1 / (1 + u.v);
  return chain(u, std::isinf(u.v) ? T(1) : u.v / (1 + u.v), r * r, -2 * r * r * r);
}

/// (u+√(u²+b))/2, b ≥ 0; on the left as b/(2(√(u²+b)−u)), which does not cancel.
template <class T>
Jet<T> squareplus(const Jet<T>& u, double b) {
  const T r = std::hypot(u.v, T(std::sqrt(b)));
  // Halved before they are added, so that the sum does not overflow.
  const T g = u.v < 0 ? 0.25 * b / (0.5 * r - 0.5 * u.v) : 0.5 * u.v + 0.5 * r;
  const T slope = u.v < 0 ? g / r : 0.5 + 0.5 * (std::isinf(u.v) ? T(1) : u.v / r);
  return chain(u, g, slope, 0.5 * b / r / r / r);
}

/// u + (√(u²+1)−1)/2 as u·(1 + u/(2(√(u²+1)+1))).
template <class T>
Jet<T> bent_identity(const Jet<T>& u) {
  const T r = std::hypot(u.v, T(1));
  const bool far = std::isinf(u.v);
  const T direction = std::copysign(T(1), u.v);
  const T g = u.v * (1 + 0.5 * (far ? direction : u.v / (r + 1)));
  return chain(u, g, 1 + 0.5 * (far ? direction : u.v / r), 0.5 / r / r / r);
}

/// u/√(u²+a²), given the root: ±1 at ±∞.
template <class T>
T over_root(T u, T root) {
  return std::isinf(u) ? std::copysign(T(1), u) : u / root;
}

/// x/√(1+αx²), α > 0; far out as sgn(x)/√α, where αx² overflows.
template <class T>
Jet<T> isru(const Jet<T>& u, double alpha) {
  const T far_root = std::sqrt(alpha) * std::abs(u.v);
  const bool far = far_root > 1e50;
  const T square = 1 + alpha * u.v * u.v;
  const T root = far ? far_root : std::sqrt(square), r = 1 / root;
  const T g = far ? std::copysign(1 / std::sqrt(alpha), u.v) : u.v / root;
  const T cube = far ? r * r * r : 1 / (root * square);
  return chain(u, g, cube, -3 * alpha * g * r * cube);
}

/// u/(1+√(1+u²)).
template <class T>
Jet<T> rootsig(const Jet<T>& u) {
  const T root = std::hypot(u.v, T(1)), r = 1 / root, h = 1 / (1 + root), slope = r * h;
  return chain(u, over_root(u.v, 1 + root), slope, -over_root(u.v, root) * (2 - h) * r * slope);
}

/// 1/u.
template <class T>
Jet<T> reciprocal(const Jet<T>& u) {
  const T r = 1 / u.v;
  return chain(u, r, -(r * r), 2 * r * r * r);
}

}  // namespace actiscope
