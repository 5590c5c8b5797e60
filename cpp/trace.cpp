// Marches along the curve in pairs of chords, as long as they keep to it; see
// trace.hpp for the promise.
#include "trace.hpp"

#include "trace/column.hpp"

namespace actiscope {
namespace {

using tracing::Arch;
using tracing::Curve;
using tracing::Pen;
using tracing::Place;

// In pixels.
constexpr double first_pair = 32;  // what a piece starts with
constexpr double shortest = 1e-9;  // a pair this short is taken as it is
constexpr int crowd = 8;           // pairs in one column that mean oscillation

class Tracer {
 public:
  Tracer(const Curve& curve, double* out) : curve_(curve), pen_(curve, out) {}

  int run() {
    find_seams();
    Place from = curve_.at(0);
    for (int k = 0; k <= seam_count_; ++k) {
      const bool last = k == seam_count_;
      const Place to = last ? curve_.at(curve_.width) : curve_.at_argument(seam_[k], -1);
      if (to.x > from.x) piece(from, to);
      if (last) break;
      from = curve_.at_argument(seam_[k], 1);
      if (from.data_y != to.data_y && !(std::abs(from.y - to.y) < 1e-6))
        pen_.lift();
      else if (k != origin_)
        pen_.corner(from);
    }
    return pen_.finish();
  }

 private:
  /// Seams in view from left to right, and u = 0: what is narrow is nearest to
  /// there, so it is no surprise.
  [[gnu::noinline, gnu::cold]] void find_seams() {
    Positions all = curve_.seams();
    const auto visible = [this](double u) {
      return curve_.pixel_x(u) > 0 && curve_.pixel_x(u) < curve_.width;
    };
    bool origin = visible(0);
    for (int k = 0; k < all.count; ++k) {
      if (all.x[k] == 0) origin = false;
      if (visible(all.x[k])) add(all.x[k]);
    }
    if (origin) origin_ = add(0);
  }
  [[gnu::noinline, gnu::cold]] int add(double u) {
    int j = seam_count_++;
    for (; j > 0 && curve_.pixel_x(seam_[j - 1]) > curve_.pixel_x(u); --j) seam_[j] = seam_[j - 1];
    seam_[j] = u;
    return j;
  }

  /// How far the curve may be from the chord p–q, in height, and in parts of what is allowed: what the cubic
  /// through both says, and by how much that may be wrong. While the curve is out of sight on one side, a
  /// chord need only be near enough to tell that it stays.
  struct Strain {
    double height, ratio;
  };
  [[gnu::noinline]] Strain strain(const Place& p, const Place& q, double error, double share) const {
    const Arch arch(p, q);
    if (curve_.misses(p, q)) {
      const double room = larger(tracing::tolerance, 0.1 * smaller(curve_.outside(p), curve_.outside(q)));
      return {0, (larger(arch.bulge(), arch.beyond()) + error) / room};
    }
    const double doubt = arch.doubt(error);
    return {(arch.bulge() + error / 2) / share,
            larger(arch.sag() + doubt / 2, doubt) / (share * tracing::tolerance)};
  }

  /// A chord longer than what functions are as wide as may pass over whole waves: whether two more places are
  /// where it has them.
  [[gnu::noinline]] bool holds(const Place& p, const Place& q) const {
    if (q.x - p.x < curve_.unit) return true;
    const Arch arch(p, q);
    const bool misses = curve_.misses(p, q);
    for (const double part : {0.37, 0.71}) {
      const Place r = curve_.at(p.x + part * arch.h);
      if (misses ? !curve_.misses(p, r)
                 : !(std::abs(r.y - p.y - part * arch.h * arch.chord) <=
                     tracing::tolerance * tracing::upright(arch.chord, arch.h)))
        return false;
    }
    return true;
  }

  /// Where the areas do not tell either, the slopes of f″ are those of the cubic
  /// through the pair and the place before.
  [[gnu::noinline, gnu::cold]] void fit_slopes(Place& a, Place& m, Place& b) const {
    const double first = (m.y - a.y) / (m.x - a.x), second = (b.y - m.y) / (b.x - m.x);
    const double bend = (second - first) / (b.x - a.x);
    double twist = 0;
    if (before_.x < a.x) {
      const double bend_before = (first - (a.y - before_.y) / (a.x - before_.x)) / (m.x - before_.x);
      twist = (bend - bend_before) / (b.x - before_.x);
    }
    a.slope = first + (a.x - m.x) * (bend + twist * (a.x - b.x));
    m.slope = first + (m.x - a.x) * (bend + twist * (m.x - b.x));
    b.slope = first + (b.x - a.x + b.x - m.x) * bend + twist * (b.x - a.x) * (b.x - m.x);
  }

  void piece(const Place& start, const Place& end);

  const Curve& curve_;
  Pen pen_;
  double seam_[max_breaks + 1];  // arguments of f
  int seam_count_ = 0, origin_ = -1;
  Place before_{};
};

/// One stretch without seams: pair after pair of chords.
void Tracer::piece(const Place& start, const Place& end) {
  // A unit of the argument is what functions are as wide as, or some tenths of
  // it.
  const double careful = curve_.unit < first_pair ? larger(curve_.unit / 32, shortest)
                                                  : first_pair / (curve_.order == 2 ? 4 : 1);
  Place a = start;
  before_ = a;
  double length = careful, trend = 1;
  double column = std::floor(a.x);
  int in_column = 0;
  double grain = shortest;
  Place b{}, m{};
  bool known = false;  // b is at hand
  while (a.x < end.x) {
    const double left = end.x - a.x;
    // Towards the end, ever shorter: it may be a seam at which the curve comes
    // in steeply.
    if (!known) {
      // Never so short that x + reach is x again.
      const double reach = larger(shortest, smaller(length, larger(careful, left / 2)));
      b = reach >= left ? end : curve_.at(a.x + reach);
    }
    // Both chords bend alike, never in step with anything that repeats itself; and where the curve turns in
    // between, there: its peaks are vertices.
    const bool turns = curve_.order < 2 && a.slope * b.slope < 0;
    const double root = std::sqrt(trend), even = 0.96 * root / (1 + root);
    const double part = turns ? held(a.slope / (a.slope - b.slope), 0.25, 0.75) : even;
    m = curve_.at(a.x + part * (b.x - a.x));
    const double h = b.x - a.x;
    const bool tiny = !(h > grain) || m.x <= a.x || m.x >= b.x;
    if (a.y != a.y || m.y != m.y || b.y != b.y) {
      // Undefined at an end: skip what is, and close in on where it ends.
      const bool skip = a.y != a.y && m.y != m.y;
      if (skip || tiny) {
        pen_.lift();
        before_ = a = tiny ? b : m;
        length = larger(2 * h, grain), known = false;
      } else {
        b = m, known = true;
      }
      continue;
    }
    Strain first{0, 0}, second{0, 0};
    if (!tiny) {
      Place p = a;
      double share = 1, misfit = 0;
      if (curve_.order == 2) {
        const bool fresh = !(before_.x < a.x);
        if (!curve_.slopes_by_area(p, m, b)) {
          fit_slopes(p, m, b);
          share = fresh ? 0.3 : 0.8;
        } else if (fresh) {
          share = 0.6;
        }
        // A slope that is off by so much.
        if (!fresh) misfit = std::abs(p.slope - a.slope) * h / 4;
      }
      const double error = larger(Arch(p, b).error(p, m), larger(misfit, 2 * curve_.surplus(p, m, b)));
      first = strain(p, m, error, share), second = strain(m, b, error, share);
      if (first.ratio <= 1 && !holds(a, m)) first.ratio = 4;
      if (first.ratio <= 1 && second.ratio <= 1 && !holds(m, b)) second.ratio = 4;
    }
    // Two points in every column to come: so many must be left.
    const bool full = pen_.left() < 2.5 * (curve_.width - a.x);
    if (++in_column > crowd || full) {
      in_column = 0;
      if (tracing::stroke(curve_, pen_, a, end, full)) {
        known = false, length = careful, trend = 1, before_ = a;
        column = std::floor(a.x), grain = shortest;
        continue;
      }
      grain *= 4;  // whatever it is, it is not to take for ever
    }
    if (!(first.ratio <= 1)) {
      known = !(first.ratio < 2.5);
      if (known)
        b = m;
      else
        length = h * 0.95 / std::sqrt(first.ratio);
      continue;
    }
    const bool both = second.ratio <= 1;
    pen_.draw(a, m, first.height);
    if (both) pen_.draw(m, b, second.height);
    const double h1 = m.x - a.x, h2 = b.x - m.x;
    // How they bend, and the next two as this one went on to do.
    const double bend1 = first.ratio / (h1 * h1) + 1e-12, bend2 = second.ratio / (h2 * h2) + 1e-12;
    trend = held(bend2 / bend1, 0.4, 2.5);
    const double root_next = std::sqrt(trend);
    const double wanted =
        both ? 0.95 * (1 + root_next) / root_next / std::sqrt(bend2 * trend) : 0.95 * 2 / std::sqrt(bend2);
    before_ = both ? m : a;
    a = both ? b : m;
    if (std::floor(a.x) > column) column = std::floor(a.x), in_column = 0, grain = shortest;
    length = held(wanted, 0.5 * h, (curve_.order == 2 || curve_.misses(m, b) ? 2.0 : 4.0) * h);
    known = false;
  }
}

}  // namespace

int trace(const Maths& activation, const double* parameters, Transform t, int order, const Window& window,
          double out[2 * max_trace_points]) noexcept {
  return Tracer(Curve(activation, parameters, t, order, window), out).run();
}

}  // namespace actiscope
