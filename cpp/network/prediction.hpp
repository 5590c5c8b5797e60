// The theory for one setting as tables to draw, made one expectation at a time.
#pragma once

#include "setting.hpp"

namespace actiscope {

class Prediction {
 public:
  static constexpr int map_points = 65, correlations = 33, most_layers = 1000;

  void start(const NetworkSetting&) noexcept;
  /// One expectation or a few, at most some 0.1 ms (the last stage a millisecond), or some ms
  /// of what oscillates fast; whether there are more.
  bool advance() noexcept;

  struct Totals {
    double weight_variance, bias_variance;
    /// q*, 0 where all dies out, NaN where lengths grow without end; and χ there (near 0 for 0), or else in
    /// the last layer.
    double fixed_length, chi;
    /// Growth of ln ‖gradient‖ per layer, exact for a function that is one line with normal or orthogonal
    /// weights; else NaN.
    double lyapunov;
  };
  Totals totals{};
  /// Per layer: log₁₀ of the length q and of χ, and log₁₀ of the gradient's norm, 0 in the last layer.
  struct Layer {
    double log_length, log_chi, log_gradient;
  };
  Layer layer[most_layers];
  /// q and V(q), from 0 to twice the larger of q* and the first layer's q.
  struct Pair {
    double from, to;
  };
  Pair length_map[map_points];
  /// c and C(c) from −1 to 1, at q*, or at the first layer's q where q* is 0 or not there.
  Pair correlation_map[correlations];

 private:
  void advance_layers() noexcept;
  void fix() noexcept;
  void advance_map() noexcept;
  void correlate() noexcept;

  enum class Stage { preparing, layers, fixing, map, correlations, done };
  Stage stage_{};
  const Maths* activation_{};
  MeanField field_;
  double parameters_[4]{};
  int layers_{}, place_{};
  double log_q_{}, log_fixed_{}, map_end_{}, map_q_{};
  MeanField::Layer last_{};
};

}  // namespace actiscope
