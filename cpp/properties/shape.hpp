// The shape of a curve: one walk from −∞ to +∞ that meets every extremum, zero, steepest place and plateau.
#pragma once

#include "../properties.hpp"
#include "curve.hpp"

namespace actiscope {

/// Fills range, minimum, maximum, limits, lipschitz, monotone, zeros, extrema, saturated, constant.
void find_shape(const Curve&, Properties& out);

}  // namespace actiscope
