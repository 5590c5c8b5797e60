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
