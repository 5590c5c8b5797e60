// Elementary functions on jets: closed forms of g, g′, g″ that keep their digits in both tails.
#pragma once

#include <cmath>
#include <limits>
#include <numbers>

#include "jet.hpp"

namespace actiscope {

inline constexpr double infinity = std::numeric_limits<double>::infinity();

template <class T>
Jet<T> exp(const Jet<T>& u) {
  const T e = std::exp(u.v);
  return chain(u, e, e, e);
}

/// e^u − 1 without cancellation near 0.
template <class T>
Jet<T> expm1(const Jet<T>& u) {
  const T e = std::exp(u.v);
  return chain(u, T(std::expm1(u.v)), e, e);
}

template <class T>
Jet<T> sin(const Jet<T>& u) {
  const T s = std::sin(u.v);
  return chain(u, s, T(std::cos(u.v)), -s);
}

template <class T>
Jet<T> cos(const Jet<T>& u) {
  const T c = std::cos(u.v);
  return chain(u, c, T(-std::sin(u.v)), -c);
}

/// arctan; g″ is multiplied in an order that does not underflow before the result does.
template <class T>
Jet<T> atan(const Jet<T>& u) {
  const T slope = 1 / (1 + u.v * u.v);
  return chain(u, T(std::atan(u.v)), slope, times(times(-2 * u.v, slope), slope));
}

/// tanh; sech² = 4t/(1+t)² with t = e^(−2|u|), because 1 − tanh² is 0 from |u| = 19 on.
template <class T>
Jet<T> tanh(const Jet<T>& u) {
  const T h = std::tanh(u.v);
  const T t = std::exp(-2 * std::abs(u.v));
  const T slope = 4 * t / ((1 + t) * (1 + t));
  return chain(u, h, slope, -2 * h * slope);
}

/// σ(u) = 1/(1+e^(−u)); σ′ from t = e^(−|u|), never from 1 − σ, which rounds to 0 beyond 36.7.
template <class T>
Jet<T> logistic(const Jet<T>& u) {
  const T t = std::exp(-std::abs(u.v));
  const T s = (u.v < 0 ? t : T(1)) / (1 + t);
  const T slope = t / ((1 + t) * (1 + t));
  const T half_tanh = std::copysign(T(-std::expm1(-std::abs(u.v)) / (1 + t)), u.v);  // tanh(u/2) = 2σ − 1
  return chain(u, s, slope, -slope * half_tanh);
}

/// ln(1+e^u); σ and σ′ are its derivatives.
template <class T>
Jet<T> softplus(const Jet<T>& u) {
  const Jet<T> s = logistic(Jet<T>{u.v, 1, 0});
  const T g = (u.v > 0 ? u.v : T(0)) + std::log1p(std::exp(-std::abs(u.v)));
  return chain(u, g, s.v, s.d);
}

/// Φ(u), by erfc so that the left tail keeps its digits; φ and −uφ are its derivatives.
template <class T>
Jet<T> normal_cdf(const Jet<T>& u) {
  constexpr double inverse_sqrt_tau = std::numbers::inv_sqrtpi / std::numbers::sqrt2;
  const T density = inverse_sqrt_tau * std::exp(-0.5 * u.v * u.v);
  return chain(u, T(0.5 * std::erfc(-u.v / std::numbers::sqrt2)), density, times(-u.v, density));
}

/// tanh(softplus(u)) as a rational function of e^(−|u|): nothing overflows, nothing cancels.
template <class T>
Jet<T> tanh_softplus(const Jet<T>& u) {
  const T t = std::exp(-std::abs(u.v));
  // With n = e^u: g = n(n+2)/q, g′ = 4n(n+1)/q², g″ = g′·p/((n+1)q), q = n²+2n+2, p = 2+2n−3n²−2n³.
  // For u > 0 numerator and denominator are divided by the highest power of n.
  const bool left = u.v < 0;
  const T q = left ? t * t + 2 * t + 2 : 1 + 2 * t + 2 * t * t;
  const T g = (left ? t * (t + 2) : 1 + 2 * t) / q;
  const T slope = 4 * t * (left ? 1 + t : (1 + t) * t) / (q * q);
  const T p = left ? 2 + t * (2 - t * (3 + 2 * t)) : -2 + t * (-3 + t * (2 + 2 * t));
  return chain(u, g, slope, slope * p / ((1 + t) * q));
}

/// 1 − e^(−e^u); e^(u−e^u) is formed as one exponential, because e^u·e^(−e^u) is ∞·0 in the right tail.
template <class T>
Jet<T> complementary_log_log(const Jet<T>& u) {
  const T e = std::exp(u.v);
  const T slope = e < infinity ? T(std::exp(u.v - e)) : T(0);
  return chain(u, T(-std::expm1(-e)), slope, times(slope, T(-std::expm1(u.v))));
}

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
  const T g = u.v < 0 ? 0.5 * b / (r - u.v) : 0.5 * u.v + 0.5 * r;
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

/// u − tanh u as u·k/(1+k) with Lambert's continued fraction k = u²/(3+u²/(5+…)): no cancellation at 0.
template <class T>
Jet<T> tanh_shrink(const Jet<T>& u) {
  const Jet<T> h = tanh(Jet<T>{u.v, 1, 0});
  T g = u.v - h.v;
  if (std::abs(u.v) < 1) {
    const T square = u.v * u.v;
    T k = 0;
    for (int odd = 25; odd >= 3; odd -= 2) k = square / (odd + k);
    g = u.v * (k / (1 + k));
  }
  return chain(u, g, h.v * h.v, 2 * h.v * h.d);
}

/// sin u / u, 1 at 0; a power series where the closed forms of the derivatives cancel.
template <class T>
Jet<T> sinc(const Jet<T>& u) {
  if (std::isinf(u.v)) return chain(u, T(0), T(0), T(0));
  if (std::abs(u.v) >= 2) {
    const T s = std::sin(u.v), c = std::cos(u.v);
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
