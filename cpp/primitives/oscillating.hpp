// Waves with a varying amplitude or phase on jets: Snake, FINER and the damped sine units.
#pragma once

#include <cmath>
#include <numbers>

#include "algebraic.hpp"
#include "exact.hpp"
#include "scalar.hpp"
#include "trigonometric.hpp"

namespace actiscope {

/// The sine and cosine of hi + lo: a product of large factors is wrong by many ulps of a radian once it is
/// rounded to one double, so the part that was cut off takes part.
template <class T>
T sin(Exact<T> angle) {
  return scalar::sin(angle.hi) * scalar::cos(angle.lo) + scalar::cos(angle.hi) * scalar::sin(angle.lo);
}
template <class T>
T cos(Exact<T> angle) {
  return scalar::cos(angle.hi) * scalar::cos(angle.lo) - scalar::sin(angle.hi) * scalar::sin(angle.lo);
}

/// The angle, or another one where it overflows: the phase is long lost there, but sin ∞ has no value.
template <class T>
Exact<T> finite_or(Exact<T> angle, T other) {
  return std::isinf(angle.hi) ? Exact<T>{other, T(0)} : angle;
}

/// z − sin z, near 0 by its power series.
template <class T>
T minus_sine(T z) {
  if (std::abs(z) > 1) return z - scalar::sin(z);
  T series = 1;
  for (int k = 16; k >= 4; k -= 2) series = 1 - z * z / (k * (k + 1)) * series;
  return z * z * z / 6 * series;
}

/// u + sin²(au)/a. The slope 1 + sin 2au is formed as (sin au + cos au)², which keeps its digits at its
/// double root −π/4a; the value around it, where the terms cancel to a part of neither, as
/// (½ − π/4)/a + (z − sin z)/2a with z = 2au + π/2; around the next as u + 1/2a − sin(2au − 3π/2)/2a. Nowhere
/// is a rounded sum divided: that would let the function fall where it hardly rises.
template <class T>
Jet<T> snake(const Jet<T>& u, double a) {
  const Exact<T> angle = finite_or(product(T(a), u.v), u.v);
  const T s = sin(angle), c = cos(angle), whole = a * u.v;
  T g = std::isinf(u.v) ? u.v : u.v + s * (s / a);
  if (whole > -2.5 && whole < -0.3) {
    constexpr double quarter_pi = std::numbers::pi / 4, rest = 3.061616997868383e-17;  // π/4 as two doubles
    const T half_z = (angle.hi + quarter_pi) + (angle.lo + rest);
    g = (0.5 - quarter_pi) / a + 0.5 * minus_sine(2 * half_z) / a;
  } else if (whole > 1.6 && whole < 3) {
    constexpr double root = 0.75 * std::numbers::pi, rest = 9.184850993605149e-17;
    const Exact<T> middle = sum(u.v, T(0.5 / a));
    g = middle.hi + (middle.lo - 0.5 * scalar::sin(2 * ((angle.hi - root) + (angle.lo - rest))) / a);
  }
  return chain(u, g, (s + c) * (s + c), 2 * a * (c - s) * (c + s));
}

/// sin(ω(|u|+1)u). f″ steps from −2ω to 2ω at 0.
template <class T>
Jet<T> finer(const Jet<T>& u, double omega) {
  const T size = std::abs(u.v), factor = 1 + size;
  const T cut = size > 1 ? 1 - (factor - size) : size - (factor - 1);
  const Exact<T> inner = product(factor, u.v), outer = product(T(omega), inner.hi);
  const Exact<T> angle = finite_or(Exact<T>{outer.hi, outer.lo + omega * (inner.lo + cut * u.v)}, u.v);
  const T s = sin(angle), c = cos(angle), rate = omega * (2 * size + 1);
  const T held = s < -1 ? T(-1) : s > 1 ? T(1) : s;  // rounding may pass the range by an ulp
  return chain(u, held, rate * c, std::copysign(T(2 * omega), u.v) * c - times(rate, T(rate * s)));
}

/// u − π, with π as the sum of two doubles: near π the first alone leaves an error as large as its last
/// digit.
template <class T>
Jet<T> minus_pi(const Jet<T>& u) {
  return (u - std::numbers::pi) - 1.2246467991473532e-16;
}

/// π sinc(u−π): around the zero at 0 as sin u·π/(π−u), elsewhere as written.
template <class T>
Jet<T> shifted_sine(const Jet<T>& u) {
  constexpr double pi = std::numbers::pi;
  if (std::abs(u.v) < 1) return sin(u) * (pi * reciprocal(pi - u));
  return pi * sinc(minus_pi(u));
}

/// π² sin u/(π²−u²) for u = |u|, mirrored: around 0 as written, elsewhere as π² sinc(u−π)/(π+u), which passes
/// the gap at π.
template <class T>
Jet<T> decaying_sine(const Jet<T>& u) {
  constexpr double pi = std::numbers::pi, square = pi * pi;
  const T sign = std::copysign(T(1), u.v);
  const Jet<T> x{std::abs(u.v), 1, 0};
  const Jet<T> y = x.v < 1.5 ? sin(x) * (square * reciprocal(square - x * x))
                             : sinc(minus_pi(x)) * (square * reciprocal(x + pi));
  return chain(u, sign * y.v, y.d, sign * y.dd);
}

}  // namespace actiscope
