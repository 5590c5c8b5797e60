// The memory of a trial, and the order in which its pieces come.
#include "trial.hpp"

#include <cmath>
#include <cstdlib>
#include <cstring>
#include <numbers>

#include "../primitives/scalar.hpp"

namespace actiscope {
namespace {

constexpr double log10_of_2 = std::numbers::ln2 / std::numbers::ln10;
/// Signals whose root mean square is within 2^±ordinary are kept as they are.
constexpr double ordinary = 20;
constexpr int quads_at_once = 16;

double half_log2(double x) { return 0.5 * std::numbers::log2e * scalar::log(x); }

/// 2^whole, 0 or ∞ where that leaves the doubles.
double power(double whole) {
  return std::ldexp(1.0, static_cast<int>(std::fmax(std::fmin(whole, 3000), -3000)));
}

/// By which power of two the largest of what was stored is too small or too large for its scale, or 0.
int misfit(double top) {
  if (!(top > 0 && top < infinity)) return 0;
  const int exponent = std::ilogb(top);
  return exponent < -30 || exponent > 60 ? exponent : 0;
}

/// Hands out parts of one block, each on a cache line of its own; with no block it only measures.
class Parts {
 public:
  explicit Parts(char* block) : block_(block) {}
  template <class T>
  void take(T*& part, double count) {
    if (block_) part = reinterpret_cast<T*>(block_ + static_cast<std::size_t>(used_));
    used_ += std::ceil(count * sizeof(T) / 64) * 64;
  }
  double used() const { return used_; }

 private:
  char* block_;
  double used_{};
};

struct Floats {
  float *weights, *slopes, *x, *h, *turned, *square, *bias;
  double* slope_scales;
  LayerResult* results;
  std::uint32_t* histograms;
};

double lay_out(const NetworkSetting& s, bool keep, char* block, Floats& out) {
  const double layers = s.layers, rows = padded(s.width, quad_rows),
               signals = rows * padded(s.batch, panel_samples);
  Parts parts(block);
  parts.take(out.weights, (keep ? layers : 1) * rows * rows);
  parts.take(out.slopes, layers * signals);
  parts.take(out.x, signals);
  parts.take(out.h, signals);
  parts.take(out.turned, rows * rows);
  parts.take(out.square, s.scheme == Scheme::orthogonal ? rows * rows : 0);
  parts.take(out.bias, rows);
  parts.take(out.slope_scales, layers);
  parts.take(out.results, layers);
  parts.take(out.histograms, layers * 2 * histogram_bins);
  return parts.used();
}

}  // namespace

double Trial::bytes(const NetworkSetting& setting, bool keep_weights) noexcept {
  Floats none{};
  return lay_out(setting, keep_weights, nullptr, none) + 64;
}

bool Trial::allocate(const NetworkSetting& setting, bool keep_weights) noexcept {
  release();
  memory_ = std::malloc(static_cast<std::size_t>(bytes(setting, keep_weights)));
  if (!memory_) return false;
  setting_ = &setting;
  keep_ = keep_weights;
  Floats parts{};
  const auto misfit = reinterpret_cast<std::uintptr_t>(memory_) % 64;
  lay_out(setting, keep_weights, static_cast<char*>(memory_) + (64 - misfit) % 64, parts);
  weights_ = parts.weights, slopes_ = parts.slopes, x_ = parts.x, h_ = parts.h, turned_ = parts.turned;
  square_ = parts.square, bias_ = parts.bias, slope_scales_ = parts.slope_scales;
  results_ = parts.results, histograms_ = parts.histograms;
  drawing_ = WeightDrawing(setting.scheme, setting.scale, setting.width, square_);
  response_.prepare(*setting.activation, setting.parameters);
  return true;
}

void Trial::release() noexcept {
  std::free(memory_);
  memory_ = nullptr;
  stage_ = Stage::done;
}

void Trial::start(int number) noexcept {
  trial_ = number;
  layer_ = 0;
  for (int i = 0; i < setting_->layers; ++i) results_[i] = {};
  std::memset(histograms_, 0, sizeof *histograms_ * 2 * histogram_bins * setting_->layers);
  std::memset(bias_, 0, sizeof *bias_ * rows());
  fill_normal(Draw::input, x_);
  scale_ = 0;
  begin_weights(Stage::weights);
}

bool Trial::advance(double& nanoseconds) noexcept {
  while (nanoseconds > 0 && stage_ != Stage::done) nanoseconds -= piece();
  return stage_ != Stage::done;
}

double Trial::progress() const noexcept {
  const int layers = setting_->layers, ahead = layer_, back = 2 * layers - 2 - layer_;
  return (stage_ <= Stage::counting ? ahead : back) / (2.0 * layers - 1);
}

double Trial::piece() noexcept {
  switch (stage_) {
    case Stage::weights:
    case Stage::weights_again:
      return draw_weights();
    case Stage::product:
      return multiply_rows(weights_of(layer_), bias_);
    case Stage::extent:
      return measure_panel();
    case Stage::activation:
      return activate_panel();
    case Stage::counting:
      return count_panel();
    case Stage::turning:
      return turn_quads();
    case Stage::product_back:
      return multiply_rows(turned_, nullptr);
    case Stage::gradient:
      return combine_panel();
    case Stage::done:
      break;
  }
  return 0;
}

void Trial::begin_weights(Stage stage) noexcept {
  const int layer = stage == Stage::weights ? layer_ : layer_ + 1;
  drawing_.start(stream(setting_->seed, Draw::weights, trial_, layer), weights_of(layer));
  begin(stage);
}

double Trial::draw_weights() noexcept {
  const double cost = drawing_.cost();
  if (!drawing_.advance()) {
    if (stage_ == Stage::weights)
      begin_product();
    else
      begin(Stage::turning);
  }
  return 6 * cost;
}

void Trial::begin_product() noexcept {
  if (setting_->bias_std > 0) {
    Gaussian generator(stream(setting_->seed, Draw::bias, trial_, layer_));
    generator.fill(bias_, setting_->width, static_cast<float>(setting_->bias_std * power(-scale_)));
  }
  begin(Stage::product);
}

double Trial::turn_quads() noexcept {
  const int quads = rows() / quad_rows, last = place_ + quads_at_once;
  transpose(weights_of(layer_ + 1), rows(), place_, last < quads ? last : quads, turned_);
  place_ = last;
  if (place_ >= quads) begin(Stage::product_back);
  return quads_at_once * rows();
}

double Trial::multiply_rows(const float* quads, const float* start) noexcept {
  // So many rows stay near while all the panels pass.
  const int panel = place_ % panels(), first = place_ / panels() * quads_at_once, all = rows() / quad_rows;
  const int last = first + quads_at_once < all ? first + quads_at_once : all;
  multiply(quads, rows(), first, last, x_ + static_cast<std::size_t>(panel) * panel_size(), setting_->width,
           start, h_ + static_cast<std::size_t>(panel) * panel_size());
  ++place_;
  if (last == all && panel == panels() - 1) {
    spread_ = {};
    squares_ = 0;
    begin(stage_ == Stage::product ? Stage::extent : Stage::gradient);
  }
  return 0.15 * (last - first) * quad_rows * panel_samples * setting_->width;
}

void Trial::end_activation() noexcept {
  const double stored = std::fmax(std::abs(spread_.lowest), std::abs(spread_.highest));
  if (stored < infinity && stored > top_value_) top_value_ = stored;
  // No number, or one so far out that its exponent has no digits left: nothing can be said of what follows.
  if (!(top_value_ < infinity) || std::abs(value_scale_) > 0x1p40) {
    stage_ = Stage::done;
    return;
  }
  const int value = misfit(top_value_), slope = misfit(top_slope_);
  value_scale_ += value;
  slope_scale_ += slope;
  if (value != 0 || slope != 0) {
    begin_activation();
    return;
  }
  LayerResult& result = results_[layer_];
  note(result.after, spread_, value_scale_);
  result.zero_gradients = zeros_ / count();
  result.mean_slope = slopes_sum_ / count() * power(slope_scale_);
  slope_scales_[layer_] = slope_scale_;
  bins_ = Bins(spread_);
  double scale = 0;
  if (spread_.squares > 0) {
    const double size = half_log2(spread_.squares / count()) + value_scale_;
    scale = std::abs(size) > ordinary ? std::nearbyint(size) : 0;
    // Below the biases signals do not count.
    if (const double bias = setting_->bias_std; bias > 0)
      scale = std::fmax(scale, std::fmin(0, std::floor(2 * half_log2(bias)) - ordinary));
  }
  pending_ = static_cast<float>(power(value_scale_ - scale));
  scale_ = scale;
  begin(Stage::counting);
}

void Trial::end_counting() noexcept {
  if (++layer_ < setting_->layers)
    begin_weights(Stage::weights);
  else
    begin_backward();
}

void Trial::begin_backward() noexcept {
  layer_ = setting_->layers - 1;
  fill_normal(Draw::gradient, x_);
  double squares = 0;
  for (std::size_t i = 0; i < static_cast<std::size_t>(panels()) * panel_size(); ++i)
    squares += static_cast<double>(x_[i]) * x_[i];
  first_log_ = 0.5 * scalar::log(squares) / std::numbers::ln10;
  results_[layer_].log_gradient = 0;
  scale_ = 0;
  pending_ = 1;
  begin_layer_back();
}

void Trial::begin_layer_back() noexcept {
  if (--layer_ < 0)
    stage_ = Stage::done;
  else if (keep_)
    begin(Stage::turning);
  else
    begin_weights(Stage::weights_again);
}

void Trial::end_gradient() noexcept {
  scale_ += slope_scales_[layer_];
  const double log_norm = 0.5 * scalar::log(squares_) / std::numbers::ln10;
  if (!(squares_ < infinity)) {
    // φ′ is infinite somewhere: from here on there is no gradient.
    stage_ = Stage::done;
    return;
  }
  results_[layer_].log_gradient = log_norm + scale_ * log10_of_2 - first_log_;
  if (squares_ == 0) {
    while (--layer_ >= 0) results_[layer_].log_gradient = -infinity;
    stage_ = Stage::done;
    return;
  }
  const double size = half_log2(squares_ / count());
  const double shift = std::abs(size) > ordinary ? std::nearbyint(size) : 0;
  pending_ = static_cast<float>(power(-shift));
  scale_ += shift;
  begin_layer_back();
}

}  // namespace actiscope
