// Columns: pixels in which the curve turns more often than can be seen become
// strokes from lowest to highest.
#pragma once

#include "pen.hpp"

namespace actiscope::tracing {

/// The highest place, where sign is 1, or the lowest within reach of x.
inline Place extreme(const Curve& curve, double x, double reach, double sign) {
  constexpr double golden = 0.6180339887498949;
  double lo = std::max(0.0, x - reach), hi = std::min(curve.width, x + reach);
  Place p = curve.at(hi - golden * (hi - lo)), q = curve.at(lo + golden * (hi - lo));
  for (int k = 0; k < 8 || (k < 24 && std::abs(p.y - q.y) > 1e-3); ++k) {
    if (sign * p.y > sign * q.y) {
      hi = q.x, q = p;
      p = curve.at(hi - golden * (hi - lo));
    } else {
      lo = p.x, p = q;
      q = curve.at(lo + golden * (hi - lo));
    }
  }
  return sign * p.y > sign * q.y ? p : q;
}

/// The same from lo to hi, where the curve turns every `turn` pixels: near x,
/// which is the best of the samples, and at both ends, since the amplitude
/// hardly ever has its maximum in between.
inline Place extreme(const Curve& curve, double lo, double hi, double x, double turn, double sign) {
  Place best = curve.at(x);
  // Half a turn at a time, so that there is one thing to climb.
  for (const double near : {x, lo, lo + 0.5 * turn, lo + 1.5 * turn, hi - 1.5 * turn, hi - 0.5 * turn, hi}) {
    const Place found = near > lo && near < hi ? extreme(curve, near, 0.5 * turn, sign) : curve.at(near);
    if (sign * found.y > sign * best.y) best = found;
  }
  return best;
}

/// Draws columns from `a` on as strokes, as long as they are of that kind or,
/// where there is no room for more points, all; moves `a` to where they end. False
/// if the first is not of that kind.
inline bool stroke(const Curve& curve, Pen& pen, Place& a, double end, bool full) {
  constexpr int samples = 64;
  bool any = false;
  while (a.x < end) {
    const double to = std::min(end, std::floor(a.x) + 1), width = (to - a.x) / samples;
    double before = a.y, rise = 0, low = a.y, high = a.y, low_x = a.x, high_x = a.x;
    unsigned turned = 0;
    int turns = 0;
    for (int k = 1; k <= samples; ++k) {
      // Uneven spacing, so that no frequency is hit in step.
      const double uneven = 0.6180339887498949 * k - std::floor(0.6180339887498949 * k);
      const double x = a.x + width * (k - 0.5 * uneven), y = curve.at(x).y;
      if (y < low) low = y, low_x = x;
      if (y > high) high = y, high_x = x;
      // A feature as narrow as a pixel is not everywhere in its column.
      if (rise * (y - before) < 0) turned |= 1u << (3 * k / (samples + 1)), ++turns;
      rise = y - before, before = y;
    }
    if (turned != 7 && !full) break;
    any = true;
    const double turn = (to - a.x) / std::max(turns, 1);
    const Place lowest = extreme(curve, a.x, to, low_x, turn, -1);
    const Place highest = extreme(curve, a.x, to, high_x, turn, 1);
    if (curve.misses(lowest, highest)) {
      pen.lift();
    } else {
      // What is above or below the window is not drawn to its end.
      const Place bottom = lowest.y < -margin ? curve.off(lowest.x, -margin) : lowest;
      const Place top =
          highest.y > curve.height + margin ? curve.off(highest.x, curve.height + margin) : highest;
      const bool up = std::abs(pen.last_y() - bottom.y) < std::abs(pen.last_y() - top.y);
      pen.line_to(up ? bottom : top);
      pen.line_to(up ? top : bottom);
    }
    a = curve.at(to);
  }
  if (any && curve.sees(a)) pen.line_to(a);
  if (any && !curve.sees(a)) pen.lift();
  return any;
}

}  // namespace actiscope::tracing
