// Looks for the envelope of waves, a column at a time. Apart from the tracer, because it need not be fast.
#include "column.hpp"

namespace actiscope::tracing {
namespace {

/// The highest place, where sign is 1, or the lowest within reach of x, where the curve turns once.
Place highest(const Curve& curve, double lo, double hi, double sign) {
  constexpr double golden = 0.6180339887498949;
  Place p = curve.at(hi - golden * (hi - lo)), q = curve.at(lo + golden * (hi - lo));
  for (int k = 0; k < 12 || (k < 24 && std::abs(p.y - q.y) > 1e-3); ++k) {
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

/// How often a wave turns, from places all over it: what is not seen of its frequency is in the slopes, or in
/// the heights beside the areas.
class Waves {
 public:
  void add(const Place& p, int order) {
    const double fast = order == 2 ? p.data_y : p.slope, slow = order == 2 ? p.area : p.y;
    if (count_++ == 0) fast_0_ = fast, slow_0_ = slow;
    const double f = fast - fast_0_, s = slow - slow_0_;
    fast_ += f, fast_2_ += f * f, slow_ += s, slow_2_ += s * s;
  }
  /// Pixels between two turns, at most so many.
  double turn(const Curve& curve, double most) const {
    const double fast = fast_2_ - fast_ * fast_ / count_, slow = slow_2_ - slow_ * slow_ / count_;
    const double length = 3.141592653589793 * std::sqrt(slow / fast) * (curve.order == 2 ? curve.per_x() : 1);
    return length < most ? length : most;
  }

 private:
  int count_ = 0;
  double fast_0_ = 0, slow_0_ = 0, fast_ = 0, fast_2_ = 0, slow_ = 0, slow_2_ = 0;
};

/// One column of the curve.
struct Column {
  static constexpr int samples = 64, group = samples / 4;

  Column(const Curve& curve, const Place& a, const Place& b) : from(a), to(b), low(a), high(a) {
    const double length = to.x - from.x, width = length / samples;
    double before = a.y, rise = 0;
    unsigned turned = 0;
    Waves waves[3];
    for (int k = 1; k <= samples; ++k) {
      // Uneven spacing, so that no frequency is hit in step.
      const double uneven = 0.6180339887498949 * k - std::floor(0.6180339887498949 * k);
      const Place p = curve.at(from.x + width * (k - 0.5 * uneven));
      if (p.y < low.y) low = p;
      if (p.y > high.y) high = p;
      waves[1].add(p, curve.order);
      if (k <= group) waves[0].add(p, curve.order);
      if (k > samples - group) waves[2].add(p, curve.order);
      // A feature as narrow as a pixel is not everywhere in its column.
      if (rise * (p.y - before) < 0) turned |= 1u << (3 * k / (samples + 1));
      rise = p.y - before, before = p.y;
    }
    waving = turned == 7;
    for (int k = 0; k < 3; ++k) turn[k] = waves[k].turn(curve, 0.25 * length);
  }

  /// The highest place or the lowest: near the best of the samples, and at both ends, since the amplitude
  /// hardly ever has its maximum in between.
  Place extreme(const Curve& curve, double sign) const {
    Place best = sign > 0 ? high : low;
    const auto look = [&](double x, double reach) {
      const double lo = larger(x - reach, from.x), hi = smaller(x + reach, to.x);
      if (!(hi > lo)) return;
      const Place found = highest(curve, lo, hi, sign);
      if (sign * found.y > sign * best.y) best = found;
    };
    if (sign * to.y > sign * best.y) best = to;
    look(best.x, 0.5 * turn[1]);
    for (const int end : {0, 2}) {
      // Every turn in the two waves next to the end.
      const double step = (end == 0 ? 0.2 : -0.2) * turn[end];
      Place p = end == 0 ? from : to;
      double last = p.y;
      for (int k = 1; k <= 20; ++k) {
        const Place q = curve.at((end == 0 ? from.x : to.x) + k * step);
        if (sign * p.y >= sign * last && sign * p.y > sign * q.y) look(p.x, std::abs(step));
        last = p.y, p = q;
      }
    }
    return best;
  }

  Place from, to;
  Place low, high;
  double turn[3];  // at the left end, in all of it, at the right end
  bool waving;
};

}  // namespace

bool stroke(const Curve& curve, Pen& pen, Place& a, const Place& end, bool full) {
  bool any = false;
  while (a.x < end.x) {
    const double edge = std::floor(a.x) + 1;
    const Column column(curve, a, edge < end.x ? curve.at(edge) : end);
    if (!column.waving && !full) break;
    any = true;
    const Place lowest = column.extreme(curve, -1), highest = column.extreme(curve, 1);
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
    a = column.to;
  }
  if (any && curve.sees(a)) pen.line_to(a);
  if (any && !curve.sees(a)) pen.lift();
  return any;
}

}  // namespace actiscope::tracing
