// Tracing: a curve as the fewest points that draw it right to a tenth of a
// pixel.
#pragma once

#include "catalogue.hpp"

namespace actiscope {

/// The window on the curve: data units on both axes, and its size in CSS
/// pixels.
struct Window {
  double x_lo, x_hi, y_lo, y_hi;
  double width, height;
};

/// Points a trace may have; a window of 4,000 pixels full of turns that can
/// just be told apart needs so many.
inline constexpr int max_trace_points = 49152;

/// Traces g = a·f(b·x + c) + d (order 0), g′ (1) or g″ (2) inside the window.
/// Fills x0,y0,x1,y1,… in data units, NaN,NaN between arcs, and returns the
/// number of points. No point of the curve inside the window is further than a
/// tenth of a pixel from the polyline; every point lies on the curve or, where
/// a steep curve leaves the window, as near to it. It is cut a pixel outside.
/// Jumps, also of g″ at a seam, separate arcs, and both one-sided values are
/// points. Where the curve oscillates faster than pixels can show, each column
/// has the stroke from its lowest to its highest value.
int trace(const Maths&, const double* parameters, Transform, int order, const Window&,
          double out[2 * max_trace_points]) noexcept;

}  // namespace actiscope
