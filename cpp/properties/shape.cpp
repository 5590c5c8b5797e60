// Walks in steps small enough that g′ and g″ change their sign at most once in each, and finds where.
#include "shape.hpp"

#include "grid.hpp"
#include "root.hpp"

namespace actiscope {
namespace {

constexpr double window = 20;      // where zeros are asked for, and what of an endless list is given
constexpr double flat = 0.05;      // saturated: |g′| below this
constexpr double most_turns = 40;  // radians per unit of x that fill the lists over the window
constexpr int most_splits = 8000, most_roots = 4000;  // more than full lists take; an end for noise

int sign(double value) { return (value > 0) - (value < 0); }

class Walk {
 public:
  Walk(const Curve& curve, Properties& out) : curve_(curve), out_(out) {}

  void run() {
    for (const int side : {1, -1}) look_far(side);
    // What turns too often for the lists is followed only as far as they reach.
    const bool endless = sides_[0].endless || sides_[1].endless;
    const double share = endless && bend_ > most_turns * slope_ ? most_turns * slope_ / bend_ : 1;
    window_ = share * window;
    grid_ = Grid(curve_.t(-window_), curve_.t(window_));
    for (const int side : {0, 1})
      if (sides_[side].endless) grid_.narrow(side, share * 16);
    for (int k = 0; k <= curve_.seams; ++k) {
      if (k > 0) cross(curve_.seam[k - 1]);
      piece(k);
    }
    if (is_flat_) level(infinity, false);
    conclude();
  }

 private:
  // ---- Far away ----

  /// The limit on one side, and whether the curve turns there without end.
  void look_far(int side) {
    const Knot limit = curve_.at(side * infinity);
    out_.limits[side > 0] = limit.v;
    bound(limit.v);
    steep(side * infinity, limit.d);
    const double edge =
        std::fmax(Grid::dense, std::fmax(std::abs(curve_.t(window)), std::abs(curve_.t(-window))));
    int bends = 0, last = 0;
    double steepest = 0, largest = 0, near_slope = 0, near_value = 0;
    for (int k = 0; k <= Grid::last; ++k) {
      const Knot knot = curve_.at(side * Grid::node(k));
      const double slope = std::abs(knot.d), value = std::abs(knot.v);
      const bool far = Grid::node(k) > edge;
      double& s = far ? steepest : near_slope;
      double& v = far ? largest : near_value;
      if (slope > s) s = slope;
      if (value > v) v = value;
      if (Grid::node(k) <= 8) slope_ = std::fmax(slope_, slope), bend_ = std::fmax(bend_, std::abs(knot.dd));
      if (!far || knot.dd == 0 || knot.dd != knot.dd) continue;
      if (sign(knot.dd) == -last) ++bends;
      last = sign(knot.dd);
    }
    Side& found = sides_[side > 0];
    found.endless = bends > 12;
    found.calm = steepest < flat;
    if (!found.endless) return;
    if (steepest > 100 * near_slope) unbounded_slope_ = true;
    if (largest > 100 * near_value && limit.v != limit.v) bound(infinity), bound(-infinity);
  }

  // ---- Pieces and what lies between them ----

  void piece(int k) {
    const double from = curve_.from(k), to = curve_.to(k);
    const Bend bend = curve_.bend(k);
    if (bend == Bend::constant) {
      const double place = within(from, to), value = curve_.at(place).v;
      out_.constant.add({curve_.x(from), curve_.x(to), value});
      attain(place, value);
      steep(place, 0);
      level(from, true);
      return;
    }
    if (bend == Bend::straight) {
      const double place = curve_.nearest_to_zero(from, to);
      steep(place, curve_.at(place, place <= from ? 1 : -1).d);
    }
    last_bend_ = 0;
    Knot before;
    bool begun = false;
    const auto meet = [&](const Knot& knot) {
      if (begun)
        cell(before, knot, bend == Bend::straight ? 0 : Grid::deepest);
      else
        level(from == -infinity && (!sides_[0].endless || sides_[0].calm) ? from : knot.t, saturates(knot));
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
    for (grid_.start(); !grid_.done(); grid_.advance()) {
      const double t = grid_.here();
      if (t > from && t < to && t >= first && t <= last) meet(curve_.at(t));
    }
    if (to < infinity) {
      const Knot knot = curve_.at(to, -1);
      edge(knot);
      meet(knot);
    } else if (sides_[1].endless && !sides_[1].calm && is_flat_) {
      level(before.t, false);
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
    bound(knot.v);
    steep(knot.t, knot.d);
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
    attain(t, here.v);
    if (here.v == 0) zero(t);
    if (end_.t == t) end_.held = held_left;
    Knot start = left;
    start.held = false;
    if (!held_left) move(sign(here.v - left.v), start, here);
    Knot end = right;
    end.held = false;
    if (!held_right_) move(sign(right.v - here.v), here, end);
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
    const int rest = fine || m.v != m.v ? 0 : depth - 1;
    cell(l, m, rest);
    cell(m, r, rest);
  }

  /// g″ changes its sign at most once.
  void bent(const Knot& l, const Knot& r) {
    const int side = l.dd != 0 ? sign(l.dd) : sign(r.dd);
    if (side != 0) {
      if (side == -last_bend_) steep(l.t, l.d);
      last_bend_ = side;
    }
    if (sign(l.dd) * sign(r.dd) >= 0) return sloped(l, r);
    Knot p = find(l, r, bend);
    last_bend_ = sign(r.dd);
    // g′ that only touches 0 stays on its side of it.
    if (std::abs(p.d) <= 1e-12 * std::fmax(std::abs(l.d), std::abs(r.d))) p.d = 0;
    steep(p.t, p.d);
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
    for (const Knot* k : {&l, &r})
      if (std::abs(k->d) > most_.value) most_ = {k->t, std::abs(k->d)};
    move(l.d != 0 ? sign(l.d) : sign(r.d), l, r);

    level(l.t, saturates(l));
    if (saturates(l) != saturates(r)) level(find(l, r, flatness).t, saturates(r));

    // Of a row of zeros none counts: there something has underflowed.
    if (zero_waits_ && r.v != 0) zero(l.t);
    zero_waits_ = r.v == 0 && l.v != 0;
    if (sign(l.v) * sign(r.v) < 0) zero(find(l, r, value).t);
  }

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

  // ---- What is found ----

  void zero(double t) {
    const double x = curve_.x(t);
    const int n = out_.zeros.count;
    if (std::abs(x) <= window_ && (n == 0 || out_.zeros.items[n - 1] != x)) out_.zeros.add(x);
  }

  /// g rises or falls from one knot to the next; where that turns round there is an extremum.
  void move(int direction, const Knot& from, const Knot& to) {
    if (direction == 0) return;
    (direction > 0 ? rises_ : falls_) = true;
    if (direction == -direction_) turn(from);
    direction_ = direction;
    end_ = to;
  }
  void turn(const Knot& start) {
    double t = start.t, value = start.v;
    if (end_.t < start.t) {  // with a plateau between
      t = curve_.nearest_to_zero(end_.t, start.t);
      value = t == end_.t ? end_.v : t == start.t ? start.v : curve_.at(t).v;
    } else if (!start.held) {
      if (!end_.held) return;
      value = end_.v;
    }
    attain(t, value);
    out_.extrema.add({curve_.x(t), value, direction_ > 0 ? 1.0 : 0.0});
  }

  static bool saturates(const Knot& knot) { return std::abs(knot.d) < flat; }
  void level(double t, bool now) {
    if (now == is_flat_) return;
    if (now)
      since_ = curve_.x(t);
    else if (curve_.x(t) > since_)
      out_.saturated.add({since_, curve_.x(t)});
    is_flat_ = now;
  }

  void bound(double value) {
    if (value < out_.range[0]) out_.range[0] = value;
    if (value > out_.range[1]) out_.range[1] = value;
  }

  /// Whether `value` beats the best so far, or equals it to rounding and lies nearer to 0, or as near on the
  /// right.
  static bool beats(double x, double value, const Point& best, double tolerance) {
    if (!(best.value == best.value) || value > best.value + tolerance) return value == value;
    if (!(value >= best.value - tolerance)) return false;
    const double nearer = std::abs(x) - std::abs(best.x), same = 1e-12 * std::abs(x);
    return std::abs(nearer) <= same || x == -best.x ? x > best.x : nearer < 0;
  }
  void attain(double t, double value) {
    bound(value);
    const double x = curve_.x(t), tolerance = 4 * rounding * std::abs(value);
    if (beats(x, value, out_.maximum, tolerance)) out_.maximum = {x, value};
    const Point least{out_.minimum.x, -out_.minimum.value};
    if (beats(x, -value, least, tolerance)) out_.minimum = {x, value};
  }
  void steep(double t, double slope) {
    const double size = std::abs(slope), x = std::isinf(t) ? t : curve_.x(t);
    if (size == infinity) unbounded_slope_ = true;
    if (beats(x, size, out_.lipschitz, 1e-12 * size)) out_.lipschitz = {x, size};
  }

  void conclude() {
    double* range = out_.range;
    const auto reached = [](double a, double b) {
      return std::isfinite(b) && std::abs(a - b) <= 8 * rounding * std::abs(b);
    };
    if (reached(out_.minimum.value, range[0]))
      range[0] = out_.minimum.value;
    else
      out_.minimum = {};
    if (reached(out_.maximum.value, range[1]))
      range[1] = out_.maximum.value;
    else
      out_.maximum = {};
    out_.monotone = !(rises_ && falls_);
    if (most_.value > out_.lipschitz.value * (1 + 1e-9) || !(out_.lipschitz.value >= 0))
      out_.lipschitz = {curve_.x(most_.x), most_.value};
    if (unbounded_slope_) out_.lipschitz = {};
    for (int i = 0; i < out_.constant.count; ++i)
      if (out_.constant.items[i].value == 0) add_ends(out_.constant.items[i]);
    if (!sides_[0].endless && !sides_[1].endless) return;
    keep(out_.extrema, [](const Extremum& point) { return point.x; });
    if (!(sides_[0].calm && sides_[1].calm))
      keep(out_.saturated, [](const Interval& i) { return std::fmin(std::abs(i.from), std::abs(i.to)); });
  }

  /// Only what lies in the window.
  template <class List, class Place>
  void keep(List& list, Place place) const {
    int kept = 0;
    for (int i = 0; i < list.count; ++i)
      if (std::abs(place(list.items[i])) <= window_) list.items[kept++] = list.items[i];
    list.count = kept;
  }

  /// The ends of a plateau at 0, in their places among the zeros.
  void add_ends(const Plateau& plateau) {
    auto& zeros = out_.zeros;
    for (const double x : {plateau.from, plateau.to}) {
      int k = 0;
      while (k < zeros.count && zeros.items[k] < x) ++k;
      if ((k < zeros.count && zeros.items[k] == x) || zeros.count == most_found) continue;
      for (int i = zeros.count++; i > k; --i) zeros.items[i] = zeros.items[i - 1];
      zeros.items[k] = x;
    }
  }

  struct Side {
    bool endless{};  // turns again and again
    bool calm{};     // |g′| stays below `flat`
  };

  const Curve& curve_;
  Properties& out_;
  Grid grid_;
  Side sides_[2];
  double slope_{}, bend_{};  // the largest |g′| and |g″| near u = 0
  double window_{window};
  Point most_{0, 0};
  bool unbounded_slope_{}, rises_{}, falls_{}, is_flat_{}, zero_waits_{}, held_right_{true};
  int direction_{}, last_bend_{}, splits_{}, roots_{};
  double since_{};
  Knot end_;
};

}  // namespace

void find_shape(const Curve& curve, Properties& out) {
  out.range[0] = infinity;
  out.range[1] = -infinity;
  Walk(curve, out).run();
}

}  // namespace actiscope
