// Puts the facts together: shape and moments, and what is seen from afar or from close by.
#include "properties.hpp"

#include "primitives/scalar.hpp"
#include "properties/curve.hpp"
#include "properties/moments.hpp"
#include "properties/shape.hpp"

namespace actiscope {
namespace {

/// y = slope·u + intercept of f on one side of u, if there is one.
Asymptote asymptote_of(const Maths& f, const double* p, int side) {
  const Jet<double> limit = f.at(side * infinity, p, 0);
  if (std::isfinite(limit.v)) return {0, limit.v};
  const double slope = limit.d;
  const Curve plain(f, p, {});
  const int outer = side < 0 ? 0 : plain.seams;
  if (plain.bend(outer) == Bend::straight) {
    const double u = plain.nearest_to_zero(plain.from(outer), plain.to(outer));
    const Jet<double> y = f.at(u, p, side);
    return {y.d, y.v - y.d * u};
  }
  const double far = f.at(side * 0x1p300, p, 0).d;
  if (!std::isfinite(slope) || slope == 0 || !(std::abs(far - slope) <= 1e-12 * std::abs(slope))) return {};
  // f(u) − slope·u at doubling u, with the powers 1/u, 1/u², 1/u³ of what is left taken out.
  double row[4]{}, best = absent, smallest = infinity;
  for (int k = 0; k < 20; ++k) {
    const double u = std::ldexp(side, k + 3);
    double value = f.at(u, p, 0).v - slope * u, before = row[3];
    for (int i = 0; i < 4; ++i) {
      const double finer = value + (i == 0 ? 0 : (value - row[i - 1]) / ((1 << i) - 1));
      if (i > 0) row[i - 1] = value;
      value = finer;
    }
    row[3] = value;
    if (k > 3 && std::abs(value - before) < smallest) {
      smallest = std::abs(value - before);
      best = value;
    }
  }
  if (!(smallest <= 1e-9 * (1 + std::abs(best)))) return {};
  return {slope, std::abs(best) < 1e-11 ? 0 : best};
}

void find_asymptotes(const Maths& f, const double* p, const Transform& t, Properties& out) {
  for (const int side : {-1, 1}) {
    const Asymptote of_f = t.a == 0 ? Asymptote{0, 0} : asymptote_of(f, p, t.b < 0 ? -side : side);
    Asymptote& of_g = out.asymptotes[side > 0];
    of_g.slope = times(t.a * t.b, of_f.slope) + 0.0;  // not −0
    of_g.intercept = times(t.a, of_f.slope * t.c + of_f.intercept) + t.d;
  }
}

Symmetry symmetry_of(const Curve& curve) {
  const Transform& t = curve.transform();
  bool odd = true, even = true;
  for (int i = 0; i < 64; ++i) {
    const double x = i == 0 ? 0 : 1e-6 * scalar::exp(0.6 * i);  // to about 3e10, on no one's breaks
    const Knot right = curve.at(curve.t(x)), left = curve.at(curve.t(-x));
    if (right.v == left.v && std::isinf(right.v)) odd = false;
    if (right.v == -left.v && std::isinf(right.v)) even = false;
    if (!std::isfinite(right.v) || !std::isfinite(left.v)) {
      if ((right.v != right.v) != (left.v != left.v)) odd = even = false;
      continue;
    }
    const double slope = std::abs(right.d) + std::abs(left.d);
    const double size = std::abs(right.v) + std::abs(t.d) + slope * (x + std::abs(t.c / t.b));
    const double noise = 16 * rounding * (std::isfinite(slope) ? size : std::abs(right.v));
    if (!(std::abs(right.v + left.v) <= noise)) odd = false;
    if (!(std::abs(right.v - left.v) <= noise)) even = false;
  }
  return even ? Symmetry::even : odd ? Symmetry::odd : Symmetry::none;
}

/// How smoothly g crosses its k-th seam, where g and g′ are continuous.
Smoothness smoothness_at(const Curve& curve, int k) {
  const double t = curve.seam[k];
  const double room = std::fmin(t - curve.from(k), curve.to(k + 1) - t);
  const double h = std::ldexp(std::fmin(room, 1), -8);
  // g″ at the seam itself need not be the one-sided value: it is followed there from both sides.
  const double near = std::ldexp(h, -18);
  Knot left = curve.at(t, -1), right = curve.at(t, 1);
  left.dd = 2 * curve.at(t - near).dd - curve.at(t - 2 * near).dd;
  right.dd = 2 * curve.at(t + near).dd - curve.at(t + 2 * near).dd;
  const double size = std::abs(left.dd) + std::abs(right.dd) + std::abs(left.d) +
                      std::abs(curve.at(t - 64 * h).dd) + std::abs(curve.at(t + 64 * h).dd);
  if (std::abs(left.dd - right.dd) > 1e-9 * size) return Smoothness::c1;
  // One-sided differences of g″, with the term in h taken out: their jump is that of the next derivatives.
  const auto differences = [&](int side, double step, double(&out)[2]) {
    const double at = side < 0 ? left.dd : right.dd;
    const double one = curve.at(t + side * step).dd - at, two = curve.at(t + side * 2 * step).dd - at;
    out[0] = side * (2 * one - 0.5 * two) / step;
    out[1] = (two - 2 * one) / (step * step);
  };
  double l[2], r[2], fine_l[2], fine_r[2];
  differences(-1, h, l), differences(1, h, r), differences(-1, h / 2, fine_l), differences(1, h / 2, fine_r);
  for (int i = 0; i < 2; ++i) {
    const double jump = i == 0 ? fine_r[0] - fine_l[0] : 2 * (fine_r[1] - fine_l[1]) - (r[1] - l[1]);
    const double scale = std::abs(fine_r[i]) + std::abs(fine_l[i]);
    if (std::abs(jump) > 0.02 * scale && scale > 1e-6 * size) return i == 0 ? Smoothness::c2 : Smoothness::c3;
  }
  // A constant or straight piece beside a curved one: some derivative jumps, and the names end at C³.
  return curve.bend(k) == curve.bend(k + 1) ? Smoothness::smooth : Smoothness::c3;
}

Smoothness smoothness_of(const Maths& activation, const double* p, const Transform& t, const Curve& curve) {
  Break found[max_breaks];
  const int count = t.a == 0 ? 0 : breaks(activation, p, t, found);
  // Where no seam is listed, none of the parameters makes one: what the record says holds.
  Smoothness worst = curve.seams == 0 && t.a != 0 ? activation.smoothness : Smoothness::smooth;
  for (int i = 0; i < count; ++i) {
    if (found[i].kind != BreakKind::kink) return Smoothness::discontinuous;
    worst = Smoothness::c0;
  }
  for (int k = 0; worst != Smoothness::c0 && k < curve.seams; ++k) {
    const Smoothness here = smoothness_at(curve, k);
    if (here > worst) worst = here;
  }
  return worst;
}

}  // namespace

void properties(const Maths& activation, const double* parameters, Transform t, Properties& out) noexcept {
  out.moments = {};
  out.gain = out.fixed_length = out.chi = absent;

  const Curve curve(activation, parameters, t);
  find_shape(curve, out);
  find_asymptotes(activation, parameters, t, out);
  out.symmetry = symmetry_of(curve);
  out.smoothness = smoothness_of(activation, parameters, t, curve);
  if (out.smoothness == Smoothness::discontinuous) out.lipschitz = {};
  find_moments(activation, parameters, t, out);
}

}  // namespace actiscope
