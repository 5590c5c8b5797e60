// Exponentials and logarithms on jets whose plain form cancels or overflows: each is written as what is left.
#pragma once

#include <cmath>
#include <limits>
#include <numbers>

#include "exact.hpp"
#include "exponential.hpp"
#include "gaussian.hpp"
#include "scalar.hpp"

namespace actiscope {

/// ln((1+e^u)/2), softplus less its value at 0, without the difference; its slope is the logistic function.
template <class T>
Jet<T> shifted_softplus(const Jet<T>& u) {
  const Jet<T> s = logistic(Jet<T>{u.v, 1, 0});
  const T half = std::log1p(0.5 * scalar::expm1(u.v > 1 ? -u.v : u.v));
  return chain(u, u.v > 1 ? u.v + half : half, s.v, s.d);
}

/// ln cosh u: near 0 from cosh u − 1 = (e^|u|−1)²/(2e^|u|), farther out as |u| + ln((1+e^(−2|u|))/2).
template <class T>
Jet<T> log_cosh(const Jet<T>& u) {
  const Jet<T> h = tanh(Jet<T>{u.v, 1, 0});
  const T size = std::abs(u.v), e = scalar::expm1(size);
  const T g =
      size < 1 ? std::log1p(0.5 * e * (e / (1 + e))) : size + std::log1p(0.5 * scalar::expm1(-2 * size));
  return chain(u, g, h.v, h.d);
}

/// ln(1+βu), u ≥ 0. Where βu is large the logarithm is taken apart, because βu may overflow.
template <class T>
Jet<T> log1p(const Jet<T>& u, double beta) {
  const T w = beta * u.v;
  const bool far = w > 1e200;
  const T g = far ? scalar::log(beta) + scalar::log(u.v) : std::log1p(w);
  const T slope = w > 1 ? 1 / (1 / beta + u.v) : beta / (1 + w);
  return chain(u, g, slope, -slope * slope);
}

/// ((1+α)u + (1−α)u·erf(ku))/2 with k = μ(1−α), as αu + (1−α)uΦ(√2ku), which keeps the left tail. In the
/// middle Φ and its slope are taken from ku and what rounding cut off it: f hardly rises there, and f′ has
/// its root.
template <class T>
Jet<T> smooth_maximum(const Jet<T>& u, double alpha, double mu) {
  const double weight = 1 - alpha, rate = mu * weight;
  const Exact<T> z = product(T(rate), u.v);
  // There the line alone is left, and with α < 0 its two parts would overflow apart.
  if (z.hi > 40) return u;
  Scaled<T> gate = normal_cdf(Jet<T>{std::numbers::sqrt2 * z.hi, std::numbers::sqrt2 * rate, 0});
  if (std::abs(z.hi) < 20) {
    const Exact<T> square = product(z.hi, z.hi);
    const T density =
        std::numbers::inv_sqrtpi * scalar::exp(-square.hi) * (1 - (square.lo + 2 * z.hi * z.lo));
    const T slope = rate * density;
    gate.part = {0.5 * std::erfc(-z.hi) + density * z.lo, slope, -2 * rate * z.hi * slope};
  }
  Jet<T> y = alpha * u + weight * (u * gate);
  // Two large terms of opposite sign may overflow where the sum does not.
  if (y.v != y.v) y.v = u.v * (alpha + weight * gate.v);
  return y;
}

/// α(e^u−1−u) + βu for u ≤ 0. Near 0, e^u−1−u by its power series; farther out u is collected, because with
/// α = β only the exponential is left, and what cancels is exact.
template <class T>
Jet<T> integrated_elu(const Jet<T>& u, double alpha, double beta) {
  const auto [e, e1] = scalar::exp_and_less(u.v);
  const double slope = beta - alpha;  // towards −∞
  if (u.v < -0.7) {
    const Exact<T> bend = product(T(alpha), e1), line = product(T(slope), u.v);
    return chain(u, (bend.hi + line.hi) + (bend.lo + line.lo), alpha * e + slope, alpha * e);
  }
  T series = 1;
  for (int k = 16; k >= 3; --k) series = 1 + u.v / k * series;
  return chain(u, alpha * (0.5 * u.v * u.v * series) + beta * u.v, alpha * e1 + beta, alpha * e);
}

/// −ln(1−α(u+α))/α for α < 0, u for α = 0, (e^(αu)−1)/α + α for α > 0; NaN where the caller, who sees from
/// which side u comes, finds it undefined. Written with 1 − α² = (1−α)(1+α), since at α = ±1 nothing but the
/// logarithm or the exponential is left.
template <class T>
Jet<T> soft_exponential(const Jet<T>& u, double alpha, bool defined) {
  constexpr T none = std::numeric_limits<T>::quiet_NaN();
  if (!defined) return {none, none, none};
  if (alpha == 0) return u;
  const T w = alpha * u.v;
  const double rest = (1 - alpha) * (1 + alpha);
  if (alpha < 0) {
    const T t = rest > w ? rest - w : T(0), sum = u.v + alpha, z = -alpha * sum;
    const T g = std::abs(z) < 0.5 ? (z == 0 ? sum : sum * (std::log1p(z) / z)) : scalar::log(t) / -alpha;
    return chain(u, g, 1 / t, alpha / t / t);
  }
  const T e = scalar::exp(w);
  // Which form is taken depends on α alone: a change at some u would let the function fall there.
  const T rise = alpha < 0.7 ? scalar::expm1(w) + alpha * alpha : e - rest;
  return chain(u, std::abs(w) < 1e-20 ? u.v + alpha : rise / alpha, e, alpha * e);
}

}  // namespace actiscope
