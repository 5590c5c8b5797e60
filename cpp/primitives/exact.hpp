// Sums and products without rounding, for sums that cancel and for angles of many turns.
#pragma once

#include <cmath>

#include "../jet.hpp"

namespace actiscope {

/// A number as the sum of two doubles, of which lo is at most half an ulp of hi.
template <class T>
struct Exact {
  T hi{}, lo{};
};

/// a + b by Knuth's method, unless it overflows.
template <class T>
Exact<T> sum(T a, T b) {
  const T hi = a + b, part = hi - a;
  return {hi, (a - (hi - part)) + (b - part)};
}

/// a·b by Dekker's method. Where its halves would leave the doubles, lo is 0.
template <class T>
Exact<T> product(T a, T b) {
  const T hi = times(a, b);
  const auto apt = [](T x) { return std::abs(x) > 1e-200 && std::abs(x) < 1e200; };
  if (!(apt(a) && apt(b) && apt(hi))) return {hi, T(0)};
  const auto upper_half = [](T x) {
    const T shifted = 134217729 * x;  // 2²⁷ + 1
    return shifted - (shifted - x);
  };
  const T a1 = upper_half(a), a2 = a - a1, b1 = upper_half(b), b2 = b - b1;
  return {hi, ((a1 * b1 - hi) + a1 * b2 + a2 * b1) + a2 * b2};
}

/// a/b; a and b may be of any size for which product is exact.
template <class T>
Exact<T> quotient(T a, const Exact<T>& b) {
  const T hi = a / b.hi;
  const Exact<T> back = product(hi, b.hi);
  return {hi, (((a - back.hi) - back.lo) - hi * b.lo) / b.hi};
}

/// √s.
template <class T>
Exact<T> root(const Exact<T>& s) {
  const T hi = std::sqrt(s.hi);
  if (!(hi > 0) || std::isinf(hi)) return {hi, T(0)};
  const Exact<T> square = product(hi, hi);
  return {hi, (((s.hi - square.hi) - square.lo) + s.lo) / (2 * hi)};
}

/// √(a²+b²) to within 0.51 ulp: the hypot of some C libraries is less exact, which lets functions fall.
template <class T>
T hypot(T a, T b) {
  const T larger = std::abs(a) > std::abs(b) ? std::abs(a) : std::abs(b);
  const T scale = larger > 1e90 ? 0x1p-600 : larger < 1e-90 ? 0x1p600 : 1;
  const Exact<T> first = product(a * scale, a * scale), second = product(b * scale, b * scale);
  Exact<T> whole = sum(first.hi, second.hi);
  whole.lo += first.lo + second.lo;
  const Exact<T> length = root(whole);
  return (length.hi + length.lo) / scale;
}

/// low + part·(high − low), 0 ≤ part ≤ 1, to the last digits also where it comes close to 0.
inline double between(double low, double high, double part) {
  const Exact<double> rest = sum(1.0, -part), a = product(rest.hi, low), b = product(part, high),
                      total = sum(a.hi, b.hi);
  return total.hi + (total.lo + (a.lo + b.lo + times(rest.lo, low)));
}

}  // namespace actiscope
