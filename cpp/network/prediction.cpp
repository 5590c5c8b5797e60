// Layer by layer along the length map, then its fixed point, then the two maps.
#include "prediction.hpp"

#include <cmath>
#include <numbers>

#include "../primitives/scalar.hpp"
#include "correlations.hpp"

namespace actiscope {
namespace {

/// log₂ of a length that no single precision can tell from 0.
constexpr double vanishing = -2000;

constexpr double log10_of_2 = std::numbers::ln2 / std::numbers::ln10;

double exp2(double x) { return scalar::exp(x * std::numbers::ln2); }
double log2(double x) { return scalar::log(x) * std::numbers::log2e; }

/// Growth of ln ‖x‖ per layer by the weights alone, NaN where it is not known exactly.
double growth_by_weights(const NetworkSetting& setting) {
  if (setting.scheme == Scheme::orthogonal) return scalar::log(setting.scale);
  if (setting.scheme == Scheme::glorot) return absent;
  return gaussian_lyapunov(setting.width) + 0.5 * scalar::log(setting.variances().weights / setting.width);
}

}  // namespace

void Prediction::start(const NetworkSetting& setting) noexcept {
  const Variances variances = setting.variances();
  totals.weight_variance = variances.weights;
  totals.bias_variance = variances.bias;
  for (int i = 0; i < 4; ++i) parameters_[i] = setting.parameters[i];
  activation_ = setting.activation;
  field_ = MeanField(*setting.activation, parameters_, variances);
  totals.lyapunov = scalar::log(slope_of_line(*setting.activation, parameters_)) + growth_by_weights(setting);
  layers_ = setting.layers;
  // The input has length 1.
  log_q_ = log2(variances.weights + variances.bias);
  stage_ = Stage::preparing;
  place_ = 0;
}

bool Prediction::advance() noexcept {
  switch (stage_) {
    case Stage::preparing:
      if (!field_.prepare()) stage_ = Stage::layers;
      break;
    case Stage::layers:
      advance_layers();
      break;
    case Stage::fixing:
      fix();
      break;
    case Stage::map:
      advance_map();
      break;
    case Stage::correlations:
      correlate();
      break;
    case Stage::done:
      break;
  }
  return stage_ != Stage::done;
}

void Prediction::advance_layers() noexcept {
  // Once the length has settled, every layer is as the last.
  const double before = place_ > 0 ? layer[place_ - 1].log_length / log10_of_2 : absent;
  if (!(std::abs(log_q_ - before) < 1e-13 * (1 + std::abs(log_q_)))) last_ = field_.layer(log_q_);
  layer[place_] = {log_q_ * log10_of_2, last_.chi * log10_of_2, 0};
  log_q_ = last_.next;
  if (++place_ < layers_) return;
  for (int i = layers_ - 2; i >= 0; --i) {
    const double factor =
        std::isnan(totals.lyapunov) ? 0.5 * layer[i].log_chi : totals.lyapunov / std::numbers::ln10;
    layer[i].log_gradient = layer[i + 1].log_gradient + factor;
  }
  stage_ = Stage::fixing;
}

void Prediction::fix() noexcept {
  const double first = layer[0].log_length / log10_of_2;
  log_fixed_ = field_.fixed_point(first);
  totals.fixed_length = exp2(log_fixed_);
  // Where all dies out φ′ counts as it is beside 0: at 0 itself a kink has a slope that no signal ever meets.
  const double settled = std::fmax(log_fixed_, vanishing);
  totals.chi = exp2(std::isnan(log_fixed_) ? last_.chi : field_.layer(settled).chi);
  const double start = exp2(first);
  map_end_ = 2 * (totals.fixed_length > start ? totals.fixed_length : start);
  map_q_ = totals.fixed_length > 0 ? totals.fixed_length : start;
  stage_ = Stage::map;
  place_ = 0;
}

void Prediction::advance_map() noexcept {
  const double q = map_end_ * place_ / (map_points - 1);
  length_map[place_] = {q, exp2(field_.layer(log2(q)).next)};
  if (++place_ < map_points) return;
  stage_ = Stage::correlations;
}

void Prediction::correlate() noexcept {
  constexpr int middle = (correlations - 1) / 2;
  const Correlations products(*activation_, parameters_, map_q_);
  const Variances& v = field_.variances();
  for (int i = 0; i < correlations; ++i) {
    const double c = (i - middle) / static_cast<double>(middle);
    correlation_map[i] = {c, (v.weights * products.at(c) + v.bias) / (v.weights * products.at(1) + v.bias)};
  }
  stage_ = Stage::done;
}

}  // namespace actiscope
