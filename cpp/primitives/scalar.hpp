// exp and log of a double without the tables of the C library, which weigh more than all of a family's
// functions.
#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>

namespace actiscope::scalar {

// ln 2 in two parts; the first has zeros at its end, so that k·ln2_high is exact for every exponent k.
inline constexpr double ln2_high = 0x1.62e42fee00000p-1, ln2_low = 0x1.a39ef35793c76p-33;
inline constexpr double ln2_rest = 0x1.abc9e3b39803fp-56;  // what the double next to ln 2 leaves

/// x·2^k for −2040 < k < 2040, rounded once: by two powers of two, which may themselves not leave the
/// doubles.
[[gnu::always_inline]] inline double times_power(double x, int k) noexcept {
  const auto power = [](int n) { return __builtin_bit_cast(double, (n + std::int64_t{1023}) << 52); };
  const int half = k >> 1;
  return x * power(half) * power(k - half);
}

/// e^x as (hi + lo)·2^k, |x| < 1000. What k·ln 2 leaves of x is r + rest, |r| ≤ ½ ln 2, and e^r − 1 − r −
/// r²/2 is r³ times the polynomial that is wrong by the least part of e^r − 1, less than 2⁻⁶¹
/// (scripts/reference/minimax.py), taken in an order in which few of its terms wait for each other.
struct Exponential {
  double hi, lo;
  int k;
};
inline Exponential exp_in_parts(double x) noexcept {
  const double k = std::nearbyint(x * std::numbers::log2e);
  const double left = x - k * ln2_high, r = left - k * ln2_low, rest = (left - r) - k * ln2_low;
  const double square = r * r, fourth = square * square;
  const double low = (0x1.5555555555559p-3 + r * 0x1.5555555555549p-5) +
                     square * (0x1.111111110f7e7p-7 + r * 0x1.6c16c16c1ccf4p-10);
  const double middle = (0x1.a01a01af77e8ap-13 + r * 0x1.a01a018302971p-16) +
                        square * (0x1.71ddf94d54cafp-19 + r * 0x1.27e52b2f00e57p-22);
  const double high = 0x1.af5d2cd10261ap-26 + r * 0x1.1ef527429a5d5p-29;
  const double bend = square * (0.5 + r * (low + fourth * (middle + fourth * high))) + rest * (1 + r);
  const double m = r + bend, hi = 1 + m;
  return {hi, (m - (hi - 1)) + (bend - (m - r)), static_cast<int>(k)};
}

/// e^x to within 0.9 ulp.
inline double exp(double x) noexcept {
  if (!(x > -746)) return x == x ? 0.0 : x;
  if (x > 710) return x * 0x1p1023;
  const Exponential e = exp_in_parts(x);
  return times_power(e.hi, e.k);
}

/// e^x to within 0.9 ulp, and e^x − 1 to within 1.1.
struct ExponentialAndLess {
  double exp, expm1;
};
inline ExponentialAndLess exp_and_less(double x) noexcept {
  if (!(x > -746) || x > 710) {
    const double e = exp(x);
    return {e, e - 1};
  }
  const Exponential e = exp_in_parts(x);
  const double whole = times_power(e.hi, e.k);
  return {whole, std::copysign((whole - 1) + times_power(e.lo, e.k), x)};
}
inline double expm1(double x) noexcept { return exp_and_less(x).expm1; }

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

/// k of Lambert's tanh x = x − x³/(3 + x² + k), k = x²/(5+x²/(7+…)), |x| ≤ 1, as one quotient.
inline double lambert_rest(double square) noexcept {
  double n = 0, d = 1;
  for (int odd = 19; odd >= 5; odd -= 2) {
    const double before = d;
    d = odd * d + n;
    n = square * before;
  }
  return n / d;
}

/// tanh x, x ≥ 0 or NaN, as hi + lo: the large part is exact, x near 0 and 1 farther out.
struct HyperbolicTangent {
  double hi, lo;
};
inline HyperbolicTangent tanh_in_parts(double x) noexcept {
  if (x > 20) return {1, 0};
  double large = x, small;
  if (x >= 0.55) {
    const Exponential e = exp_in_parts(2 * x);
    const double whole = times_power(e.hi, e.k), next = whole + 1;
    const double rest = (whole - next) + 1 + times_power(e.lo, e.k), share = 2 / next;
    large = 1;
    small = share * (rest / next) - share;
  } else {
    const double square = x * x;
    small = -x * (square / (3 + square + lambert_rest(square)));
  }
  const double hi = large + small;
  return {hi, small - (hi - large)};
}
inline double tanh(double x) noexcept { return std::copysign(tanh_in_parts(std::abs(x)).hi, x); }

/// The digits of x > 0 as a number from 2⁵⁵ to 2⁵⁶; NaN where x is ∞ or NaN.
inline double digits(double x) noexcept {
  const auto bits = __builtin_bit_cast(std::int64_t, x) & 0xfffffffffffff;
  return __builtin_bit_cast(double, bits | (std::int64_t{1023 + 55} << 52)) + (x - x);
}

struct SineCosine {
  double sin, cos;
};

/// For x ≥ 0. What k·π/2 leaves of x is hi + lo. π/2 comes in parts, the first two of 22 bits, so that k <
/// 2³¹ times a part is exact; as long as hi is not much smaller than k, the next 53 bits are enough, else two
/// more parts of 22 bits and 53 after them. Further out whole turns are taken off first, and the phase is
/// that of a rounded 2π; from 2⁵⁶ on, where neighbouring doubles are more than a turn apart, it is the phase
/// of their digits, for bit by bit the turns of 10³⁰⁰ take a thousand steps. Polynomials as in exp_in_parts.
inline SineCosine sine_cosine(double x) noexcept {
  if (x > 0x1.8p31) x = std::fmod(x < 0x1p56 ? x : digits(x), 2 * std::numbers::pi);
  constexpr double part[] = {0x1.5110b00000000p-22, 0x1.1846980000000p-44, 0x1.3198a00000000p-69};
  constexpr double next_53_bits = 0x1.18469898cc517p-44, last_53_bits = 0x1.701b839a25205p-92;
  const double k = std::nearbyint(x * (2 / std::numbers::pi));
  double hi = x - k * 0x1.921fb00000000p+0, lo = 0;
  double tail = next_53_bits;
  for (int i = 0;; tail = last_53_bits) {
    const double some = k * part[i], next = hi - some, taken = next - hi;
    lo += (hi - (next - taken)) - (some + taken);
    hi = next;
    if (++i == 3 || (i == 1 && std::abs(hi) > k * 0x1p-41)) break;
  }
  lo -= k * tail;
  const double r = hi + lo, rest = (hi - r) + lo, square = r * r, fourth = square * square;
  const double s = square * ((-0x1.5555555555549p-3 + square * 0x1.111111110f87dp-7) +
                             fourth * ((-0x1.a01a019c1202dp-13 + square * 0x1.71de357816061p-19) +
                                       fourth * (-0x1.ae5e668820dd5p-26 + square * 0x1.5d93183f4bf7dp-33)));
  const double c = fourth * ((0x1.555555555554cp-5 - square * 0x1.6c16c16c15181p-10) +
                             fourth * ((0x1.a01a019cb2169p-16 - square * 0x1.27e4f80a33a26p-22) +
                                       fourth * (0x1.1ee9ec1888774p-29 - square * 0x1.8faeb5dfb707bp-37))) -
                   0.5 * square;
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
  const double t = expm1(std::abs(x));
  const double half = t < 1 ? t / 2 + t / (2 * (1 + t)) : 0.5 * (t < 0x1p1000 ? t + t / (t + 1) : t);
  return std::copysign(half, x);
}

}  // namespace actiscope::scalar
