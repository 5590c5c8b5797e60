// Computed facts against samples of the function, against mpmath, and against themselves under a·f(bx + c) +
// d.
#include "properties.hpp"

#include <cmath>
#include <doctest/doctest.h>
#include <numbers>
#include <vector>

#include "evaluate_at.hpp"
#include "parameter_sets.hpp"

using actiscope::Activation;
using actiscope::Properties;
using actiscope::Smoothness;
using actiscope::Transform;

namespace {

const Properties& properties_of(const Activation& activation, const ParameterSet& set, Transform t = {}) {
  static Properties out;
  actiscope::properties(activation, set.data(), t, out);
  return out;
}

const Properties& properties_of(const char* id, Transform t = {}) {
  const Activation& activation = actiscope::activation_at(actiscope::find(id));
  return properties_of(activation, defaults(activation), t);
}

template <class Visit>
void for_each_set(Visit visit) {
  for (const Activation* activation : all_activations())
    for (const ParameterSet& set : parameter_sets(*activation)) {
      CAPTURE(called(*activation, set));
      visit(*activation, set);
    }
}

/// Places to look at: dense near 0, by octaves far out, on both sides.
template <class Visit>
void for_each_x(Visit visit) {
  for (int i = 0; i <= 400; ++i) {
    const double x = i <= 300 ? 0.0719 * i : std::ldexp(1.37, (i - 250) / 10);
    visit(x);
    visit(-x);
  }
}

bool near(double a, double b, double tolerance) {
  return a == b || std::abs(a - b) <= tolerance * (1 + std::abs(b));
}

}  // namespace

TEST_CASE("properties: no value leaves the range, no slope the Lipschitz constant") {
  for_each_set([](const Activation& activation, const ParameterSet& set) {
    const Properties& found = properties_of(activation, set);
    CHECK(found.range[0] <= found.range[1]);
    for_each_x([&](double x) {
      const Values y = evaluate_at(activation, x, set.data());
      if (std::isnan(y.f)) return;
      CAPTURE(x);
      const double slack = 1e-12 * (1 + std::abs(y.f));
      CHECK(y.f >= found.range[0] - slack);
      CHECK(y.f <= found.range[1] + slack);
      if (!std::isnan(found.lipschitz.value)) CHECK(std::abs(y.d1) <= found.lipschitz.value * (1 + 1e-9));
    });
  });
}

TEST_CASE("properties: minimum and maximum are values of the function, extrema are local ones") {
  for_each_set([](const Activation& activation, const ParameterSet& set) {
    const Properties& found = properties_of(activation, set);
    for (const actiscope::Point& point : {found.minimum, found.maximum})
      if (!std::isnan(point.x))
        CHECK(near(evaluate_at(activation, point.x, set.data()).f, point.value, 1e-14));
    // The range is wider than its extrema by what values beside them are rounded.
    const double least = found.minimum.value, most = found.maximum.value;
    if (!std::isnan(least)) CHECK(least - found.range[0] <= 4e-15 * std::abs(least));
    if (!std::isnan(most)) CHECK(found.range[1] - most <= 4e-15 * std::abs(most));
    for (int i = 0; i < found.extrema.count; ++i) {
      const actiscope::Extremum& point = found.extrema.items[i];
      CAPTURE(point.x);
      if (i > 0) CHECK(point.x > found.extrema.items[i - 1].x);
      const double sign = point.maximum != 0 ? 1 : -1;
      for (const double h : {-1e-4, 1e-4}) {
        const double beside = evaluate_at(activation, point.x + h * (1 + std::abs(point.x)), set.data()).f;
        CHECK(sign * (point.value - beside) >= 0);
      }
    }
    if (found.monotone) CHECK(found.extrema.count == 0);
  });
}

TEST_CASE("properties: zeros are zeros, and every change of sign of a continuous function is one") {
  for_each_set([](const Activation& activation, const ParameterSet& set) {
    const Properties& found = properties_of(activation, set);
    if (found.smoothness == Smoothness::discontinuous) return;
    for (int i = 0; i < found.zeros.count; ++i) {
      const double x = found.zeros.items[i];
      if (std::isinf(x) || x == 0) continue;
      CAPTURE(x);
      const Values y = evaluate_at(activation, x, set.data());
      CHECK(std::abs(y.f) <= 1e-14 * (1 + std::abs(x) * (1 + std::abs(y.d1))));
    }
    // Of what turns very often only a smaller window is given.
    if (found.zeros.count > 50 && std::abs(found.zeros.items[0]) < 19) return;
    double last = evaluate_at(activation, -20, set.data()).f;
    for (int k = 1; k <= 4000; ++k) {
      const double x = -20 + 0.01 * k, here = evaluate_at(activation, x, set.data()).f;
      if (last * here < 0) {
        bool known = false;
        for (int i = 0; i < found.zeros.count; ++i)
          known = known || std::abs(found.zeros.items[i] - x + 0.005) <= 0.0051;
        CAPTURE(x);
        CHECK(known);
      }
      last = here;
    }
  });
}

TEST_CASE("properties: saturated is where the slope is small") {
  for_each_set([](const Activation& activation, const ParameterSet& set) {
    const Properties& found = properties_of(activation, set);
    for_each_x([&](double x) {
      if (std::abs(x) > 20 || x == 0) return;  // at 0 itself many functions have a break
      const double slope = std::abs(evaluate_at(activation, x, set.data()).d1);
      if (std::isnan(slope) || std::abs(slope - 0.05) < 1e-9) return;
      bool inside = false, on_edge = false;
      for (int i = 0; i < found.saturated.count; ++i) {
        const actiscope::Interval& interval = found.saturated.items[i];
        inside = inside || (interval.from < x && x < interval.to);
        on_edge = on_edge || std::abs(interval.from - x) < 1e-9 || std::abs(interval.to - x) < 1e-9;
      }
      CAPTURE(x);
      if (!on_edge) CHECK(inside == (slope < 0.05));
    });
  });
}

TEST_CASE("properties: symmetry, smoothness and limits are what the records and f(±∞) say") {
  for (const Activation* activation : all_activations()) {
    CAPTURE(name_of(*activation));
    const Properties& found = properties_of(*activation, defaults(*activation));
    CHECK(found.symmetry == activation->facts.symmetry);
    CHECK(found.smoothness == activation->facts.smoothness);
  }
}

TEST_CASE("properties: Gaussian moments") {
  // E f, E f², E f′² from mpmath.quad at 30 digits.
  struct Row {
    const char* id;
    double ef, ef2, edf2;
  };
  constexpr Row rows[] = {
      {"sigmoid", 0.5, 0.2933790358580929627, 0.04483624135019437179},
      {"tanh", 0.0, 0.3942944903978411744, 0.464402902448268242},
      {"gelu", 0.2820947917738781435, 0.4252214825702986749, 0.4558508656492871221},
      {"silu", 0.2066209641419070373, 0.3557755198173521562, 0.379482351632829309},
      {"softplus", 0.8060591833474397845, 0.9212459088593002787, 0.2933790358580929627},
      {"mish", 0.2404038883747914437, 0.4523421923758827707, 0.4790837583739697746},
      {"elu", 0.1605205722665560496, 0.6449454174929238631, 0.6681020012231706064},
      {"softsign", 0.0, 0.1830140212665474991, 0.2276713404221824997},
      {"arctan", 0.0, 0.4497009164349021573, 0.5},
      {"hard-swish", 0.1662167006561233018, 0.3315673751379076946, 0.3585315171786052437},
      {"hard-tanh", 0.0, 0.5160585509617133004, 0.6826894921370858972},
      {"hard-shrink", 0.0, 0.9691404042162732705, 0.6170750774519737927},
      {"tanh-shrink", 0.0, 0.1828834711935235232, 0.2529918832439505908},
      {"bent-identity", 0.177265403240657651, 1.072734596759342349, 1.086080114395300382},
      {"relu", 0.3989422804014326779, 0.5, 0.5},
      {"identity", 0.0, 1.0, 1.0},
      {"step", 0.5, 0.5, 0.0},
  };
  for (const Row& row : rows) {
    CAPTURE(row.id);
    const Properties& found = properties_of(row.id);
    CHECK(std::abs(found.moments.ef - row.ef) <= 1e-14);
    CHECK(std::abs(found.moments.ef2 - row.ef2) <= 1e-14);
    CHECK(std::abs(found.moments.edf2 - row.edf2) <= 1e-14);
    CHECK(near(found.gain, 1 / std::sqrt(row.ef2), 1e-13));
  }
  CHECK(near(properties_of("hard-tanh").moments.zero_gradient, std::erfc(1 / std::numbers::sqrt2), 1e-15));
}

TEST_CASE("properties: moments of what changes quickly, closed forms") {
  // E sin²(ωz) = (1 − e^(−2ω²))/2, E (d/dz sin ωz)² = ω²(1 + e^(−2ω²))/2.
  for (const double omega : {0.01, 1.0, 7.0, 30.0, 90.0}) {
    CAPTURE(omega);
    const Properties& found = properties_of("sinusoid", {1, omega, 0, 0});
    CHECK(near(found.moments.ef2, -0.5 * std::expm1(-2 * omega * omega), 1e-11));
    CHECK(near(found.moments.edf2 / (omega * omega), 0.5 + 0.5 * std::exp(-2 * omega * omega), 1e-11));
  }
  // A steep step: E tanh²(bz) → 1 − 2φ(0)/b, E (b tanh′)² → b·φ(0)·4/3, up to b⁻².
  const Properties& steep = properties_of("tanh", {1, 1e5, 0, 0});
  const double density = std::numbers::inv_sqrtpi / std::numbers::sqrt2;
  CHECK(std::abs(steep.moments.ef2 - (1 - 2e-5 * density)) <= 1e-10);
  CHECK(near(steep.moments.edf2, 1e5 * density * 4 / 3, 1e-9));
}

TEST_CASE("properties: the fixed length is a stable fixed point of the length") {
  for (const Activation* activation : all_activations()) {
    const Properties& found = properties_of(*activation, defaults(*activation));
    const double q = found.fixed_length, gain2 = found.gain * found.gain, chi = found.chi;
    if (std::isnan(q)) continue;
    CAPTURE(name_of(*activation));
    const auto length = [&](double at) {
      return gain2 * properties_of(*activation, defaults(*activation), {1, std::sqrt(at), 0, 0}).moments.ef2;
    };
    CHECK(near(length(q), q, 1e-10));
    CHECK(length(q * 1.001) <= q * 1.001 * (1 + 1e-10));
    CHECK(length(q / 1.001) >= q / 1.001 * (1 - 1e-10));
    const Properties& at_q = properties_of(*activation, defaults(*activation), {1, std::sqrt(q), 0, 0});
    CHECK(near(gain2 * at_q.moments.edf2 / q, chi, 1e-9));
  }
}

TEST_CASE("properties: a·f(bx + c) + d has the facts of f, moved") {
  const Transform t{-2, -0.5, 0.75, 3};
  for (const Activation* activation : all_activations()) {
    CAPTURE(name_of(*activation));
    const Properties plain = properties_of(*activation, defaults(*activation));
    const Properties& moved = properties_of(*activation, defaults(*activation), t);
    CHECK(near(moved.range[0], -2 * plain.range[1] + 3, 1e-13));
    CHECK(near(moved.range[1], -2 * plain.range[0] + 3, 1e-13));
    CHECK(std::isnan(moved.minimum.x) == std::isnan(plain.maximum.x));
    CHECK(std::isnan(moved.limits[0]) == std::isnan(plain.limits[1]));
    CHECK(moved.monotone == plain.monotone);
    CHECK(moved.smoothness == plain.smoothness);
    CHECK(std::isnan(moved.lipschitz.value) == std::isnan(plain.lipschitz.value));
    if (!std::isnan(plain.lipschitz.value)) CHECK(near(moved.lipschitz.value, plain.lipschitz.value, 1e-12));
    CHECK(moved.constant.count == plain.constant.count);
    for (int i = 0; i < moved.extrema.count; ++i) {
      const actiscope::Extremum& point = moved.extrema.items[i];
      const double x = 0.75 - 0.5 * point.x;
      CHECK(std::abs(evaluate_at(*activation, x, defaults(*activation).data()).d1) <= 1);
    }
  }
}

TEST_CASE("properties: a wave too slow for the window is followed until it repeats itself") {
  const auto of = [](const char* id, double parameter) -> const Properties& {
    return properties_of(actiscope::activation_at(actiscope::find(id)), {parameter});
  };
  for (const double omega : {0.07, 0.01, 1e-3, 1e-5}) {
    CAPTURE(omega);
    const Properties& found = of("sinusoid", omega);
    CHECK(found.range[0] == -1);
    CHECK(found.range[1] == 1);
    CHECK(std::abs(found.maximum.x - std::numbers::pi / 2 / omega) <= 1e-6 / omega);
    CHECK(!found.monotone);
    const Properties& rising = of("snake", omega);  // x + sin²(ax)/a, f′ = 1 + sin(2ax)
    CHECK(rising.monotone);
    CHECK(near(rising.lipschitz.value, 2, 1e-12));
  }
}

TEST_CASE("properties: nothing is left of f when a is 0, and extreme variants stay sound") {
  for (const Activation* activation : all_activations()) {
    CAPTURE(name_of(*activation));
    const Properties& nothing = properties_of(*activation, defaults(*activation), {0, 2, 1, 3});
    CHECK(nothing.range[0] == 3);
    CHECK(nothing.range[1] == 3);
    CHECK(nothing.moments.zero_gradient == 1);
    CHECK(nothing.lipschitz.value == 0);
    for (const Transform& t : {Transform{1e-8, 1e6, 0, 0}, Transform{1e8, 1e-6, 0, -1},
                               Transform{1, 1, 1e9, 0}, Transform{1e300, 1e300, -1e300, 1e300},
                               Transform{1, 1e308, 0, 0}, Transform{1, -1e308, 1e308, 0}}) {
      const Properties& found = properties_of(*activation, defaults(*activation), t);
      CHECK(found.range[0] <= found.range[1]);
      CHECK(found.zeros.count <= actiscope::most_found);
    }
  }
}

/// Of the function of this id; they hold until the next call.
static const Properties& facts(const char* id, const ParameterSet& set, const Transform& t) {
  static Properties found;
  actiscope::properties(actiscope::activation_at(actiscope::find(id)), set.data(), t, found);
  return found;
}

TEST_CASE("properties: lists of waves have no holes in their window") {
  // Zeros of sin(ωx) and of sin(ω(|x|+1)x), and double zeros of the slope of Snake.
  const auto turns = [](double phase) {
    return 2 * static_cast<int>(std::floor(phase / std::numbers::pi)) + 1;
  };
  // All over the sliders, and where frequencies were once in step with the grid.
  std::vector<double> frequencies{0.5, 6.0829741, 8.8, 15.28627415410535, 17.5, 17.8, 18.4, 25.2, 25.3, 30};
  for (int i = 1; i <= 300; i += 13) frequencies.push_back(0.1 * i);
  for (const double omega : frequencies) {
    CAPTURE(omega);
    const actiscope::Properties& sine = facts("sinusoid", {omega}, {});
    CHECK(sine.window == 20);
    CHECK(sine.zeros.count == turns(omega * 20));
    CHECK(std::abs(sine.extrema.count - sine.zeros.count) <= 1);
    const actiscope::Properties& finer = facts("finer", {omega}, {});
    const double w = finer.window;
    CHECK(finer.zeros.count == turns(omega * (w + 1) * w));
    CHECK(std::abs(finer.extrema.count - finer.zeros.count) <= 1);
    const actiscope::Properties& snake = facts("snake", {omega}, {});
    const double phase = omega * 20 / std::numbers::pi;  // f′ = 0 at −π/4a, and every π/a
    if (omega >= 1) CHECK(std::abs(snake.saturated.count - 2 * phase) <= 1.5);
  }
  for (const char* id : {"sinc", "asu", "dsu", "ssu"}) {
    const actiscope::Properties& found = facts(id, {}, {1, 1.75, 0, 0});
    CAPTURE(std::string(id));
    CHECK(found.zeros.items[found.zeros.count - 1] ==
          doctest::Approx(11 * std::numbers::pi / 1.75).epsilon(1e-14));
  }
}

TEST_CASE("properties: what lies far out or close together is found too") {
  const actiscope::Properties& moved = facts("tanh", {}, {1, 1, 30, 0});
  REQUIRE(moved.zeros.count == 1);
  CHECK(moved.zeros.items[0] == -30);
  CHECK(facts("tanh", {}, {1, 1, 2000, 0}).symmetry == actiscope::Symmetry::none);
  CHECK(facts("soft-shrink", {2000}, {}).symmetry == actiscope::Symmetry::odd);
  const actiscope::Properties& fast = facts("sinusoid", {13743513.396588821}, {});
  CHECK(fast.range[0] == -1);
  CHECK(fast.range[1] == 1);
  CHECK_FALSE(fast.monotone);
  CHECK(fast.lipschitz.value == doctest::Approx(13743513.396588821));
  CHECK(facts("hexpo", {1, 1e-5, 1, 1}, {}).lipschitz.value == doctest::Approx(1e5));
  CHECK(facts("mpelu", {1, 20000}, {}).lipschitz.value == doctest::Approx(20000));
}
