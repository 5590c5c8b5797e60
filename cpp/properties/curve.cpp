// One place on a curve, and the seams between its pieces.
#include "curve.hpp"

namespace actiscope {

Curve::Curve(const Maths& activation, const double* parameters, const Transform& transform)
    : activation_(activation), parameters_(parameters), t_(transform), sign_(transform.b < 0 ? -1 : 1) {
  if (t_.a == 0) return;
  const Positions all = activation.positions(parameters);
  for (int k = 0; k < all.count; ++k) {
    const double t = sign_ * all.x[k];
    if (!std::isfinite(t)) continue;
    int j = 0;
    while (j < seams && seam[j] < t) ++j;
    if (j < seams && seam[j] == t) continue;
    for (int i = seams++; i > j; --i) seam[i] = seam[i - 1];
    seam[j] = t;
  }
}

Knot Curve::at(double t, int side) const {
  Knot knot;
  knot.t = t;
  knot.v = t_.d;
  if (t_.a == 0) return knot;
  const Jet<double> y = activation_.anywhere(sign_ * t, parameters_, sign_ * side);
  knot.v += times(t_.a, y.v);
  // What cancels to a rounding error is a zero.
  if (t_.d != 0 && std::abs(knot.v) <= 4 * rounding * std::abs(t_.d)) knot.v = 0;
  knot.d = times(t_.a * t_.b, y.d);
  knot.dd = times(t_.a * t_.b * t_.b, y.dd);
  return knot;
}

Bend Curve::bend(int k) const {
  const double left = from(k), right = to(k);
  Knot first;
  Bend bend = Bend::constant;
  for (int i = 0; i < 7; ++i) {
    // Close to the ends, where nothing has underflowed yet.
    const double step = std::ldexp(3.84, -4 * i);
    const double t = right < infinity && left > -infinity ? left + (right - left) * (0.25 * step + 0.01)
                     : right < infinity                   ? right - step
                     : left > -infinity                   ? left + step
                     : i % 2 != 0                         ? step
                                                          : -step;
    const Knot knot = at(t);
    if (i == 0) first = knot;
    if (!(knot.d == first.d && knot.dd == 0)) return Bend::curved;
    if (knot.d != 0 || knot.v != first.v) bend = Bend::straight;
  }
  return bend;
}

double Curve::nearest_to_zero(double from, double to) const {
  const double zero = t(0);
  return zero < from ? from : zero > to ? to : zero;
}

}  // namespace actiscope
