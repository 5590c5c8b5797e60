// Sums and quotients of two doubles together with their rounding errors.
#pragma once

#include <cmath>

namespace actiscope {

/// The unevaluated sum hi + lo; lo is what rounding took from hi.
struct Compensated {
  double hi{}, lo{};
};

/// a + b exactly (Knuth), unless it overflows.
inline Compensated two_sum(double a, double b) noexcept {
  const double sum = a + b, part = sum - a;
  return {sum, (a - (sum - part)) + (b - part)};
}

/// a·b exactly (Dekker), for |a|, |b| between 1e-140 and 1e140. WebAssembly has no fused multiply-add.
inline Compensated two_product(double a, double b) noexcept {
  constexpr double splitter = 0x1p27 + 1;
  const double product = a * b;
  const double as = splitter * a, ah = as - (as - a), al = a - ah;
  const double bs = splitter * b, bh = bs - (bs - b), bl = b - bh;
  return {product, ((ah * bh - product) + ah * bl + al * bh) + al * bl};
}

/// x/c to twice the precision of a double. Where the second half does not matter, it is 0.
inline Compensated quotient(const Compensated& x, double c) noexcept {
  const double q = x.hi / c;
  if (!(std::abs(q) > 1e-100 && std::abs(q) < 1e100)) return {q, 0};
  const Compensated back = two_product(q, c);
  return {q, (((x.hi - back.hi) - back.lo) + x.lo) / c};
}

/// Adds to a running sum without losing what rounding takes.
inline void add(Compensated& sum, double term) noexcept {
  const Compensated next = two_sum(sum.hi, term);
  sum = {next.hi, sum.lo + next.lo};
}

}  // namespace actiscope
