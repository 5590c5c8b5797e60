// Theory at lengths at which φ oscillates too fast to be integrated, and where powers leave the doubles.
#include <cmath>
#include <doctest/doctest.h>
#include <numbers>

#include "network/correlations.hpp"
#include "network/theory.hpp"
#include "parameter_sets.hpp"
#include "properties/moments.hpp"

using namespace actiscope;

namespace {

struct Field {
  ParameterSet set;
  MeanField theory;
  Field(const char* id, Variances variances, ParameterSet values = {})
      : set(values.empty() ? defaults(activation_at(find(id))) : values),
        theory(activation_at(find(id)), set.data(), variances) {
    while (theory.prepare()) {
    }
  }
};

}  // namespace

TEST_CASE("network: of fast oscillations theory knows the mean") {
  for (const double log_q : {17.0, 20.0, 31.5, 80.0, 399.0, 5000.0}) {
    CAPTURE(log_q);
    const auto layer = [log_q](const char* id, ParameterSet values = {}) {
      return Field(id, {2, 0}, values).theory.layer(log_q);
    };
    // E sin² = E cos² = ½.
    for (const char* id : {"sinusoid", "cosine"}) {
      CHECK(std::abs(layer(id).next) < 1e-8);
      CHECK(std::abs(layer(id).chi) < 1e-8);
    }
    CHECK(layer("sinusoid", {30}).chi == doctest::Approx(2 * std::log2(30)).epsilon(1e-9));
    // E (z + sin²)² = q + ⅜, of which the second is seen in the first alone; E (1 + sin)² = 3/2.
    const double snake = log_q < 100 ? std::log2(2 * (std::exp2(log_q) + 0.375)) : log_q + 1;
    CHECK(layer("snake").next == doctest::Approx(snake).epsilon(1e-11));
    CHECK(layer("snake").chi == doctest::Approx(std::log2(3)).epsilon(1e-8));
    // E x²·cos² = q/2; E (cos − x·sin)² = ½ + q/2.
    CHECK(layer("gcu").next == doctest::Approx(log_q).epsilon(1e-11));
    if (log_q < 100)
      CHECK(layer("gcu").chi == doctest::Approx(std::log2(1 + std::exp2(log_q))).epsilon(1e-9));
    // ∫ sinc² = π, less what lies beyond √q: √(2π)/2·q^−½ of it.
    const double far = std::exp2(-0.5 * log_q);
    const double sinc = std::numbers::pi - std::sqrt(std::numbers::pi / 2) * far;
    CHECK(layer("sinc").next ==
          doctest::Approx(1 + std::log2(sinc / std::sqrt(2 * std::numbers::pi)) - 0.5 * log_q).epsilon(1e-9));
  }
}

TEST_CASE("network: sine keeps the length that its mean square gives it") {
  const Field sine("sinusoid", {1e6, 0}), snake("snake", {25, 0});
  CHECK(std::exp2(sine.theory.fixed_point(std::log2(1e6))) == doctest::Approx(5e5).epsilon(1e-8));
  CHECK(std::isnan(snake.theory.fixed_point(std::log2(25))));
  CHECK(std::isfinite(snake.theory.layer(4643).next));
}

TEST_CASE("network: expansions meet quadrature where both know the moments") {
  int oscillating = 0, known = 0;
  for (const Activation* activation : all_activations())
    for (const ParameterSet& set : parameter_sets(*activation)) {
      Oscillation far(*activation, set.data());
      while (far.advance()) {
      }
      // A soft exponential with α < 0 has no values at the left, and no moments at any length.
      if (far.log_q() == infinity || far.log_q() < 0) continue;
      CAPTURE(called(*activation, set));
      const GaussianMoments near =
          gaussian_moments(*activation, set.data(), {}, std::ldexp(1.0, static_cast<int>(far.log_q())));
      const LogMoments found = far.at(far.log_q());
      ++oscillating;
      known += found.slope == found.slope;
      if (found.value == found.value) CHECK(found.value == doctest::Approx(std::log2(near.g2)).epsilon(1e-9));
      if (found.slope == found.slope) CHECK(found.slope == doctest::Approx(std::log2(near.d2)).epsilon(1e-9));
    }
  CHECK(oscillating >= 17);
  // FINER's frequency grows with x: quadrature ends before its expansion has begun.
  CHECK(known >= oscillating - 3);
}

TEST_CASE("network: what theory cannot know it says nothing of") {
  CHECK(std::isnan(Field("finer", {400, 0}).theory.layer(std::log2(200)).chi));
  const ParameterSet set = defaults(activation_at(find("sinusoid")));
  const auto correlations = [&](double q) {
    return Correlations(activation_at(find("sinusoid")), set.data(), q);
  };
  // E sin(√q u)·sin(√q v) = ½(e^(−q(1−c)) − e^(−q(1+c))).
  for (const double q : {0.5, 20.0, 1e4}) {
    const Correlations found = correlations(q);
    for (const double c : {-0.9, -0.5, 0.0, 0.25, 0.9, 1.0})
      CHECK(std::abs(found.at(c) - 0.5 * (std::exp(-q * (1 - c)) - std::exp(-q * (1 + c)))) < 2e-6);
  }
  CHECK(std::isnan(correlations(1e6).at(0.5)));
  CHECK(std::isnan(correlations(1e6).at(1)));
}

TEST_CASE("network: what oscillates grows as its amplitude does") {
  const auto growth = [](const char* id) {
    return growth_of(activation_at(find(id)), defaults(activation_at(find(id))).data());
  };
  for (const char* id : {"gcu", "snake", "sinlu", "sine-relu", "relu"}) CHECK(growth(id).at_infinity == 1);
  for (const char* id : {"sinusoid", "cosine", "finer", "tanh"}) CHECK(growth(id).at_infinity == 0);
  CHECK(growth("sinc").at_infinity == -1);
  CHECK(growth("ncu").at_infinity == 3);
  CHECK(growth("tanh-shrink").at_zero == 3);
  CHECK(growth("asu").at_zero == 2);
}

TEST_CASE("network: third powers of lengths that doubles cannot hold") {
  // tanh-shrink is x³/3 near 0, cubic −x³ far out: E x⁶ = 15.
  const Field shrink("tanh-shrink", {1, 0}), ncu("ncu", {1, 0});
  CHECK(shrink.theory.layer(-600).next == doctest::Approx(std::log2(15.0 / 9) - 1800).epsilon(1e-12));
  CHECK(shrink.theory.layer(-600).chi == doctest::Approx(std::log2(3) - 1200).epsilon(1e-12));
  CHECK(ncu.theory.layer(600).next == doctest::Approx(std::log2(15) + 1800).epsilon(1e-12));
}
