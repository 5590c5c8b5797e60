// How far the core is from the goldens: the error at one point and the worst of all points.
#include "golden_error.hpp"

#include <algorithm>
#include <cmath>

#include "evaluate_at.hpp"

using actiscope::Activation;

namespace {

double quantity(const Values& y, int order) { return order == 0 ? y.f : order == 1 ? y.d1 : y.d2; }

/// |f‴| near x, for the condition of f″, which has no golden of its own: the difference of the core's f″ over
/// a step of 2⁻¹⁷·x. An error of n ulps in f″ changes x·f‴·2⁻⁵³ by n·2⁻³⁵ ulps, so it cannot hide itself.
/// The smaller of the two sides, lest a seam within the step look like a steep slope.
double third_derivative(const Activation& activation, double x, const double* parameters) {
  const double h = 0x1p-17 * x;
  const double here = evaluate_at(activation, x, parameters).d2;
  const double left = (here - evaluate_at(activation, x - h, parameters).d2) / h;
  const double right = (evaluate_at(activation, x + h, parameters).d2 - here) / h;
  const double smaller = std::min(std::abs(left), std::abs(right));
  return std::isfinite(smaller) ? smaller : 0;
}

bool is_seam(const Activation& activation, double x, const double* parameters) {
  const actiscope::Positions seams = activation.positions(parameters);
  return std::find(seams.x, seams.x + seams.count, x) != seams.x + seams.count;
}

}  // namespace

double error_at(const Activation& activation, const GoldenSet& set, std::size_t i, int order) {
  const double x = set.x[i], *parameters = set.parameters.data();
  const double computed = quantity(evaluate_at(activation, x, parameters), order);
  const double slope =
      order < 2 ? set.truth[order + 1][i].rounded : third_derivative(activation, x, parameters);
  if (order == 2 && is_seam(activation, x, parameters)) {
    if (computed == 0) return 0;
    for (const int side : {-1, 1})
      if (computed == evaluate_at(activation, x, parameters, side).d2) return 0;
  }
  return error_in_units(computed, set.truth[order][i], x, slope);
}

Worst worst_error(const Activation& activation, const std::vector<GoldenSet>& sets, int order) {
  Worst worst;
  for (std::size_t s = 0; s < sets.size(); ++s)
    for (std::size_t i = 0; i < sets[s].x.size(); ++i) {
      const double units = error_at(activation, sets[s], i, order);
      if (!(units <= worst.units)) worst = {units, sets[s].x[i], s};
    }
  return worst;
}
