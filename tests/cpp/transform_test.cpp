// a·f(bx + c) + d: values, derivatives, and breaks that move and mirror.
#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <string_view>

#include "doubles.hpp"
#include "evaluate_at.hpp"
#include "parameter_sets.hpp"

using actiscope::Activation;
using actiscope::Break;
using actiscope::BreakKind;
using actiscope::Transform;

namespace {

Values transformed(const Activation& activation, double x, const double* parameters, Transform t) {
  Values y{};
  actiscope::evaluate(activation, &x, 1, parameters, t, {&y.f, &y.d1, &y.d2});
  return y;
}

// Powers of two, so that the expected values below are exact.
const Transform transforms[] = {{2, 4, 1, 0.5}, {-0.5, -2, 0.25, -3}, {1, -1, 0, 0}, {4, 0.5, -2, 0}};

}  // namespace

TEST_CASE("transform: none leaves the bits as they are") {
  for (const Activation* activation : all_activations()) {
    const ParameterSet set = defaults(*activation);
    CAPTURE(name_of(*activation));
    for (double x = -4; x <= 4; x += 0.375) {
      const Values plain = evaluate_at(*activation, x, set.data());
      const Values same_again = transformed(*activation, x, set.data(), {});
      CHECK(same_again.f == plain.f);
      CHECK(same_again.d1 == plain.d1);
      CHECK(same_again.d2 == plain.d2);
    }
    CHECK(std::signbit(transformed(*activation, -0.0, set.data(), {}).f) ==
          std::signbit(evaluate_at(*activation, -0.0, set.data()).f));
  }
}

TEST_CASE("transform: values and derivatives follow a, ab and ab²") {
  for (const Activation* activation : all_activations()) {
    const ParameterSet set = defaults(*activation);
    CAPTURE(name_of(*activation));
    for (const Transform& t : transforms)
      for (double x = -4; x <= 4; x += 0.375) {
        CAPTURE(x);
        const Values f = evaluate_at(*activation, t.b * x + t.c, set.data());
        const Values g = transformed(*activation, x, set.data(), t);
        CHECK(g.f == t.a * f.f + t.d);
        CHECK(g.d1 == t.a * t.b * f.d1);
        CHECK(g.d2 == t.a * t.b * t.b * f.d2);
      }
  }
}

TEST_CASE("transform: the slope is the one measured on the transformed function") {
  for (const Activation* activation : all_activations()) {
    const ParameterSet set = defaults(*activation);
    CAPTURE(name_of(*activation));
    for (const Transform& t : transforms)
      for (double x = -2.0321; x <= 2; x += 0.1234) {
        const double h = 1e-5;
        const auto g = [&](double at) { return transformed(*activation, at, set.data(), t); };
        const Values left = g(x - h), here = g(x), right = g(x + h);
        const actiscope::Positions seams = activation->positions(set.data());
        const bool seam = std::any_of(seams.x, seams.x + seams.count,
                                      [&](double s) { return std::abs((s - t.c) / t.b - x) < 2 * h; });
        if (seam) continue;
        CAPTURE(x);
        const double size = 1 + std::abs(here.f) + std::abs(here.d1) + std::abs(here.d2);
        CHECK(std::abs((right.f - left.f) / (2 * h) - here.d1) <= 1e-7 * size);
        CHECK(std::abs((right.d1 - left.d1) / (2 * h) - here.d2) <= 1e-7 * size);
      }
  }
}

TEST_CASE("transform: special values pass through") {
  constexpr double inf = std::numeric_limits<double>::infinity();
  for (const Activation* activation : all_activations()) {
    const ParameterSet set = defaults(*activation);
    CAPTURE(name_of(*activation));
    for (const Transform& t : transforms) {
      const Values nan = transformed(*activation, std::nan(""), set.data(), t);
      CHECK(std::isnan(nan.f));
      CHECK(std::isnan(nan.d1));
      CHECK(std::isnan(nan.d2));
      for (const double x : {-inf, inf}) {
        const Values f = evaluate_at(*activation, t.b * x, set.data()),
                     g = transformed(*activation, x, set.data(), t);
        CHECK(same(g.f, t.a * f.f + t.d));
        CHECK(same(g.d1, t.a * t.b * f.d1));
        CHECK(same(g.d2, t.a * t.b * t.b * f.d2));
      }
    }
  }
}

TEST_CASE("transform: breaks move to (k − c)/b and mirror where b < 0") {
  int mirrored = 0;
  for (const Activation* activation : all_activations())
    for (const ParameterSet& set : parameter_sets(*activation))
      for (const Transform& t : transforms) {
        Break plain[actiscope::max_breaks], moved[actiscope::max_breaks];
        const int count = actiscope::breaks(*activation, set.data(), {}, plain);
        CAPTURE(called(*activation, set));
        CAPTURE(t.b);
        CHECK(actiscope::breaks(*activation, set.data(), t, moved) == count);
        for (int i = 0; i < count; ++i) {
          const Break& from = plain[t.b < 0 ? count - 1 - i : i];
          CHECK(moved[i].kind == from.kind);
          CHECK(moved[i].x == (from.x - t.c) / t.b);
          if (i > 0) CHECK(moved[i - 1].x < moved[i].x);
          for (int side = 0; side < 3; ++side) {
            const int mirror = t.b < 0 ? 2 - side : side;
            CHECK(same(moved[i].f[side], t.a * from.f[mirror] + t.d));
            CHECK(same(moved[i].d1[side], t.a * t.b * from.d1[mirror]));
          }
          if (t.b < 0) ++mirrored;
        }
      }
  CHECK(mirrored > 0);
}

TEST_CASE("transform: breaks that move to one place are one, and a = 0 leaves none") {
  const auto find = [](const char* id, ParameterSet set, const Transform& t, Break* out) {
    for (const Activation* activation : all_activations())
      if (std::string_view(activation->facts.id) == id) {
        if (set.empty()) set = defaults(*activation);
        return actiscope::breaks(*activation, set.data(), t, out);
      }
    return -1;
  };
  Break found[actiscope::max_breaks];
  REQUIRE(find("relu6", {}, {1, 1, 1e300, 0}, found) == 1);
  CHECK(found[0].x == -1e300);
  CHECK(found[0].kind == BreakKind::jump);
  CHECK(found[0].f[0] == 0);
  CHECK(found[0].f[2] == 6);
  REQUIRE(find("relu6", {}, {1, -1, 1e300, 0}, found) == 1);
  CHECK(found[0].f[0] == 6);
  CHECK(found[0].f[2] == 0);
  for (const char* id : {"relu", "step", "signum", "relu6"}) CHECK(find(id, {}, {0, 1, 0, 1}, found) == 0);
  // The domain ends where it ends.
  REQUIRE(find("soft-exponential", {-1}, {0, 1, 0, 1}, found) == 1);
  CHECK(found[0].kind == BreakKind::edge);
}

TEST_CASE("transform: many points at once are the same as one at a time") {
  const Activation& activation = actiscope::activation_at(0);
  const ParameterSet set = defaults(activation);
  constexpr int count = 1000;  // more than one internal block
  std::vector<double> x(count), f(count), d1(count), d2(count);
  for (int i = 0; i < count; ++i) x[i] = 0.01 * (i - count / 2);
  for (const Transform& t : {Transform{}, transforms[0]}) {
    actiscope::evaluate(activation, x.data(), count, set.data(), t, {f.data(), d1.data(), d2.data()});
    int wrong = 0;
    for (int i = 0; i < count; ++i) {
      const Values y = transformed(activation, x[i], set.data(), t);
      if (f[i] != y.f || d1[i] != y.d1 || d2[i] != y.d2) ++wrong;
    }
    CHECK(wrong == 0);
  }
}
