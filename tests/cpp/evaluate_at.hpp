// A function of the catalogue at one point, for one parameter set.
#pragma once

#include "catalogue.hpp"

struct Values {
  double f, d1, d2;
};

/// f, f′, f″ at x, approached from `side` (−1, 0, +1).
inline Values evaluate_at(const actiscope::Activation& activation, double x, const double* parameters,
                          int side = 0) {
  if (side != 0 && x == x) {
    const actiscope::Jet<double> y = activation.at(x, parameters, side);
    return {y.v, y.d, y.dd};
  }
  Values out{};
  actiscope::evaluate(activation, &x, 1, parameters, {}, {&out.f, &out.d1, &out.d2});
  return out;
}
