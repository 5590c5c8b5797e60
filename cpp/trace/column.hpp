// Columns: pixels in which the curve turns more often than can be seen become
// strokes from lowest to highest.
#pragma once

#include "pen.hpp"

namespace actiscope::tracing {

/// Draws columns from `a` on as strokes, as long as they are of that kind or,
/// where there is no room for more points, all; moves `a` to where they end. False
/// if the first is not of that kind.
bool stroke(const Curve& curve, Pen& pen, Place& a, const Place& end, bool full);

}  // namespace actiscope::tracing
