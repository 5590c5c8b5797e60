// Random networks whose signals explode or die out: numbers as long as there are any, and χ beside 0.
#include <cmath>
#include <doctest/doctest.h>

#include "network_run.hpp"

using namespace actiscope;

TEST_CASE("network: a thousand layers that explode or die out give numbers") {
  const auto slope = [](const char* id, Scheme scheme, double scale, int layers) {
    const NetworkSetting setting = setting_of(id, layers, 32, 8, scheme, scale);
    const auto found = run(setting, 1);
    for (const LayerResult& layer : found->trials[0]) {
      CHECK(std::isfinite(layer.before.mean));
      CHECK(layer.before.variance > 0);
      CHECK(std::isfinite(layer.before.variance));
      CHECK(std::isfinite(layer.after.variance));
      CHECK(std::isfinite(layer.after.exponent));
      CHECK(std::isfinite(layer.log_gradient));
    }
    CHECK(found->trials[0].back().log_gradient == 0);
    return found->trials[0][0].log_gradient / (layers - 1);
  };
  // Orthogonal weights: nothing but rounding lies between the slope and the logarithm of the gain.
  CHECK(slope("identity", Scheme::orthogonal, 30, 1000) == doctest::Approx(std::log10(30)).epsilon(1e-5));
  CHECK(slope("identity", Scheme::orthogonal, 1e-3, 1000) == doctest::Approx(-3).epsilon(1e-5));
  CHECK(slope("identity", Scheme::normal, 10, 1000) ==
        doctest::Approx(1 + gaussian_lyapunov(32) / std::log(10)).epsilon(0.01));
  CHECK(slope("relu", Scheme::he, 20, 1000) == doctest::Approx(std::log10(20)).epsilon(0.03));
  CHECK(slope("relu", Scheme::he, 1e-3, 1000) == doctest::Approx(-3).epsilon(0.03));
  CHECK(slope("gelu", Scheme::he, 50, 1000) == doctest::Approx(std::log10(50)).epsilon(0.03));
  CHECK(slope("tanh", Scheme::lecun, 0.1, 1000) == doctest::Approx(-1).epsilon(0.03));
  CHECK(slope("sigmoid", Scheme::lecun, 1, 1000) < -0.55);
  // Squares square the size each time: to 2^(2^35).
  slope("relu-squared", Scheme::he, 3, 35);
  slope("relu-squared", Scheme::he, 0.3, 35);
}

TEST_CASE("network: where numbers end, what is known stays and the rest is NaN") {
  const NetworkSetting setting = setting_of("exponential", 12, 16, 4, Scheme::he, 3);
  const auto found = run(setting, 1);
  CHECK(std::isfinite(found->trials[0][0].before.variance));
  CHECK(std::isnan(found->trials[0].back().before.variance));
  CHECK(std::isnan(found->trials[0].back().log_gradient));
}

TEST_CASE(
    "network: where signals die out χ is that beside 0, which ReLU's slope at 0 itself says nothing of") {
  const auto totals = [](const char* id, double gain = 1) {
    return run(setting_of(id, 3, 4, 2, Scheme::lecun, gain), 1)->prediction.totals;
  };
  CHECK(totals("relu").fixed_length == 0);
  CHECK(totals("relu").chi == doctest::Approx(0.5).epsilon(1e-9));
  CHECK(totals("leaky-relu").chi == doctest::Approx((1 + 1e-4) / 2).epsilon(1e-9));
  CHECK(totals("tanh").chi == doctest::Approx(1).epsilon(1e-9));
  CHECK(totals("relu-squared", 0.1).chi < 1e-100);
  CHECK(totals("tanh-shrink").fixed_length == 0);
  CHECK(totals("tanh-shrink").chi == 0);
}

TEST_CASE("network: biases count where signals have died out") {
  NetworkSetting setting = setting_of("tanh", 30, 64, 8, Scheme::lecun, 1e-6);
  setting.bias_std = 1e-3;
  const auto found = run(setting, 1);
  CHECK(found->trials[0].back().before.variance == doctest::Approx(1e-6).epsilon(0.3));
}
