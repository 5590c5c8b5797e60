// Curve: g = a·f(b·x + c) + d along t = ±(b·x + c), which grows with x, in pieces between its seams.
#pragma once

#include <cmath>
#include <limits>

#include "../catalogue.hpp"

namespace actiscope {

/// A place on the curve with g, g′, g″ (derivatives along x). `held`: g has this value there.
struct Knot : Jet<double> {
  double t{};
  bool held{true};
};

inline constexpr double rounding = std::numeric_limits<double>::epsilon();

/// What a piece is all over. Pieces are analytic, so a few places tell.
enum class Bend { curved, straight, constant };

class Curve {
 public:
  Curve(const Maths&, const double* parameters, const Transform&);

  /// At t, approached from `side`: where f has a break, the two sides differ.
  Knot at(double t, int side = 0) const;

  double x(double t) const { return (sign_ * t - t_.c) / t_.b + 0.0; }
  double t(double x) const { return sign_ * (t_.b * x + t_.c); }
  /// x as far as t moves by 1.
  double x_per_t() const { return 1 / std::abs(t_.b); }
  const Transform& transform() const { return t_; }

  /// Ends of the k-th piece, 0 ≤ k ≤ seams.
  double from(int k) const { return k == 0 ? -infinity : seam[k - 1]; }
  double to(int k) const { return k == seams ? infinity : seam[k]; }
  Bend bend(int k) const;
  /// The t in [from, to] whose x is nearest to 0.
  double nearest_to_zero(double from, double to) const;

  double seam[max_breaks]{};  // ascending
  int seams{};

 private:
  const Maths& activation_;
  const double* parameters_;
  Transform t_;
  int sign_;
};

}  // namespace actiscope
