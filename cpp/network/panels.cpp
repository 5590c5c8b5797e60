// What a trial does to one panel of signals at a time: draw, measure, activate, count, and come back.
#include <cmath>
#include <numbers>

#include "../primitives/scalar.hpp"
#include "trial.hpp"

namespace actiscope {
namespace {

constexpr double log10_of_2 = std::numbers::ln2 / std::numbers::ln10;
/// 2^x for any x, exact for whole ones.
double power_of_2(double x) {
  const double whole = std::floor(x);
  return std::ldexp(scalar::exp((x - whole) * std::numbers::ln2),
                    static_cast<int>(std::fmax(std::fmin(whole, 3000), -3000)));
}

}  // namespace

Trial::Far Trial::far_of(double scale) const noexcept {
  const double inside = std::fmax(std::fmin(scale, far_exponent), -far_exponent), beyond = scale - inside;
  if (beyond == 0) return {inside, 0, 0};
  const double power = beyond > 0 ? response_.growth().at_infinity : response_.growth().at_zero;
  return {inside, power * beyond, (power - 1) * beyond};
}

void Trial::fill_normal(Draw what, float* panels_begin) noexcept {
  Gaussian generator(stream(setting_->seed, what, trial_, 0));
  for (int panel = 0; panel < panels(); ++panel) {
    float* signals = panels_begin + static_cast<std::size_t>(panel) * panel_size();
    const int samples = samples_in(panel);
    for (int i = 0; i < panel_size(); ++i) signals[i] = 0;
    for (int unit = 0; unit < setting_->width; ++unit)
      generator.fill(signals + unit * panel_samples, samples, 1);
  }
}

void Trial::note(Signals& out, const Spread& spread, double scale) const noexcept {
  const double mean = spread.sum / count(), variance = spread.squares / count() - mean * mean;
  const double top = std::fmax(std::abs(spread.lowest), std::abs(spread.highest));
  const double digits = top > 0 ? scalar::log(top) / std::numbers::ln10 + scale * log10_of_2 : 0;
  out.exponent = std::abs(digits) < 100 ? 0 : std::floor(digits);
  const double unit = power_of_2(out.exponent == 0 ? scale : scale - out.exponent / log10_of_2);
  out.mean = mean * unit;
  out.variance = variance > 0 ? variance * unit * unit : 0;
  out.lowest = spread.lowest * unit;
  out.highest = spread.highest * unit;
}

double Trial::measure_panel() noexcept {
  const float* h = h_ + static_cast<std::size_t>(place_) * panel_size();
  const int samples = samples_in(place_);
  // Here and below members are copied, for what is written might be one of them, as far as the compiler
  // knows.
  Spread spread = spread_;
  for (int unit = 0; unit < setting_->width; ++unit)
    for (int s = 0; s < samples; ++s) spread.add(h[unit * panel_samples + s]);
  spread_ = spread;
  if (++place_ == panels()) {
    note(results_[layer_].before, spread_, scale_);
    bins_ = Bins(spread_);
    const Far far = far_of(scale_);
    value_scale_ = std::floor(far.value_power);
    slope_scale_ = std::floor(far.slope_power);
    begin_activation();
  }
  return 2.0 * panel_size();
}

void Trial::begin_activation() noexcept {
  spread_ = {};
  top_value_ = top_slope_ = zeros_ = slopes_sum_ = 0;
  std::uint32_t* histogram = histograms_ + layer_ * 2 * histogram_bins;
  for (int i = 0; i < histogram_bins; ++i) histogram[i] = 0;
  begin(Stage::activation);
}

double Trial::activate_panel() noexcept {
  const float* h = h_ + static_cast<std::size_t>(place_) * panel_size();
  float* x = x_ + static_cast<std::size_t>(place_) * panel_size();
  float* slopes = slopes_of(layer_) + static_cast<std::size_t>(place_) * panel_size();
  std::uint32_t* histogram = histograms_ + layer_ * 2 * histogram_bins;
  const int samples = samples_in(place_);
  const bool plain = scale_ == 0 && value_scale_ == 0 && slope_scale_ == 0;
  const Far far = far_of(scale_);
  const double from = power_of_2(far.inside), value_unit = power_of_2(far.value_power - value_scale_),
               slope_unit = power_of_2(far.slope_power - slope_scale_);
  const Bins bins = bins_;
  const int width = setting_->width;
  Spread spread = spread_;
  double top_value = top_value_, top_slope = top_slope_, slopes_sum = 0;
  int zeros = 0;
  for (int unit = 0; unit < width; ++unit)
    for (int s = 0; s < samples; ++s) {
      const int i = unit * panel_samples + s;
      bins.count(histogram, h[i]);
      if (plain) {
        const Response::Signal y = response_.interpolated(h[i]);
        if (y.value == y.value) {
          x[i] = y.value;
          slopes[i] = y.slope;
          slopes_sum += y.slope;
          spread.add(y.value);
          zeros += y.slope == 0;
          if (std::abs(y.slope) > top_slope) top_slope = std::abs(y.slope);
          continue;
        }
      }
      const Jet<double> y = response_.exact(h[i] * from);
      const double value = y.v * value_unit, slope = y.d * slope_unit;
      x[i] = static_cast<float>(value);
      slopes[i] = static_cast<float>(slope);
      slopes_sum += slope;
      spread.add(x[i]);
      zeros += y.d == 0;
      // NaN stays.
      if (std::abs(value) > top_value || value != value) top_value = std::abs(value);
      if (std::abs(slope) > top_slope) top_slope = std::abs(slope);
    }
  spread_ = spread;
  top_value_ = top_value;
  top_slope_ = top_slope;
  zeros_ += zeros;
  slopes_sum_ += slopes_sum;
  if (++place_ == panels()) end_activation();
  return (plain ? 15.0 : 100.0) * panel_size();
}

double Trial::count_panel() noexcept {
  float* x = x_ + static_cast<std::size_t>(place_) * panel_size();
  std::uint32_t* histogram = histograms_ + (layer_ * 2 + 1) * histogram_bins;
  const int samples = samples_in(place_);
  const Bins bins = bins_;
  const float factor = pending_;
  const int width = setting_->width;
  for (int unit = 0; unit < width; ++unit)
    for (int s = 0; s < samples; ++s) bins.count(histogram, x[unit * panel_samples + s]);
  if (factor != 1)
    for (int i = 0; i < panel_size(); ++i) x[i] *= factor;
  if (++place_ == panels()) end_counting();
  return 2.0 * panel_size();
}

double Trial::combine_panel() noexcept {
  const float* back = h_ + static_cast<std::size_t>(place_) * panel_size();
  const float* slopes = slopes_of(layer_) + static_cast<std::size_t>(place_) * panel_size();
  float* x = x_ + static_cast<std::size_t>(place_) * panel_size();
  const int samples = samples_in(place_);
  const float factor = pending_;
  const int width = setting_->width;
  double squares = squares_;
  for (int unit = 0; unit < width; ++unit)
    for (int s = 0; s < samples; ++s) {
      const int i = unit * panel_samples + s;
      const float gradient = back[i] * slopes[i] * factor;
      x[i] = gradient;
      squares += static_cast<double>(gradient) * gradient;
    }
  squares_ = squares;
  if (++place_ == panels()) end_gradient();
  return 1.5 * panel_size();
}

}  // namespace actiscope
