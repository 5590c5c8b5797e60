// Lengths are kept as logarithms: in a thousand layers they leave the doubles.
#include "theory.hpp"

#include <cmath>
#include <numbers>

#include "../primitives/scalar.hpp"
#include "../properties/curve.hpp"
#include "../properties/root.hpp"

namespace actiscope {
namespace {

double exp2(double x) { return scalar::exp(x * std::numbers::ln2); }
double log2(double x) { return scalar::log(x) * std::numbers::log2e; }

/// The largest of |φ| around u and −u: of a few places, for by itself u might be a zero of an oscillation.
double size_at(const Maths& activation, const double* parameters, double u) {
  double size = 0;
  for (int i = 0; i < 64; ++i)
    for (const int side : {-1, 1}) {
      const double here = std::abs(activation.at(side * u * (1 + i * 0x1p-20), parameters, 0).v);
      if (here > size) size = here;
    }
  return size;
}

double power_between(const Maths& activation, const double* parameters, int exponent) {
  const double a = size_at(activation, parameters, std::ldexp(1.0, exponent)),
               b = size_at(activation, parameters, std::ldexp(1.0, exponent + 1));
  if (a == 0 && b == 0) return 0;
  // Logarithms count as the power 0; no function here has another fraction than sixteenths.
  return std::nearbyint(16 * log2(b / a)) / 16;
}

}  // namespace

Growth growth_of(const Maths& activation, const double* parameters) noexcept {
  return {power_between(activation, parameters, -far_exponent - 1),
          power_between(activation, parameters, far_exponent)};
}

MeanField::MeanField(const Maths& activation, const double* parameters, Variances variances) noexcept
    : activation_(&activation),
      parameters_(parameters),
      variances_(variances),
      growth_(growth_of(activation, parameters)),
      oscillation_(activation, parameters) {}

LogMoments MeanField::moments(double log_q) const noexcept {
  if (log_q > oscillation_.log_q()) return oscillation_.at(log_q);
  const double limit = 2 * far_exponent;
  double inside = log_q > limit ? limit : log_q < -limit ? -limit : log_q;
  const auto at = [this](double log_length) {
    return gaussian_moments(*activation_, parameters_, {}, exp2(log_length));
  };
  GaussianMoments found = at(inside);
  // Third powers, squared, have left the doubles by then, and are nothing but powers well before.
  while (!(found.g2 > 0x1p-900 && found.g2 < 0x1p900) && std::abs(inside) >= far_exponent)
    found = at(inside /= 2);
  const double beyond = log_q - inside, power = beyond > 0 ? growth_.at_infinity : growth_.at_zero;
  const double value = log2(found.g2), slope = log2(found.d2);
  if (beyond == 0) return {value, slope};
  return {value + power * beyond, slope + (power - 1) * beyond};
}

MeanField::Layer MeanField::layer(double log_q) const noexcept {
  const double log_w = log2(variances_.weights);
  if (log_q == -infinity) {
    const Jet<double> y = activation_->at(0, parameters_, 0);
    return {log2(variances_.weights * y.v * y.v + variances_.bias), log_w + log2(y.d * y.d)};
  }
  const LogMoments found = moments(log_q);
  const double grown = log_w + found.value;
  const double next = grown > 1000 ? grown : log2(exp2(grown) + variances_.bias);
  return {next == -infinity && variances_.bias == 0 ? grown : next, log_w + found.slope};
}

double MeanField::fixed_point(double log_q) const noexcept {
  // Within this of 1, V(q)/q is 1: every length is kept, as by ReLU with He's weights.
  constexpr double kept = 1e-9, octaves = 64;
  const auto excess = [this](double at) { return layer(at).next - at; };
  const double first = excess(log_q);
  if (!(std::abs(first) > kept)) return first == first ? log_q : absent;
  const int side = first > 0 ? 1 : -1;
  const double without_end = side < 0 ? -infinity : absent;
  double last = log_q;
  for (double step = 0.25; std::abs(last - log_q) < octaves; step = std::fmin(2 * step, 4)) {
    const double here = last + side * step, found = side * excess(here);
    if (found != found) return absent;
    if (found < -kept) {
      const Quantity quantity{
          &excess, [](const void* owner, double at) { return (*static_cast<decltype(&excess)>(owner))(at); }};
      return root(last, here, quantity);
    }
    // Here by chance, or for good: tanh with σ_w = 1 shortens small lengths hardly at all.
    if (found <= kept) return side * excess(here + side) < -kept ? here : without_end;
    last = here;
  }
  return without_end;
}

double gaussian_lyapunov(int width) noexcept {
  // ψ(x) = ψ(x + 1) − 1/x, and its series far out.
  double x = 0.5 * width, psi = 0;
  for (; x < 12; ++x) psi -= 1 / x;
  const double r = 1 / (x * x);
  psi +=
      scalar::log(x) - 0.5 / x - r * (1 / 12. - r * (1 / 120. - r * (1 / 252. - r * (1 / 240. - r / 132))));
  return 0.5 * (psi + std::numbers::ln2);
}

double slope_of_line(const Maths& activation, const double* parameters) noexcept {
  const Curve curve(activation, parameters, {});
  if (curve.seams > 0 || curve.bend(0) != Bend::straight) return absent;
  return std::abs(activation.at(1, parameters, 0).d);
}

}  // namespace actiscope
