// The curve that is traced, in pixels of its window: places on it, its pieces,
// and how far chords are from it.
#pragma once

#include <cmath>
#include <limits>

#include "../bounds.hpp"
#include "../trace.hpp"

namespace actiscope::tracing {

// In pixels.
inline constexpr double tolerance = 0.094;  // how far a chord may be off; the rest up to 0.1 is for rounding
inline constexpr double margin = 1;         // the curve is cut about this far outside the window
inline constexpr double sharpest = 0.004;   // length of a chord that may turn as it likes

/// How many pixels in height are one from a line of this slope.
inline double steepness(double slope) { return std::sqrt(1 + slope * slope); }
/// The same of a chord. What is short is not excused for being steep: it may turn.
inline double upright(double steepness, double length) {
  return larger(1.0, smaller(steepness, 64 * length));
}

/// A place on the curve. In pixels, y grows upwards, and far outside the window ever more slowly: there it
/// only matters where the curve goes, and exponentials become all but straight lines.
struct Place {
  double x, y, slope;
  double data_x, data_y;
  double area;  // antiderivative of data_y along data_x, where the order has one
};

class Curve {
 public:
  Curve(const Maths& activation, const double* parameters, const Transform& t, int order,
        const Window& window)
      : order(order),
        width(window.width),
        height(window.height),
        per_x_(window.width / (window.x_hi - window.x_lo)),
        per_y_(window.height / (window.y_hi - window.y_lo)),
        pixel_(1 / per_x_),
        base_(window.y_lo * per_y_),
        unit(per_x_ / std::abs(t.b)),
        activation_(activation),
        parameters_(parameters),
        t_(t),
        window_(window) {}

  [[gnu::noinline]] void put(Place& p, double x) const {
    const double data_x = x_of(x);
    put(p, x, data_x, t_.b * data_x + t_.c, 0);
  }
  [[gnu::noinline]] Place at(double x) const {
    Place p;
    put(p, x);
    return p;
  }
  /// At the argument u of f, from the left (−1) or from the right (+1) of the
  /// window.
  [[gnu::noinline]] Place at_argument(double u, int side) const {
    Place p;
    put(p, pixel_x(u), (u - t_.c) / t_.b, u, t_.b < 0 ? -side : side);
    return p;
  }
  double pixel_x(double u) const { return ((u - t_.c) / t_.b - window_.x_lo) * per_x_; }
  /// A point that is not on the curve.
  Place off(double x, double y) const { return {x, y, 0, x_of(x), window_.y_lo + y / per_y_, 0}; }
  double per_x() const { return per_x_; }
  Positions seams() const { return activation_.positions(parameters_); }

  /// Pixels outside the window, negative inside.
  double outside(const Place& p) const { return larger(-p.y, p.y - height); }
  bool sees(const Place& p) const { return outside(p) <= margin; }
  /// Both are out of sight, and on the same side.
  bool misses(const Place& p, const Place& q) const { return !sees(p) && !sees(q) && (p.y > 0) == (q.y > 0); }

  /// By how much the mean height between p and q, 1/per_run apart, is not what the cubic through them has,
  /// beyond what rounding explains: the order below knows the area under the curve. Out of sight, by how much
  /// it is not among the heights of p, m and q.
  [[gnu::noinline]] double surplus(const Place& p, const Place& m, const Place& q, double per_run) const {
    if (order == 0) return 0;
    const double scale = per_x_ * per_y_ * per_run;
    const double mean = (q.area - p.area) * scale;
    const double rounding = 16 * std::numeric_limits<double>::epsilon() *
                            ((std::abs(p.area) + std::abs(q.area)) * scale +
                             std::abs(mean) * (1 + std::abs(p.data_x) * per_x_ * per_run));
    if (!(outside(p) > 0) && !(outside(q) > 0)) {
      const double cubic = (p.y + q.y) / 2 + (q.x - p.x) * (p.slope - q.slope) * (1 / 12.);
      return std::abs(mean - base_ - cubic) - rounding;
    }
    if (!misses(p, q) || !misses(p, m)) return 0;
    const double lowest = smaller(p.data_y, smaller(m.data_y, q.data_y));
    const double highest = larger(p.data_y, larger(m.data_y, q.data_y));
    const double slack = 0.25 * (highest - lowest) * per_y_ + rounding;
    return larger(lowest * per_y_ - mean, mean - highest * per_y_) - slack;
  }

  /// There is no third derivative, but what f′ knows of the areas: the slopes of f″ at three places as those
  /// of the quartic that has their heights and the areas between them. False where rounding hides them or the
  /// heights are not to scale.
  [[gnu::noinline]] bool slopes_by_area(Place& a, Place& m, Place& b, double per_run) const {
    const double far = 4 * height;
    if (outside(a) > far || outside(m) > far || outside(b) > far) return false;
    // Divisions take long: of each half the length and one by it.
    const double h1 = (m.x - a.x) * per_run, h2 = (b.x - m.x) * per_run, per_1 = 1 / h1, per_2 = 1 / h2;
    const double scale = per_x_ * per_y_ * per_run;
    const double area1 = (m.area - a.area) * scale * per_1, area2 = (b.area - m.area) * scale * per_2;
    const double size = larger(std::abs(a.area), larger(std::abs(m.area), std::abs(b.area)));
    const double blur = larger(std::abs(a.data_x), std::abs(b.data_x)) * per_x_ * per_run;
    const double noise = 8 * std::numeric_limits<double>::epsilon() *
                         (size * scale + (1 + blur) * larger(std::abs(area1), std::abs(area2)));
    if (!(noise < 0.001)) return false;
    const double above1 = 12 * (area1 - base_ - (a.y + m.y) / 2),
                 above2 = 12 * (area2 - base_ - (m.y + b.y) / 2);
    const double chord1 = (m.y - a.y) * per_1, chord2 = (b.y - m.y) * per_2;
    const double square1 = h1 * h1, square2 = h2 * h2;
    const double per_square1 = per_1 * per_1, per_square2 = per_2 * per_2;
    // The quartics of both halves agree in the second and the third derivative: two equations for the slope
    // at m and the coefficient of x⁴.
    const double s3 = 2 * (per_square1 - per_square2), q3 = 1.6;
    const double r3 = 2 * (chord1 * per_square1 - chord2 * per_square2) - above1 * (per_square1 * per_1) -
                      above2 * (per_square2 * per_2);
    const double s2 = 6 * (per_1 + per_2), q2 = 1.2 * (square1 - square2);
    const double r2 =
        6 * (chord1 * per_1 + chord2 * per_2) - 2 * (above1 * per_square1 - above2 * per_square2);
    const double per_determinant = 1 / (s2 * q3 - s3 * q2);
    const double slope = (r2 * q3 - r3 * q2) * per_determinant,
                 quartic = (s2 * r3 - s3 * r2) * per_determinant;
    m.slope = slope * per_run;
    a.slope = (slope + above1 * per_1 - 0.4 * quartic * square1 * h1) * per_run;
    b.slope = (slope - above2 * per_2 + 0.4 * quartic * square2 * h2) * per_run;
    return true;
  }

  const int order;
  const double width, height;

 private:
  const double per_x_, per_y_, pixel_, base_;  // base_: pixels from y = 0 to the lower edge

 public:
  const double unit;  // pixels in one unit of the argument of f

 private:
  /// In data units, and never beyond the window for being rounded.
  double x_of(double x) const {
    return x >= width ? window_.x_hi : smaller(window_.x_lo + x * pixel_, window_.x_hi);
  }
  [[gnu::noinline]] void put(Place& p, double x, double data_x, double u, int side) const {
    const Jet<double> f = activation_.anywhere(u, parameters_, side);
    const double ab = t_.a * t_.b;
    const double g0 = times(t_.a, f.v) + t_.d, g1 = times(ab, f.d), g2 = times(ab * t_.b, f.dd);
    p.x = x, p.data_x = data_x;
    p.data_y = order == 0 ? g0 : order == 1 ? g1 : g2;
    p.area = order == 1 ? g0 : g1;
    p.y = (p.data_y - window_.y_lo) * per_y_;
    p.slope = (order == 0 ? g1 : order == 1 ? g2 : 0) * (per_y_ * pixel_);
    const double near = 4 * height;
    if (const double away = smaller(outside(p) - near, 1e300); away > 0) {
      const double pace = 1 + away / near, far = near + near * std::log1p(away / near);
      p.y = p.y > 0 ? height + far : -far;
      p.slope /= pace;
    }
    if (!(std::abs(p.slope) < steepest)) p.slope = p.slope != p.slope ? 0 : std::copysign(steepest, p.slope);
  }

  static constexpr double steepest = 1e15;
  const Maths& activation_;
  const double* parameters_;
  const Transform t_;
  const Window window_;
};

/// Whether two lines of these slopes, drawn from left to right, meet at more than 60°.
inline bool turns_sharply(double before, double after) {
  const double along = 1 + before * after;
  return !(along > 0 && 4 * along * along >= (1 + before * before) * (1 + after * after));
}

/// The cubic with the heights and slopes of two places, against the chord
/// between them: at the fraction t of the way it is t(1 − t)·(rise·(1 − t) +
/// fall·t) higher.
struct Arch {
  Arch(const Place& p, const Place& q) : Arch(p, q, 1 / (q.x - p.x)) {}
  Arch(const Place& p, const Place& q, double per_h)
      : h(q.x - p.x),
        per_h(per_h),
        chord((q.y - p.y) * per_h),
        from(p.slope),
        to(q.slope),
        rise(h * (from - chord)),
        fall(h * (chord - to)) {}

  /// How far the cubic is above or below the chord, at most.
  double bulge() const {
    const double both = rise + fall, apart = rise - fall;
    return 0.125 * std::sqrt(both * both + 0.41 * apart * apart);
  }
  /// How far it goes beyond the higher or the lower end.
  double beyond() const {
    return larger(overshoot(h * chord + rise, 2 * (fall - 2 * rise)),
                  overshoot(h * chord - fall, 2 * (rise - 2 * fall)));
  }
  /// How far the cubic is from the chord at most, also where it turns beyond one of its ends: what the bulge
  /// comes to across the chord is known.
  double sag(double across) const {
    // At sharp angles the joins of a stroke stand out: no chord turns by more than 60°.
    const bool sharp = h > sharpest && turns_sharply(from, to);
    return larger(larger(beyond(), sharp ? 1.5 * tolerance : 0), across);
  }
  /// How much higher the cubic is than at p, a part of the way on.
  double above(double part) const {
    return part * (h * chord + (1 - part) * (rise * (1 - part) + fall * part));
  }
  /// How far the cubic is off a place between, in height and, by what that
  /// moves, in slope.
  double error(const Place& p, const Place& m) const {
    const double t = (m.x - p.x) * per_h;
    const double height = p.y + above(t);
    const double slope = chord * h + rise + t * (2 * (fall - 2 * rise) - 3 * t * (fall - rise));
    return std::abs(height - m.y) + std::abs(slope - h * m.slope) * 0.125;
  }

  double h, per_h, chord, from, to, rise, fall;

 private:
  /// With this slope and bend per length of the chord: how far its turn, a little higher than that of the
  /// parabola, is from the end, unless the chord itself is nearer.
  double overshoot(double slope, double bend) const {
    if (!(slope * chord < 0)) return 0;
    const double part = std::abs(slope) / larger(std::abs(slope), std::abs(bend));
    const double across = part * h, up = 0.53 * part * std::abs(slope);
    return up * std::abs(chord) > across ? std::sqrt(across * across + up * up) : 0;
  }
};

}  // namespace actiscope::tracing
