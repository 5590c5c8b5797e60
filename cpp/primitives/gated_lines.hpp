// Lines times a gate on jets, as one function each, where the product rule would cancel or overflow.
#pragma once

#include <cmath>
#include <numbers>

#include "../jet.hpp"
#include "exact.hpp"
#include "exponential.hpp"
#include "gates.hpp"
#include "scalar.hpp"
#include "trigonometric.hpp"

namespace actiscope {

/// σ(−z) = t/(1+t), t = e^(−z), 0 ≤ z < 40, as the sum of two doubles.
template <class T>
Exact<T> shut_gate(T z) {
  const scalar::Exponential e = scalar::exp_in_parts(-z);
  const T t = scalar::times_power(e.hi, e.k), t_rest = scalar::times_power(e.lo, e.k);
  const Exact<T> open = sum(T(1), t);
  const T gate = t / open.hi;
  const Exact<T> back = product(gate, open.hi);
  return {gate, ((t - back.hi) + ((t_rest - back.lo) - gate * (open.lo + t_rest))) / open.hi};
}

/// (p₁−p₂)uσ(w) + p₂u, w = β(p₁−p₂)u, as the line that u is closer to plus what the gate, at most 1/2 there,
/// lets through of the other; both are products without rounding, so that f does not fall. Where the
/// slopes have opposite signs, near 0 as ((p₁+p₂)/2 + (p₁−p₂)/2·tanh(w/2))·u, for there the terms cancel.
template <class T>
Jet<T> acon(const Jet<T>& u, double p1, double p2, double beta) {
  const Jet<T> w = beta * (p1 - p2) * u;
  const bool right = w.v > 0 && p2 != 0;  // of one line, the gate alone: that is Swish
  const double slope = right ? p1 : p2, gap = right ? p2 - p1 : p1 - p2;
  const Jet<T> gated = u * (gap * logistic(right ? -w : w));
  const Exact<T> line = product(T(slope), u.v);
  const bool opposite = (p1 < 0) != (p2 < 0) && std::abs(w.v) < 1;
  // A line may overflow where the sum does not.
  if (opposite || !std::isfinite(line.hi + gap * u.v)) {
    const Jet<T> sum = u * (0.5 * (p1 + p2) + 0.5 * (p1 - p2) * static_cast<Jet<T>>(tanh(0.5 * w)));
    return {sum.v, sum.d, gated.dd};
  }
  if (p2 == 0 || std::abs(w.v) > 30) return {line.hi + (line.lo + gated.v), slope + gated.d, gated.dd};
  const Exact<T> shut = product(T(gap), u.v), share = shut_gate(std::abs(w.v)),
                 part = product(shut.hi, share.hi), total = sum(line.hi, part.hi);
  const T rest = total.lo + (line.lo + (part.lo + (shut.hi * share.lo + shut.lo * share.hi)));
  return {total.hi + rest, slope + gated.d, gated.dd};
}

/// (u + a·sin(bu))·σ(u), with σ(u) taken out of f′ and f″, whose terms cancel. The slope 1 + ab·cos(bu) goes
/// through the half angle where it cancels. At +∞ f′ and f″ have no limit, unless the wave is flat.
template <class T>
Jet<T> sinlu(const Jet<T>& u, double a, double b) {
  const double steepness = a * b;
  if (steepness == 0) return u * logistic(u);
  Jet<T> wave = a * sin(Jet<T>{u.v, 1, 0}, b);
  if (std::abs(u.v) < 1e6 && std::abs(b) < 1e6) {  // what rounding took from the phase
    const T shift = product(T(b), u.v).lo / b;
    wave = {wave.v + shift * wave.d, wave.d + shift * wave.dd, wave.dd - shift * (b * b) * wave.d};
  }
  const T line = std::isinf(u.v) ? u.v : u.v + wave.v;
  T slope = 1 + wave.d;
  const T half = 0.5 * b * u.v;
  if (std::abs(slope) < 0.5 && std::isfinite(half)) {
    const T c = steepness > 0 ? scalar::cos(half) : scalar::sin(half);
    slope = (1 - std::abs(steepness)) + 2 * std::abs(steepness) * c * c;
  }
  const Scaled<T> s = logistic(Jet<T>{u.v, 1, 0});
  const T r = logistic(Jet<T>{-u.v, 1, 0}).v, h = scalar::tanh(0.5 * u.v);
  return scaled(Jet<T>{times(line, s.part.v), times(s.part.v, slope + times(line, r)),
                       times(s.part.v, wave.dd + r * (2 * slope - times(line, h)))},
                s.value_scale, s.value_scale);
}

/// u(1 + u/√(1+u²))/2; for u < 0 the bracket is 1/(r(r−u)), r = √(1+u²), and f′ is combined to (1+ur)/….
template <class T>
Jet<T> pflu(const Jet<T>& u) {
  const T size = std::abs(u.v), r = hypot(T(1), u.v), inverse = 1 / r;
  const T cosine = std::isinf(u.v) ? T(1) : size / r;
  const T square = u.v * u.v;
  const T curve = size < 1e50 ? (1 - 0.5 * square) / ((1 + square) * (1 + square) * r)
                              : -0.5 * inverse * inverse * inverse;
  if (!(u.v < 0))
    return chain(u, u.v * (0.5 + 0.5 * cosine), 0.5 + 0.5 * cosine * (1 + inverse * inverse), curve);
  const T half = 0.5 * r + 0.5 * size;  // halves: the sum would overflow
  const bool far = std::isinf(half);
  const T slope = far ? T(-0.5) : 0.5 * ((inverse - size) / half);
  return chain(u, -0.25 * inverse * (far ? T(1) : size / half), 0.5 * slope * inverse * inverse, curve);
}

/// u·(arctan(u)/π + 1/2). For u < −1 by z = −1/u and Lambert's continued fraction
/// arctan z = z/(1+k), k = z²/(3+j), j = 4z²/(5+…), in which f′ no longer cancels.
template <class T>
Jet<T> arctan_gated(const Jet<T>& u) {
  constexpr double inverse_pi = std::numbers::inv_pi;
  const T r = 1 / (1 + u.v * u.v), curve = 2 * inverse_pi * r * r;
  if (!(u.v < -1)) {
    // One or the other way round, so that the quarter turn is not subtracted from.
    const T gate = u.v < 0 ? inverse_pi * std::atan(-1 / u.v) : 0.5 + inverse_pi * std::atan(u.v);
    const T g = u.v < 0 ? 0.5 * u.v + u.v * (inverse_pi * std::atan(u.v)) : u.v * gate;
    return chain(u, g, gate + inverse_pi * (std::isinf(u.v) ? T(0) : u.v * r), curve);
  }
  const T z = -1 / u.v, square = z * z;
  T j = 0;
  for (int n = 22; n >= 2; --n) j = n * n * square / (2 * n + 1 + j);
  const T k = square / (3 + j);
  const T cube = square * ((2 + j) / (3 + j)) / ((1 + k) * (1 + square));
  return chain(u, -inverse_pi / (1 + k), inverse_pi * cube * z, curve);
}

/// u/(1 − u·e^(−(u+e^u))). Beyond 7 the exponential is below every double, below −50 it outweighs the 1.
template <class T>
Jet<T> colu(const Jet<T>& u) {
  if (u.v > 7) return u;
  if (u.v < -50) return -exp(u);
  const T n = scalar::exp(u.v), c = 1 + n;
  const Power<T> e = power(-(u.v + n));
  const T w = e.part * e.scale, square = u.v * u.v, d = 1 - u.v * w;
  const T p = 2 - 4 * u.v * c + square * (c * c - n) + square * u.v * w * (c * c + n);
  return chain(u, u.v / d, (1 - square * c * w) / (d * d), e.part * p / (d * d * d) * e.scale);
}

/// u/(u/α + e^(−u/β)), β < eα. With z = u/β: multiplied by q = e^z on the left, divided by u/α on the right.
template <class T>
Jet<T> soft_root_sign(const Jet<T>& u, double alpha, double beta) {
  const T z = u.v / beta;
  if (z < -60) return u * exp(u / beta);
  if (z < 1) {
    const T q = scalar::exp(z), s = z + 1, line = z * (z + 2);
    T d = 1 + u.v / alpha * q, bend = (z + 2) - q * (line + 2) * (beta / alpha);
    if (std::abs(s) < 0.5) {
      // Close to the pole, β → eα, both come down to eα − β, where s = 0; e is two doubles.
      constexpr double e = std::numbers::e, e_rest = 1.4456468917292502e-16;
      const double rest = (e * alpha - beta) + (product(e, alpha).lo + e_rest * alpha);
      const T m = scalar::expm1(s);
      d = (rest + beta * (s * scalar::exp(s) - m)) / (e * alpha);
      bend = (rest * (1 + s) - beta * (m * (1 + s * s) + s * s - s)) / (e * alpha);
    } else if (std::abs(z) < 0.5) {
      // What is left of 2 − 2β/α is exact.
      bend = (2 * (alpha - beta) + alpha * z - beta * (line + scalar::expm1(z) * (line + 2))) / alpha;
    }
    return chain(u, u.v * q / d, (1 + z) * q / (d * d), q * bend / (d * d * d) / beta);
  }
  // In units of β, in which nothing overflows on the way.
  const Power<T> e = power(-z);
  const T level = alpha / beta, y = 1 / z, t = level * y * (e.part * e.scale), k = 1 + t, rise = level / k;
  const T bend = t * (1 + 2 * y) - (1 + 2 * y * (1 + y));
  return chain(u, alpha / k, e.part * rise * rise * ((y + 1) * y) * e.scale,
               e.part * rise * rise * (y * bend / k) * e.scale / beta);
}

}  // namespace actiscope
