// Softmax, log-softmax, softmin, cross-entropy and SoLU: all from one set of stable weights.
#pragma once

#include "../primitives/scalar.hpp"
#include "compensated.hpp"
#include "selection.hpp"

namespace actiscope {

/// wᵢ − w_top with w = ±z/T. e^w multiplies an absolute error of w into a relative one, so that at p = 1e-300
/// plain rounding costs 300 ulps: the difference and the quotient keep their rounding errors.
inline Compensated logit(const VectorInput& in, int i, int top, double sign, double temperature) noexcept {
  if (i == top) return {};
  const double z = sign * in.z[i], largest = sign * in.z[top];
  if (std::isinf(largest)) return {z < largest ? -infinity : z - z, 0};
  int exponent;
  const double scale = std::frexp(temperature, &exponent);
  // Large temperatures divide before the difference can overflow, small ones multiply after it.
  const int before = exponent > 0 ? -exponent : 0, after = exponent > 0 ? 0 : -exponent;
  const Compensated d = sum(std::ldexp(z, before), -std::ldexp(largest, before));
  const double hi = std::ldexp(d.hi, after);
  if (std::isinf(hi)) return {hi, 0};
  return quotient({hi, std::ldexp(d.lo, after)}, scale);
}

/// Fills the state; p = e^w/Σe^w. The largest weight is 1 and never added to the small ones before it must
/// be, so that 1 − p_top and the logarithm of the sum keep their digits.
inline void weigh(const VectorInput& in, VectorState& state, double sign, double temperature) noexcept {
  const int top = state.top = first_largest(in, sign);
  Compensated others;
  for (int i = 0; i < in.n; ++i) {
    if (i == top) continue;
    const Compensated w = logit(in, i, top, sign, temperature);
    const double e = scalar::exp(w.hi);
    state.p[i] = e + e * w.lo;
    add(others, state.p[i]);
  }
  // A sole NaN has nothing to be added to.
  state.p[top] = in.z[top] == in.z[top] ? 1 : in.z[top];
  const double rest = others.hi + others.lo, sum = state.p[top] + rest;
  for (int i = 0; i < in.n; ++i) state.p[i] /= sum;
  state.rest = rest / sum;
  state.log_sum = std::log1p(sum == sum ? rest : sum);
}

/// 1 − pᵢ; only the largest p can cancel, and there the others are added up.
inline double complement(const VectorState& state, int i) noexcept {
  return i == state.top ? state.rest : 1 - state.p[i];
}

inline double log_probability(const VectorInput& in, const VectorState& state, int i, double T) noexcept {
  const Compensated w = logit(in, i, state.top, 1, T);
  return (w.hi - state.log_sum) + w.lo;
}

inline void copy_probabilities(const VectorInput& in, const VectorState& state, double* value) noexcept {
  for (int i = 0; i < in.n; ++i) value[i] = state.p[i];
}

inline void softmax(const VectorInput& in, VectorState& state, double* value) noexcept {
  weigh(in, state, 1, in.parameters[0]);
  copy_probabilities(in, state, value);
}

/// pᵢ(δᵢⱼ − pⱼ)/T; a negative T gives softmin's.
inline void softmax_row(const VectorInput& in, const VectorState& state, int i, double T,
                        double* row) noexcept {
  for (int j = 0; j < in.n; ++j)
    row[j] = state.p[i] * (i == j ? complement(state, i) : -state.p[j]) / T + 0.0;  // no −0
}
inline void softmax_row(const VectorInput& in, const VectorState& state, int i, double* row) noexcept {
  softmax_row(in, state, i, in.parameters[0], row);
}

inline void softmin(const VectorInput& in, VectorState& state, double* value) noexcept {
  weigh(in, state, -1, 1);
  copy_probabilities(in, state, value);
}

inline void softmin_row(const VectorInput& in, const VectorState& state, int i, double* row) noexcept {
  softmax_row(in, state, i, -1, row);
}

inline void log_softmax(const VectorInput& in, VectorState& state, double* value) noexcept {
  weigh(in, state, 1, in.parameters[0]);
  for (int i = 0; i < in.n; ++i) value[i] = log_probability(in, state, i, in.parameters[0]);
}

/// (δᵢⱼ − pⱼ)/T.
inline void log_softmax_row(const VectorInput& in, const VectorState& state, int i, double* row) noexcept {
  for (int j = 0; j < in.n; ++j)
    row[j] = (i == j ? complement(state, i) : -state.p[j]) / in.parameters[0] + 0.0;
}

/// −ln p_t as log-sum-exp, never as the logarithm of a p that may have underflowed.
inline void cross_entropy(const VectorInput& in, VectorState& state, double* value) noexcept {
  weigh(in, state, 1, in.parameters[0]);
  value[0] = -log_probability(in, state, static_cast<int>(in.parameters[1]), in.parameters[0]) + 0.0;
}

/// (p − y)/T.
inline void cross_entropy_row(const VectorInput& in, const VectorState& state, int, double* row) noexcept {
  log_softmax_row(in, state, static_cast<int>(in.parameters[1]), row);
  for (int j = 0; j < in.n; ++j) row[j] = 0.0 - row[j];
}

inline void solu(const VectorInput& in, VectorState& state, double* value) noexcept {
  weigh(in, state, 1, 1);
  for (int i = 0; i < in.n; ++i) value[i] = times(in.z[i], state.p[i]);
}

/// pᵢ(1 + zᵢ(1 − pᵢ)) on the diagonal, −zᵢpᵢpⱼ beside it.
inline void solu_row(const VectorInput& in, const VectorState& state, int i, double* row) noexcept {
  const double p = state.p[i];
  for (int j = 0; j < in.n; ++j)
    row[j] = i == j ? times(p, 1 + times(in.z[i], complement(state, i)))
                    : 0.0 - times(times(in.z[i], p), state.p[j]);
}

}  // namespace actiscope
