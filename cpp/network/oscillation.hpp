// Moments at lengths at which φ oscillates too fast for quadrature, from lengths at which it does not.
#pragma once

#include "../properties/moments.hpp"

namespace actiscope {

/// log₂ of E φ(√q z)² and of E φ′(√q z)².
struct LogMoments {
  double value{}, slope{};
};

/// Once √q is far beyond every feature of φ, a moment is q^p·(c₀ + c₁q^−½ + c₂q^−1 + …): over an oscillation
/// it is a mean, and what is near 0 weighs less and less. p and the c are taken from the largest lengths at
/// which quadrature does see each oscillation; whether they can be trusted is told by doing the same one
/// octave down.
class Oscillation {
 public:
  Oscillation() = default;
  Oscillation(const Maths& activation, const double* parameters) noexcept
      : activation_(&activation), parameters_(parameters) {}

  /// Looks at one length more, in 10 ms at most; whether there are more. Until there are none nothing is
  /// known.
  bool advance() noexcept;
  /// log₂ of the largest length at which quadrature will do, to an octave; ∞ where it always does.
  double log_q() const noexcept { return log_q_; }
  /// For log_q ≥ log_q(); NaN where the two expansions differ by more than 1e-5.
  LogMoments at(double log_q) const noexcept;

 private:
  /// As many as the fits have points, and one for the second of them.
  static constexpr int points = 6;
  /// q^−p·moment at 2^−i of the largest length.
  struct Expansion {
    double power{}, scaled[points]{};
  };
  void expand() noexcept;
  double extrapolated(const Expansion&, double log_q) const noexcept;

  const Maths* activation_{};
  const double* parameters_{};
  enum class Stage { looking, climbing, done };
  Stage stage_{};
  int next_{};
  /// At the lengths before the next.
  GaussianMoments seen_[points]{};
  double log_q_{infinity};
  Expansion value_, slope_;
};

}  // namespace actiscope
