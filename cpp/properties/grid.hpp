// Where to look along a curve: densely where functions have their features, by octaves far out.
#pragma once

#include <cmath>

namespace actiscope {

/// Nodes in ascending order: powers of two near 0, steps of 1/8 up to 16, 16 per octave up to 2^40; and,
/// when the window does not lie where cells are refined anyway, a quarter of a unit of x within it.
class Grid {
 public:
  static constexpr int last = 11 + 128 + 16 * 36;
  static constexpr int deepest = 10;       // halvings of a cell
  static constexpr double widest = 1e300;  // its double is a number too
  static constexpr double dense = 64;      // beyond it only cells in the window are halved

  Grid() = default;
  Grid(double from, double to)
      : from_(std::fmax(from, -widest)),
        to_(std::fmin(to, widest)),
        steps_(from < -dense || to > dense ? 160 : 0) {}

  /// The k-th node right of 0, 0 ≤ k ≤ last. Not quite 1/8, so that no period fits.
  static double node(int k) {
    if (k < 11) return k == 0 ? 0 : std::ldexp(1.0, k - 15);
    if (k < 139) return 0.0625 + 0.1243 * (k - 10);
    return std::ldexp(1 + ((k - 139) % 16) / 16.0, 4 + (k - 139) / 16);
  }
  /// On this side (0, 1) halve no further out than this, except in the window.
  void narrow(int side, double reach) { reach_[side] = reach; }
  double from() const { return std::fmin(from_, -reach_[0]); }
  double to() const { return std::fmax(to_, reach_[1]); }
  /// Whether a cell may be halved.
  bool refines(double from, double to) const {
    return (from < reach_[1] && to > -reach_[0]) || (from < to_ && to > from_);
  }

  void start() { node_ = -last, step_ = 0; }
  bool done() const { return node_ > last && step_ > steps(); }
  double here() const {
    const double a = at_node(), b = at_step();
    return a < b ? a : b;
  }
  void advance() {
    const double t = here();
    if (at_node() == t) ++node_;
    if (at_step() == t) ++step_;
  }

 private:
  int steps() const { return steps_ == 0 ? -1 : steps_; }
  double at_node() const { return node_ > last ? HUGE_VAL : node_ < 0 ? -node(-node_) : node(node_); }
  double at_step() const {
    return step_ > steps() ? HUGE_VAL : from_ + (to_ - from_) * (step_ / static_cast<double>(steps_));
  }

  double from_{}, to_{}, reach_[2]{dense, dense};
  int steps_{};
  int node_{}, step_{};
};

}  // namespace actiscope
