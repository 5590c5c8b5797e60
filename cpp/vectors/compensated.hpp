// Running sums and quotients of numbers together with what rounding took from them.
#pragma once

#include <cmath>

#include "../primitives/exact.hpp"

namespace actiscope {

using Compensated = Exact<double>;

/// x/c to twice the precision of a double. Where the second half does not matter, it is 0.
inline Compensated quotient(const Compensated& x, double c) noexcept {
  const double q = x.hi / c;
  if (!(std::abs(q) > 1e-100 && std::abs(q) < 1e100)) return {q, 0};
  const Compensated back = product(q, c);
  return {q, (((x.hi - back.hi) - back.lo) + x.lo) / c};
}

/// Adds to a running sum without losing what rounding takes.
inline void add(Compensated& total, double term) noexcept {
  const Compensated next = sum(total.hi, term);
  total = {next.hi, total.lo + next.lo};
}

}  // namespace actiscope
