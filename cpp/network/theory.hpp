// What mean-field theory says of wide random networks: lengths, χ, their fixed point, correlations.
#pragma once

#include "../properties/moments.hpp"

namespace actiscope {

/// φ(λu) ~ λ^p·φ(u) as λ goes to 0 or ∞, on the side where φ is larger.
struct Growth {
  double at_zero{}, at_infinity{};
};
/// Beyond 2^±far_exponent a function counts as the power it grows with.
inline constexpr int far_exponent = 200;
Growth growth_of(const Maths&, const double* parameters) noexcept;

/// σ_w² = width × variance of one weight, and the variance of one bias.
struct Variances {
  double weights{}, bias{};
};

/// Expectations over z ~ N(0,1) for a network of infinite width (Poole et al., Schoenholz et al. 2016, 2017).
class MeanField {
 public:
  MeanField() = default;
  MeanField(const Maths&, const double* parameters, Variances) noexcept;

  /// log₂ of lengths; −∞ is the length 0.
  struct Layer {
    double next{}, chi{};
  };
  /// q → σ_w²·E φ(√q z)² + σ_b², and χ = σ_w²·E φ′(√q z)².
  Layer layer(double log_q) const noexcept;

  /// log₂ of the stable length to which the map leads from log_q; −∞ where everything dies out, NaN where the
  /// length grows without end.
  double fixed_point(double log_q) const noexcept;

  const Variances& variances() const noexcept { return variances_; }

 private:
  const Maths* activation_{};
  const double* parameters_{};
  Variances variances_;
  Growth growth_;
};

/// Growth of ln ‖x‖ per layer in a linear network of normal weights of deviation 1: ½(ψ(n/2) + ln 2).
double gaussian_lyapunov(int width) noexcept;

/// |φ′| of a function that is one straight line, else NaN.
double slope_of_line(const Maths&, const double* parameters) noexcept;

}  // namespace actiscope
