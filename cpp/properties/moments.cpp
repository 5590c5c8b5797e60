// Adaptive Gauss–Legendre quadrature between the seams and around the features of the function.
#include "moments.hpp"

#include <numbers>

#include "../primitives/scalar.hpp"
#include "curve.hpp"
#include "legendre.hpp"
#include "root.hpp"

namespace actiscope {
namespace {

constexpr int most_panels = 2500, most_to_look = 300;
// What two halves of a panel may differ from the whole, as a part of the integral; to look, and to know.
constexpr double coarse = 1e-4, fine = 1e-11;

struct Sums : GaussianMoments {
  Sums& operator+=(const Sums& other) {
    g += other.g, g2 += other.g2, d2 += other.d2, z2g2 += other.z2g2;
    return *this;
  }
};

class Quadrature {
 public:
  /// The moments of g(√q z).
  Quadrature(const Maths& activation, const double* parameters, Transform t, double q, double tolerance)
      : curve_(activation, parameters, {t.a, t.b * std::sqrt(q), t.c, t.d}),
        q_(q),
        tolerance_(tolerance),
        most_panels_(tolerance == fine ? most_panels : most_to_look) {}

  Sums operator()() {
    // The density asks for the first six, each feature near u = 0 for the next, and each seam for one.
    for (const double z : {0.0, 1.5, 3.0, 5.0, 8.0, 13.0, 38.0}) split(z), split(-z);
    for (const double u : {0.0, 0.06, 0.5, 4.0, 32.0}) split(curve_.x(u)), split(curve_.x(-u));
    for (int k = 0; k < curve_.seams; ++k) {
      split(curve_.x(curve_.seam[k]));
      for (const int side : {-1, 1})
        if (std::isinf(curve_.at(curve_.seam[k], side).d)) steep_ = true;
    }
    Sums whole[most_edges];
    for (int i = 1; i < edges_; ++i) size_ += whole[i] = panel(edge_[i - 1], edge_[i]);
    Sums total;
    for (int i = 1; i < edges_; ++i) total += refined(edge_[i - 1], edge_[i], whole[i], 40);
    // √ and steeper: g′² is not integrable.
    total.d2 = steep_ ? infinity : total.d2 / q_;
    if (panels_ > most_panels_) return {{absent, absent, absent, absent}};
    return total;
  }

 private:
  static constexpr int most_edges = 24 + max_breaks;

  void split(double z) {
    if (!(std::abs(z) <= 38)) return;
    int j = 0;
    while (j < edges_ && edge_[j] < z) ++j;
    if (j < edges_ && edge_[j] == z) return;
    for (int i = edges_++; i > j; --i) edge_[i] = edge_[i - 1];
    edge_[j] = z;
  }

  /// Ten points of Gauss and Legendre.
  Sums panel(double lo, double hi) {
    const double middle = 0.5 * (lo + hi), half = 0.5 * (hi - lo);
    Sums sums{};
    for (int i = 0; i < 10; ++i) {
      const double z = middle + (i < legendre_half ? half : -half) * legendre_node[i % legendre_half];
      const double mass = legendre_weight[i % legendre_half] * half * scalar::exp(-0.5 * z * z) *
                          std::numbers::inv_sqrtpi / std::numbers::sqrt2;
      const Knot knot = curve_.at(curve_.t(z));
      const double square = times(mass, knot.v * knot.v);
      sums += {{times(mass, knot.v), square, times(mass, knot.d * knot.d), z * z * square}};
    }
    return sums;
  }

  Sums refined(double lo, double hi, const Sums& whole, int depth) {
    const double middle = 0.5 * (lo + hi);
    const Sums left = panel(lo, middle), right = panel(middle, hi);
    Sums both = left;
    both += right;
    ++panels_;
    const auto differ = [&](double a, double b, double size) { return std::abs(a - b) > tolerance_ * size; };
    const bool rough = differ(both.g, whole.g, std::sqrt(size_.g2)) || differ(both.g2, whole.g2, size_.g2) ||
                       (!steep_ && differ(both.d2, whole.d2, size_.d2)) ||
                       differ(both.z2g2, whole.z2g2, size_.z2g2);
    if (!rough || depth == 0 || panels_ > most_panels_) return both;
    both = refined(lo, middle, left, depth - 1);
    both += refined(middle, hi, right, depth - 1);
    return both;
  }

  Curve curve_;
  double q_, tolerance_;
  double edge_[most_edges]{};
  int edges_{}, panels_{}, most_panels_;
  bool steep_{};
  Sums size_;  // of the integrals, roughly
};

}  // namespace

GaussianMoments gaussian_moments(const Maths& activation, const double* parameters, const Transform& t,
                                 double q) {
  return Quadrature(activation, parameters, t, q, fine)();
}

void find_moments(const Maths& activation, const double* parameters, const Transform& t, Properties& out) {
  const auto at_length = [&](double q, double tolerance) {
    return Quadrature(activation, parameters, t, q, tolerance)();
  };
  const Sums sums = at_length(1, fine);
  out.moments.ef = sums.g;
  out.moments.ef2 = sums.g2;
  out.moments.edf2 = sums.d2;
  const auto below = [](double x) { return 0.5 * std::erfc(-x / std::numbers::sqrt2); };
  for (int i = 0; i < out.constant.count; ++i)
    out.moments.zero_gradient += below(out.constant.items[i].to) - below(out.constant.items[i].from);

  out.gain = 1 / std::sqrt(sums.g2);
  const double gain2 = 1 / sums.g2;
  out.chi = gain2 * sums.d2;
  if (!(sums.g2 > 0 && sums.g2 < infinity)) return;
  // V′(q) = gain²·E[g²(√q z)(z² − 1)] / 2q, by differentiating the density: right also where g jumps.
  const double slope = 0.5 * (sums.z2g2 / sums.g2 - 1);
  if (slope <= 1 + 1e-9) {
    out.fixed_length = 1;
    return;
  }

  /// V(q)/q − 1 as a function of log₂ q.
  const auto excess = [&](double log_q, double tolerance = fine) {
    const double q = scalar::exp(log_q * std::numbers::ln2);
    return gain2 * at_length(q, tolerance).g2 / q - 1;
  };
  const Quantity quantity{&excess, [](const void* owner, double log_q) {
                            return (*static_cast<decltype(&excess)>(owner))(log_q);
                          }};
  // 1 repels: just below it V(q) < q, just above V(q) > q. Stable is where that turns round.
  int nearer = 0;
  for (const int i : {1, 2, 4, 7, 10}) {
    for (const int side : {-1, 1}) {
      if (!(side * excess(side * i, coarse) < 0)) continue;
      // Unless it turned round at 1 itself, to the last digit.
      const double last = i == 1 ? 0.001 * side : side * nearer;
      if (!(side * excess(last) > 0)) continue;
      out.fixed_length = scalar::exp(root(last, side * i, quantity) * std::numbers::ln2);
      out.chi = gain2 * at_length(out.fixed_length, fine).d2;
      return;
    }
    nearer = i;
  }
}

}  // namespace actiscope
