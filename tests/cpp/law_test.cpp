// Laws over a million points a function: what is monotone does not turn, and no value leaves the range.
#include <algorithm>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <doctest/doctest.h>
#include <map>
#include <numbers>
#include <set>

#include "accuracy.hpp"
#include "catalogue.hpp"
#include "golden_file.hpp"
#include "parameter_sets.hpp"
#include "properties.hpp"

using actiscope::Activation;
using actiscope::Properties;

namespace {

constexpr int window_size = 1'000;

// Compiled as WebAssembly for size the same takes several times as long. There the million doubles of a
// monotone function are divided among its parameter sets; natively each set has half a million of its own at
// least.
#ifdef __EMSCRIPTEN__
constexpr int least_windows = 1, spread_windows = 100;
#else
constexpr int least_windows = 500, spread_windows = 1'000;
#endif

/// Windows for each of a function's sets, a million doubles in all or more; the places are the first ones of
/// one sequence, so that what WebAssembly is asked is asked natively too.
int windows_each(std::size_t sets) { return std::max(least_windows, 1'000 / static_cast<int>(sets) + 1); }

struct Window {
  double x[window_size], f[window_size], d1[window_size], d2[window_size];
  void evaluate(const Activation& activation, const ParameterSet& set) {
    actiscope::evaluate(activation, x, window_size, set.data(), {}, {f, d1, d2});
  }
};

const Properties& properties_of(const Activation& activation, const ParameterSet& set) {
  static Properties out;
  actiscope::properties(activation, set.data(), {}, out);
  return out;
}

/// The parameter sets of the goldens, and the ends of the sliders.
std::set<ParameterSet> all_sets(const Activation& activation) {
  std::set<ParameterSet> sets;
  for (const ParameterSet& set : parameter_sets(activation)) sets.insert(set);
  const auto goldens = read_golden(activation.facts.id);
  CHECK(goldens.has_value());
  if (!goldens) return sets;
  for (const GoldenSet& golden : *goldens) sets.insert(golden.parameters);
  return sets;
}

/// The sets with which the function is monotone: 1 where it rises, −1 where it falls.
std::map<ParameterSet, double> monotone_sets(const Activation& activation) {
  std::map<ParameterSet, double> signs;
  for (const ParameterSet& set : all_sets(activation)) {
    const Properties& found = properties_of(activation, set);
    if (found.monotone) signs.emplace(set, found.limits[0] > found.limits[1] ? -1 : 1);
  }
  return signs;
}

/// The middle of a window: the breaks in turn, and then, by the golden ratio, which never repeats itself,
/// half of them in [−4, 4], where most functions bend, a quarter in [−20, 20] and a quarter in the binades of
/// both signs.
double middle_of(const Activation& activation, const ParameterSet& set, int window) {
  const actiscope::Positions positions = activation.positions(set.data());
  if (window < positions.count) return positions.x[window];
  const double turns = window * std::numbers::phi, part = turns - std::floor(turns);
  if (window % 4 != 0) return (window % 4 == 2 ? 20 : 4) * (2 * part - 1);
  const double size = std::ldexp(1 + part, static_cast<int>(window / 4 * 37 % 140) - 60);
  return window % 8 == 0 ? size : -size;
}

/// The next larger double, of finite ones.
double next(double x) {
  std::int64_t bits;
  std::memcpy(&bits, &x, sizeof bits);
  if (x == 0)
    bits = 1;
  else
    bits += x > 0 ? 1 : -1;
  std::memcpy(&x, &bits, sizeof x);
  return x;
}

/// Half of the window lies below `middle`, so that what happens at a break is seen.
void fill_with_adjacent(Window& window, double middle) {
  double x = middle - (middle == 0 ? 5e-324 : ulp(middle)) * (window_size / 2);
  for (double& place : window.x) {
    place = x;
    x = next(x);
  }
}

/// The largest fall from one double to the next in the window, in ulps; `sign` is −1 for falling functions.
double largest_fall(const Window& window, double sign, double& x) {
  double largest = 0;
  for (int i = 1; i < window_size; ++i) {
    const double before = sign * window.f[i - 1], here = sign * window.f[i];
    const double fall = here < before ? (before - here) / ulp(before) : 0;
    if (fall > largest) largest = fall, x = window.x[i];
  }
  return largest;
}

/// Doubles of all sizes below 2⁸⁰ and, half of them, spread over [−20, 20].
void fill_with_spread(Window& window, int number, std::uint64_t& state) {
  for (int i = 0; i < window_size; ++i) {
    state = state * 6364136223846793005u + 1442695040888963407u;
    const double part = std::ldexp(static_cast<double>(state >> 11), -53);
    const double sign = (state >> 5 & 1) != 0 ? 1 : -1;
    window.x[i] = i % 2 == 0 ? 20 * (2 * part - 1) : sign * std::ldexp(1 + part, (number * 7 + i) % 160 - 80);
  }
}

/// Doubles on both sides of `x`, from the next one to those a thousandth away.
void fill_about(Window& window, double x, std::uint64_t& state) {
  for (double& place : window.x) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    const double part = static_cast<double>(state >> 11) * 0x1p-53;
    const double away = std::pow(10.0, -3 - 14 * part) * (1 + std::abs(x));
    place = x + ((state >> 5 & 1) != 0 ? away : -away);
  }
}

}  // namespace

TEST_CASE(
    "laws: a monotone function falls by no more than 1 ulp over a million adjacent doubles, with all its "
    "parameters") {
  static Window window;
  std::size_t count = 0;
  for (const Activation* activation : all_activations()) {
    const std::map<ParameterSet, double> sets = monotone_sets(*activation);
    count += sets.size();
    for (const auto& entry : sets) {
      const ParameterSet& set = entry.first;
      const double sign = entry.second;
      double worst = 0, worst_x = 0;
      for (int w = 0; w < windows_each(sets.size()); ++w) {
        fill_with_adjacent(window, middle_of(*activation, set, w));
        window.evaluate(*activation, set);
        double x = 0;
        const double fall = largest_fall(window, sign, x);
        if (fall > worst) worst = fall, worst_x = x;
      }
      CAPTURE(called(*activation, set));
      CAPTURE(worst_x);
      CHECK(worst <= 1);
    }
  }
  CHECK(count > 240);
}

TEST_CASE("laws: no value leaves the range, not by one ulp, with all its parameters") {
  static Window window;
  for (const Activation* activation : all_activations()) {
    for (const ParameterSet& set : parameter_sets(*activation)) {
      const Properties& found = properties_of(*activation, set);
      std::uint64_t state = 1;
      double outside = 0;
      int count = 0;
      const auto look = [&] {
        window.evaluate(*activation, set);
        for (int i = 0; i < window_size; ++i)
          if (window.f[i] < found.range[0] || window.f[i] > found.range[1]) ++count, outside = window.x[i];
      };
      for (int w = 0; w < (set == defaults(*activation) ? spread_windows : spread_windows / 10); ++w) {
        fill_with_spread(window, w, state);
        look();
      }
      for (const actiscope::Point& end : {found.minimum, found.maximum}) {
        for (int w = 0; w < spread_windows / 50 && std::isfinite(end.x); ++w) {
          fill_about(window, end.x, state);
          look();
        }
      }
      CAPTURE(called(*activation, set));
      CAPTURE(outside);
      CHECK(count == 0);
    }
  }
}
