// What two signals with a correlation keep of it when φ has been applied to both.
#pragma once

#include "../catalogue.hpp"

namespace actiscope {

/// E φ(√q u)·φ(√q v) for standard normal u, v with E uv = c, by Mehler's expansion: Σ aₖ²·cᵏ with the
/// coefficients aₖ = E φ(√q z)·hₖ(z) in normalised Hermite polynomials. Right to about 1e-6 for |c| ≤ 15/16,
/// and at ±1, where the sum would converge slowly, taken directly. NaN where φ oscillates too fast for it.
class Correlations {
 public:
  Correlations(const Maths&, const double* parameters, double q) noexcept;
  double at(double c) const noexcept;

 private:
  void integrate(const Maths&, const double* parameters, double root, double widest) noexcept;

  static constexpr int terms = 200;
  double square_[terms]{};      // aₖ²
  double same_{}, opposite_{};  // E φ(√q z)², E φ(√q z)·φ(−√q z)
};

}  // namespace actiscope
