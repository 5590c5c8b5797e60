// Random views of random curves, to trace and to look at closely.
#include "trace_case.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <sstream>

using actiscope::Window;

namespace {

constexpr double ulp = std::numeric_limits<double>::epsilon();

bool choose_parameters(TraceCase& c, Dice& dice) {
  std::size_t i = 0;
  for (const actiscope::Parameter& p : c.activation.facts.params) {
    double& value = c.parameters[i++];
    if (dice.once_in(2)) value = dice.between(p.min, p.max);
    if (dice.once_in(6)) value = dice.once_in(2) ? p.min : p.max;
  }
  return in_domain(c.activation, c.parameters);
}

void choose_transform(TraceCase& c, Dice& dice) {
  if (!dice.once_in(3)) return;
  c.t = {dice.between(-3, 3), dice.between(-3, 3), dice.between(-5, 5), dice.between(-3, 3)};
  if (dice.once_in(3)) c.t.b = std::copysign(dice.decades(-4, 4), c.t.b);
  if (dice.once_in(3)) c.t.a = std::copysign(dice.decades(-4, 4), c.t.a);
}

/// A window where the function lives, or anywhere.
bool choose_window(TraceCase& c, Dice& dice) {
  Window& w = c.window;
  const double span = dice.decades(-6, 6);
  double middle = dice.between(-5, 5);
  if (dice.once_in(2)) middle = dice.between(-1, 1) * span;
  if (dice.once_in(4)) middle = c.x_of(dice.between(-5, 5));
  if (dice.once_in(8)) middle = dice.between(-1, 1) * dice.decades(-6, 6);
  w.width = dice.between(200, 4000), w.height = dice.between(100, 3000);
  w.x_lo = middle - span * dice.between(0, 1), w.x_hi = w.x_lo + span;
  double lowest = std::numeric_limits<double>::infinity(), highest = -lowest;
  for (int i = 0; i <= 200; ++i) {
    const double y = c.at(w.x_lo + span * i / 200);
    if (!std::isnan(y)) lowest = std::min(lowest, y), highest = std::max(highest, y);
  }
  if (!std::isfinite(highest - lowest)) return false;
  double range = highest - lowest;
  if (!(range > 1e-9 * (std::abs(highest) + std::abs(lowest)))) range = dice.decades(-3, 3);
  range *= dice.decades(-1.5, 1);
  if (dice.once_in(8)) range = dice.decades(-6, 6);
  w.y_lo = dice.between(lowest, highest) - range * dice.between(0.2, 0.8), w.y_hi = w.y_lo + range;
  return w.y_hi - w.y_lo > 4 * ulp * std::abs(w.y_lo) && c.per_y() < 1e300;
}

}  // namespace

double Dice::decades(double lo, double hi) { return std::pow(10, between(lo, hi)); }

double TraceCase::at(double x) const {
  double f, d1, d2;
  actiscope::evaluate(activation, &x, 1, parameters.data(), t, {&f, &d1, &d2});
  return order == 0 ? f : order == 1 ? d1 : d2;
}

double TraceCase::at_argument(double u, int side) const {
  const auto jet = activation.at(u, parameters.data(), t.b < 0 ? -side : side);
  const double ab = t.a * t.b;
  return order == 0 ? actiscope::times(t.a, jet.v) + t.d
                    : actiscope::times(order == 1 ? ab : ab * t.b, order == 1 ? jet.d : jet.dd);
}

std::vector<double> TraceCase::arguments_of_seams() const {
  std::vector<double> out;
  const actiscope::Positions seams = activation.positions(parameters.data());
  for (int k = 0; k < seams.count; ++k) {
    const double x = x_of(seams.x[k]);
    if (x > window.x_lo && x < window.x_hi) out.push_back(seams.x[k]);
  }
  return out;
}

double TraceCase::blur_x() const {
  const double x = std::max(std::abs(window.x_lo), std::abs(window.x_hi));
  return 4 * ulp * (x + std::abs(t.c / t.b)) * per_x();
}

double TraceCase::blur_y(double y) const {
  const double size = std::abs(y) + (order == 0 ? std::abs(t.d) : 0) + std::abs(window.y_lo);
  return 8 * ulp * size * per_y();
}

std::string TraceCase::text() const {
  std::ostringstream out;
  out.precision(17);
  out << called(activation, parameters) << " order " << order << " t " << t.a << " " << t.b << " " << t.c
      << " " << t.d << " x " << window.x_lo << " " << window.x_hi << " y " << window.y_lo << " "
      << window.y_hi << " " << window.width << " × " << window.height;
  return out.str();
}

RandomCase random_case(const actiscope::Activation& activation, int order, Dice& dice) {
  RandomCase made{{activation, defaults(activation), order}, true};
  made.ok = choose_parameters(made.view, dice);
  choose_transform(made.view, dice);
  made.ok = made.ok && choose_window(made.view, dice);
  return made;
}
