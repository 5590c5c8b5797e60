// What mean-field theory says of wide random networks: lengths, χ, their fixed point, correlations.
#pragma once

#include "oscillation.hpp"

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

  /// To be called until there is no more to prepare; each time 10 ms at most.
  bool prepare() noexcept { return oscillation_.advance(); }

  /// log₂ of lengths; −∞ is the length 0.
  struct Layer {
    double next{}, chi{};
  };
  /// q → σ_w²·E φ(√q z)² + σ_b², and χ = σ_w²·E φ′(√q z)².
  /// NaN where φ oscillates too fast for it to be known.
  Layer layer(double log_q) const noexcept;

  /// log₂ of the stable length to which the map leads from log_q; −∞ where everything dies out, NaN where the
  /// length grows without end, or it is not known whether it does.
  double fixed_point(double log_q) const noexcept;

  const Variances& variances() const noexcept { return variances_; }

 private:
  LogMoments moments(double log_q) const noexcept;

  const Maths* activation_{};
  const double* parameters_{};
  Variances variances_;
  Growth growth_;
  Oscillation oscillation_;
};

/// Growth of ln ‖x‖ per layer in a linear network of normal weights of deviation 1: ½(ψ(n/2) + ln 2).
double gaussian_lyapunov(int width) noexcept;

/// |φ′| of a function that is one straight line, else NaN.
double slope_of_line(const Maths&, const double* parameters) noexcept;

}  // namespace actiscope
