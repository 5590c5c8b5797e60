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

/// low + part·(high − low), 0 ≤ part ≤ 1, to the last digits also where it comes close to 0.
inline double between(double low, double high, double part) {
  const Exact<double> rest = sum(1.0, -part), a = product(rest.hi, low), b = product(part, high),
                      total = sum(a.hi, b.hi);
  return total.hi + (total.lo + (a.lo + b.lo + times(rest.lo, low)));
}

}  // namespace actiscope
