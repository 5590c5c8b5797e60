// What has been found along a curve so far: the bests and the lists, and which way it moved last.
#pragma once

#include "../properties.hpp"
#include "curve.hpp"

namespace actiscope {

inline constexpr double flat = 0.05;  // saturated: |g′| below this

class Findings {
 public:
  Findings(const Curve& curve, Properties& out) : curve_(curve), out_(out) {}

  /// How far from x = 0 endless lists go.
  static constexpr double widest = 20;
  static constexpr int neighbours = 32;  // looked at on each side of an extremum
  double window{widest};
  bool unbounded_slope{};

  /// g has this value, or comes as close to it as you like.
  void bound(double value);
  void attain(double t, double value);
  void steep(double t, double slope);
  /// The slope where g′ is monotone on both sides: it counts only where it is clearly steeper than all
  /// others.
  void end_of_slope(const Knot& knot);
  void zero(double t);
  /// g rises or falls from one knot to the next; where that turns round there is an extremum.
  void move(int direction, const Knot& from, const Knot& to);
  /// Whether g has the value with which the last move ended at t.
  void hold(double t, bool held);
  /// From t on |g′| is below `flat`, or no longer is.
  void level(double t, bool now);
  bool is_flat() const { return is_flat_; }

  /// Completes the facts, of a curve that turns for ever (`endless`) and is flat there (`calm`).
  void conclude(bool endless, bool calm);

 private:
  void turn(const Knot& start);
  /// The end of the range beside an extremum: no value about it is further out, rounded as they are.
  double outermost(const Point& best, int sign) const;
  void add_ends(const Plateau& plateau);

  const Curve& curve_;
  Properties& out_;
  Point most_{0, 0};
  bool rises_{}, falls_{}, is_flat_{};
  int direction_{};
  double since_{};
  Knot end_;
};

}  // namespace actiscope
