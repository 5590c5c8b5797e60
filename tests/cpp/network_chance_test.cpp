// Many random networks against what is known of their distribution: a printed number, He's weights, theory.
#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "network_run.hpp"

using namespace actiscope;

TEST_CASE("network: the largest entry of 101 normal 4×4 matrices") {
  // The input is the first matrix. 2000 simulations elsewhere: median 24.8, 5 to 95 % 21.9 to 27.7.
  std::vector<double> largest;
  NetworkSetting setting = setting_of("identity", 100, 4, 4, Scheme::normal, 1);
  // Fewer than this many and the 95 % quantile of the sample itself strays by a third of a decade.
  constexpr int seeds = 60;
  for (int seed = 0; seed < seeds; ++seed) {
    setting.seed = seed;
    const auto found = run(setting, 64);
    for (const auto& trial : found->trials) {
      const Signals& last = trial.back().after;
      largest.push_back(std::log10(std::max(-last.lowest, last.highest)) + last.exponent);
    }
  }
  std::sort(largest.begin(), largest.end());
  const auto quantile = [&](double share) {
    return largest[static_cast<std::size_t>(share * static_cast<double>(largest.size() - 1))];
  };
  CHECK(std::abs(quantile(0.5) - 24.8) < 0.15);
  CHECK(std::abs(quantile(0.05) - 21.9) < 0.3);
  CHECK(std::abs(quantile(0.95) - 27.7) < 0.3);
}

TEST_CASE("network: ReLU with He's weights keeps E‖gradient‖² over 50 layers" * doctest::skip(!thorough)) {
  NetworkSetting setting = setting_of("relu", 50, 128, 16, Scheme::he, 1);
  double sum = 0, squares = 0, count = 0;
  const int seeds = long_run ? 120 : 20;
  for (int seed = 0; seed < seeds; ++seed) {
    setting.seed = seed;
    const auto found = run(setting, 64);
    for (const auto& trial : found->trials) {
      const double ratio = std::pow(10, 2 * trial[0].log_gradient);
      sum += ratio, squares += ratio * ratio, ++count;
    }
  }
  const double mean = sum / count, error = std::sqrt((squares / count - mean * mean) / count);
  MESSAGE("E‖gradient‖² after 50 layers: " << mean << " ± " << error);
  CHECK(std::abs(mean - 1) < 0.05);
}

/// Of simulations: what is asked of them was decided before the first of them ran.
///
/// Theory is that of infinite width. What a finite one adds falls as 1/n and is taken out with the help of a
/// second width: 2·(slope at 2n) − (slope at n).
///
/// 14 functions × 4 kinds of weights are 56 comparisons, each of a mean of 16 networks with a standard error
/// that is itself estimated: Student's t with about 17 degrees of freedom, as the wider networks, which count
/// fourfold, have 15 and the narrower add a few. Of a right theory such a quotient is beyond 3 in 0.8 % of
/// all cases: among 56 one is expected every other time, so that "all within 3" would fail a right theory in
/// one seed of three, and be passed by choosing another seed. Hence no seed is chosen: the networks are those
/// of seeds 1 to 4, whatever they give, and what must hold of them is
///  - for at least 12 of the 14 functions all four slopes are within 3 standard errors (a right theory fails
///    with a probability of about 1 %: three functions must each have met one of the 0.8 %);
///  - no slope at all is beyond 5, which chance brings about once in 150 runs of the whole test;
///  - over all 56 the root of the mean square of the quotients lies between 0.75 and 1.4 (t gives 1.06 ±
///  0.13):
///    a theory that is a little off everywhere, or errors that are estimated too large, would show here
///    first.
TEST_CASE("network: slopes are those of theory within three standard errors") {
  struct Start {
    Scheme scheme;
    double scale;
    const char* name;
  };
  constexpr Start starts[] = {{Scheme::lecun, 1, "lecun"},
                              {Scheme::glorot, 1.5, "glorot, gain 1.5"},
                              {Scheme::he, 1, "he"},
                              {Scheme::orthogonal, 1.2, "orthogonal, gain 1.2"}};
  constexpr int seeds = 4, layers = 6;
  const int width = long_run ? 512 : thorough ? 256 : 128, trials = thorough ? 4 : 2;
  struct Slope {
    double mean{}, square_error{};
  };
  double theory = 0;
  const auto slope_of = [&](NetworkSetting setting, int units) {
    setting.width = units;
    const int count = seeds * trials;
    double squares = 0;
    Slope out;
    for (int seed = 1; seed <= seeds; ++seed) {
      setting.seed = seed;
      const auto found = run(setting, trials);
      for (const auto& trial : found->trials) {
        const double slope = trial[0].log_gradient / (layers - 1);
        out.mean += slope / count, squares += slope * slope / count;
      }
      theory = found->prediction.layer[0].log_gradient / (layers - 1);
    }
    out.square_error = (squares - out.mean * out.mean) / (count - 1);
    return out;
  };
  int functions = 0, right = 0, all = 0, beyond = 0;
  double worst = 0, squares = 0;
  for (const char* id : {"identity", "relu", "leaky-relu", "elu", "selu", "gelu", "silu", "mish", "softplus",
                         "sigmoid", "tanh", "softsign", "erf", "hard-tanh"}) {
    // As WebAssembly one function will do.
    if (!thorough && id[0] != 't') continue;
    bool within = true;
    for (const Start& start : starts) {
      if (!thorough && start.scheme == Scheme::orthogonal) continue;
      NetworkSetting setting = setting_of(id, layers, width, 16, start.scheme, start.scale);
      setting.bias_std = 0.05;
      const Slope narrow = slope_of(setting, width), wide = slope_of(setting, 2 * width);
      // Of a line the theory is exact at every width, and is that of the last.
      const bool exact = std::string(id) == "identity";
      const double sum = exact ? wide.mean : 2 * wide.mean - narrow.mean;
      const double error = std::sqrt(exact ? wide.square_error : 4 * wide.square_error + narrow.square_error);
      // Orthogonal and linear: all that is left to chance is rounding.
      const double off = (sum - theory) / std::max(error, 1e-6);
      CAPTURE(std::string(id));
      CAPTURE(std::string(start.name));
      CAPTURE(sum);
      CAPTURE(theory);
      CAPTURE(error);
      CHECK(std::abs(off) <= 5);
      ++all;
      within = within && std::abs(off) <= 3;
      beyond += std::abs(off) > 3;
      worst = std::max(worst, std::abs(off));
      squares += off * off;
    }
    ++functions;
    right += within;
  }
  const double spread = std::sqrt(squares / all);
  MESSAGE(all << " settings, root mean square " << spread << " and at most " << worst << " standard errors, "
              << beyond << " beyond 3; all four within 3 for " << right << " of " << functions);
  CHECK(right >= functions - 2);
  if (thorough) {
    CHECK(spread > 0.75);
    CHECK(spread < 1.4);
  }
}
