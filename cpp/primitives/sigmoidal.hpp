// S-shaped functions on jets, with their digits in both tails.
#pragma once

#include <cmath>

#include "../jet.hpp"
#include "bell.hpp"
#include "exponential.hpp"
#include "scalar.hpp"

namespace actiscope {

/// gd u = arctan(sinh u); its slope is sech u.
template <class T>
Scaled<T> gudermannian(const Jet<T>& u) {
  const Scaled<T> slope = sech(Jet<T>{u.v, 1, 0});
  return chain(u, T(std::atan(scalar::sinh(u.v))), slope.part.v, slope.part.d, T(1), slope.value_scale);
}

/// u²/(1+u²) as 1/(1+1/u²), of which no step can fall.
template <class T>
Jet<T> cauchy_rest(const Jet<T>& u) {
  const Jet<T> rest = cauchy(Jet<T>{u.v, 1, 0});
  const T square = u.v * u.v;
  return chain(u, square < 0x1p-60 ? square : 1 / (1 + 1 / square), -rest.d, -rest.dd);
}

/// e^(−e^(−u)): the derivatives are those of 1 − e^(−e^u) at −u.
template <class T>
Scaled<T> log_log(const Jet<T>& u) {
  const Scaled<T> mirrored = complementary_log_log(Jet<T>{-u.v, 1, 0});
  return chain(u, T(scalar::exp(-scalar::exp(-u.v))), mirrored.part.d, -mirrored.part.dd, T(1),
               mirrored.slope_scale);
}

/// 1−(1+λe^u)^(−1/λ), λ > 0. With L = ln(1+λe^u): f = 1−e^(−L/λ), f′ = e^(u−L−L/λ), of which e^(u−L) is a
/// quotient that neither overflows nor cancels, f″ = f′·(1−e^u)/(1+λe^u).
template <class T>
Scaled<T> aranda_ordaz(const Jet<T>& u, double lambda) {
  const bool left = u.v < 0;
  const Power<T> e = power(-std::abs(u.v));
  const T t = e.part * e.scale;
  const T q = left ? 1 + lambda * t : lambda + t;
  const T grown = lambda * (left ? t : scalar::exp(u.v));
  const T log = grown < infinity ? std::log1p(grown) : u.v + scalar::log(lambda);
  const Power<T> rest = power(-log / lambda);
  const bool far = left && (1 + lambda) * t < 1e-17;  // there f is e^u, which may be subnormal
  const T slope = (left ? e.part * rest.part : rest.part) / q;
  const T bend = (left ? -1 : 1) * e.less_one / q;
  return chain(u, far ? e.part : -rest.less_one, slope, slope * bend, far ? e.scale : T(1),
               left ? e.scale : rest.scale);
}

/// (e^(au)−e^(−bu))/(e^(cu)+e^(−du)), 0 < a ≤ c, 0 < b ≤ d, for u ≥ 0. With p = c−a, s = a+b, t = c+d:
/// f = e^(−pu)·(1−e^(−su))/(1+e^(−tu)), where all factors are at most 1. In f″ the terms are gathered so that
/// the ones that cancel at 0 for a = b, c = d are the difference k, exactly 0.
template <class T>
Scaled<T> soboleva_right(const Jet<T>& u, double a, double b, double c, double d) {
  const T p = c - a, s = a + b, t = c + d, k = (a - b) + (d - c);
  const Power<T> fade = p > 0 ? power(-p * u.v) : Power<T>{1, 1, 0};
  const Power<T> first = power(-s * u.v), second = power(-t * u.v);
  const T near = -first.less_one, below = 1 + second.part * second.scale;
  const T sigma = s * first.part * first.scale;
  const T b_term = t * second.part / below * second.scale;
  const T h = -second.less_one / below;  // tanh(tu/2)
  const T factor = fade.part / below;
  return chain(u, factor * near, factor * (sigma + near * (b_term - p)),
               factor * (near * (p * (p / t) - b_term * (h + 2 * p / t)) + sigma * (k / t - h)) * t,
               fade.scale, fade.scale);
}

/// The same for any u: it is minus itself at −u with the ends exchanged.
template <class T>
Scaled<T> soboleva_tanh(const Jet<T>& u, double a, double b, double c, double d) {
  return std::signbit(u.v) ? -soboleva_right(-u, b, a, d, c) : soboleva_right(u, a, b, c, d);
}

/// −2(u/w)³ + 3u/(2w) + 1/2, |u| ≤ w/2: Hermite's step over the width w, from either end, so that f and f′
/// keep their digits where they reach 0.
template <class T>
Jet<T> hermite_step(const Jet<T>& u, double width) {
  const T t = (u.v + 0.5 * width) / width, rest = (0.5 * width - u.v) / width;
  return chain(u, u.v < 0 ? t * t * (3 - 2 * t) : 1 - rest * rest * (3 - 2 * rest), 6 * t * rest / width,
               -12 * u.v / width / width / width);
}

/// 1/2 + 2·artanh(T tanh s)/α with T = tanh(α/4), s = α(u−1/2)/2, |s| < 3/4, T < 0.64: the line 1/2 +
/// T(u−1/2) and what artanh v = v + v³/3 + … and tanh s = s − (s − tanh s) add to it.
template <class T>
T soft_clip_middle(T u, double alpha) {
  const double rise = scalar::tanh(0.25 * alpha);
  const T x = u - 0.5, s = 0.5 * alpha * x, below = tanh_shrink(Jet<T>{s, 1, 0}).v, v = rise * (s - below);
  T series = 0;
  for (int odd = 41; odd >= 3; odd -= 2) series = v * v * (1. / odd + series);
  const Exact<T> line = product(T(rise), x), total = sum(T(0.5), line.hi);
  return total.hi + (total.lo + (line.lo + 2 * (v * series - rise * below) / alpha));
}

/// ln((1+e^(αu))/(1+e^(α(u−1))))/α, α > 0. It is point-symmetric about (1/2, 1/2), so only u ≤ 1/2 is
/// computed, as ln(1+z)/α. With A = e^(αy), B = e^(α(y−1)): f′ = (A−B)/((1+A)(1+B)) and
/// f″ = αf′·(1−AB)/((1+A)(1+B)), both divided by A where A > 1. Where f hardly rises it is a sum of which
/// only a small part is rounded: softplus less its copy at u−1, or, where that is no small part,
/// soft_clip_middle.
template <class T>
Scaled<T> soft_clip(const Jet<T>& u, double alpha) {
  const bool mirrored = u.v > 0.5;
  const T y = mirrored ? 1 - u.v : u.v;
  const Power<T> e = power(-std::abs(alpha * y));
  const T t = e.part * e.scale, lower = scalar::exp(alpha * (y - 1)), keep = -scalar::expm1(-alpha);
  const bool left = y < 0;
  const T q = (1 + t) * (1 + lower);
  T g;
  if (alpha < 3 && alpha * (y - 0.5) > -1.5) {
    g = soft_clip_middle(y, alpha);
  } else if (alpha * y > -0.7) {
    const Exact<T> whole = softplus_value(y, T(alpha * y), alpha);
    g = whole.hi + (whole.lo - std::log1p(lower) / alpha);
  } else {
    g = (e.scale < 1 ? e.part * keep : std::log1p(keep / (1 / t + (1 - keep)))) / alpha;  // A alone moves it
  }
  const T slope = (left ? e.part : T(1)) * keep / q;
  const T bend = -alpha * scalar::expm1(alpha * (2 * y - 1)) * (left ? T(1) : t) / q;
  const T slope_scale = left ? e.scale : T(1);
  return mirrored ? chain(u, T(1 - g), slope, -slope * bend, T(1), slope_scale)
                  : chain(u, g, slope, slope * bend, left ? e.scale : T(1), slope_scale);
}

}  // namespace actiscope
