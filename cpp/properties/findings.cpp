// What has been found along a curve so far: the bests and the lists, and which way it moved last.
#include "findings.hpp"

namespace actiscope {
namespace {

/// Whether `value` beats the best so far, or equals it to rounding and lies nearer to 0, or as near on the
/// right.
bool beats(double x, double value, const Point& best, double tolerance) {
  if (!(best.value == best.value) || value > best.value + tolerance) return value == value;
  if (!(value >= best.value - tolerance)) return false;
  const double nearer = std::abs(x) - std::abs(best.x), same = 1e-12 * std::abs(x);
  return std::abs(nearer) <= same || x == -best.x ? x > best.x : nearer < 0;
}

/// Only what lies in the window.
template <class List, class Place>
void keep(List& list, double window, Place place) {
  int kept = 0;
  for (int i = 0; i < list.count; ++i)
    if (std::abs(place(list.items[i])) <= window) list.items[kept++] = list.items[i];
  list.count = kept;
}

}  // namespace

void Findings::bound(double value) {
  if (value < out_.range[0]) out_.range[0] = value;
  if (value > out_.range[1]) out_.range[1] = value;
}

void Findings::attain(double t, double value) {
  bound(value);
  const double x = curve_.x(t), tolerance = 4 * rounding * std::abs(value);
  if (beats(x, value, out_.maximum, tolerance)) out_.maximum = {x, value};
  const Point least{out_.minimum.x, -out_.minimum.value};
  if (beats(x, -value, least, tolerance)) out_.minimum = {x, value};
}

void Findings::steep(double t, double slope) {
  const double size = std::abs(slope), x = std::isinf(t) ? t : curve_.x(t);
  if (size == infinity) unbounded_slope = true;
  if (beats(x, size, out_.lipschitz, 1e-12 * size)) out_.lipschitz = {x, size};
}

void Findings::end_of_slope(const Knot& knot) {
  if (std::abs(knot.d) > most_.value) most_ = {knot.t, std::abs(knot.d)};
}

void Findings::zero(double t) {
  const double x = curve_.x(t);
  const int n = out_.zeros.count;
  if (n == 0 || out_.zeros.items[n - 1] != x) out_.zeros.add(x);
}

void Findings::move(int direction, const Knot& from, const Knot& to) {
  if (direction == 0) return;
  (direction > 0 ? rises_ : falls_) = true;
  if (direction == -direction_) turn(from);
  direction_ = direction;
  end_ = to;
}

void Findings::turn(const Knot& start) {
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

void Findings::hold(double t, bool held) {
  if (end_.t == t) end_.held = held;
}

void Findings::level(double t, bool now) {
  if (now == is_flat_) return;
  if (now)
    since_ = curve_.x(t);
  else if (curve_.x(t) > since_)
    out_.saturated.add({since_, curve_.x(t)});
  is_flat_ = now;
}

double Findings::outermost(const Point& best, int sign) const {
  // A short value is exact, and so are those beside it.
  if (static_cast<float>(best.value) == best.value) return best.value;
  const double t = curve_.t(best.x), bend = curve_.at(t).dd;
  // So far values differ from it by less than they are rounded.
  const double reach = std::sqrt(32 * rounding * std::abs(best.value / bend)) / curve_.x_per_t();
  if (!(reach < 1)) return best.value;
  double most = sign * best.value;
  for (int k = -neighbours; k <= neighbours; ++k)
    most = std::fmax(most, sign * curve_.at(t + k * (reach / neighbours)).v);
  return sign * (most + (most - sign * best.value) + 2 * rounding * std::abs(most));
}

void Findings::conclude(bool endless, bool calm) {
  double* range = out_.range;
  const auto reached = [](double a, double b) {
    return std::isfinite(b) && std::abs(a - b) <= 8 * rounding * std::abs(b);
  };
  for (const int top : {0, 1}) {
    Point& best = top != 0 ? out_.maximum : out_.minimum;
    if (reached(best.value, range[top]))
      range[top] = outermost(best, top != 0 ? 1 : -1);
    else
      best = {};
  }
  out_.monotone = !(rises_ && falls_);
  if (most_.value > out_.lipschitz.value * (1 + 1e-9) || !(out_.lipschitz.value >= 0))
    out_.lipschitz = {curve_.x(most_.x), most_.value};
  if (unbounded_slope) out_.lipschitz = {};
  if (endless) keep(out_.zeros, window, [](double x) { return x; });
  for (int i = 0; i < out_.constant.count; ++i)
    if (out_.constant.items[i].value == 0) add_ends(out_.constant.items[i]);
  if (!endless) return;
  keep(out_.extrema, window, [](const Extremum& point) { return point.x; });
  if (!calm)
    keep(out_.saturated, window,
         [](const Interval& i) { return std::fmin(std::abs(i.from), std::abs(i.to)); });
}

/// The ends of a plateau at 0, in their places among the zeros.
void Findings::add_ends(const Plateau& plateau) {
  auto& zeros = out_.zeros;
  for (const double x : {plateau.from, plateau.to}) {
    int k = 0;
    while (k < zeros.count && zeros.items[k] < x) ++k;
    if ((k < zeros.count && zeros.items[k] == x) || zeros.count == most_found) continue;
    for (int i = zeros.count++; i > k; --i) zeros.items[i] = zeros.items[i - 1];
    zeros.items[k] = x;
  }
}

}  // namespace actiscope
