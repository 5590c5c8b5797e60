// How far the core is from the goldens: the error at one point and the worst of all points.
#pragma once

#include "catalogue.hpp"
#include "golden_file.hpp"

/// The error of one order (0, 1, 2) at point i of the set, in units. At a seam f″ may be 0 or either of its
/// one-sided values.
double error_at(const actiscope::Activation& activation, const GoldenSet& set, std::size_t i, int order);

struct Worst {
  double units{}, x{};
  std::size_t set{};
};

/// The largest error of one order over all sets.
Worst worst_error(const actiscope::Activation& activation, const std::vector<GoldenSet>& sets, int order);
