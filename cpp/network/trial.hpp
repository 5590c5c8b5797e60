// One random network: forward, backward, and what its signals look like in each layer.
#pragma once

#include "multiply.hpp"
#include "response.hpp"
#include "setting.hpp"
#include "spread.hpp"

namespace actiscope {

/// Of the pre-activations W·x + b of one layer, or of its activations. The true mean is mean·10^exponent, the
/// true variance variance·10^(2·exponent), and so on; the exponent is 0 while the signals are between 1e-100
/// and 1e100. The bins of the histogram divide the way from the lowest to the highest.
struct Signals {
  double mean{absent}, variance{absent}, lowest{absent}, highest{absent}, exponent{absent};
};

/// All NaN from the layer on in which a signal has no value, or one beyond every scale.
struct LayerResult {
  Signals before, after;
  /// log₁₀ of the norm, over all units and samples, of the gradient at the pre-activations, less that at the
  /// last layer's, where it starts as normal noise. −∞ where nothing comes back.
  double log_gradient{absent};
  /// Share of the pre-activations at which φ′ is exactly 0, and the mean of φ′ over all of them.
  double zero_gradients{absent}, mean_slope{absent};
};

class Trial {
 public:
  Trial() = default;
  Trial(const Trial&) = delete;
  Trial& operator=(const Trial&) = delete;
  ~Trial() { release(); }

  /// Where the weights are not kept, they are drawn twice.
  static double bytes(const NetworkSetting&, bool keep_weights) noexcept;
  /// False if there is not enough memory. The setting must stay where it is.
  bool allocate(const NetworkSetting&, bool keep_weights) noexcept;
  void release() noexcept;

  void start(int number) noexcept;
  /// Works on until the nanoseconds, of which it takes away what it used, are gone; whether there is more to
  /// do.
  bool advance(double& nanoseconds) noexcept;
  double progress() const noexcept;

  const LayerResult* results() const noexcept { return results_; }
  /// Per layer the bins before, then those after.
  const std::uint32_t* histograms() const noexcept { return histograms_; }

 private:
  enum class Stage {
    weights,
    product,
    extent,
    activation,
    counting,
    weights_again,
    turning,
    product_back,
    gradient,
    done
  };

  // Each works on one piece and tells the nanoseconds that takes.
  double piece() noexcept;
  double draw_weights() noexcept;
  double turn_quads() noexcept;
  double multiply_rows(const float* quads, const float* start) noexcept;
  double measure_panel() noexcept;
  double activate_panel() noexcept;
  double count_panel() noexcept;
  double combine_panel() noexcept;

  /// The part of a scale within 2^±far_exponent; beyond, φ counts as a power: what that makes of values and
  /// slopes.
  struct Far {
    double inside, value_power, slope_power;
  };
  Far far_of(double scale) const noexcept;

  void begin(Stage stage) noexcept { stage_ = stage, place_ = 0; }
  void begin_weights(Stage) noexcept;
  void begin_product() noexcept;
  void begin_activation() noexcept;
  void begin_backward() noexcept;
  void begin_layer_back() noexcept;
  void end_activation() noexcept;
  void end_counting() noexcept;
  void end_gradient() noexcept;
  void fill_normal(Draw, float* panels) noexcept;
  void note(Signals&, const Spread&, double scale) const noexcept;

  int panels() const noexcept { return padded(setting_->batch, panel_samples) / panel_samples; }
  int rows() const noexcept { return padded(setting_->width, quad_rows); }
  int panel_size() const noexcept { return rows() * panel_samples; }
  int samples_in(int panel) const noexcept {
    const int left = setting_->batch - panel * panel_samples;
    return left < panel_samples ? left : panel_samples;
  }
  double count() const noexcept { return static_cast<double>(setting_->width) * setting_->batch; }

  float* weights_of(int layer) const noexcept {
    return weights_ + (keep_ ? static_cast<std::size_t>(layer) * rows() * rows() : 0);
  }
  float* slopes_of(int layer) const noexcept {
    return slopes_ + static_cast<std::size_t>(layer) * panels() * panel_size();
  }

  const NetworkSetting* setting_{};
  Response response_;
  bool keep_{};
  void* memory_{};
  float *weights_{}, *slopes_{}, *x_{}, *h_{}, *turned_{}, *square_{}, *bias_{};
  double* slope_scales_{};
  LayerResult* results_{};
  std::uint32_t* histograms_{};

  Stage stage_{Stage::done};
  int trial_{}, layer_{}, place_{};
  WeightDrawing drawing_;
  // What is stored times 2^scale is what is meant; the scale is 0 while the signals are of ordinary size.
  double scale_{}, value_scale_{}, slope_scale_{};
  float pending_{1};  // what the signals are multiplied by at the next opportunity
  Spread spread_;
  Bins bins_;
  // What the activation that runs has met.
  double top_value_{}, top_slope_{}, zeros_{}, slopes_sum_{};
  double squares_{}, first_log_{};
};

}  // namespace actiscope
