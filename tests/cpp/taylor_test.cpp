// f, f′ and f″ agree with each other, without any reference: f(x + h) against its Taylor polynomial.
#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <limits>

#include "evaluate_at.hpp"
#include "parameter_sets.hpp"

namespace {

constexpr double epsilon = std::numeric_limits<double>::epsilon();
constexpr double least = 4 * std::numeric_limits<double>::denorm_min();  // what underflow may cost

bool has_seam(const actiscope::Positions& seams, double from, double to) {
  return std::any_of(seams.x, seams.x + seams.count, [&](double s) { return from <= s && s <= to; });
}

/// How much f″ changes between x and x + h: what the remainder of the polynomial is made of.
double bend(const actiscope::Activation& activation, double x, double h, const double* parameters) {
  const double start = evaluate_at(activation, x, parameters).d2;
  double most = 0;
  for (int i = 1; i <= 4; ++i)
    most = std::max(most, std::abs(evaluate_at(activation, x + 0.25 * i * h, parameters).d2 - start));
  return most;
}

}  // namespace

TEST_CASE("Taylor: f and f′ at x + h follow from f, f′ and f″ at x") {
  for (const auto* activation : all_activations())
    for (const ParameterSet& set : parameter_sets(*activation)) {
      CAPTURE(called(*activation, set));
      const actiscope::Positions seams = activation->positions(set.data());
      for (const double h : {0x1p-10, -0x1p-10, 0x1p-14})
        for (double x = -12.013; x < 12; x += 0.0973) {
          if (std::isnan(evaluate_at(*activation, x, set.data()).f)) continue;  // outside the domain
          if (has_seam(seams, std::min(x, x + h), std::max(x, x + h))) continue;
          const double step = (x + h) - x;  // what h is after x + h has been rounded
          const Values here = evaluate_at(*activation, x, set.data());
          const Values there = evaluate_at(*activation, x + h, set.data());
          const double change = bend(*activation, x, h, set.data());
          const double size = std::abs(here.f) + std::abs(x * here.d1),
                       slope = std::abs(here.d1) + std::abs(x * here.d2);
          CAPTURE(x);
          CAPTURE(h);
          CHECK(std::abs(there.f - (here.f + step * (here.d1 + 0.5 * step * here.d2))) <=
                0.75 * step * step * change + 32 * epsilon * size + least);
          CHECK(std::abs(there.d1 - (here.d1 + step * here.d2)) <=
                1.5 * std::abs(step) * change + 32 * epsilon * slope + least);
        }
    }
}
