// Elementary functions on jets: closed forms of g, g′, g″ that keep their digits in both tails.
#pragma once

#include <cmath>
#include <limits>
#include <numbers>

#include "jet.hpp"

namespace actiscope {

inline constexpr double infinity = std::numeric_limits<double>::infinity();

/// e^u as part·scale: near underflow as the square of e^(u/2), so that no digit is lost before the last step.
template <class T>
struct Power {
  T part, scale;
};
template <class T>
Power<T> power(T u) {
  if (u > -700) return {std::exp(u), T(1)};
  const T root = std::exp(0.5 * u);
  return {root, root};
}

template <class T>
Scaled<T> exp(const Jet<T>& u) {
  const Power<T> e = power(u.v);
  return chain(u, e.part, e.part, e.part, e.scale, e.scale);
}

/// e^u − 1 without cancellation near 0.
template <class T>
Scaled<T> expm1(const Jet<T>& u) {
  const Power<T> e = power(u.v);
  return chain(u, T(std::expm1(u.v)), e.part, e.part, T(1), e.scale);
}

/// sin(ωu). For tiny u, where ωu has lost digits to underflow, f″ = −ω²sin(ωu) is formed from u itself; where
/// ωu overflows, whole periods are taken off first: the phase is long lost to rounding, but sin ∞ has no
/// value.
template <class T>
Jet<T> sin(const Jet<T>& u, double omega = 1) {
  T angle = omega * u.v;
  if (std::isinf(angle)) angle = omega * std::fmod(u.v, T(2 * std::numbers::pi / omega));
  const T s = std::sin(angle);
  const bool tiny = std::abs(angle) < 1e-200;
  return chain(u, s, T(omega * std::cos(angle)),
               tiny ? -(omega * omega * omega) * u.v : -(omega * omega) * s);
}

template <class T>
Jet<T> cos(const Jet<T>& u) {
  const T c = std::cos(u.v);
  return chain(u, c, T(-std::sin(u.v)), -c);
}

/// arctan; beyond 1e8 the 1 in 1 + u² is below rounding, and 1/u squared does not overflow as u² does.
template <class T>
Jet<T> atan(const Jet<T>& u) {
  const bool far = std::abs(u.v) > 1e8;
  const T r = 1 / (far ? u.v : 1 + u.v * u.v);
  return chain(u, T(std::atan(u.v)), far ? r * r : r, far ? r * r * (-2 * r) : -2 * u.v * r * r);
}

/// tanh; sech² = 4t/(1+t)² with t = e^(−2|u|), because 1 − tanh² is 0 from |u| = 19 on.
template <class T>
Scaled<T> tanh(const Jet<T>& u) {
  const T h = std::tanh(u.v);
  const Power<T> e = power(T(-2 * std::abs(u.v)));
  const T t = e.part * e.scale;
  const T slope = 4 * e.part / ((1 + t) * (1 + t));
  return chain(u, h, slope, -2 * h * slope, T(1), e.scale);
}

/// σ(u) = 1/(1+e^(−u)); σ′ from t = e^(−|u|), never from 1 − σ, which rounds to 0 beyond 36.7.
template <class T>
Scaled<T> logistic(const Jet<T>& u) {
  const Power<T> e = power(T(-std::abs(u.v)));
  const T t = e.part * e.scale;
  const bool left = u.v < 0;
  const T s = (left ? e.part : T(1)) / (1 + t);
  const T slope = e.part / ((1 + t) * (1 + t));
  const T half_tanh = std::copysign(T(-std::expm1(-std::abs(u.v)) / (1 + t)), u.v);  // tanh(u/2) = 2σ − 1
  return chain(u, s, slope, -slope * half_tanh, left ? e.scale : T(1), e.scale);
}

/// ln(1+e^(βu))/β; σ(βu) and βσ′(βu) are its derivatives. On the right u itself is the large part, so that
/// βu may overflow.
template <class T>
Scaled<T> softplus(const Jet<T>& u, double beta = 1) {
  const T w = beta * u.v;
  const Scaled<T> s = logistic(Jet<T>{w, 1, 0});
  if (s.value_scale < 1)
    return chain(u, s.part.v / beta, s.part.v, beta * s.part.d, s.value_scale, s.slope_scale);
  const T g = (w > 0 ? u.v : T(0)) + std::log1p(std::exp(-std::abs(w))) / beta;
  return chain(u, g, s.v, beta * s.d, T(1), T(1));
}

/// Φ(u), by erfc so that the left tail keeps its digits, and far out as φ(u) times Mills' ratio; φ and −uφ
/// are its derivatives.
template <class T>
Scaled<T> normal_cdf(const Jet<T>& u) {
  constexpr double inverse_sqrt_tau = std::numbers::inv_sqrtpi / std::numbers::sqrt2;
  const T z = std::abs(u.v);
  const bool far = z > 30;
  const T root = std::exp((far ? -0.25 : -0.5) * u.v * u.v), scale = far ? root : T(1);
  const T density = inverse_sqrt_tau * root;
  T g, value_scale = 1;
  if (u.v < -30) {
    // Laplace's continued fraction 1/(z+1/(z+2/(z+…))); the tenth level is below 1e-19 for z > 30.
    T rest = 0;
    for (int k = 10; k >= 1; --k) rest = k / (z + rest);
    g = density / (z + rest);
    value_scale = scale;
  } else {
    g = 0.5 * std::erfc(-u.v / std::numbers::sqrt2);
  }
  return chain(u, g, density, times(-u.v, density), value_scale, scale);
}

/// tanh(softplus(u)) as a rational function of e^(−|u|): nothing overflows, nothing cancels.
template <class T>
Scaled<T> tanh_softplus(const Jet<T>& u) {
  const Power<T> e = power(T(-std::abs(u.v)));
  const T t = e.part * e.scale;
  // With n = e^u: g = n(n+2)/q, g′ = 4n(n+1)/q², g″ = g′·p/((n+1)q), q = n²+2n+2, p = 2+2n−3n²−2n³.
  // For u > 0 numerator and denominator are divided by the highest power of n, which leaves t² in g′.
  const bool left = u.v<0, far = u.v> 300;
  const T q = left ? t * t + 2 * t + 2 : 1 + 2 * t + 2 * t * t;
  const T g = (left ? e.part * (t + 2) : 1 + 2 * t) / q;
  const T slope = 4 * (left ? e.part : far ? t : t * t) * (1 + t) / (q * q);
  const T p = left ? 2 + t * (2 - t * (3 + 2 * t)) : -2 + t * (-3 + t * (2 + 2 * t));
  return chain(u, g, slope, slope * p / ((1 + t) * q), left ? e.scale : T(1),
               left  ? e.scale
               : far ? t
                     : T(1));
}

/// 1 − e^(−e^u); e^(u−e^u) is formed as one exponential, because e^u·e^(−e^u) is ∞·0 in the right tail.
template <class T>
Scaled<T> complementary_log_log(const Jet<T>& u) {
  const T e = std::exp(u.v);
  const Power<T> slope = power(e < infinity ? u.v - e : -infinity);
  return chain(u, T(-std::expm1(-e)), slope.part, times(slope.part, T(-std::expm1(u.v))), T(1), slope.scale);
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
