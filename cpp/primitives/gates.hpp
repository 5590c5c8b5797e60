// Gates on jets: gates of gates by the chain rule, and those that need a form of their own to keep their
// digits.
#pragma once

#include <cmath>
#include <numbers>

#include "../jet.hpp"
#include "exact.hpp"
#include "exponential.hpp"
#include "gaussian.hpp"
#include "logarithmic.hpp"
#include "scalar.hpp"

namespace actiscope {

/// g(u) with the small factors of both kept apart; g is given along its own argument. Where u itself is
/// below the normal doubles and g vanishes at 0, g(u) is g′(0)·u.
template <class T>
Scaled<T> compose(const Scaled<T>& g, const Scaled<T>& u) {
  const bool vanishing = u.value_scale < 1 && std::abs(g.v) < 0.5;
  const Jet<T> part{vanishing ? g.part.d * u.part.v : g.part.v, times(g.part.d, u.part.d),
                    times(g.part.dd, u.d * u.part.d) + times(g.part.d, u.part.dd)};
  return scaled(part, vanishing ? u.value_scale : g.value_scale, g.slope_scale * u.slope_scale);
}

template <class T>
Scaled<T> exp(const Scaled<T>& u) {
  return compose(exp(Jet<T>{u.v, 1, 0}), u);
}
template <class T>
Scaled<T> tanh(const Scaled<T>& u) {
  return compose(tanh(Jet<T>{u.v, 1, 0}), u);
}
template <class T>
Scaled<T> log1p(const Scaled<T>& u) {
  return compose(scaled(log1p(Jet<T>{u.v, 1, 0}), T(1), T(1)), u);
}

/// e^(−ab−rest) for a small rest. An exponent of 9 would multiply the rounding of a·b by 9, so that is made
/// good.
template <class T>
Power<T> decay(T a, T b, T rest) {
  Power<T> e = power(-(a * b));
  if (std::abs(a * b) < 1000) e.part *= 1 - (product(a, b).lo + rest);
  return e;
}

/// erf of n, where n′ and n″ along u are n.d and n.dd, with its slope from `e` = e^(−n²).
template <class T>
Scaled<T> erf_by(const Jet<T>& u, const Scaled<T>& n, const Power<T>& e) {
  const T slope = 2 * std::numbers::inv_sqrtpi * e.part;
  const Jet<T> g{std::erf(n.v), slope, times(-2 * n.v, slope)};
  const Scaled<T> along = compose(scaled(g, T(1), e.scale), n);
  return chain(u, along.part.v, along.part.d, along.part.dd, along.value_scale, along.slope_scale);
}

/// erf(αe^u), α > 0.
template <class T>
Scaled<T> erf_exp(const Jet<T>& u, double alpha) {
  const Scaled<T> n = alpha * exp(Jet<T>{u.v, 1, 0});
  // α·(α·e^(2u)): one exponential, whose error counts once, where n² would count it twice.
  const T square = scalar::exp(2 * u.v);
  const bool plain = std::abs(u.v) < 300 && alpha < 1e6;
  return erf_by(
      u, n,
      plain ? decay(T(alpha), alpha * square, alpha * product(T(alpha), square).lo) : power(-(n.v * n.v)));
}

/// What rounding took from γ·ln(1+e^u).
template <class T>
T softplus_rest(T u, T gamma) {
  const Exact<T> value = softplus_value(u, u, 1);
  return product(gamma, value.hi).lo + gamma * value.lo;
}

/// erf(γ·ln(1+e^u)), γ > 0.
template <class T>
Scaled<T> erf_softplus(const Jet<T>& u, double gamma) {
  const Scaled<T> n = gamma * softplus(Jet<T>{u.v, 1, 0});
  const bool plain = n.v < 100 && gamma < 1e6 && n.value_scale == 1;
  return erf_by(u, n, plain ? decay(n.v, n.v, 2 * n.v * softplus_rest(u.v, T(gamma))) : power(-(n.v * n.v)));
}

/// σ(u)^α, α > 0, as e^(−α·ln(1+e^(−u))).
template <class T>
Scaled<T> logistic_power(const Jet<T>& u, double alpha) {
  const Scaled<T> n = alpha * softplus(-u);
  Power<T> e = power(-n.v);
  if (n.v < 1000 && alpha < 1e6) e.part *= 1 - softplus_rest(-u.v, T(alpha));
  return compose(scaled(Jet<T>{e.part, -e.part, e.part}, e.scale, e.scale), n);
}

/// tanh(ln(1+σ(u))) as a rational function of t = e^(−|u|): with n = e^u it is n(3n+2)/q, q = 5n²+6n+2, its
/// slope 4ns/q², s = (n+1)(2n+1). For u > 0 all is divided by the highest power of n.
template <class T>
Scaled<T> tanh_log1p_logistic(const Jet<T>& u) {
  const Power<T> e = power(-std::abs(u.v));
  const T t = e.part * e.scale;
  const bool left = u.v < 0;
  const T q = left ? 2 + t * (6 + 5 * t) : 5 + t * (6 + 2 * t);
  const T s = (1 + t) * (left ? 1 + 2 * t : 2 + t);
  const T slope = 4 * e.part * s / (q * q);
  const T p = left ? 2 + t * (6 - t * (3 + t * (18 + 10 * t))) : -10 - t * (18 + t * (3 - t * (6 + 2 * t)));
  return chain(u, (left ? e.part * (2 + 3 * t) : 3 + 2 * t) / q, slope, slope * p / (s * q),
               left ? e.scale : T(1), e.scale);
}

/// σ(u) + uσ′(u), the derivative of SiLU, from t = e^(−|u|): the sum cancels as it stands.
template <class T>
Scaled<T> silu_slope(const Jet<T>& u) {
  const Scaled<T> s = logistic(Jet<T>{u.v, 1, 0});
  const T t = scalar::exp(-std::abs(u.v)), q = 1 + t, p = s.part.d;
  const T h = std::tanh(0.5 * u.v);
  const bool left = u.v < 0;
  return chain(u, left ? times(p, q + u.v) : (q + times(u.v, t)) / (q * q), times(p, 2 - u.v * h),
               times(p, u.v * (1 - 6 * s.d) - 3 * h), left ? s.slope_scale : T(1), s.slope_scale);
}

}  // namespace actiscope
