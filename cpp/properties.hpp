// Facts of a·f(b·x + c) + d, computed: range, extrema, zeros, limits, slopes, Gaussian moments, gain.
#pragma once

#include <limits>

#include "catalogue.hpp"

namespace actiscope {

/// A number that is not known, or a thing that does not exist.
inline constexpr double absent = std::numeric_limits<double>::quiet_NaN();

struct Point {
  double x{absent}, value{absent};
};
struct Extremum {
  double x{}, value{}, maximum{};  // maximum: 1, or 0 for a minimum
};
struct Interval {
  double from{}, to{};
};
struct Plateau {
  double from{}, to{}, value{};
};
struct Asymptote {
  double slope{absent}, intercept{absent};
};

/// At most `Capacity` things, in ascending order of x.
template <class T, int Capacity>
struct Along {
  T items[Capacity];
  int count{};
  void add(const T& item) {
    if (count < Capacity) items[count++] = item;
  }
  bool full() const { return count == Capacity; }
};

/// Under x ~ N(0,1), with the derivative almost everywhere: a jump adds nothing to E g′². NaN where g has no
/// value for some x, or where it turns too often for an error below 1e-10; ∞ where the integral diverges.
struct Moments {
  double ef{absent}, ef2{absent}, edf2{absent};
  double zero_gradient{};  // probability that g′ is exactly 0: that of the pieces on which g is constant
};

inline constexpr int most_found = 512;

struct Properties {
  // Infimum and supremum; beside an extremum that is no short number moved out by the few ulps that values
  // there are rounded, so that no value of `evaluate` is outside.
  double range[2]{};
  Point minimum, maximum;   // absent where not attained; of many the one nearest to x = 0
  double limits[2]{};       // at −∞ and +∞; NaN where there is none
  Asymptote asymptotes[2];  // at −∞ and +∞
  Point lipschitz;  // sup |g′| and where: nearest to 0, ±∞ if only there; absent if unbounded or g jumps
  bool monotone{};  // never falls, or never rises
  Symmetry symmetry{};      // to rounding
  Smoothness smoothness{};  // with these parameters
  double window{};          // w of the lists: 20, less where g turns so often that they would overflow
  // The lists: at most 512 each.
  Along<double, most_found> zeros;          // isolated ones, likewise, and the ends of plateaus at 0
  Along<Extremum, most_found> extrema;      // strict local ones; in [−w, w] alone where they never end
  Along<Interval, most_found> saturated;    // |g′| < 0.05; in [−w, w] alone where they never end
  Along<Plateau, max_breaks + 1> constant;  // pieces on which g is constant

  Moments moments;
  /// σ_w that keeps the second moment: gain²·E g(z)² = 1.
  double gain{absent};
  /// q*: where a deep network with σ_w = gain and σ_b = 0 settles, i.e. the stable q > 0 with q = V(q),
  /// V(q) = gain²·E g(√q z)². V(1) = 1 by the choice of the gain, so q* is 1 if |V′(1)| ≤ 1 (scale-invariant
  /// functions such as ReLU have V(q) = q: every q is kept, and 1 is given); else the stable one nearest to 1
  /// on a logarithmic scale within 2^±10; else absent.
  double fixed_length{absent};
  /// χ = gain²·E g′(√q z)² at q = q*, or at the unstable q = 1 where q* is absent.
  double chi{absent};
};

/// All of the above; `out` is overwritten. No allocation.
void properties(const Maths&, const double* parameters, Transform, Properties& out) noexcept;

}  // namespace actiscope
