// The largest length by climbing, then Neville's interpolation in q^−½.
#include "oscillation.hpp"

#include <cmath>
#include <iterator>
#include <numbers>

#include "../primitives/scalar.hpp"

namespace actiscope {
namespace {

double exp2(double x) { return scalar::exp(x * std::numbers::ln2); }
double log2(double x) { return scalar::log(x) * std::numbers::log2e; }

/// What two expansions may differ by: χ is shown with four digits.
constexpr double agreement = 1e-5;
/// Where only oscillation can keep quadrature from knowing, the shortest first, for there it takes less time.
constexpr int long_ones[] = {24, 42, 60};
constexpr int shortest = -60;

}  // namespace

bool Oscillation::advance() noexcept {
  const auto moments = [this](int log_q) {
    return gaussian_moments(*activation_, parameters_, {}, std::ldexp(1.0, log_q));
  };
  if (stage_ == Stage::looking) {
    if (std::isnan(moments(long_ones[next_]).g2)) {
      next_ = shortest;
      stage_ = Stage::climbing;
    } else if (++next_ == std::ssize(long_ones)) {
      stage_ = Stage::done;
    }
  } else if (stage_ == Stage::climbing) {
    // Upwards: the more there is to see, the longer it takes.
    const GaussianMoments here = moments(next_);
    if (std::isnan(here.g2)) {
      expand();
      stage_ = Stage::done;
    } else {
      for (int i = points - 1; i > 0; --i) seen_[i] = seen_[i - 1];
      seen_[0] = here;
      ++next_;
    }
  }
  return stage_ != Stage::done;
}

void Oscillation::expand() noexcept {
  const int last = next_ - 1;
  log_q_ = last;
  for (int i = 0; i < points; ++i) {
    value_.scaled[i] = seen_[i].g2;
    slope_.scaled[i] = seen_[i].d2;
  }
  for (Expansion* one : {&value_, &slope_}) {
    one->power = std::nearbyint(2 * log2(one->scaled[0] / one->scaled[1])) / 2;
    for (int i = 0; i < points; ++i) one->scaled[i] *= exp2(one->power * (i - last));
  }
}

LogMoments Oscillation::at(double log_q) const noexcept {
  return {extrapolated(value_, log_q), extrapolated(slope_, log_q)};
}

double Oscillation::extrapolated(const Expansion& expansion, double log_q) const noexcept {
  const double root = exp2(0.5 * (log_q_ - log_q));
  const auto from = [&](int first) {
    double table[points];
    const auto node = [&](int i) { return exp2(0.5 * (first + i)); };
    for (int i = 0; i < points - 1; ++i) table[i] = expansion.scaled[first + i];
    for (int step = 1; step < points - 1; ++step)
      for (int i = 0; i + step < points - 1; ++i)
        table[i] += (root - node(i)) / (node(i) - node(i + step)) * (table[i] - table[i + 1]);
    return table[0];
  };
  const double found = from(0);
  if (!(std::abs(found - from(1)) <= agreement * found)) return absent;
  return expansion.power * log_q + log2(found);
}

}  // namespace actiscope
