// Sine, cosine, arctangent and sinc on jets.
#pragma once

#include <cmath>

#include "../jet.hpp"
#include "scalar.hpp"

namespace actiscope {

/// sin(ωu). For tiny u, where ωu has lost digits to underflow, f″ = −ω²sin(ωu) is formed from u itself; where
/// ωu overflows, u is the angle: the phase is long lost to rounding, but sin ∞ has no value.
template <class T>
Jet<T> sin(const Jet<T>& u, double omega = 1) {
  T angle = omega * u.v;
  if (std::isinf(angle)) angle = u.v;
  const T s = scalar::sin(angle);
  const bool tiny = std::abs(angle) < 1e-200;
  return chain(u, s, T(omega * scalar::cos(angle)),
               tiny ? -(omega * omega * omega) * u.v : -(omega * omega) * s);
}

template <class T>
Jet<T> cos(const Jet<T>& u) {
  const T c = scalar::cos(u.v);
  return chain(u, c, T(-scalar::sin(u.v)), -c);
}

/// arctan; beyond 1e8 the 1 in 1 + u² is below rounding, and 1/u squared does not overflow as u² does.
template <class T>
Jet<T> atan(const Jet<T>& u) {
  const bool far = std::abs(u.v) > 1e8;
  const T r = 1 / (far ? u.v : 1 + u.v * u.v);
  return chain(u, T(std::atan(u.v)), far ? r * r : r, far ? r * r * (-2 * r) : -2 * u.v * r * r);
}

/// sin u / u, 1 at 0; a power series where the closed forms of the derivatives cancel.
template <class T>
Jet<T> sinc(const Jet<T>& u) {
  if (std::isinf(u.v)) return chain(u, T(0), T(0), T(0));
  if (std::abs(u.v) >= 2) {
    const T s = scalar::sin(u.v), c = scalar::cos(u.v);
    const T g = s / u.v, g1 = (c - g) / u.v;
    return chain(u, g, g1, -g - 2 * g1 / u.v);
  }
  // Horner over Σ (−1)^k u^(2k)/(2k+1)!; the derivatives start at k = 1, where u²/6 is taken out.
  const T square = u.v * u.v;
  T g = 1, g1 = 0, g2 = 0;
  for (int k = 14; k >= 1; --k) {
    const T ratio = square / ((2 * k + 2) * (2 * k + 3));
    g = 1 - ratio * g;
    g1 = 2 * k - ratio * g1;
    g2 = 2 * k * (2 * k - 1) - ratio * g2;
  }
  g = 1 - square / 6 * g;
  return chain(u, g, -u.v * g1 / 6, -g2 / 6);
}

}  // namespace actiscope
