// Declared breaks against breaks found by scanning f and f′, and one-sided values against nearby ones.
#include <cmath>
#include <doctest/doctest.h>
#include <initializer_list>

#include "doubles.hpp"
#include "evaluate_at.hpp"
#include "parameter_sets.hpp"

using actiscope::Activation;
using actiscope::Break;
using actiscope::BreakKind;
using actiscope::Smoothness;

namespace {

using Quantity = double (*)(const Values&);
double value(const Values& y) { return y.f; }
double slope(const Values& y) { return y.d1; }

/// Halves [left, right] towards the larger change of q until two doubles, or as good as two, remain.
struct Step {
  double x, height;
};
Step steepest(const Activation& activation, const double* p, Quantity q, double left, double right) {
  double below = q(evaluate_at(activation, left, p)), above = q(evaluate_at(activation, right, p));
  for (int i = 0; i < 70 && right - left > 1e-14; ++i) {
    const double middle = 0.5 * (left + right);
    if (middle <= left || middle >= right) break;
    const double here = q(evaluate_at(activation, middle, p));
    if (std::abs(here - below) > std::abs(above - here)) {
      right = middle;
      above = here;
    } else {
      left = middle;
      below = here;
    }
  }
  return {0.5 * (left + right), std::abs(above - below)};
}

std::vector<double> jumps(const Activation& activation, const double* p, Quantity q) {
  constexpr double from = -14.03, width = 0.0625;  // no break of a slider end lies on this grid
  constexpr double least = 1e-9;                   // of its size; a smooth function changes less over 1e-14
  std::vector<double> found;
  double before = q(evaluate_at(activation, from, p));
  for (int i = 1; i <= 450; ++i) {
    const double x = from + i * width, here = q(evaluate_at(activation, x, p));
    if (std::abs(here - before) > least) {
      const Step step = steepest(activation, p, q, x - width, x);
      if (step.height > least * (1 + std::abs(here))) found.push_back(step.x);
    }
    before = here;
  }
  return found;
}

/// Where the function begins or ceases to be defined.
std::vector<double> edges(const Activation& activation, const double* p) {
  constexpr double from = -14.03, width = 0.0625;
  const auto undefined = [&](double x) { return std::isnan(evaluate_at(activation, x, p).f); };
  std::vector<double> found;
  for (int i = 1; i <= 450; ++i) {
    double left = from + (i - 1) * width, right = from + i * width;
    const bool before = undefined(left);
    if (before == undefined(right)) continue;
    while (right - left > 1e-14) {
      const double middle = 0.5 * (left + right);
      (undefined(middle) == before ? left : right) = middle;
    }
    found.push_back(right);
  }
  return found;
}

/// `near` continues the one-sided value: within the tolerance, undefined like it, or on the way to infinity.
bool continues(double near, double limit, double tolerance) {
  if (std::isnan(limit)) return std::isnan(near);
  if (std::isinf(limit)) return near * std::copysign(1.0, limit) > 10;
  return std::abs(near - limit) <= tolerance;
}

/// A vertical tangent: f is continuous, but over the smallest step it changes as much as over a jump.
bool is_vertical(const Break& row) { return std::isinf(row.d1[0]) || std::isinf(row.d1[2]); }

bool close(double a, double b) { return std::abs(a - b) <= 1e-12 * (1 + std::abs(b)); }

struct Declared {
  Break rows[actiscope::max_breaks];
  int count;
  const Break* at(double x) const {
    for (int i = 0; i < count; ++i)
      if (close(x, rows[i].x)) return &rows[i];
    return nullptr;
  }
};

Declared declared(const Activation& activation, const ParameterSet& set) {
  Declared out{};
  out.count = actiscope::breaks(activation, set.data(), {}, out.rows);
  return out;
}

bool contains(const std::vector<double>& list, double x) {
  for (const double item : list)
    if (close(item, x)) return true;
  return false;
}

template <class Visit>
void for_each_set(Visit visit) {
  for (const Activation* activation : all_activations())
    for (const ParameterSet& set : parameter_sets(*activation)) {
      CAPTURE(called(*activation, set));
      visit(*activation, set);
    }
}

}  // namespace

TEST_CASE("breaks: every break found by a scan is declared, and of its kind") {
  for_each_set([](const Activation& activation, const ParameterSet& set) {
    const Declared breaks = declared(activation, set);
    for (const double x : jumps(activation, set.data(), value)) {
      CAPTURE(x);
      const Break* row = breaks.at(x);
      CHECK(row != nullptr);
      if (row) CHECK((row->kind == BreakKind::jump || is_vertical(*row)));
    }
    for (const double x : jumps(activation, set.data(), slope)) {
      CAPTURE(x);
      CHECK(breaks.at(x) != nullptr);
    }
    for (const double x : edges(activation, set.data())) {
      CAPTURE(x);
      const Break* row = breaks.at(x);
      CHECK(row != nullptr);
      if (row) CHECK(row->kind == BreakKind::edge);
    }
  });
}

TEST_CASE("breaks: every declared break is found by the scan") {
  int seen = 0;
  for_each_set([&](const Activation& activation, const ParameterSet& set) {
    const Declared breaks = declared(activation, set);
    const std::vector<double> in_value = jumps(activation, set.data(), value);
    const std::vector<double> in_slope = jumps(activation, set.data(), slope);
    for (int i = 0; i < breaks.count; ++i) {
      const Break& row = breaks.rows[i];
      if (std::abs(row.x) > 14) continue;
      CAPTURE(row.x);
      ++seen;
      if (row.kind == BreakKind::edge) {
        CHECK(contains(edges(activation, set.data()), row.x));
        continue;
      }
      const bool steep = row.kind == BreakKind::jump || is_vertical(row);
      // A jump lower than f changes elsewhere between two points of the scan shows in f′.
      CHECK((contains(in_slope, row.x) || (steep && contains(in_value, row.x))));
      if (!steep && row.kind == BreakKind::kink) CHECK_FALSE(contains(in_value, row.x));
    }
  });
  CHECK(seen > 40);
}

TEST_CASE("breaks: one-sided values continue the function on their side") {
  for_each_set([](const Activation& activation, const ParameterSet& set) {
    const Declared breaks = declared(activation, set);
    for (int i = 0; i < breaks.count; ++i) {
      const Break& row = breaks.rows[i];
      CAPTURE(row.x);
      if (i > 0) CHECK(breaks.rows[i - 1].x < row.x);
      const double h = 1e-9 * (1 + std::abs(row.x));
      for (const int side : {0, 2}) {
        CAPTURE(side);
        const Values near = evaluate_at(activation, row.x + (side - 1) * h, set.data());
        CHECK(continues(near.f, row.f[side], 2 * h * (1 + std::abs(row.d1[side]))));
        CHECK(continues(near.d1, row.d1[side], 2 * h * (1 + std::abs(near.d2))));
      }
      const Values here = evaluate_at(activation, row.x, set.data());
      CHECK(same(row.f[1], here.f));
      CHECK(same(row.d1[1], here.d1));
    }
  });
}

TEST_CASE("breaks: the declared smoothness is what the breaks at the defaults show") {
  for (const Activation* activation : all_activations()) {
    const Declared breaks = declared(*activation, defaults(*activation));
    int kinks = 0, others = 0;
    for (int i = 0; i < breaks.count; ++i) ++(breaks.rows[i].kind == BreakKind::kink ? kinks : others);
    CAPTURE(name_of(*activation));
    const Smoothness smoothness = activation->facts.smoothness;
    CHECK((smoothness == Smoothness::discontinuous) == (others > 0));
    if (others == 0) CHECK((smoothness == Smoothness::c0) == (kinks > 0));
  }
}
