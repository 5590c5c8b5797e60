// The pen: takes the curve as chords, joins those that run straight on, and
// cuts them at the window.
#pragma once

#include "curve.hpp"

namespace actiscope::tracing {

/// A chord: how far above or below the curve it is at most, and how it runs.
struct Chord {
  double height, slope, upright, per_run;
};

class Pen {
 public:
  Pen(const Curve& curve, double* out) : curve_(curve), out_(out) {}

  /// Draws what is seen of the chord p–q, which goes on where the last one ended.
  [[gnu::noinline]] void draw(const Place& p, const Place& q, const Chord& chord) {
    if (!curve_.sees(p) || !curve_.sees(q)) return draw_part(p, q, chord.height);
    if (!down_) start(p);
    move(q, chord);
  }
  /// Whatever follows, here is a vertex.
  [[gnu::noinline]] void fix() {
    if (!down_) return;
    store(last_.data_x, last_.data_y);
    from_x_ = last_.x, from_y_ = last_.y;
    lowest_ = -infinity, highest_ = infinity;
  }
  /// The same, for a seam whose sides are one but for rounding.
  [[gnu::cold]] void corner(const Place& p) {
    fix();
    if (down_) start(p);
  }
  [[gnu::noinline]] void lift() {
    fix();
    if (down_) store(nan, nan);
    down_ = false;
  }
  /// Goes to a place in a straight line and stays down there.
  [[gnu::noinline]] void line_to(const Place& p) {
    fix();
    start(p);
  }
  double last_y() const { return down_ ? last_.y : infinity; }

  /// Points that there is still room for.
  int left() const { return max_trace_points - count_; }

  /// Number of points, when all is drawn.
  int finish() {
    lift();
    return count_ > 0 ? count_ - 1 : 0;
  }

 private:
  static constexpr double nan = std::numeric_limits<double>::quiet_NaN();
  static constexpr double narrow = 0.01;  // pixels within which the curve passes an edge

  void store(double x, double y) {
    if (count_ >= max_trace_points || (count_ > 0 && out_[2 * count_ - 2] == x && out_[2 * count_ - 1] == y))
      return;
    out_[2 * count_] = x;
    out_[2 * count_ + 1] = y;
    ++count_;
  }
  void start(const Place& p) {
    down_ = true;
    stop_at(p);
    fix();
  }
  void stop_at(const Place& p) { last_ = {p.x, p.y, p.data_x, p.data_y}; }

  [[gnu::noinline, gnu::cold]] void draw_part(const Place& p, const Place& q, double height) {
    if (curve_.misses(p, q)) return lift();
    const bool enters = !curve_.sees(p), leaves = !curve_.sees(q);
    if (enters) lift();
    if (!down_) start(enters ? cut(p, q, p.y > 0) : p);
    const Place end = leaves ? cut(p, q, q.y > 0) : q;
    const double run = end.x - last_.x, slope = (end.y - last_.y) / run;
    move(end, {height, slope, upright(steepness(slope), run), 1 / run});
    if (leaves) lift();
  }
  /// All places since the last vertex are as near to the line from there, with any slope between the two, as
  /// the chords beside them leave room for.
  [[gnu::noinline]] void move(const Place& p, const Chord& chord) {
    bool straight = last_.x > from_x_;
    if (straight) {
      // With a height of no more than the last, this says nothing new.
      if (chord.height > line_.height) narrow_down(chord.height);
      const double run = p.x - from_x_, rise = p.y - from_y_;
      // Past a sharp corner no line goes on, however near.
      straight = rise >= lowest_ * run && rise <= highest_ * run && !turns_sharply(line_.slope, chord.slope);
      if (straight) {
        const double per_run = 1 / run, slope = rise * per_run;
        line_ = {chord.height, slope, upright(steepness(slope), run), per_run};
      } else {
        fix();
      }
    }
    if (!straight) line_ = chord;
    narrow_down(chord.height);
    stop_at(p);
  }
  /// To the lines from the last vertex that pass near enough where the pen is, beside chords of this height.
  void narrow_down(double height) {
    const double most = larger(tolerance * line_.upright - height, 0) * line_.per_run;
    // What a steep line excuses, the flattest of those in question need not; upright changes no faster than
    // its slope.
    const double slack = larger(tolerance * larger(line_.upright - most, 1) - height, 0) * line_.per_run;
    lowest_ = larger(lowest_, line_.slope - slack);
    highest_ = smaller(highest_, line_.slope + slack);
  }

  /// Where the curve passes the upper or the lower edge between p and q: a
  /// place of it just outside or, where it is too steep for that, one beside
  /// it.
  [[gnu::noinline, gnu::cold]] Place cut(Place p, Place q, bool above) const {
    const double edge = above ? curve_.height + margin : -margin;
    const bool from_above = p.y > edge;
    for (int k = 0;; ++k) {
      const double part = k % 3 == 2 ? 0.5 : (edge - p.y) / (q.y - p.y);
      const Place on = curve_.at(p.x + part * (q.x - p.x));
      if (std::abs(on.y - edge) < 0.8 * margin) return on;
      if (!(q.x - p.x > narrow)) return curve_.off(on.x, edge);
      ((on.y > edge) == from_above ? p : q) = on;
    }
  }

  const Curve& curve_;
  double* out_;
  int count_ = 0;
  bool down_ = false;
  double from_x_ = 0, from_y_ = 0;  // the last vertex
  struct {
    double x, y, data_x, data_y;
  } last_{};                         // where the pen is
  Chord line_{};                     // between the two, with the height of the last chord
  double lowest_ = 0, highest_ = 0;  // slopes that a longer one may have
};

}  // namespace actiscope::tracing
