// Rational and root functions on jets: nothing cancels, nothing overflows on the way.
#pragma once

#include <cmath>

#include "../jet.hpp"

namespace actiscope {

/// u/(1+|u|). f″ steps from 2 to −2 at 0.
template <class T>
Jet<T> softsign(const Jet<T>& u) {
  const T r = 1 / (1 + std::abs(u.v));
  const T g = std::isinf(u.v) ? std::copysign(T(1), u.v) : u.v / (1 + std::abs(u.v));
  return chain(u, g, r * r, (u.v < 0 ? 2 : -2) * r * r * r);
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

}  // namespace actiscope
