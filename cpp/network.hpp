// Random deep networks: many layers x ← φ(W·x + b), the gradient that comes back, and what theory says of
// both.
#pragma once

#include "network/prediction.hpp"
#include "network/trial.hpp"

namespace actiscope {

inline constexpr int most_layers = 1000, most_units = 1024, most_samples = 1024, most_trials = 64;

/// Bytes that a run holds at least, and the most that a run may.
double least_bytes(const NetworkSetting&) noexcept;
inline constexpr double most_bytes = 480e6;

/// A run, done in pieces, so that whoever asks for it can show how far it is, and stop.
class Network {
 public:
  /// Takes the memory; false if there is not enough. A run under way ends.
  bool start(const NetworkSetting&, int trials) noexcept;
  /// Works for about this many nanoseconds of a middling machine. True at the end of each trial, whose
  /// results stay until the next call.
  bool advance(double nanoseconds) noexcept;
  /// Gives the memory back.
  void stop() noexcept { trial_.release(); }

  bool done() const noexcept { return number_ == trials_; }
  /// From 0 to 1.
  double progress() const noexcept;
  const Prediction& prediction() const noexcept { return prediction_; }
  const Trial& trial() const noexcept { return trial_; }

 private:
  NetworkSetting setting_;
  int trials_{}, number_{};
  bool predicted_{}, running_{};
  Prediction prediction_;
  Trial trial_;
};

}  // namespace actiscope
