// The pen: takes the curve as chords, joins those that run straight on, and
// cuts them at the window.
#pragma once

#include "curve.hpp"

namespace actiscope::tracing {

class Pen {
 public:
  Pen(const Curve& curve, double* out) : curve_(curve), out_(out) {}

  /// Draws what is seen of the chord p–q, which goes on where the last one
  /// ended and is no more than `height` above or below the curve.
  [[gnu::noinline]] void draw(const Place& p, const Place& q, double height) {
    if (curve_.misses(p, q)) return lift();
    const bool enters = !curve_.sees(p), leaves = !curve_.sees(q);
    if (enters) lift();
    if (!down_) start(enters ? cut(p, q, p.y > 0) : p);
    move(leaves ? cut(p, q, q.y > 0) : q, height);
    if (leaves) lift();
  }
  /// Whatever follows, here is a vertex.
  [[gnu::noinline]] void fix() {
    if (!down_) return;
    store(last_.data_x, last_.data_y);
    from_ = last_;
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
    if (down_)
      move(p, infinity);
    else
      start(p);
    fix();
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
    last_ = p;
    fix();
  }
  /// All places since the last vertex are as near to the line from there, with any slope between the two, as
  /// the chords beside them leave room for.
  void move(const Place& p, double height) {
    if (last_.x > from_.x) {
      // With a height of no more than the last, this says nothing new.
      if (height > height_) narrow_to(last_, height);
      // Past a sharp corner no line goes on, however near.
      const double before = (last_.y - from_.y) / (last_.x - from_.x),
                   after = (p.y - last_.y) / (p.x - last_.x);
      if (turns_sharply(before, after)) fix();
    }
    const double slope = (p.y - from_.y) / (p.x - from_.x);
    if (!(slope >= lowest_ && slope <= highest_)) fix();
    narrow_to(p, height);
    last_ = p, height_ = height;
  }
  [[gnu::noinline]] void narrow_to(const Place& p, double height) {
    const double per_run = 1 / (p.x - from_.x), slope = (p.y - from_.y) * per_run;
    const double steep = upright(slope, p.x - from_.x);
    const double most = larger(tolerance * steep - height, 0) * per_run;
    // What a steep line excuses, the flattest of those in question need not; upright changes no faster than
    // its slope.
    const double slack = larger(tolerance * larger(steep - most, 1) - height, 0) * per_run;
    lowest_ = larger(lowest_, slope - slack);
    highest_ = smaller(highest_, slope + slack);
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
  Place from_{}, last_{};  // the last vertex, and where the pen is
  double lowest_ = 0, highest_ = 0;
  double height_ = 0;  // of the last chord
};

}  // namespace actiscope::tracing
