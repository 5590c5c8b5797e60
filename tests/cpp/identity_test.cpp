// Functions that are special cases of others agree bit for bit, in f, f′ and f″.
#include <doctest/doctest.h>

#include "doubles.hpp"
#include "evaluate_at.hpp"
#include "parameter_sets.hpp"

namespace {

struct Special {
  const char* id;
  ParameterSet parameters;
  const char* general;
  ParameterSet general_parameters;
};

const Special specials[] = {
    {"silu", {}, "swish", {1}},
    {"silu", {}, "e-swish", {1}},
    {"swish", {2}, "acon-c", {1, 0, 2}},
    {"quick-gelu", {}, "swish", {1.702}},
    {"serf", {}, "pserf", {1, 1}},
    {"elu", {1}, "celu", {1}},
    {"leaky-relu", {0.01}, "prelu", {0.01}},
    {"leaky-relu", {0.2}, "rrelu", {0.2, 0.2, 0.5}},
    {"relu", {}, "prelu", {0}},
    {"relu", {}, "threshold", {0, 0}},
    {"relu", {}, "squareplus", {0}},
    {"absolute", {}, "prelu", {-1}},
    {"relu6", {}, "hard-tanh", {0, 6}},
    {"identity", {}, "soft-shrink", {0}},
    {"identity", {}, "srelu", {0, 1, 0, 1}},
    {"tanh", {}, "lecun-tanh", {1, 1}},
    {"tanh", {}, "penalized-tanh", {1}},
    {"symmetrical-sigmoid", {}, "lecun-tanh", {1, 0.5}},
    {"sparse-sigmoid", {}, "hard-sigmoid", {0.5, 0.5}},
    {"relu", {}, "flexible-relu", {0}},
    {"relu", {}, "displaced-relu", {0}},
    {"relu", {}, "maxout-2", {1, 0, 0, 0}},
    {"relu", {}, "apl-1", {0, 1}},
    {"relu", {}, "repu", {1}},
    {"relu-squared", {}, "repu", {2}},
    {"relu-squared", {}, "star-relu", {1, 0}},
    {"relu6", {}, "bounded-relu", {6}},
    {"elu", {1}, "pelu", {1, 1}},
    {"elu", {0.7}, "mpelu", {0.7, 1}},
    {"identity", {}, "soft-exponential", {0}},
};

const actiscope::Activation& named(const char* id) {
  const int index = actiscope::find(id);
  CHECK_MESSAGE(index >= 0, std::string(id) << " is not in the catalogue");
  return actiscope::activation_at(index < 0 ? 0 : index);
}

Values of(const char* id, double x, const ParameterSet& set = {}) {
  return evaluate_at(named(id), x, set.data());
}

/// f and f′ from those of others; the sizes are those of the terms they are the sums of.
struct Composed {
  double f, d1, size, slope_size;
};
Composed scaled(double by, const Values& y) {
  return {by * y.f, by * y.d1, std::abs(by * y.f), std::abs(by * y.d1)};
}

}  // namespace

TEST_CASE("identities: a special case is the same bits as the general function") {
  for (const Special& special : specials) {
    const auto &one = named(special.id), &other = named(special.general);
    const actiscope::Positions seams = other.positions(special.general_parameters.data());
    CAPTURE(called(one, special.parameters));
    CAPTURE(called(other, special.general_parameters));
    int wrong = 0;
    double where = 0;
    for (const double x : all_sizes()) {
      bool seam = false;
      for (int i = 0; i < seams.count; ++i) seam = seam || x == seams.x[i];
      if (seam) continue;  // the field may settle the derivative of each by another convention there
      const Values a = evaluate_at(one, x, special.parameters.data());
      const Values b = evaluate_at(other, x, special.general_parameters.data());
      if (same(a.f, b.f) && same(a.d1, b.d1) && same(a.d2, b.d2)) continue;
      ++wrong;
      where = x;
    }
    CAPTURE(where);
    CHECK(wrong == 0);
  }
}

TEST_CASE("identities: the derivative of softplus is the sigmoid") {
  const double beta = 1;
  int wrong = 0;
  for (const double x : all_sizes()) {
    const Values plus = evaluate_at(named("softplus"), x, &beta);
    const Values sigmoid = evaluate_at(named("sigmoid"), x, nullptr);
    if (!same(plus.d1, sigmoid.f) || !same(plus.d2, sigmoid.d1)) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("identities: gd′ is sech, arsinh′ the inverse multiquadric") {
  const double a = 1;
  int wrong = 0;
  for (const double x : all_sizes()) {
    const Values gudermannian = evaluate_at(named("gudermannian"), x, nullptr);
    const Values sech = evaluate_at(named("sech"), x, nullptr);
    const Values arsinh = evaluate_at(named("arsinh"), x, nullptr);
    const Values inverse = evaluate_at(named("inverse-multiquadric"), x, &a);
    if (!same(gudermannian.d1, sech.f) || !same(gudermannian.d2, sech.d1)) ++wrong;
    if (!same(arsinh.d1, inverse.f) || !same(arsinh.d2, inverse.d1)) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("identities: log-sigmoid(x) = −softplus(−x)") {
  const double beta = 1;
  int wrong = 0;
  for (const double x : all_sizes()) {
    const Values plus = evaluate_at(named("softplus"), -x, &beta);
    const Values log = evaluate_at(named("log-sigmoid"), x, nullptr);
    if (!same(log.f, -plus.f) || !same(log.d1, plus.d1) || !same(log.d2, -plus.d2)) ++wrong;
  }
  CHECK(wrong == 0);
}

TEST_CASE("identities: x = tanh(x) + tanh-shrink(x) where neither rounds away") {
  for (double x = -8; x <= 8; x += 0.0625) {
    CAPTURE(x);
    const double sum =
        evaluate_at(named("tanh"), x, nullptr).f + evaluate_at(named("tanh-shrink"), x, nullptr).f;
    CHECK(std::abs(sum - x) <= 4 * std::numeric_limits<double>::epsilon() * std::abs(x));
  }
}

TEST_CASE("identities: scaled, shifted and differentiated, within the bounds of both sides") {
  struct Relation {
    const char* id;
    ParameterSet parameters;
    Composed (*from)(double x);
  };
  const Relation relations[] = {
      {"selu", {}, [](double x) { return scaled(1.0507009873554805, of("elu", x, {1.6732632423543772})); }},
      {"e-swish", {1.375}, [](double x) { return scaled(1.375, of("silu", x)); }},
      {"lecun-tanh",
       {1.7159, 0.5},
       [](double x) {
         const Values y = of("tanh", 0.5 * x);
         return Composed{1.7159 * y.f, 1.7159 * 0.5 * y.d1, std::abs(y.f), y.d1};
       }},
      {"elliott",
       {},
       [](double x) {
         const Values y = of("softsign", x);
         return Composed{0.5 + 0.5 * y.f, 0.5 * y.d1, 1, y.d1};
       }},
      {"shifted-softplus",
       {},
       [](double x) {
         const Values y = of("softplus", x, {1});
         return Composed{y.f - 0.6931471805599453, y.d1, std::abs(y.f) + 1, y.d1};
       }},
      {"smu",
       {0, 0.7071067811865476},
       [](double x) {
         const Values y = of("gelu", x);
         return Composed{y.f, y.d1, std::abs(y.f) + std::abs(x * y.d1) * (1 + x * x),
                         std::abs(y.d1) + std::abs(x * y.d2) * (1 + x * x)};
       }},
      {"tanhsoft-1",
       {0.5},
       [](double x) {
         const Values t = of("tanh", 0.5 * x), s = of("softplus", x, {1});
         return Composed{t.f * s.f, 0.5 * t.d1 * s.f + t.f * s.d1, std::abs(t.f * s.f),
                         std::abs(0.5 * t.d1 * s.f) + std::abs(t.f * s.d1)};
       }},
      {"dsilu",
       {},
       [](double x) {
         const Values y = of("silu", x);
         return Composed{y.d1, y.d2, std::abs(y.d1) + std::abs(x * y.d2), 1};
       }},
      {"hard-sigmoid-6",
       {},
       [](double x) {
         const Values y = of("hard-sigmoid", x, {1. / 6, 0.5});
         return Composed{y.f, y.d1, 1, 1};
       }},
  };
  for (const Relation& relation : relations) {
    CAPTURE(std::string(relation.id));
    double worst = 0, where = 0;
    for (const double x : all_sizes()) {
      if (std::abs(x) < 1e-290 || std::abs(x) > 300 || std::abs(x) == 3) continue;  // no subnormals, no break
      const Values y = evaluate_at(named(relation.id), x, relation.parameters.data());
      const Composed z = relation.from(x);
      const double units = std::fmax(std::abs(y.f - z.f) / (std::abs(z.f) + z.size + 1e-300),
                                     std::abs(y.d1 - z.d1) / (std::abs(z.d1) + z.slope_size + 1e-300)) *
                           0x1p52;
      if (units > worst || units != units) worst = units, where = x;
    }
    CAPTURE(where);
    CHECK(worst <= 12);  // f ≤ 4 and f′ ≤ 8 on each side, in parts of the sum of both
  }
}

TEST_CASE("identities: the tanh form of GELU is off by 4.8e-4 at most, quick GELU by 2.1e-2") {
  double by_tanh = 0, by_sigmoid = 0;
  for (double x = -10; x <= 10; x += 0.001) {
    const double exact = evaluate_at(named("gelu"), x, nullptr).f;
    by_tanh = std::fmax(by_tanh, std::abs(evaluate_at(named("gelu-tanh"), x, nullptr).f - exact));
    by_sigmoid = std::fmax(by_sigmoid, std::abs(evaluate_at(named("quick-gelu"), x, nullptr).f - exact));
  }
  CHECK(by_tanh == doctest::Approx(4.73e-4).epsilon(0.01));
  CHECK(by_sigmoid == doctest::Approx(2.03e-2).epsilon(0.01));
}
