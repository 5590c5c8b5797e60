// Whole random networks: against finite differences, however they are cut into slices; histograms and memory.
#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <vector>

#include "network_run.hpp"

using namespace actiscope;

namespace {

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

TEST_CASE("network: memory is told before it is taken") {
  NetworkSetting setting = setting_of("relu", 1000, 1024, 1024, Scheme::he, 1);
  CHECK(least_bytes(setting) > 4e9);
  setting.layers = 100;
  CHECK(least_bytes(setting) < most_bytes);
  CHECK(Trial::bytes(setting, true) > most_bytes);
}
