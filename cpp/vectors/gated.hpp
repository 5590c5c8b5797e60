// Gated linear units: value a·g(b) of two inputs, with both partial derivatives.
#pragma once

#include "../bounds.hpp"
#include "../vectors.hpp"

namespace actiscope {

/// a·g(b) and its slope along b for a gate g(a, u) that multiplies by a before anything can underflow. Huge a
/// are scaled down first, because a·b may overflow where a·b·σ(b) does not; of an infinite a the limit is
/// asked for, and only the signs of g and g′ count, which no longer change from ±30 on.
using Gate = Jet<double> (*)(double a, const Jet<double>& b) noexcept;
inline Jet<double> gated(Gate gate, double a, double b) noexcept {
  const Jet<double> u{b, 1, 0};
  if (a != a || b != b) return {a + b, a + b, a + b};
  if (std::isinf(a)) {
    if (std::isinf(b)) {
      const Jet<double> g = gate(1.0, u);
      return {a * g.v, a * g.d, a * g.dd};
    }
    const Jet<double> g = gate(1.0, {held(b, -30, 30), 1, 0});
    return {times(a, g.v), times(a, g.d), times(a, g.dd)};
  }
  const double scale = std::abs(a) > 0x1p900 ? 0x1p-100 : 1;
  const Jet<double> y = gate(a * scale, u);
  return {y.v / scale, y.d / scale, y.dd / scale};
}

// The left factor.
using Left = Jet<double> (*)(double a) noexcept;
inline Jet<double> plain_a(double a) noexcept { return {a, 1, 0}; }
inline Jet<double> tanh_a(double a) noexcept { return tanh(Jet<double>{a, 1, 0}); }

// The right one times a.
inline Jet<double> logistic_gate(double a, const Jet<double>& b) noexcept { return a * logistic(b); }
inline Jet<double> linear_gate(double a, const Jet<double>& b) noexcept { return a * b; }
inline Jet<double> relu_gate(double a, const Jet<double>& b) noexcept { return select(b.v > 0, a * b, 0.0); }
inline Jet<double> gelu_gate(double a, const Jet<double>& b) noexcept { return (a * b) * normal_cdf(b); }
inline Jet<double> silu_gate(double a, const Jet<double>& b) noexcept { return (a * b) * logistic(b); }

template <Left left, Gate gate>
void gated_value(const VectorInput& in, VectorState&, double* value) noexcept {
  value[0] = gated(gate, left(in.z[0]).v, in.z[1]).v;
}

template <Left left, Gate gate>
void gated_row(const VectorInput& in, const VectorState&, int, double* row) noexcept {
  const Jet<double> a = left(in.z[0]);
  row[0] = gated(gate, in.z[0] == in.z[0] ? a.d : in.z[0], in.z[1]).v;
  row[1] = gated(gate, a.v, in.z[1]).d;
}

}  // namespace actiscope
