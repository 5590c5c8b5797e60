// Sparsemax: the point of the probability simplex nearest to z.
#pragma once

#include "compensated.hpp"
#include "selection.hpp"

namespace actiscope {

/// Michelot's iteration: with S all inputs that may be in the support, τ = (Σ_S z − 1)/|S|; what lies at or
/// below τ leaves S, until nothing does. It needs no sorting. Inputs (less the largest), sums and τ carry
/// their rounding errors, so that even a p of a few ulps is right and the support is the true one.
inline void sparsemax(const VectorInput& in, VectorState& state, double* value) noexcept {
  constexpr double outside = -2;  // below every τ, which is at least −1
  const int top = first_largest(in);
  double *hi = value, *lo = state.p;
  for (int i = 0; i < in.n; ++i) {
    // To a second infinite maximum, or to NaN, the difference is NaN, and so is everything that follows.
    const Compensated v =
        i == top ? Compensated{in.z[i] == in.z[i] ? 0 : in.z[i], 0} : sum(in.z[i], -in.z[top]);
    hi[i] = v.hi < outside ? outside : v.hi;
    lo[i] = v.hi < outside ? 0 : v.lo;
  }
  Compensated tau{-1, 0};
  const auto above = [&](int i) { return (hi[i] - tau.hi) + (lo[i] - tau.lo); };
  int before;
  state.support = 0;
  do {
    before = state.support;
    state.support = 0;
    Compensated sum{-1, 0};
    for (int i = 0; i < in.n; ++i) {
      if (above(i) <= 0) {
        hi[i] = outside;
        continue;
      }
      add(sum, hi[i]);
      sum.lo += lo[i];
      ++state.support;
    }
    tau = quotient(sum, state.support);
  } while (state.support != before);
  for (int i = 0; i < in.n; ++i) {
    const double p = above(i);
    hi[i] = lo[i] = p <= 0 ? 0 : p;
  }
}

/// sᵢ(δᵢⱼ − sⱼ/|S|) with s = 1 on the support.
inline void sparsemax_row(const VectorInput& in, const VectorState& state, int i, double* row) noexcept {
  const double k = state.support;
  for (int j = 0; j < in.n; ++j) {
    const double both = state.p[i] * state.p[j];
    row[j] = both != both ? both : state.p[i] == 0 || state.p[j] == 0 ? 0 : i == j ? (k - 1) / k : -1 / k;
  }
}

}  // namespace actiscope
