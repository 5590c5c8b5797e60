// Waves with a varying amplitude or phase on jets: Snake, FINER and the damped sine units.
#pragma once

#include <cmath>
#include <numbers>

#include "algebraic.hpp"
#include "trigonometric.hpp"

namespace actiscope {

/// An angle as hi + lo: a product of large factors is wrong by many ulps of a radian once it is rounded to
/// one double, so the part that was cut off is kept.
template <class T>
struct Angle {
  T hi, lo;
  T sin() const { return std::sin(hi) * std::cos(lo) + std::cos(hi) * std::sin(lo); }
  T cos() const { return std::cos(hi) * std::cos(lo) - std::sin(hi) * std::sin(lo); }
};

/// a·b as an angle, by Dekker's product. Where its halves would leave the doubles the rest is taken as 0.
template <class T>
Angle<T> product(T a, T b) {
  const T hi = a * b;
  const auto apt = [](T x) { return std::abs(x) > 1e-200 && std::abs(x) < 1e200; };
  if (!(apt(a) && apt(b) && apt(hi))) return {hi, T(0)};
  const auto upper_half = [](T x) {
    const T shifted = 134217729 * x;  // 2²⁷ + 1
    return shifted - (shifted - x);
  };
  const T a1 = upper_half(a), a2 = a - a1, b1 = upper_half(b), b2 = b - b1;
  return {hi, ((a1 * b1 - hi) + a1 * b2 + a2 * b1) + a2 * b2};
}

/// The angle, or another one where it overflows: the phase is long lost there, but sin ∞ has no value.
template <class T>
Angle<T> finite_or(Angle<T> angle, T other) {
  return std::isinf(angle.hi) ? Angle<T>{other, T(0)} : angle;
}

/// u + sin²(au)/a. The slope 1 + sin 2au is formed as (sin au + cos au)², which keeps its digits at its
/// double roots.
template <class T>
Jet<T> snake(const Jet<T>& u, double a) {
  const Angle<T> angle = finite_or(product(T(a), u.v), T(a * std::fmod(u.v, 2 * std::numbers::pi / a)));
  const T s = angle.sin(), c = angle.cos();
  return chain(u, std::isinf(u.v) ? u.v : u.v + s * (s / a), (s + c) * (s + c), 2 * a * (c - s) * (c + s));
}

/// sin(ω(|u|+1)u). f″ steps from −2ω to 2ω at 0.
template <class T>
Jet<T> finer(const Jet<T>& u, double omega) {
  const T size = std::abs(u.v), factor = 1 + size;
  const T cut = size > 1 ? 1 - (factor - size) : size - (factor - 1);
  const Angle<T> inner = product(factor, u.v), outer = product(T(omega), inner.hi);
  const Angle<T> angle = finite_or(Angle<T>{outer.hi, outer.lo + omega * (inner.lo + cut * u.v)},
                                   T(std::fmod(u.v, 2 * std::numbers::pi)));
  const T s = angle.sin(), c = angle.cos(), rate = omega * (2 * size + 1);
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
