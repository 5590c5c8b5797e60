// Functions that select: the largest of the inputs, or the positive and the negative part of each.
#pragma once

#include "../vectors.hpp"

namespace actiscope {

/// The first index of the largest ±zᵢ; of a NaN, if there is one.
inline int first_largest(const VectorInput& in, double sign = 1) noexcept {
  int top = 0;
  for (int i = 0; i < in.n; ++i) {
    if (in.z[i] != in.z[i]) return i;
    if (sign * in.z[i] > sign * in.z[top]) top = i;
  }
  return top;
}

/// 1 at the top, 0 elsewhere; NaN everywhere when the top is NaN.
inline void select_top(const VectorInput& in, const VectorState& state, double* out) noexcept {
  const double nothing = in.z[state.top] == in.z[state.top] ? 0 : in.z[state.top];
  for (int i = 0; i < in.n; ++i) out[i] = i == state.top ? 1 + nothing : nothing;
}

inline void maxout(const VectorInput& in, VectorState& state, double* value) noexcept {
  state.top = first_largest(in);
  value[0] = in.z[state.top];
}

inline void maxout_row(const VectorInput& in, const VectorState& state, int, double* row) noexcept {
  select_top(in, state, row);
}

inline void hardmax(const VectorInput& in, VectorState& state, double* value) noexcept {
  state.top = first_largest(in);
  select_top(in, state, value);
}

inline void hardmax_row(const VectorInput& in, const VectorState& state, int, double* row) noexcept {
  select_top(in, state, row);
  if (row[state.top] == 1) row[state.top] = 0;
}

/// max(0, ±z) and its slope, 0 at 0 as ReLU's.
inline double part(double z, bool negative) noexcept {
  return z != z ? z : (negative ? z < 0 : z > 0) ? std::abs(z) : 0;
}
inline double part_slope(double z, bool negative) noexcept {
  return z != z ? z : negative ? (z < 0 ? -1 : 0) : (z > 0 ? 1 : 0);
}

inline void crelu(const VectorInput& in, VectorState&, double* value) noexcept {
  for (int i = 0; i < 2 * in.n; ++i) value[i] = part(in.z[i % in.n], i >= in.n);
}

inline void crelu_row(const VectorInput& in, const VectorState&, int i, double* row) noexcept {
  for (int j = 0; j < in.n; ++j) row[j] = j == i % in.n ? part_slope(in.z[j], i >= in.n) : 0;
}

}  // namespace actiscope
