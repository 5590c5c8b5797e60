// Looks for the envelope of waves, a column at a time. Apart from the tracer, because it need not be fast.
#include "column.hpp"

#include <cstdint>

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

/// How often a wave turns. What is not seen of its frequency is in the slopes or, where there are none, in
/// the heights beside the areas: a wave of height A around c has slopes² = k²·(A² − (height − c)²) all over.
class Waves {
 public:
  static constexpr int samples = 64;

  void add(const Place& p, int order) {
    fast_[count_] = order == 2 ? p.data_y : p.slope;
    slow_[count_++] = order == 2 ? p.area : p.y;
  }
  /// Pixels between two turns, from some of the samples; at most so many.
  double turn(const Curve& curve, int from, int to, double most) const {
    double low = slow_[0], high = slow_[0], drift = 0;
    for (int k = 0; k < samples; ++k)
      low = smaller(low, slow_[k]), high = larger(high, slow_[k]), drift += fast_[k] / samples;
    double fast = 0, slow = 0;
    for (int k = from; k < to; ++k) {
      fast += (fast_[k] - drift) * (fast_[k] - drift);
      slow += (high - slow_[k]) * (slow_[k] - low);
    }
    const double length = 3.141592653589793 * std::sqrt(slow / fast) * (curve.order == 2 ? curve.per_x() : 1);
    return length < most ? length : most;
  }

 private:
  int count_ = 0;
  double fast_[samples], slow_[samples];
};

/// One column of the curve.
struct Column {
  static constexpr int samples = Waves::samples, group = samples / 4;

  Column(const Curve& curve, const Place& a, const Place& b) : from(a), to(b), low(a), high(a) {
    const double length = to.x - from.x, width = length / samples;
    double before = a.y, rise = 0;
    unsigned turned = 0;
    std::uint32_t chance = 1;
    Waves waves;
    for (int k = 1; k <= samples; ++k) {
      // Anywhere in its part of the column, as by chance: with any rule, some frequency is hit in step.
      chance = chance * 1664525 + 1013904223;
      const Place p = curve.at(from.x + width * (k - chance * 0x1p-32));
      if (p.y < low.y) low = p;
      if (p.y > high.y) high = p;
      waves.add(p, curve.order);
      // A feature as narrow as a pixel is not everywhere in its column.
      if (rise * (p.y - before) < 0) turned |= 1u << (3 * k / (samples + 1));
      rise = p.y - before, before = p.y;
    }
    waving = turned == 7;
    const double most = 0.25 * length;
    turn[0] = waves.turn(curve, 0, group, most);
    turn[1] = waves.turn(curve, 0, samples, most);
    turn[2] = waves.turn(curve, samples - group, samples, most);
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

void draw(const Column& column, const Curve& curve, Pen& pen) {
  const Place lowest = column.extreme(curve, -1), highest = column.extreme(curve, 1);
  if (curve.misses(lowest, highest)) return pen.lift();
  // What is above or below the window is not drawn to its end.
  const Place bottom = lowest.y < -margin ? curve.off(lowest.x, -margin) : lowest;
  const Place top = highest.y > curve.height + margin ? curve.off(highest.x, curve.height + margin) : highest;
  const bool up = std::abs(pen.last_y() - bottom.y) < std::abs(pen.last_y() - top.y);
  pen.line_to(up ? bottom : top);
  pen.line_to(up ? top : bottom);
}

}  // namespace

bool stroke(const Curve& curve, Pen& pen, Place& a, const Place& end, bool full) {
  bool any = false;
  while (a.x < end.x) {
    const double left = std::floor(a.x), right = left + 1;
    const Column column(curve, a, right < end.x ? curve.at(right) : end);
    if (!column.waving && !full) break;
    any = true;
    if (full || (a.x == left && right <= end.x)) {
      draw(column, curve, pen);
    } else {
      // Where only a part is a wave, what is beside it can be seen: several strokes, so that none slants by
      // more than curves may be off.
      while (a.x < column.to.x) {
        const double next = a.x + tolerance;
        const Column slice(curve, a, next < column.to.x ? curve.at(next) : column.to);
        draw(slice, curve, pen);
        a = slice.to;
      }
    }
    a = column.to;
  }
  if (any && curve.sees(a)) pen.line_to(a);
  if (any && !curve.sees(a)) pen.lift();
  return any;
}

}  // namespace actiscope::tracing
