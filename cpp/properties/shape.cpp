// Walks in steps small enough that g′ and g″ change their sign at most once in each, and finds where.
#include "shape.hpp"

#include "findings.hpp"
#include "grid.hpp"
#include "root.hpp"

namespace actiscope {
namespace {

constexpr double most_turns = 40;  // radians per unit of x that fill the lists over the window
constexpr int enough_turns = 4;    // sign changes of g″ after which a wave repeats itself
constexpr int most_splits = 8000, most_roots = 4000;  // more than full lists take; an end for noise

int sign(double value) { return (value > 0) - (value < 0); }

class Walk {
 public:
  Walk(const Curve& curve, Properties& out) : curve_(curve), out_(out), findings_(curve, out) {}

  /// In this part of the widest window. False when a list overflowed that never ends.
  bool run(double part) {
    for (const int side : {1, -1}) look_far(side);
    // What turns too often for the lists is followed only as far as they reach.
    const bool endless = sides_[0].endless || sides_[1].endless;
    const double share = endless && bend_ > most_turns * slope_ ? most_turns * slope_ / bend_ : 1;
    const double window = part * share * Findings::widest;
    out_.window = findings_.window = window;
    grid_ = Grid(curve_.t(-window), curve_.t(window));
    // Half a turn may look like a cubic, whole turns too.
    if (endless && slope_ < bend_ * widest_cell_) widest_cell_ = slope_ / bend_;
    for (const int side : {0, 1}) {
      if (!sides_[side].endless) continue;
      // A fast wave in step with the grid seems slow, but not by its slopes.
      const double reach = std::fmin(sides_[side].reach, 25 * slope_ / bend_);
      grid_.narrow(side, reach > 16 ? reach : part * share * 16);
    }
    for (int k = 0; k <= curve_.seams; ++k) {
      if (k > 0) cross(curve_.seam[k - 1]);
      piece(k);
    }
    if (findings_.is_flat()) findings_.level(infinity, false);
    const bool full = out_.zeros.full() || out_.extrema.full() || out_.saturated.full();
    findings_.conclude(endless, sides_[0].calm && sides_[1].calm);
    return !(endless && full);
  }

 private:
  // ---- Far away ----

  /// The limit on one side, and whether the curve turns there without end.
  void look_far(int side) {
    const Knot limit = curve_.at(side * infinity);
    out_.limits[side > 0] = limit.v;
    findings_.bound(limit.v);
    findings_.steep(side * infinity, limit.d);
    const double edge = std::fmax(
        Grid::dense, std::fmax(std::abs(curve_.t(Findings::widest)), std::abs(curve_.t(-Findings::widest))));
    Side& found = sides_[side > 0];
    int bends = 0, turns = 0, last = 0;
    double steepest = 0, largest = 0, near_slope = 0, near_value = 0;
    for (int k = 0; k <= Grid::last; ++k) {
      const Knot knot = curve_.at(side * Grid::node(k));
      const double slope = std::abs(knot.d), value = std::abs(knot.v);
      // A slow wave has shown nothing of itself before it has turned some times.
      const bool far = Grid::node(k) > edge, shown = far && turns >= enough_turns;
      double& s = shown ? steepest : near_slope;
      double& v = shown ? largest : near_value;
      if (slope > s) s = slope;
      if (value > v) v = value;
      if (Grid::node(k) <= 8) slope_ = std::fmax(slope_, slope), bend_ = std::fmax(bend_, std::abs(knot.dd));
      if (far && slope >= flat) found.calm = false;
      if (knot.dd == 0 || knot.dd != knot.dd) continue;
      if (sign(knot.dd) == -last) {
        if (++turns == enough_turns) found.reach = Grid::node(k);
        if (far) ++bends;
      }
      last = sign(knot.dd);
    }
    found.endless = bends > 12;
    if (!found.endless) return;
    if (steepest > 100 * near_slope) findings_.unbounded_slope = true;
    if (largest > 100 * near_value && limit.v != limit.v)
      findings_.bound(infinity), findings_.bound(-infinity);
  }

  // ---- Pieces and what lies between them ----

  void piece(int k) {
    const double from = curve_.from(k), to = curve_.to(k);
    const Bend bend = curve_.bend(k);
    if (bend == Bend::constant) {
      const double place = within(from, to), value = curve_.at(place).v;
      out_.constant.add({curve_.x(from), curve_.x(to), value});
      findings_.attain(place, value);
      findings_.steep(place, 0);
      findings_.level(from, true);
      return;
    }
    if (bend == Bend::straight) {
      const double place = curve_.nearest_to_zero(from, to);
      findings_.steep(place, curve_.at(place, place <= from ? 1 : -1).d);
    }
    last_bend_ = 0;
    Knot before;
    bool begun = false;
    const auto meet = [&](const Knot& knot) {
      if (begun)
        cell(before, knot, bend == Bend::straight ? 0 : Grid::deepest);
      else
        findings_.level(from == -infinity && (!sides_[0].endless || sides_[0].calm) ? from : knot.t,
                        saturates(knot));
      before = knot;
      begun = true;
    };
    if (from > -infinity) {
      Knot knot = curve_.at(from, 1);
      knot.held = held_right_;
      edge(knot);
      meet(knot);
    }
    const double first = sides_[0].endless ? grid_.from() : -infinity;
    const double last = sides_[1].endless ? grid_.to() : infinity;
    if (from < first && first < to) meet(curve_.at(first));
    for (grid_.start(); !grid_.done(); grid_.advance()) {
      const double t = grid_.here();
      if (t > from && t < to && t > first && t < last) meet(curve_.at(t));
    }
    if (from < last && last < to) meet(curve_.at(last));
    if (to < infinity) {
      const Knot knot = curve_.at(to, -1);
      edge(knot);
      meet(knot);
    } else if (sides_[1].endless && !sides_[1].calm && findings_.is_flat()) {
      findings_.level(before.t, false);
    }
    zero_waits_ = false;
  }

  /// The place on a plateau that is nearest to x = 0; one inside, where its end has another value.
  double within(double from, double to) const {
    const double t = curve_.nearest_to_zero(from, to), step = std::fmin(0.5 * (to - from), 1);
    if (t == from && curve_.at(t).v != curve_.at(t, 1).v) return t + step;
    if (t == to && curve_.at(t).v != curve_.at(t, -1).v) return t - step;
    return t;
  }

  /// A one-sided end of a piece.
  void edge(const Knot& knot) {
    findings_.bound(knot.v);
    findings_.steep(knot.t, knot.d);
  }

  /// From the left over a seam to the right: where g jumps it moves too, and the place itself may count.
  void cross(double t) {
    const Knot left = curve_.at(t, -1), here = curve_.at(t), right = curve_.at(t, 1);
    const auto meets = [&](const Knot& side) {
      const double size = std::abs(side.v) + std::abs(here.v) + std::abs(side.d * t) * curve_.x_per_t();
      return side.v == here.v || std::abs(side.v - here.v) <= 8 * rounding * size;
    };
    const bool held_left = meets(left);
    held_right_ = meets(right);
    findings_.attain(t, here.v);
    if (here.v == 0) findings_.zero(t);
    findings_.hold(t, held_left);
    Knot start = left;
    start.held = false;
    if (!held_left) findings_.move(sign(here.v - left.v), start, here);
    Knot end = right;
    end.held = false;
    if (!held_right_) findings_.move(sign(right.v - here.v), here, end);
  }

  // ---- From coarse to fine: a cell, a bend, a slope, a run ----

  void cell(const Knot& l, const Knot& r, int depth) {
    if (depth == 0 || !grid_.refines(l.t, r.t) || splits_ >= most_splits) return bent(l, r);
    const Knot m = curve_.at(0.5 * (l.t + r.t));
    ++splits_;
    // What cubics through both ends say of the middle; where one is wrong, the cell is too wide.
    const double h = (r.t - l.t) * curve_.x_per_t();
    const auto agrees = [h](double value, double lv, double rv, double ld, double rd, double size) {
      return std::abs(value - 1.5 * (rv - lv) / h + 0.25 * (ld + rd)) <=
             size + 8 * rounding * (std::abs(lv) + std::abs(rv)) / h;
    };
    const double slopes = std::abs(l.d) + std::abs(r.d) + std::abs(m.d);
    const double bends = std::abs(l.dd) + std::abs(r.dd) + std::abs(m.dd);
    const bool fine = agrees(m.d, l.v, r.v, l.d, r.d, 0.03 * slopes + 1e-10 * slope_) &&
                      agrees(m.dd, l.d, r.d, l.dd, r.dd, 0.2 * bends + 1e-10 * bend_);
    const int rest = (fine && h <= widest_cell_) || m.v != m.v ? 0 : depth - 1;
    cell(l, m, rest);
    cell(m, r, rest);
  }

  /// g″ changes its sign at most once.
  void bent(const Knot& l, const Knot& r) {
    const int side = l.dd != 0 ? sign(l.dd) : sign(r.dd);
    if (side != 0) {
      if (side == -last_bend_) findings_.steep(l.t, l.d);
      last_bend_ = side;
    }
    if (sign(l.dd) * sign(r.dd) >= 0) return sloped(l, r);
    Knot p = find(l, r, bend);
    last_bend_ = sign(r.dd);
    // g′ that only touches 0 stays on its side of it.
    if (std::abs(p.d) <= 1e-12 * std::fmax(std::abs(l.d), std::abs(r.d))) p.d = 0;
    findings_.steep(p.t, p.d);
    sloped(l, p);
    sloped(p, r);
  }

  /// g′ is monotone.
  void sloped(const Knot& l, const Knot& r) {
    if (sign(l.d) * sign(r.d) >= 0) return monotone(l, r);
    Knot p = find(l, r, slope);
    p.d = 0;
    monotone(l, p);
    monotone(p, r);
  }

  /// g is monotone, and |g′| too.
  void monotone(const Knot& l, const Knot& r) {
    if (l.t == r.t) return;
    for (const Knot* knot : {&l, &r}) findings_.end_of_slope(*knot);
    findings_.move(l.d != 0 ? sign(l.d) : sign(r.d), l, r);

    findings_.level(l.t, saturates(l));
    if (saturates(l) != saturates(r)) findings_.level(find(l, r, flatness).t, saturates(r));

    // Of a row of zeros none counts: there something has underflowed.
    if (zero_waits_ && r.v != 0) findings_.zero(l.t);
    zero_waits_ = r.v == 0 && l.v != 0;
    if (sign(l.v) * sign(r.v) < 0) findings_.zero(find(l, r, value).t);
  }

  static bool saturates(const Knot& knot) { return std::abs(knot.d) < flat; }

  /// Where one of g, g′, g″ or, last, |g′| − flat changes its sign.
  enum Order { value, slope, bend, flatness };
  Knot find(const Knot& l, const Knot& r, Order order) {
    if (++roots_ > most_roots) return r;
    struct Context {
      const Curve& curve;
      Order order;
    };
    const Context context{curve_, order};
    const double t = root(
        l.t, r.t,
        {&context, [](const void* owner, double t) {
           const auto& [curve, order] = *static_cast<const Context*>(owner);
           const Knot k = curve.at(t);
           return order == value ? k.v : order == slope ? k.d : order == bend ? k.dd : std::abs(k.d) - flat;
         }});
    return curve_.at(std::abs(t) < 1e-18 ? 0 : t);
  }

  struct Side {
    bool endless{};   // turns again and again
    bool calm{true};  // |g′| stays below `flat`
    double reach{};   // as far as `enough_turns` go
  };

  const Curve& curve_;
  Properties& out_;
  Findings findings_;
  Grid grid_;
  Side sides_[2];
  double slope_{}, bend_{};  // the largest |g′| and |g″| near u = 0
  double widest_cell_{infinity};
  bool zero_waits_{}, held_right_{true};
  int last_bend_{}, splits_{}, roots_{};
};

}  // namespace

void find_shape(const Curve& curve, Properties& out) {
  double part = 2;
  do {
    part /= 2;
    // Only what is not overwritten is cleared: the lists are long.
    out.minimum = out.maximum = out.lipschitz = {};
    out.zeros.count = out.extrema.count = out.saturated.count = out.constant.count = 0;
    out.range[0] = infinity;
    out.range[1] = -infinity;
  } while (!Walk(curve, out).run(part) && part > 0.01);
}

}  // namespace actiscope
