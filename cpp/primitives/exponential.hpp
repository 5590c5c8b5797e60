// Exponential, logistic and hyperbolic functions on jets, with their digits in both tails.
#pragma once

#include <cmath>
#include <limits>

#include "../jet.hpp"
#include "exact.hpp"
#include "scalar.hpp"

namespace actiscope {

inline constexpr double infinity = std::numeric_limits<double>::infinity();

/// e^u as part·scale: near underflow as the square of e^(u/2), so that no digit is lost before the last step;
/// and e^u − 1, which costs no more.
template <class T>
struct Power {
  T part, scale, less_one;
};
template <class T>
Power<T> power(T u) {
  if (u > -700) {
    const scalar::ExponentialAndLess e = scalar::exp_and_less(u);
    return {e.exp, T(1), e.expm1};
  }
  const T root = scalar::exp(0.5 * u);
  return {root, root, T(-1)};
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
  return chain(u, e.less_one, e.part, e.part, T(1), e.scale);
}

/// A·tanh u; sech² = 4t/(1+t)² with t = e^(−2|u|), because 1 − tanh² is 0 from |u| = 19 on. A is multiplied
/// by both parts of tanh: a rounded tanh that falls by one ulp would let the product fall by two.
template <class T>
Scaled<T> tanh(const Jet<T>& u, double A = 1) {
  const T direction = std::copysign(T(1), u.v), size = std::abs(u.v);
  const scalar::HyperbolicTangent h = scalar::tanh_in_parts(size);
  const Exact<T> whole = product(T(A), T(h.hi));
  const Power<T> e = power(T(-2 * size));
  const T t = e.part * e.scale;
  const T slope = 4 * e.part / ((1 + t) * (1 + t));
  Scaled<T> out = A * chain(u, direction * h.hi, slope, -2 * direction * h.hi * slope, T(1), e.scale);
  out.v = out.part.v = direction * (whole.hi + (whole.lo + A * h.lo));
  return out;
}

/// σ(u) = 1/(1+e^(−u)); σ′ from t = e^(−|u|), never from 1 − σ, which rounds to 0 beyond 36.7.
template <class T>
Scaled<T> logistic(const Jet<T>& u) {
  const Power<T> e = power(T(-std::abs(u.v)));
  const T t = e.part * e.scale;
  const bool left = u.v < 0;
  const T s = (left ? e.part : T(1)) / (1 + t);
  const T slope = e.part / ((1 + t) * (1 + t));
  const T half_tanh = std::copysign(-e.less_one / (1 + t), u.v);  // tanh(u/2) = 2σ − 1
  return chain(u, s, slope, -slope * half_tanh, left ? e.scale : T(1), e.scale);
}

/// ln(1+e^w)/β, w = βu, as the sum of two doubles. On the right u itself is the large part, so that w may
/// overflow. Near 0, where it hardly rises, u/2 and ln(2)/β are, which are exact, and ln cosh(w/2)/β is the
/// rest: a quotient of a rounded logarithm would let it fall.
template <class T>
Exact<T> softplus_value(T u, T w, double beta) {
  Exact<T> large{w > 0 ? u : T(0), T(0)};
  T rest;
  const double level = std::numbers::ln2 / beta;
  if (std::abs(w) < 0.7 && level < 1e200) {
    const Exact<double> whole = product(level, beta);
    large = sum(0.5 * u, level);
    large.lo += ((std::numbers::ln2 - whole.hi) + (scalar::ln2_rest - whole.lo)) / beta;
    const T e = scalar::expm1(std::abs(0.5 * w));  // cosh z − 1 = (e^z − 1)²/2e^z
    rest = std::log1p(0.5 * e * (e / (1 + e)));
  } else {
    rest = std::log1p(scalar::exp(-std::abs(w)));
  }
  const T small = large.lo + rest / beta, value = large.hi + small;
  return {value, small - (value - large.hi)};
}

/// ln(1+e^(βu))/β; σ(βu) and βσ′(βu) are its derivatives.
template <class T>
Scaled<T> softplus(const Jet<T>& u, double beta = 1) {
  const T w = beta * u.v;
  const Scaled<T> s = logistic(Jet<T>{w, 1, 0});
  if (s.value_scale < 1)
    return chain(u, s.part.v / beta, s.part.v, beta * s.part.d, s.value_scale, s.slope_scale);
  return chain(u, softplus_value(u.v, w, beta).hi, s.v, beta * s.d, T(1), T(1));
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
  const auto [e, less_one] = scalar::exp_and_less(u.v);
  const Power<T> slope = power(e < infinity ? u.v - e : -infinity);
  const bool vanishing = u.v < -40;  // there the value is e^u as well
  return chain(u, vanishing ? slope.part : T(-scalar::expm1(-e)), slope.part, times(slope.part, -less_one),
               vanishing ? slope.scale : T(1), slope.scale);
}

/// u − tanh u, near 0 as Lambert's u³/(3 + u² + k) from an exact cube: no cancellation, and no fall where it
/// is flat.
template <class T>
Jet<T> tanh_shrink(const Jet<T>& u) {
  const T size = std::abs(u.v);
  const Jet<T> h = tanh(Jet<T>{size, 1, 0});
  T g = size - h.v;
  if (size < 1) {
    const Exact<T> square = product(size, size), cube = product(size, square.hi);
    const T rest = scalar::lambert_rest(square.hi);
    const Exact<T> most = sum(T(3), square.hi);
    Exact<T> below = sum(most.hi, rest);
    below.lo += most.lo + square.lo;
    const Exact<T> whole = quotient(cube.hi, below);
    g = whole.hi + (whole.lo + (cube.lo + square.lo * size) / below.hi);
  }
  return chain(u, std::copysign(g, u.v), h.v * h.v, std::copysign(2 * h.v * h.d, u.v));
}

}  // namespace actiscope
