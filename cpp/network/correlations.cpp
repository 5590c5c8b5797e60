// The expectations by Gauss and Legendre's rule, in panels that end at the breaks and crowd around 0.
#include "correlations.hpp"

#include <cmath>
#include <numbers>

#include "../primitives/scalar.hpp"
#include "../properties/legendre.hpp"
#include "../properties/moments.hpp"

namespace actiscope {
namespace {

// Beyond, the density leaves nothing of the first hundreds of polynomials.
constexpr double reach = 10;
// Panels far from 0, at first and at last, and how much smaller they are at 0.
constexpr double widest_at_first = 0.25, widest_at_last = 0x1p-6;
constexpr int halvings = 12;
// What the sums and the adaptive quadrature may differ by in E φ².
constexpr double tolerance = 1e-6;

}  // namespace

Correlations::Correlations(const Maths& activation, const double* parameters, double q) noexcept {
  const double square = gaussian_moments(activation, parameters, {}, q).g2;
  const double narrowest = square == square ? widest_at_last : infinity;
  for (double widest = widest_at_first; widest >= narrowest; widest /= 2) {
    integrate(activation, parameters, std::sqrt(q), widest);
    if (std::abs(same_ - square) <= tolerance * square) return;
  }
  same_ = opposite_ = absent;
  for (double& term : square_) term = absent;
}

void Correlations::integrate(const Maths& activation, const double* parameters, double root,
                             double widest) noexcept {
  const Positions breaks = activation.positions(parameters);
  const auto value = [&](double z) { return activation.at(root * z, parameters, 0).v; };
  double a[terms]{};
  same_ = opposite_ = 0;
  const auto add = [&](double z, double weight) {
    const double mass = weight * scalar::exp(-0.5 * z * z) * std::numbers::inv_sqrtpi / std::numbers::sqrt2;
    const double y = value(z);
    same_ += times(mass, y * y);
    opposite_ += times(mass, times(y, value(-z)));
    const double part = times(mass, y);
    double last = 0, here = 1;
    for (int k = 0; k < terms; ++k) {
      a[k] += part * here;
      const double next = (z * here - std::sqrt(static_cast<double>(k)) * last) / std::sqrt(k + 1.0);
      last = here;
      here = next;
    }
  };
  const auto panel = [&](double from, double to) {
    const double middle = 0.5 * (from + to), half = 0.5 * (to - from);
    for (int i = 0; i < legendre_half; ++i)
      for (const int side : {-1, 1}) add(middle + side * half * legendre_node[i], half * legendre_weight[i]);
  };
  for (double from = -reach; from < reach;) {
    const double distance = std::abs(from), least = std::ldexp(widest, -halvings);
    // Left of 0 half the way, right of 0 as far again.
    double step = from < 0 ? 0.5 * distance : distance;
    step = distance <= least ? least : std::fmin(std::fmax(step, least), widest);
    double to = from + step;
    if (from < 0 && to > 0) to = 0;
    for (int k = 0; k < breaks.count; ++k)
      for (const int side : {-1, 1})  // φ(−√q z) breaks on the other side
        if (const double z = side * breaks.x[k] / root; z > from && z < to) to = z;
    panel(from, to);
    from = to;
  }
  for (int k = 0; k < terms; ++k) square_[k] = a[k] * a[k];
}

double Correlations::at(double c) const noexcept {
  if (std::abs(c) == 1) return c > 0 ? same_ : opposite_;
  double sum = 0;
  for (int k = terms - 1; k >= 0; --k) sum = square_[k] + c * sum;
  return sum;
}

}  // namespace actiscope
