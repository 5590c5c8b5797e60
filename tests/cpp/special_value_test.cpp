// NaN, the infinities, and every size of finite x: what a function may and may not answer.
#include <chrono>
#include <cstdint>
#include <doctest/doctest.h>
#include <string_view>
#include <vector>

#include "doubles.hpp"
#include "evaluate_at.hpp"
#include "parameter_sets.hpp"

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();
constexpr double not_a_number = std::numeric_limits<double>::quiet_NaN();

/// What a quantity tends to, judged from far points: a number, ±∞, or NaN where it has not settled. A wave of
/// growing amplitude gives itself away by the signs of the values `beyond`.
double tendency(double Values::*part, const std::vector<Values>& at, const std::vector<Values>& beyond) {
  const double far = at[0].*part, farther = at[1].*part, farthest = at[2].*part;
  const auto close = [](double a, double b) {
    return a == b || (std::isfinite(b) && std::abs(a - b) <= 1e-12 * std::abs(b)) ||
           (std::abs(a) < 1e-90 && std::abs(b) < 1e-90);
  };
  if (close(far, farther) && close(farther, farthest)) return std::abs(farthest) < 1e-90 ? 0 : farthest;
  for (const Values& y : beyond)
    if (!(y.*part * farthest > 0)) return not_a_number;
  if (far == farther || farther == farthest) return farthest;  // it overflowed on the way
  const bool grows =
      std::abs(farthest) > 1e20 * std::abs(farther) && std::abs(farther) > 1e20 * std::abs(far);
  return grows ? std::copysign(inf, farthest) : not_a_number;
}

bool reached(double at_infinity, double limit) {
  if (std::isnan(limit)) return true;  // it oscillates: nothing to compare with
  return at_infinity == limit || std::abs(at_infinity - limit) <= 1e-12 * std::abs(limit);
}

/// Where the domain in x begins, itself not part of it; −∞ for a function that is defined everywhere.
double beginning(const actiscope::Activation& activation, const ParameterSet& set) {
  if (std::string_view(activation.facts.id) == "soft-exponential" && set[0] < 0) return 1 / set[0] - set[0];
  return -inf;
}

}  // namespace

TEST_CASE("special values: NaN gives NaN in all three") {
  for (const auto* activation : all_activations())
    for (const ParameterSet& set : parameter_sets(*activation)) {
      CAPTURE(called(*activation, set));
      for (const int side : {-1, 0, 1}) {
        const Values y = evaluate_at(*activation, not_a_number, set.data(), side);
        CHECK(std::isnan(y.f));
        CHECK(std::isnan(y.d1));
        CHECK(std::isnan(y.d2));
      }
    }
}

TEST_CASE("special values: finite x never gives NaN inside the domain, and nothing else outside") {
  const std::vector<double> sizes = all_sizes();
  for (const auto* activation : all_activations())
    for (const ParameterSet& set : parameter_sets(*activation)) {
      int wrong = 0;
      double where = 0;
      const double begin = beginning(*activation, set);
      for (const double x : sizes) {
        const Values y = evaluate_at(*activation, x, set.data());
        const bool outside = x <= begin;
        if (std::isnan(y.f) == outside && std::isnan(y.d1) == outside && std::isnan(y.d2) == outside)
          continue;
        ++wrong;
        where = x;
      }
      CAPTURE(called(*activation, set));
      CAPTURE(where);
      CHECK(wrong == 0);
    }
}

TEST_CASE("special values: finite x never gives NaN, whatever parameters of the domain there are") {
  std::uint64_t state = 1;
  const auto random = [&state] {  // [0, 1); splitmix64, so that every library draws the same
    std::uint64_t z = state += 0x9e3779b97f4a7c15;
    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
    z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
    return static_cast<double>((z ^ (z >> 31)) >> 11) * 0x1p-53;
  };
  const auto size = [&] {
    const double kind = random();
    return kind < 0.2   ? actiscope::largest_parameter
           : kind < 0.4 ? actiscope::smallest_parameter
                        : std::pow(10, 200 * random() - 100);
  };
  const auto value = [&](double initial) {
    const double kind = random();
    return kind < 0.25 ? initial : kind < 0.3 ? 0 : kind < 0.65 ? size() : -size();
  };
  for (const auto* activation : all_activations()) {
    if (activation->facts.params.size() == 0) continue;
    for (int tries = 0, sets = 0; sets < 40 && tries < 20'000; ++tries) {
      ParameterSet set = defaults(*activation);
      for (double& parameter : set) parameter = value(parameter);
      if (!in_domain(*activation, set)) continue;
      ++sets;
      const double begin = beginning(*activation, set);
      double where = 0;
      for (double exponent = -1074; exponent <= 1023; exponent += 2 + 4 * random())
        for (const double sign : {-1., 1.}) {
          const double x = sign * std::ldexp(1 + 0.99 * random(), static_cast<int>(exponent));
          const Values y = evaluate_at(*activation, x, set.data());
          if (x > begin && (std::isnan(y.f) || std::isnan(y.d1) || std::isnan(y.d2))) where = x;
        }
      CAPTURE(called(*activation, set));
      CHECK(where == 0);
    }
  }
}

TEST_CASE("special values: ±∞ gives the limit") {
  int settled = 0;
  for (const auto* activation : all_activations())
    for (const ParameterSet& set : parameter_sets(*activation))
      for (const double sign : {-1.0, 1.0}) {
        const auto far = [&](double x) { return evaluate_at(*activation, sign * x, set.data()); };
        const Values y = far(inf);
        const std::vector<Values> at{far(1e100), far(1e200), far(1e300)};
        std::vector<Values> beyond;
        for (int i = 2; i < 32; ++i) beyond.push_back(far(i * 1e300));
        const double f = tendency(&Values::f, at, beyond), d1 = tendency(&Values::d1, at, beyond),
                     d2 = tendency(&Values::d2, at, beyond);
        CAPTURE(called(*activation, set));
        CAPTURE(sign);
        CAPTURE(y.f);
        CAPTURE(f);
        CHECK(reached(y.f, f));
        CAPTURE(y.d1);
        CAPTURE(d1);
        CHECK(reached(y.d1, d1));
        CAPTURE(y.d2);
        CAPTURE(d2);
        CHECK(reached(y.d2, d2));
        if (!std::isnan(f)) ++settled;
      }
  // The rule must speak for nearly all, or it shows nothing.
  CHECK(settled >= 2 * 40);
}

TEST_CASE("special values: limits and overflow where a parameter takes away what makes them hard") {
  constexpr double most = std::numeric_limits<double>::max();
  const auto f = [](const char* id, double x, const ParameterSet& set) {
    for (const auto* activation : all_activations())
      if (std::string_view(activation->facts.id) == id) return evaluate_at(*activation, x, set.data(), 0);
    return Values{};
  };
  for (const double x : {-inf, -most, most, inf}) {
    CAPTURE(x);
    CHECK(f("soft-exponential", x, {0}).f == x);
    CHECK(f("soft-exponential", x, {0}).d1 == 1);
    for (const double a : {1.25, 1.5, 2., 3., 1e154}) CHECK(f("snake", x, {a}).f == x);
  }
  for (const double x : {8e307, most, inf})
    for (const double alpha : {-0.5, -1.5, -9.}) {
      CHECK(f("smu", x, {alpha, 1}).f == x);
      CHECK(f("smu", x, {alpha, 1}).d1 == 1);
    }
  CHECK(f("acon-c", 9e307, {-1000, -0.3, 0}).f == -inf);
  for (const double s : {2300.5, 646930.9387280293, 1e15 + 0.5}) {
    CHECK(f("repu", 5.2061345146384255e280, {s}).f == inf);
    CHECK(f("repu", 12.33381282747694, {s}).f == inf);
    CHECK(f("repu", 12.33381282747694, {s}).d1 == inf);
    CHECK(f("repu", 0.6, {s + 1000}).f == 0);
    CHECK(f("repu", 1e-300, {s}).f == 0);
    CHECK(f("repu", 1e-300, {s}).d2 == 0);
  }
}

TEST_CASE("special values: no NaN where b·x + c overflows") {
  constexpr double most = std::numeric_limits<double>::max();
  const double x[] = {-most, most};
  for (const auto* activation : all_activations())
    for (const double b : {-3., 3.}) {
      const ParameterSet set = defaults(*activation);
      double y[3][2];
      actiscope::evaluate(*activation, x, 2, set.data(), {1, b, 0, 0}, {y[0], y[1], y[2]});
      CAPTURE(called(*activation, set));
      for (const auto& part : y)
        for (const double value : part) CHECK(!std::isnan(value));
    }
}

TEST_CASE("special values: a wave far out has a phase, and finds it as fast as near 0") {
  const actiscope::Activation& sine = actiscope::activation_at(actiscope::find("sinusoid"));
  const double omega = 1;
  const auto seconds = [&](double x) {
    constexpr int points = 4096;
    std::vector<double> at(points), f(points), d1(points), d2(points);
    for (int k = 0; k < points; ++k) at[k] = x * (1 + k * 1e-6);
    double least = inf;
    for (int run = 0; run < 5; ++run) {
      const auto start = std::chrono::steady_clock::now();
      actiscope::evaluate(sine, at.data(), points, &omega, {}, {f.data(), d1.data(), d2.data()});
      const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
      least = std::fmin(least, taken.count());
    }
    for (int k = 0; k < points; ++k) CHECK(std::abs(std::hypot(f[k], d1[k]) - 1) < 1e-15);
    return least;
  };
  const double near = seconds(1);
  for (const double x : {0x1p40, 0x1p56, 1e100, 1e300}) {
    CAPTURE(x);
    // Bit by bit the turns of 1e300 would take a hundred times as long.
    CHECK(seconds(x) < 30 * near);
  }
}
