// The promise of a trace: in random windows no point of the curve is off the polyline, no vertex off the
// curve.
#include "trace.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <doctest/doctest.h>
#include <new>
#include <sstream>

#include "trace_case.hpp"

namespace {

constexpr double promise = 0.1;  // pixels
constexpr double nowhere = std::numeric_limits<double>::infinity();

struct Extent {
  double lowest = nowhere, highest = -nowhere;
  void include(double y) { lowest = std::min(lowest, y), highest = std::max(highest, y); }
  bool holds(double y, double slack) const { return y >= lowest - slack && y <= highest + slack; }
};

class Polyline {
 public:
  explicit Polyline(const TraceCase& c) : case_(c), points_(2 * actiscope::max_trace_points) {
    count_ = actiscope::trace(c.activation, c.parameters.data(), c.t, c.order, c.window, points_.data());
  }
  int count() const { return count_; }
  double data_x(int k) const { return points_[2 * k]; }
  double data_y(int k) const { return points_[2 * k + 1]; }
  double x(int k) const { return case_.pixel_x(points_[2 * k]); }
  double y(int k) const { return case_.pixel_y(points_[2 * k + 1]); }
  bool gap(int k) const { return std::isnan(data_x(k)); }

  /// Pixels from a point to the polyline; points must be asked in ascending order of x. The vertices ascend
  /// too, except for those of one column in a stroke.
  double distance(double px, double py) {
    while (start_ + 1 < count_ && !(x(start_ + 1) >= px - 2)) ++start_;
    double best = nowhere;
    for (int k = start_; k + 1 < count_; ++k) {
      const double x0 = x(k), y0 = y(k), dx = x(k + 1) - x0, dy = y(k + 1) - y0;
      if (x0 > px + 2) break;
      if (std::isnan(x0 + dx)) continue;
      const double length = dx * dx + dy * dy;
      const double s = length > 0 ? std::clamp(((px - x0) * dx + (py - y0) * dy) / length, 0.0, 1.0) : 0;
      best = std::min(best, std::hypot(px - x0 - s * dx, py - y0 - s * dy));
    }
    return best;
  }

  /// What the polyline covers between two x.
  Extent extent(double from, double to) const {
    Extent out;
    for (int k = 0; k + 1 < count_; ++k) {
      const bool forwards = x(k) <= x(k + 1);
      const int a = forwards ? k : k + 1, b = forwards ? k + 1 : k;
      if (!(x(a) <= to && x(b) >= from)) continue;
      for (const double edge : {std::max(x(a), from), std::min(x(b), to)})
        out.include(x(b) > x(a) ? y(a) + (edge - x(a)) / (x(b) - x(a)) * (y(b) - y(a)) : y(a));
      if (x(a) == x(b)) out.include(y(b));
    }
    return out;
  }

 private:
  const TraceCase& case_;
  std::vector<double> points_;
  int count_ = 0, start_ = 0;
};

/// Where to look, in pixels, ascending: everywhere, and closely at vertices, at breaks and around u = 0.
std::vector<double> places(const TraceCase& c, const Polyline& line, Dice& dice) {
  constexpr int a_column = 8;
  std::vector<double> spots, all;
  for (const double u : c.arguments_of_seams()) spots.push_back(c.pixel_x(c.x_of(u)));
  for (int k = -7; k <= 14; ++k)
    for (const double sign : {-1, 1})
      spots.push_back(c.pixel_x(c.x_of(sign * std::ldexp(dice.between(0.5, 1), k))));
  for (int k = 0; k < 20 && line.count() > 0; ++k)
    spots.push_back(line.x(static_cast<int>(dice.bits() % static_cast<unsigned>(line.count()))));
  const auto unseen = [&](double x) { return !(x > 0 && x < c.window.width); };
  std::erase_if(spots, unseen);
  for (int k = 0; k < a_column * c.window.width; ++k) all.push_back((k + dice.between(0, 1)) / a_column);
  for (const double spot : spots)
    for (int k = 0; k < 80; ++k) all.push_back(spot + dice.between(-1, 1) * dice.decades(-4, 1.3));
  std::erase_if(all, unseen);
  std::sort(all.begin(), all.end());
  return all;
}

/// For a point of the curve that is off the polyline: whether the curve turns so often around its column
/// that the promise is that of a stroke, and the polyline has all of it.
bool is_stroked(const TraceCase& c, const Polyline& line, double place) {
  constexpr int dense = 2000;  // a pixel
  const double column = std::floor(place);
  // A seam ends what belongs together.
  double from = column, to = std::min(column + 1, c.window.width), lo = from - 0.5, hi = from + 1.5;
  for (const double u : c.arguments_of_seams()) {
    const double seam = c.pixel_x(c.x_of(u));
    if (seam <= place) lo = std::max(lo, seam), from = std::max(from, seam);
    if (seam > place) hi = std::min(hi, seam), to = std::min(to, seam);
  }
  Extent curve;
  double before = c.height(lo), rise = 0, last_turn = lo, calm = 0;
  for (int k = 1; k <= 2 * dense; ++k) {
    const double x = lo + (hi - lo) * k / (2 * dense), y = c.height(x);
    if (rise * (y - before) < 0) calm = std::max(calm, x - last_turn), last_turn = x;
    rise = y - before, before = y;
    if (x >= from && x <= to) curve.include(std::clamp(y, 0.0, c.window.height));
  }
  calm = std::max(calm, hi - last_turn);
  // A pixel without two turns can be followed.
  if (calm > (hi - lo) / 2) return false;
  const double allowed = promise + c.blur_y(c.at(c.data_x(place)));
  Extent drawn = line.extent(from - promise, to + promise);
  if (!(drawn.lowest <= drawn.highest)) return curve.highest - curve.lowest <= allowed;
  const auto seen = [&](double y) { return std::clamp(y, 0.0, c.window.height); };
  return seen(drawn.lowest) - curve.lowest <= allowed && curve.highest - seen(drawn.highest) <= allowed;
}

/// The vertex has the height of the curve there, or of the curve right beside it where it is steep.
bool is_on_curve(const TraceCase& c, const Polyline& line, int k) {
  const double x = line.data_x(k), y = line.y(k);
  if (!(x >= c.window.x_lo && x <= c.window.x_hi && y >= -2.1 && y <= c.window.height + 2.1)) return false;
  const double slack = promise + c.blur_y(line.data_y(k));
  Extent nearby;
  nearby.include(c.pixel_y(c.at(x)));
  if (nearby.holds(y, slack)) return true;
  const double nudge = (promise + c.blur_x()) / c.per_x();
  for (const double step : {-1., -0.4, -0.1, -0.01, -1e-4, 1e-4, 0.01, 0.1, 0.4, 1.})
    nearby.include(c.pixel_y(c.at(x + step * nudge)));
  // What is narrower than that is around u = 0.
  for (int k = -100; k <= 100; ++k)
    if (const double near = c.x_of(0.1 * k); std::abs(near - x) <= nudge)
      nearby.include(c.pixel_y(c.at(near)));
  for (const double u : c.arguments_of_seams())
    if (std::abs(c.x_of(u) - x) <= nudge)
      for (const int side : {-1, 1}) nearby.include(c.pixel_y(c.at_argument(u, side)));
  if (nearby.holds(y, slack)) return true;
  // Where a stroke is cut at the window is of no account; a pixel outside may be the same double as its edge.
  const double blur = c.blur_y(line.data_y(k));
  return (y - blur < 0 || y + blur > c.window.height) && is_stroked(c, line, c.pixel_x(x));
}

/// Every seam in view that is more than a change of what bends is a vertex, and its two sides are not joined.
std::string fault_at_seams(const TraceCase& c, const Polyline& line) {
  std::ostringstream out;
  out.precision(17);
  for (const double u : c.arguments_of_seams()) {
    const double x = c.x_of(u), left = c.at_argument(u, -1), right = c.at_argument(u, 1);
    if (is_stroked(c, line, c.pixel_x(x))) continue;
    for (const double side : {left, right}) {
      const double y = c.pixel_y(side);
      if (!(y >= 0 && y <= c.window.height)) continue;
      bool found = false;
      for (int k = 0; k < line.count(); ++k) found = found || (line.data_x(k) == x && line.data_y(k) == side);
      if (!found) out << "no vertex at the seam " << x << ", " << side;
    }
    if (!(std::abs(c.pixel_y(left) - c.pixel_y(right)) > 1e-5)) continue;
    for (int k = 0; k + 1 < line.count(); ++k)
      if (line.data_x(k) <= x && line.data_x(k + 1) >= x && line.data_y(k) != line.data_y(k + 1) &&
          (line.data_x(k) == x) == (line.data_x(k + 1) == x))
        out << "the two sides of the jump at " << x << " are joined";
  }
  return out.str();
}

std::string fault_of(const TraceCase& c, Dice& dice) {
  Polyline line(c);
  std::ostringstream out;
  out.precision(17);
  if (line.count() >= actiscope::max_trace_points) return "too many points";
  for (int k = 0; k < line.count(); ++k) {
    const bool inner = k > 0 && k + 1 < line.count();
    if (line.gap(k) ? !(inner && std::isnan(line.data_y(k)) && !line.gap(k - 1)) : !is_on_curve(c, line, k)) {
      out << "vertex " << k << " of " << line.count() << ": " << line.data_x(k) << ", " << line.data_y(k)
          << " is off the curve: " << c.at(line.data_x(k));
      return out.str();
    }
  }
  double asked = -1;
  bool stroked = false;
  const double slack = promise + c.blur_x();
  for (const double place : places(c, line, dice)) {
    const double x = c.data_x(place), y = c.at(x), height = c.pixel_y(y);
    if (!(height >= 0 && height <= c.window.height)) continue;
    const double far = line.distance(c.pixel_x(x), height);
    if (far <= slack + c.blur_y(y)) continue;
    if (std::floor(place) != asked) asked = std::floor(place), stroked = is_stroked(c, line, place);
    if (stroked) continue;
    out << "the curve is " << far << " px from the polyline at " << x << " (" << place << ", " << height
        << ") of " << line.count() << " points";
    return out.str();
  }
  return fault_at_seams(c, line);
}

}  // namespace

TEST_CASE("trace: curve and polyline are nowhere further apart than a tenth of a pixel") {
  const int rounds = std::getenv("LONG") ? 80 : 3;
  // Every case has its own numbers, whatever was asked of the ones before.
  std::uint64_t number = 100'000;
  int windows = 0, faults = 0;
  for (int round = 0; round < rounds; ++round)
    for (const actiscope::Activation* activation : all_activations())
      for (const int order : {0, 1, 2}) {
        Dice dice{std::mt19937_64{number++}};
        const RandomCase made = random_case(*activation, order, dice);
        if (!made.ok) continue;
        ++windows;
        const std::string fault = fault_of(made.view, dice);
        if (fault.empty()) continue;
        ++faults;
        MESSAGE(made.view.text() << ": " << fault);
      }
  CHECK(windows > 350 * rounds);
  // None but in the long run, where two are known: a wave that turns between neighbouring doubles, and one of
  // less than a tenth of a pixel that chords of a few waves pass over, missed by 0.003.
  CHECK(faults <= windows / 10'000);
}

namespace {
int allocations = 0;
}

// Counts for the whole program; only the difference over a trace is looked at.
void* operator new(std::size_t size) {
  ++allocations;
  if (void* memory = std::malloc(size)) return memory;
  std::abort();
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

TEST_CASE("trace: allocates nothing") {
  static double points[2 * actiscope::max_trace_points];
  const int before = allocations;
  int traced = 0;
  for (int index = 0; index < actiscope::catalogue_size(); ++index)
    for (const int order : {0, 1, 2}) {
      double parameters[4]{};
      int k = 0;
      for (const actiscope::Parameter& p : actiscope::activation_at(index).facts.params)
        parameters[k++] = p.initial;
      const actiscope::Window window{-300, 300, -2, 2, 800, 500};
      traced += actiscope::trace(actiscope::maths_at(index), parameters, {}, order, window, points) > 1;
    }
  CHECK(allocations == before);
  CHECK(traced > 3 * 100);
  const std::vector<int> something(1000);
  CHECK(allocations > before);
}
