// Marches along the curve with the longest chords that keep to it; see trace.hpp for the promise.
#include "trace.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace actiscope {
namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();
// All in pixels.
constexpr double far_away = 1e9;     // stands for all that is further out
constexpr double tolerance = 0.075;  // the rest up to 0.1 covers what lies between the test points
constexpr double margin = 1;         // curves are cut about this far outside the window
constexpr double shortest = 1e-6;    // a chord this short is taken as it is
constexpr double blind = 4;          // the longest chord outside the window: what it skips must not come in
constexpr int crowd = 24;            // points in one column that mean oscillation
constexpr int column_samples = 64;

/// A point of the curve: in pixels, y growing upwards, and in data units.
struct Point {
  double x, y;
  double data_x, data_y;
};

/// Pixels from p to the segment a–b.
double distance(const Point& p, const Point& a, const Point& b) {
  const double dx = b.x - a.x, dy = b.y - a.y;
  const double length = dx * dx + dy * dy;
  const double t = length > 0 ? std::clamp(((p.x - a.x) * dx + (p.y - a.y) * dy) / length, 0.0, 1.0) : 0;
  const double ex = p.x - (a.x + t * dx), ey = p.y - (a.y + t * dy);
  return std::sqrt(ex * ex + ey * ey);
}

class Tracer {
 public:
  Tracer(const Maths& activation, const double* parameters, const Transform& t, int order,
         const Window& window, double* out)
      : activation_(activation),
        parameters_(parameters),
        t_(t),
        window_(window),
        per_x_(window.width / (window.x_hi - window.x_lo)),
        per_y_(window.height / (window.y_hi - window.y_lo)),
        order_(order),
        out_(out) {}

  int run() {
    find_seams();
    find_landmarks();
    Point from = point(0);
    for (int k = 0; k <= seam_count_; ++k) {
      const bool last = k == seam_count_;
      const Point to = last ? point(window_.width) : seam(k, -1);
      if (to.x > from.x) piece(from, to);
      if (last) break;
      from = seam(k, 1);
      if (from.data_y != to.data_y && !(std::abs(from.y - to.y) < 1e-6)) lift();
    }
    if (count_ > 0 && std::isnan(out_[2 * count_ - 2])) --count_;
    return count_;
  }

 private:
  /// The value of the order drawn at the argument u of f, approached from `side` of u.
  double value(double u, int side) const {
    const Jet<double> y = u == u ? activation_.at(u, parameters_, side) : Jet<double>{u, u, u};
    if (order_ == 0) return times(t_.a, y.v) + t_.d;
    return order_ == 1 ? times(t_.a * t_.b, y.d) : times(t_.a * t_.b * t_.b, y.dd);
  }
  double to_pixel_x(double x) const { return (x - window_.x_lo) * per_x_; }
  Point made(double x, double data_x, double data_y) const {
    return {x, std::clamp((data_y - window_.y_lo) * per_y_, -far_away, far_away), data_x, data_y};
  }
  Point point(double x) const {
    const double data_x = x >= window_.width ? window_.x_hi : window_.x_lo + x / per_x_;
    return made(x, data_x, value(t_.b * data_x + t_.c, 0));
  }
  /// The k-th seam as seen from the left (−1) or the right (+1) of the window.
  Point seam(int k, int side) const {
    return made(seam_x_[k], (seam_u_[k] - t_.c) / t_.b, value(seam_u_[k], t_.b < 0 ? -side : side));
  }

  /// Pixels outside the window, negative inside.
  double outside(const Point& p) const { return std::max(-p.y, p.y - window_.height); }
  // A curve is left when it is more than the margin outside, and entered when it is hardly outside any more.
  bool gone(const Point& p) const { return !(outside(p) <= margin); }
  bool in(const Point& p) const { return outside(p) <= 0.25 * margin; }

  void find_seams() {
    const Positions all = activation_.positions(parameters_);
    for (int k = 0; k < all.count; ++k) {
      const double x = to_pixel_x((all.x[k] - t_.c) / t_.b);
      if (!(x > 0 && x < window_.width)) continue;
      int j = seam_count_++;
      for (; j > 0 && seam_x_[j - 1] > x; --j) seam_x_[j] = seam_x_[j - 1], seam_u_[j] = seam_u_[j - 1];
      seam_x_[j] = x, seam_u_[j] = all.x[k];
    }
  }

  /// Features of a function lie within powers of two around u = 0: however wide the window is, chords are
  /// tested there too, so that no bump slips through.
  void find_landmarks() {
    const auto add = [this](double u) {
      const double x = to_pixel_x((u - t_.c) / t_.b);
      if (x > 0 && x < window_.width) landmark_[landmark_count_++] = x;
    };
    const double first = t_.b > 0 ? -1 : 1;
    for (int k = 13; k >= -6; --k) add(first * std::ldexp(1.0, k));
    add(0);
    for (int k = -6; k <= 13; ++k) add(-first * std::ldexp(1.0, k));
  }

  void lift() {
    if (count_ > 0 && !std::isnan(out_[2 * count_ - 2])) store(nan, nan);
  }
  void store(double x, double y) {
    if (count_ >= max_trace_points) return;
    out_[2 * count_] = x;
    out_[2 * count_ + 1] = y;
    ++count_;
  }
  void emit(const Point& p) {
    const bool again = count_ > 0 && out_[2 * count_ - 2] == p.data_x && out_[2 * count_ - 1] == p.data_y;
    if (!again) store(p.data_x, p.data_y);
  }

  /// A turn close to one end may rise above both ends and still hide between the test points: how far.
  double overshoot(const Point& a, const Point& b, double limit) const {
    const double lowest = std::min(a.y, b.y), highest = std::max(a.y, b.y);
    const double reach = std::min(b.x - a.x, 1.0) / 2;
    double worst = 0;
    for (const bool first : {true, false}) {
      const Point p = point(first ? a.x + reach / 32 : b.x - reach / 32);
      const bool above = p.y > highest;
      if (!above && !(p.y < lowest)) continue;
      const Point turn = point(extreme(first ? a.x + reach : b.x - reach, reach, above ? 1 : -1));
      worst = std::max({worst, distance(p, a, b), distance(turn, a, b)});
      if (worst > limit) break;
    }
    return worst;
  }

  /// How far the curve strays from the chord a–b: at the quarters, and at the landmarks between. Gives up
  /// as soon as it is more than `limit`.
  double stray(const Point& a, const Point& b, double limit) {
    double worst = 0;
    for (const double t : {0.5, 0.25, 0.75}) {
      const Point p = point(a.x + t * (b.x - a.x));
      if (std::isnan(p.y)) return far_away;
      worst = std::max(worst, distance(p, a, b));
      if (worst > limit) return worst;
    }
    worst = std::max(worst, overshoot(a, b, limit));
    if (worst > limit) return worst;
    while (next_landmark_ < landmark_count_ && landmark_[next_landmark_] <= a.x) ++next_landmark_;
    for (int k = next_landmark_; k < landmark_count_ && landmark_[k] < b.x && worst <= limit; ++k)
      worst = std::max(worst, distance(point(landmark_[k]), a, b));
    return worst;
  }

  /// While the curve is outside on one side, a chord need only be near enough to tell that it stays there.
  double allowed(const Point& a, const Point& b, bool pen) const {
    if (pen || in(b) || (a.y > 0) != (b.y > 0)) return tolerance;
    return std::max(tolerance, 0.1 * std::min(outside(a), outside(b)));
  }

  /// Where the curve passes the edge between `inner`, in the window, and `outer`: up to `margin` outside.
  Point cut(Point inner, Point outer) const {
    for (int k = 0; k < 200 && !(outside(inner) > 0.5 * margin); ++k) {
      const Point middle = point(inner.x + (outer.x - inner.x) / 2);
      if (middle.x <= std::min(inner.x, outer.x) || middle.x >= std::max(inner.x, outer.x)) break;
      (gone(middle) ? outer : inner) = middle;
    }
    return inner;
  }

  /// A point in the window where the curve crosses it from `a` on one side to `b` on the other; b if it
  /// jumps.
  Point between(Point a, Point b) const {
    const Point last = b;
    for (int k = 0; k < 200; ++k) {
      const Point middle = point(a.x + (b.x - a.x) / 2);
      if (in(middle)) return middle;
      if (middle.x <= a.x || middle.x >= b.x || std::isnan(middle.y)) break;
      ((middle.y > 0) == (a.y > 0) ? a : b) = middle;
    }
    return last;
  }

  void piece(const Point& start, const Point& end);
  bool stroke(Point& a, const Point& end);
  double extreme(double x, double reach, double sign) const;

  const Maths& activation_;
  const double* parameters_;
  const Transform t_;
  const Window window_;
  const double per_x_, per_y_;
  const int order_;
  double* out_;
  int count_ = 0;
  double seam_x_[max_breaks], seam_u_[max_breaks];  // pixels, ascending, and the argument of f
  int seam_count_ = 0;
  double landmark_[48];
  int landmark_count_ = 0, next_landmark_ = 0;
};

/// One stretch without seams: chord after chord, each as long as it may be.
void Tracer::piece(const Point& start, const Point& end) {
  Point a = start;
  bool pen = in(a);
  if (pen)
    emit(a);
  else
    lift();
  double step = end.x - start.x;
  double column = std::floor(a.x);
  int in_column = 0;
  while (a.x < end.x) {
    if (in_column > crowd) {
      in_column = 0;
      if (stroke(a, end)) {
        pen = in(a);
        continue;
      }
    }
    if (!pen) step = std::min(step, blind);
    Point b = a.x + step >= end.x ? end : point(a.x + step);
    if (std::isnan(a.y) != std::isnan(b.y) && b.x - a.x > shortest) {
      step = (b.x - a.x) / 2;  // close in on the end of the domain
      continue;
    }
    if (std::isnan(a.y) || std::isnan(b.y)) {
      lift();
      pen = in(b);
      if (pen) emit(b);
      a = b;
      step = 0.5;
      continue;
    }
    if (pen && gone(b)) b = cut(a, b);
    if (!pen && !in(b) && (a.y > 0) != (b.y > 0)) b = between(a, b);
    const double length = b.x - a.x;
    const double limit = allowed(a, b, pen);
    const double deviation = length > 0 ? stray(a, b, limit) : 0;
    if (deviation > limit && length > shortest) {
      step = length * std::clamp(0.9 * std::sqrt(limit / deviation), 0.1, 0.7);
      continue;
    }
    if (pen) {
      emit(b);
      if (outside(b) > 0.5 * margin && outside(b) > outside(a)) pen = false, lift();
    } else if (in(b)) {
      // Enter at the edge and follow the curve from there.
      pen = true;
      lift();
      if (gone(a)) b = cut(b, a);
      emit(gone(a) ? b : a);
      if (!gone(a)) continue;
    }
    if (!(b.x > a.x)) {
      // Steeper than the numbers resolve: go on from just beyond.
      b = end.x - a.x <= shortest ? end : point(a.x + shortest);
      if (gone(b)) pen = false, lift();
    }
    if (std::floor(b.x) > column) {
      column = std::floor(b.x);
      in_column = 0;
    }
    ++in_column;
    a = b;
    step = std::max(length, shortest) *
           std::clamp(std::sqrt(0.8 * limit / std::max(deviation, 1e-12)), 0.5, 16.0);
  }
}

/// The greatest value of sign·height near x.
double Tracer::extreme(double x, double reach, double sign) const {
  constexpr double golden = 0.6180339887498949;
  double lo = std::max(0.0, x - reach), hi = std::min(window_.width, x + reach);
  double p = hi - golden * (hi - lo), q = lo + golden * (hi - lo);
  double at_p = sign * point(p).y, at_q = sign * point(q).y;
  for (int k = 0; k < 40; ++k) {
    if (at_p > at_q) {
      hi = q, q = p, at_q = at_p;
      p = hi - golden * (hi - lo), at_p = sign * point(p).y;
    } else {
      lo = p, p = q, at_p = at_q;
      q = lo + golden * (hi - lo), at_q = sign * point(q).y;
    }
  }
  return at_p > at_q ? p : q;
}

/// Draws columns in which the curve turns more often than can be seen as strokes from lowest to highest, as
/// long as they do; false when the column at hand is not of that kind.
bool Tracer::stroke(Point& a, const Point& end) {
  bool any = false;
  while (a.x < end.x) {
    const double to = std::min(end.x, std::floor(a.x) + 1);
    const double width = (to - a.x) / column_samples;
    int turns = 0;
    double before = a.y, rise = 0, lowest_x = a.x, highest_x = a.x, lowest = a.y, highest = a.y;
    for (int k = 1; k <= column_samples; ++k) {
      // Uneven spacing, so that no frequency is hit in step.
      const double x =
          a.x + width * (k - 0.5 * (0.6180339887498949 * k - std::floor(0.6180339887498949 * k)));
      const double y = point(x).y;
      if (y < lowest) lowest = y, lowest_x = x;
      if (y > highest) highest = y, highest_x = x;
      if (rise * (y - before) < 0) ++turns;
      rise = y - before;
      before = y;
    }
    if (turns < 6) return any;
    any = true;
    Point low = point(extreme(lowest_x, width, -1)), high = point(extreme(highest_x, width, 1));
    if (low.y > lowest) low = point(lowest_x);
    if (high.y < highest) high = point(highest_x);
    const bool hidden = high.y < -margin || low.y > window_.height + margin;
    if (hidden) {
      lift();
    } else {
      const bool up = count_ == 0 || !(std::abs(out_[2 * count_ - 1] - high.data_y) <
                                       std::abs(out_[2 * count_ - 1] - low.data_y));
      // What is above or below the window is not drawn to its end.
      low.data_y = std::max(low.data_y, window_.y_lo - margin / per_y_);
      high.data_y = std::min(high.data_y, window_.y_hi + margin / per_y_);
      emit(up ? low : high);
      emit(up ? high : low);
    }
    a = to >= end.x ? end : point(to);
  }
  return any;
}

}  // namespace

int trace(const Maths& activation, const double* parameters, Transform t, int order, const Window& window,
          double out[2 * max_trace_points]) noexcept {
  return Tracer(activation, parameters, t, order, window, out).run();
}

}  // namespace actiscope
