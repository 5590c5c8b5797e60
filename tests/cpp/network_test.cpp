// Whole random networks: against finite differences, against theory, over a thousand layers, and a printed
// number.
#include "network.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <doctest/doctest.h>
#include <memory>
#include <string>
#include <vector>

#include "evaluate_at.hpp"
#include "parameter_sets.hpp"

using namespace actiscope;

namespace {

/// As WebAssembly, where everything takes longer, a part of the runs will do.
constexpr bool thorough = sizeof(void*) == 8;
const bool long_run = std::getenv("LONG") != nullptr;

struct Run {
  Prediction prediction;
  std::vector<std::vector<LayerResult>> trials;
};

NetworkSetting setting_of(const char* id, int layers, int width, int batch, Scheme scheme, double scale) {
  NetworkSetting setting;
  setting.activation = &activation_at(find(id));
  const ParameterSet set = defaults(activation_at(find(id)));
  std::copy(set.begin(), set.end(), setting.parameters);
  setting.layers = layers, setting.width = width, setting.batch = batch;
  setting.scheme = scheme, setting.scale = scale;
  return setting;
}

std::unique_ptr<Run> run(const NetworkSetting& setting, int trials, double slice = 1e9) {
  static Network network;
  auto out = std::make_unique<Run>();
  REQUIRE(network.start(setting, trials));
  while (!network.done())
    if (network.advance(slice))
      out->trials.emplace_back(network.trial().results(), network.trial().results() + setting.layers);
  out->prediction = network.prediction();
  network.stop();
  return out;
}

/// The same network again, in doubles and as one would write it down.
struct Reference {
  NetworkSetting s;
  std::vector<std::vector<double>> weights, bias;
  std::vector<double> input, direction;

  explicit Reference(const NetworkSetting& setting) : s(setting) {
    const int n = s.width, rows = padded(n, quad_rows);
    std::vector<float> quads(rows * rows), square(rows * rows), list(n);
    for (int l = 0; l < s.layers; ++l) {
      WeightDrawing drawing(s.scheme, s.scale, n, square.data());
      drawing.start(stream(s.seed, Draw::weights, 0, l), quads.data());
      while (drawing.advance()) {
      }
      auto& w = weights.emplace_back(n * n);
      for (int i = 0; i < n; ++i)
        for (int j = 0; j < n; ++j) w[i * n + j] = quads[(i / 4 * rows + j) * 4 + i % 4];
      Gaussian(stream(s.seed, Draw::bias, 0, l)).fill(list.data(), n, static_cast<float>(s.bias_std));
      bias.emplace_back(list.begin(), list.end());
    }
    // One sample per panel would be another order: the batch is at most one panel here.
    const auto signals = [&](Draw what) {
      Gaussian generator(stream(s.seed, what, 0, 0));
      std::vector<double> out;
      std::vector<float> row(s.batch);
      for (int i = 0; i < n; ++i) {
        generator.fill(row.data(), s.batch, 1);
        out.insert(out.end(), row.begin(), row.end());
      }
      return out;
    };
    input = signals(Draw::input), direction = signals(Draw::gradient);
  }

  std::vector<double> layer(int l, const std::vector<double>& x) const {
    std::vector<double> h(x.size());
    for (int i = 0; i < s.width; ++i)
      for (int b = 0; b < s.batch; ++b) {
        double sum = bias[l][i];
        for (int k = 0; k < s.width; ++k) sum += weights[l][i * s.width + k] * x[k * s.batch + b];
        h[i * s.batch + b] = sum;
      }
    return h;
  }
  std::vector<double> activated(std::vector<double> h) const {
    for (double& x : h) x = s.activation->at(x, s.parameters, 0).v;
    return h;
  }
  /// Σ direction·h of the last layer, from the pre-activations of layer l.
  double loss(int l, std::vector<double> h) const {
    for (++l; l < s.layers; ++l) h = layer(l, activated(h));
    double sum = 0;
    for (std::size_t i = 0; i < h.size(); ++i) sum += direction[i] * h[i];
    return sum;
  }
};

}  // namespace

TEST_CASE("network: gradients are those of finite differences") {
  for (const char* id :
       {"tanh", "gelu", "sigmoid", "softplus", "selu", "relu", "sinusoid", "mish", "leaky-relu"})
    for (const int width : {5, 8}) {
      NetworkSetting setting = setting_of(id, 4, width, 3, Scheme::lecun, 1.3);
      setting.bias_std = 0.4;
      setting.seed = 21;
      const Reference reference(setting);
      const auto found = run(setting, 1);
      std::vector<double> h = reference.layer(0, reference.input), norms;
      CAPTURE(id);
      for (int l = 0; l < setting.layers; ++l) {
        if (l > 0) h = reference.layer(l, reference.activated(h));
        double mean = 0, squares = 0, norm = 0;
        const auto count = static_cast<double>(h.size());
        for (const double x : h) mean += x / count, squares += x * x / count;
        for (std::size_t i = 0; i < h.size(); ++i) {
          constexpr double step = 1e-6;
          std::vector<double> up = h, down = h;
          up[i] += step, down[i] -= step;
          const double slope = (reference.loss(l, up) - reference.loss(l, down)) / (2 * step);
          norm += slope * slope;
        }
        norms.push_back(0.5 * std::log10(norm));
        const LayerResult& layer = found->trials[0][l];
        CAPTURE(l);
        CHECK(layer.before.mean == doctest::Approx(mean).epsilon(1e-5));
        CHECK(layer.before.variance == doctest::Approx(squares - mean * mean).epsilon(1e-5));
        CHECK(layer.before.highest == doctest::Approx(*std::max_element(h.begin(), h.end())).epsilon(1e-5));
        CHECK(layer.before.lowest == doctest::Approx(*std::min_element(h.begin(), h.end())).epsilon(1e-5));
      }
      for (int l = 0; l < setting.layers; ++l)
        CHECK(found->trials[0][l].log_gradient == doctest::Approx(norms[l] - norms.back()).epsilon(2e-5));
    }
}

TEST_CASE("network: a run does not depend on how it is cut into slices, nor on whether weights are kept") {
  for (const Scheme scheme : {Scheme::he, Scheme::orthogonal}) {
    NetworkSetting setting = setting_of("gelu", 6, 50, 21, scheme, 1);
    setting.bias_std = 0.1;
    const auto whole = run(setting, 2), sliced = run(setting, 2, 1);
    Trial again;
    REQUIRE(again.allocate(setting, false));
    again.start(1);
    double time = 1e12;
    while (again.advance(time)) {
    }
    for (int l = 0; l < setting.layers; ++l) {
      CHECK(whole->trials[1][l].log_gradient == sliced->trials[1][l].log_gradient);
      CHECK(whole->trials[1][l].log_gradient == again.results()[l].log_gradient);
      CHECK(whole->trials[1][l].after.variance == again.results()[l].after.variance);
      CHECK(whole->trials[0][l].log_gradient == doctest::Approx(whole->trials[0][l].log_gradient));
    }
    CHECK(whole->trials[0][0].log_gradient != whole->trials[1][0].log_gradient);
  }
}

TEST_CASE("network: histograms count every signal, shares of zeros are those of ReLU") {
  NetworkSetting setting = setting_of("relu", 3, 30, 11, Scheme::he, 1);
  static Network network;
  REQUIRE(network.start(setting, 1));
  while (!network.done()) network.advance(1e9);
  for (int l = 0; l < 3; ++l) {
    std::uint32_t before = 0, after = 0;
    for (int i = 0; i < histogram_bins; ++i)
      before += network.trial().histograms()[2 * l * histogram_bins + i],
          after += network.trial().histograms()[(2 * l + 1) * histogram_bins + i];
    CHECK(before == 330);
    CHECK(after == 330);
    // All that is not above 0 lies in the first bin after φ.
    const double zeros = network.trial().results()[l].zero_gradients * 330;
    // Of ReLU the other slopes are 1.
    CHECK(network.trial().results()[l].mean_slope == doctest::Approx(1 - zeros / 330).epsilon(1e-12));
    CHECK(network.trial().histograms()[(2 * l + 1) * histogram_bins] >= zeros - 1e-9);
    CHECK(zeros > 100);
    CHECK(zeros < 230);
  }
  network.stop();
}

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
}

TEST_CASE("network: biases count where signals have died out") {
  NetworkSetting setting = setting_of("tanh", 30, 64, 8, Scheme::lecun, 1e-6);
  setting.bias_std = 1e-3;
  const auto found = run(setting, 1);
  CHECK(found->trials[0].back().before.variance == doctest::Approx(1e-6).epsilon(0.3));
}

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

TEST_CASE("network: memory is told before it is taken") {
  NetworkSetting setting = setting_of("relu", 1000, 1024, 1024, Scheme::he, 1);
  CHECK(least_bytes(setting) > 4e9);
  setting.layers = 100;
  CHECK(least_bytes(setting) < most_bytes);
  CHECK(Trial::bytes(setting, true) > most_bytes);
}
