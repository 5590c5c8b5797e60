// exp and log of a double without the tables of the C library, which weigh more than all of a family's
// functions.
#pragma once

#include <cmath>
#include <numbers>

namespace actiscope::scalar {

// ln 2 in two parts; the first has zeros at its end, so that k·ln2_high is exact for every exponent k.
inline constexpr double ln2_high = 0x1.62e42fee00000p-1, ln2_low = 0x1.a39ef35793c76p-33;
inline constexpr double ln2_rest = 0x1.abc9e3b39803fp-56;  // what the double next to ln 2 leaves

/// e^x as (hi + lo)·2^k, |x| < 1000: e^r·2^k with |r| ≤ ½ ln 2, where 1 + expm1(r) loses nothing.
struct Exponential {
  double hi, lo;
  int k;
};
inline Exponential exp_in_parts(double x) noexcept {
  const double k = std::nearbyint(x * std::numbers::log2e);
  const double left = x - k * ln2_high, r = left - k * ln2_low, m = std::expm1(r), hi = 1 + m;
  return {hi, (m - (hi - 1)) + ((left - r) - k * ln2_low), static_cast<int>(k)};
}

/// e^x to within 0.9 ulp.
inline double exp(double x) noexcept {
  if (!(x > -746)) return x == x ? 0.0 : x;
  if (x > 710) return x * 0x1p1023;
  const Exponential e = exp_in_parts(x);
  return std::ldexp(e.hi, e.k);
}

/// ln x to within 1 ulp: k·ln 2 + log1p(m − 1) with m in [√½, √2).
inline double log(double x) noexcept {
  if (!(x > 0) || x > 0x1.fffffffffffffp1023) return x == 0 ? -1 / std::abs(x) : x < 0 ? 0 / (x - x) : x;
  int k;
  double m = std::frexp(x, &k);
  if (m < std::numbers::sqrt2 / 2) m *= 2, --k;
  return k * ln2_high + (std::log1p(m - 1) + k * ln2_low);
}

/// arsinh x by log1p, and by the logarithm where x² is all there is.
inline double asinh(double x) noexcept {
  const double z = std::abs(x);
  const double y =
      z > 0x1p28 ? log(z) + std::numbers::ln2 : std::log1p(z + z * z / (1 + std::sqrt(1 + z * z)));
  return std::copysign(y, x);
}

struct SineCosine {
  double sin, cos;
};

/// For x ≥ 0. π/2 comes in five parts, the first four of 22 bits, so that k < 2³¹ times a part is exact;
/// what that leaves of x is hi + lo. Further out whole turns are taken off first, and the phase is that of a
/// rounded 2π.
inline SineCosine sine_cosine(double x) noexcept {
  if (x > 0x1.8p31) x = std::fmod(x, 2 * std::numbers::pi);
  constexpr double part[] = {0x1.921fb00000000p+0, 0x1.5110b00000000p-22, 0x1.1846980000000p-44,
                             0x1.3198a00000000p-69, 0x1.701b839a25205p-92};
  const double k = std::nearbyint(x * (2 / std::numbers::pi));
  double hi = x - k * part[0], lo = 0;
  for (int i = 1; i < 5; ++i) {
    const double next = hi - k * part[i], taken = next - hi;
    lo += (hi - (next - taken)) - (k * part[i] + taken);
    hi = next;
  }
  const double r = hi + lo, rest = (hi - r) + lo, square = r * r;
  // The power series without their first terms; divisions would take longer than all the rest.
  constexpr double next_sine[] = {-1 / 6.,   -1 / 20.,  -1 / 42.,  -1 / 72.,
                                  -1 / 110., -1 / 156., -1 / 210., -1 / 272.};
  constexpr double next_cosine[] = {-1 / 2.,  -1 / 12.,  -1 / 30.,  -1 / 56.,
                                    -1 / 90., -1 / 132., -1 / 182., -1 / 240.};
  double s = 0, c = 0;
  for (int n = 7; n >= 0; --n) {
    s = square * next_sine[n] * (1 + s);
    c = square * next_cosine[n] * (1 + c);
  }
  const double sine = r + (r * s + rest * (1 + c)), cosine = 1 + (c - r * rest);
  switch (static_cast<int>(k) & 3) {
    case 0:
      return {sine, cosine};
    case 1:
      return {cosine, -sine};
    case 2:
      return {-sine, -cosine};
    default:
      return {-cosine, sine};
  }
}

inline double sin(double x) noexcept { return std::copysign(1.0, x) * sine_cosine(std::abs(x)).sin; }
inline double cos(double x) noexcept { return sine_cosine(std::abs(x)).cos; }

/// sinh x by expm1.
inline double sinh(double x) noexcept {
  const double t = std::expm1(std::abs(x));
  const double half = t < 1 ? t / 2 + t / (2 * (1 + t)) : 0.5 * (t < 0x1p1000 ? t + t / (t + 1) : t);
  return std::copysign(half, x);
}

}  // namespace actiscope::scalar
