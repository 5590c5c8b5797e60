// Marches along the curve in pairs of chords, as long as they keep to it; see
// trace.hpp for the promise.
#include "trace.hpp"

#include <utility>

#include "trace/column.hpp"

namespace actiscope {
namespace {

using tracing::Arch;
using tracing::Chord;
using tracing::Curve;
using tracing::Pen;
using tracing::Place;

// In pixels.
constexpr double first_pair = 32;  // what a piece starts with
constexpr double shortest = 1e-9;  // a pair this short is taken as it is
constexpr double caution = 0.93;   // parts of what is expected to do
constexpr double unlike = 2;       // times as much bent
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
      if (to.x > from.x) piece(from, to, last);
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

  /// How far the curve may be from the chord p–q, in parts of what is allowed: what the cubic through both
  /// says, and by how much that may be wrong. While the curve is out of sight on one side, a chord need only
  /// be near enough to tell that it stays.
  [[gnu::noinline]] double strain(const Place& p, const Place& q, double error, double per_share,
                                  Chord& chord) const {
    const Arch arch(p, q);
    const double bulge = arch.bulge();
    if (curve_.misses(p, q)) {
      const double room = larger(tracing::tolerance, 0.1 * smaller(curve_.outside(p), curve_.outside(q)));
      chord = {0, arch.chord, 1, arch.per_h};
      return (larger(bulge, arch.beyond()) + error) / room;
    }
    // Pixels across the chord, for a height that may not be what it seems.
    const double steep = tracing::steepness(arch.chord), across = 1 / steep;
    const double upright = tracing::upright(steep, arch.h);
    const double doubt = error * (upright == steep ? across : 1 / upright);
    chord = {(bulge + 0.5 * error) * per_share, arch.chord, upright, arch.per_h};
    return larger(arch.sag(bulge * across) + 0.5 * doubt, doubt) * (per_share * (1 / tracing::tolerance));
  }

  /// A chord so short that nothing is asked of it.
  [[gnu::noinline, gnu::cold]] static Chord straight(const Place& p, const Place& q) {
    const double run = q.x - p.x, slope = (q.y - p.y) / run;
    return {0, slope, tracing::upright(tracing::steepness(slope), run), 1 / run};
  }

  /// A chord longer than what functions are as wide as may pass over whole waves: whether two more places are
  /// where the cubic has them, to half of what is allowed, for one of them may be beside the crest.
  [[gnu::noinline, gnu::cold]] bool holds(const Place& p, const Place& q) const {
    if (q.x - p.x < curve_.unit) return true;
    const Arch arch(p, q);
    const bool misses = curve_.misses(p, q);
    for (double part = 0.37; part < 1; part += 0.34) {
      const Place r = curve_.at(p.x + part * arch.h);
      if (misses ? !curve_.misses(p, r)
                 : !(std::abs(r.y - p.y - arch.above(part)) <=
                     0.5 * tracing::tolerance * tracing::upright(tracing::steepness(arch.chord), arch.h)))
        return false;
    }
    return true;
  }

  /// Where the areas do not tell either, the slopes of f″ are those of the cubic through the pair and, if
  /// there is one, the place before.
  [[gnu::noinline, gnu::cold]] static void fit_slopes(const Place* before, Place& a, Place& m, Place& b) {
    const double first = (m.y - a.y) / (m.x - a.x), second = (b.y - m.y) / (b.x - m.x);
    const double bend = (second - first) / (b.x - a.x);
    double twist = 0;
    if (before) {
      const double bend_before = (first - (a.y - before->y) / (a.x - before->x)) / (m.x - before->x);
      twist = (bend - bend_before) / (b.x - before->x);
    }
    a.slope = first + (a.x - m.x) * (bend + twist * (a.x - b.x));
    m.slope = first + (m.x - a.x) * (bend + twist * (m.x - b.x));
    b.slope = first + (b.x - a.x + b.x - m.x) * bend + twist * (b.x - a.x) * (b.x - m.x);
  }

  void piece(const Place& start, const Place& end, bool to_edge);

  const Curve& curve_;
  Pen pen_;
  double seam_[max_breaks + 1];  // arguments of f
  int seam_count_ = 0, origin_ = -1;
};

/// One stretch without seams, up to one or to the edge of the window: pair after pair of chords, a–m and m–b.
void Tracer::piece(const Place& start, const Place& end, bool to_edge) {
  // A unit of the argument is what functions are as wide as, or some tenths of
  // it.
  const double careful = curve_.unit < first_pair ? larger(curve_.unit / 32, shortest)
                                                  : first_pair / (curve_.order == 2 ? 4 : 1);
  // Places change their parts and are never copied, which would take longer than much of the arithmetic.
  Place places[4];
  Place *before = &places[0], *a = &places[1], *m = &places[2], *b = &places[3];
  *a = start;
  bool fresh = true;  // there is none before
  double length = careful, root = 1;
  double column = std::floor(a->x);
  int in_column = 0;
  double grain = shortest;
  bool known = false;  // b is at hand
  while (a->x < end.x) {
    const double left = end.x - a->x;
    // Towards a seam ever shorter: the curve may come in steeply, and near u = 0 it may do what it did
    // nowhere before.
    if (!known) {
      // Never so short that x + reach is x again.
      const double most = to_edge ? left : larger(careful, left / 2);
      const double reach = larger(shortest, smaller(length, most));
      if (reach >= left)
        *b = end;
      else
        curve_.put(*b, a->x + reach);
    }
    const double h = b->x - a->x;
    // Both chords bend alike, never in step with anything that repeats itself; and where the curve turns in
    // between, there: its peaks are vertices.
    const bool turns = curve_.order < 2 && a->slope * b->slope < 0;
    const double part = turns ? held(a->slope / (a->slope - b->slope), 0.25, 0.75) : 0.96 * root / (1 + root);
    curve_.put(*m, a->x + part * h);
    const bool tiny = !(h > grain) || m->x <= a->x || m->x >= b->x;
    if (a->y != a->y || m->y != m->y || b->y != b->y) {
      // Undefined at an end: skip what is, and close in on where it ends.
      const bool skip = a->y != a->y && m->y != m->y;
      if (skip || tiny) {
        pen_.lift();
        std::swap(a, tiny ? b : m);
        fresh = true;
        length = larger(2 * h, grain), known = false;
      } else {
        std::swap(b, m), known = true;
      }
      continue;
    }
    double ratio1 = 0, ratio2 = 0;
    Chord chord1, chord2;
    if (tiny) {
      chord1 = straight(*a, *m), chord2 = straight(*m, *b);
    } else {
      const double slope = a->slope;
      double per_share = 1, misfit = 0;
      const double per_h = 1 / h;
      if (curve_.order == 2) {
        const bool by_area = curve_.slopes_by_area(*a, *m, *b, per_h);
        if (!by_area) fit_slopes(fresh ? nullptr : before, *a, *m, *b);
        if (fresh)
          per_share = by_area ? 1 / 0.6 : 1 / 0.3;
        else
          // A slope that is off by so much; the cubic through all four places has nothing else to be judged
          // by.
          misfit = std::abs(a->slope - slope) * h * (by_area ? 0.25 : 1);
      }
      double error =
          larger(Arch(*a, *b, per_h).error(*a, *m), larger(misfit, 2 * curve_.surplus(*a, *m, *b, per_h)));
      // Where the halves bend unlike each other, more may go on than a cubic shows.
      const double bend1 = (m->slope - a->slope) * (b->x - m->x),
                   bend2 = (b->slope - m->slope) * (m->x - a->x);
      if (!(bend1 * bend2 > 0) || std::abs(bend1) > unlike * std::abs(bend2) ||
          std::abs(bend2) > unlike * std::abs(bend1))
        error *= 2;
      ratio1 = strain(*a, *m, error, per_share, chord1), ratio2 = strain(*m, *b, error, per_share, chord2);
      if (h > curve_.unit) {
        if (ratio1 <= 1 && !holds(*a, *m)) ratio1 = 4;
        if (ratio1 <= 1 && ratio2 <= 1 && !holds(*m, *b)) ratio2 = 4;
      }
      a->slope = slope;
    }
    // Two points in every column to come: so many must be left.
    const bool full = pen_.left() < 2.5 * (curve_.width - a->x);
    if (++in_column > crowd || full) {
      in_column = 0;
      if (tracing::stroke(curve_, pen_, *a, end, full)) {
        known = false, length = careful, root = 1, fresh = true;
        column = std::floor(a->x), grain = shortest;
        continue;
      }
      grain *= 4;  // whatever it is, it is not to take for ever
    }
    if (!(ratio1 <= 1)) {
      known = !(ratio1 < 2.5);
      if (known)
        std::swap(b, m);
      else
        length = h * caution / std::sqrt(ratio1);
      continue;
    }
    const bool both = ratio2 <= 1;
    pen_.draw(*a, *m, chord1);
    if (both) pen_.draw(*m, *b, chord2);
    // How they bend, and the next two as this one went on to do.
    const double h1 = m->x - a->x, h2 = b->x - m->x;
    const double bend1 = std::sqrt(ratio1 + 1e-12 * h1 * h1), bend2 = std::sqrt(ratio2 + 1e-12 * h2 * h2);
    root = held(bend2 * h1 / (bend1 * h2), 0.63, 1.58);
    const double wanted = caution * h2 * (both ? 1 + root : 2) / (bend2 * (both ? root * root : 1));
    const double most = (curve_.order == 2 || curve_.misses(*m, *b) ? 2.0 : 4.0) * h;
    std::swap(before, a), std::swap(a, m);
    if (both) std::swap(before, a), std::swap(a, b);
    fresh = false;
    if (std::floor(a->x) > column) column = std::floor(a->x), in_column = 0, grain = shortest;
    length = held(wanted, 0.5 * h, most);
    // As far as the next pair would reach about.
    known = !both && ratio2 > 1.5;
  }
}

}  // namespace

int trace(const Maths& activation, const double* parameters, Transform t, int order, const Window& window,
          double out[2 * max_trace_points]) noexcept {
  return Tracer(Curve(activation, parameters, t, order, window), out).run();
}

}  // namespace actiscope
