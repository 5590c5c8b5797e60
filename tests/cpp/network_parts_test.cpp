// The parts of the random networks: generator, deviates, weights, products, interpolation, theory.
#include <algorithm>
#include <cmath>
#include <doctest/doctest.h>
#include <numbers>
#include <vector>

#include "evaluate_at.hpp"
#include "network/correlations.hpp"
#include "network/multiply.hpp"
#include "network/response.hpp"
#include "network/weights.hpp"
#include "parameter_sets.hpp"

using namespace actiscope;

namespace {

/// Room aligned as the products need it.
struct Floats {
  explicit Floats(std::size_t count) : room(count + 16) {}
  float* data() { return room.data() + (16 - reinterpret_cast<std::uintptr_t>(room.data()) / 4 % 16) % 16; }
  std::vector<float> room;
};

/// A weight matrix, row-major.
std::vector<double> drawn(Scheme scheme, double scale, int n, std::uint64_t seed) {
  const int rows = padded(n, quad_rows);
  Floats quads(rows * rows), square(rows * rows);
  WeightDrawing drawing(scheme, scale, n, square.data());
  drawing.start(stream(seed, Draw::weights, 0, 0), quads.data());
  while (drawing.advance()) {
  }
  std::vector<double> out(n * n);
  for (int i = 0; i < n; ++i)
    for (int j = 0; j < n; ++j) out[i * n + j] = quads.data()[(i / 4 * rows + j) * 4 + i % 4];
  return out;
}

}  // namespace

TEST_CASE("network: xoshiro256++ and splitmix64 give their authors' numbers") {
  Xoshiro256 generator{{1, 2, 3, 4}};
  for (const std::uint64_t expected :
       {41943041ULL, 58720359ULL, 3588806011781223ULL, 3591011842654386ULL, 9228616714210784205ULL,
        9973669472204895162ULL, 14011001112246962877ULL, 12406186145184390807ULL})
    CHECK(generator() == expected);
  std::uint64_t state = 1234567;
  for (const std::uint64_t expected :
       {6457827717110365317ULL, 3203168211198807973ULL, 9817491932198370423ULL, 4593380528125082431ULL})
    CHECK(splitmix64(state) == expected);
}

TEST_CASE("network: streams differ, and a seed gives the same again") {
  std::vector<std::uint64_t> firsts;
  for (const std::uint64_t seed : {0ULL, 1ULL, 1ULL << 52})
    for (const Draw what : {Draw::input, Draw::weights, Draw::bias, Draw::gradient})
      for (int trial = 0; trial < 5; ++trial)
        for (int layer = 0; layer < 5; ++layer) {
          CHECK(stream(seed, what, trial, layer)() == stream(seed, what, trial, layer)());
          firsts.push_back(stream(seed, what, trial, layer)());
        }
  std::sort(firsts.begin(), firsts.end());
  CHECK(std::adjacent_find(firsts.begin(), firsts.end()) == firsts.end());
}

TEST_CASE("network: deviates are normal, in the middle and in the tails") {
  constexpr int count = 1 << 20;
  std::vector<float> z(count);
  Gaussian generator(stream(3, Draw::weights, 0, 0));
  generator.fill(z.data(), count, 1);
  double power[5]{};
  for (const float x : z)
    for (int k = 1; k <= 4; ++k) power[k] += std::pow(x, k) / count;
  const double unit = 1 / std::sqrt(count);
  CHECK(std::abs(power[1]) < 4 * unit);
  CHECK(std::abs(power[2] - 1) < 4 * std::sqrt(2) * unit);
  CHECK(std::abs(power[3]) < 4 * std::sqrt(15) * unit);
  CHECK(std::abs(power[4] - 3) < 4 * std::sqrt(96) * unit);
  // Shares beyond x against ½ erfc(x/√2), also beyond 3.44, where the tail begins.
  for (const double x : {-3.6, -2.5, -1.0, -0.1, 0.3, 1.5, 2.9, 3.5, 4.0}) {
    CAPTURE(x);
    const auto beyond = std::count_if(z.begin(), z.end(), [&](float y) { return y > x; });
    const double share = static_cast<double>(beyond) / count;
    const double expected = 0.5 * std::erfc(x / std::numbers::sqrt2);
    CHECK(std::abs(share - expected) < 4 * std::sqrt(expected * (1 - expected)) * unit);
  }
}

TEST_CASE("network: weights have the variance of their scheme, Glorot's are uniform") {
  for (const int n : {7, 64, 250})
    for (const Scheme scheme : {Scheme::normal, Scheme::lecun, Scheme::glorot, Scheme::he}) {
      CAPTURE(n);
      CAPTURE(static_cast<int>(scheme));
      const std::vector<double> w = drawn(scheme, 1.5, n, 11);
      double squares = 0, largest = 0;
      for (const double x : w) squares += x * x, largest = std::max(largest, std::abs(x));
      const double expected = weight_variance(scheme, 1.5, n) / n;
      CHECK(std::abs(squares / (n * n) / expected - 1) < 6.0 / n);
      if (scheme == Scheme::glorot) CHECK(largest <= std::sqrt(3 * expected) * (1 + 1e-6));
    }
  CHECK(weight_variance(Scheme::normal, 0.5, 16) == 4);
  CHECK(weight_variance(Scheme::he, 1, 16) == 2);
}

TEST_CASE("network: orthogonal weights are orthogonal") {
  for (const int n : {1, 2, 5, 64, 150}) {
    const std::vector<double> q = drawn(Scheme::orthogonal, 2, n, 5);
    double worst = 0;
    for (int i = 0; i < n; ++i)
      for (int j = 0; j < n; ++j) {
        double product = 0;
        for (int k = 0; k < n; ++k) product += q[k * n + i] * q[k * n + j];
        worst = std::max(worst, std::abs(product / 4 - (i == j)));
      }
    CAPTURE(n);
    CHECK(worst < 2e-6);
  }
}

TEST_CASE("network: orthogonal weights are uniform, signs and all") {
  // Under Haar's measure on O(n): E tr Q = 0, E (tr Q)² = 1, E det = 0; with R's signs as they come tr Q is
  // biased.
  constexpr int n = 4, draws = 4000;
  double trace = 0, trace2 = 0, fourth = 0, corner = 0;
  for (int i = 0; i < draws; ++i) {
    const std::vector<double> q = drawn(Scheme::orthogonal, 1, n, 100 + i);
    const double t = q[0] + q[5] + q[10] + q[15];
    trace += t / draws, trace2 += t * t / draws;
    corner += q[0] * q[0] / draws, fourth += std::pow(q[15], 4) / draws;
  }
  const double unit = 1 / std::sqrt(draws);
  CHECK(std::abs(trace) < 4 * unit);
  CHECK(std::abs(trace2 - 1) < 4 * std::sqrt(2) * unit);
  CHECK(std::abs(corner - 1.0 / n) < 4 * 0.25 * unit);
  CHECK(std::abs(fourth - 3.0 / (n * (n + 2))) < 4 * 0.2 * unit);
}

TEST_CASE("network: a product is the sum in ascending order, to the last bit, and near that of doubles") {
  for (const int n : {1, 3, 8, 61, 256}) {
    const int rows = padded(n, quad_rows);
    Floats a(rows * rows), x(rows * panel_samples), out(rows * panel_samples), start(rows);
    Gaussian generator(stream(n, Draw::weights, 0, 0));
    generator.fill(a.data(), rows * rows, 1);
    generator.fill(x.data(), rows * panel_samples, 1);
    generator.fill(start.data(), rows, 1);
    multiply(a.data(), rows, 0, rows / quad_rows, x.data(), n, start.data(), out.data());
    bool same = true;
    double worst = 0;
    for (int i = 0; i < rows; ++i)
      for (int s = 0; s < panel_samples; ++s) {
        float sum = start.data()[i];
        double exact = sum;
        for (int k = 0; k < n; ++k) {
          const float w = a.data()[(i / 4 * rows + k) * 4 + i % 4], y = x.data()[k * panel_samples + s];
          const float product = w * y;
          sum += product;
          exact += static_cast<double>(w) * y;
        }
        same = same && sum == out.data()[i * panel_samples + s];
        worst = std::max(worst, std::abs(exact - out.data()[i * panel_samples + s]));
      }
    CAPTURE(n);
    CHECK(same);
    CHECK(worst <= 2e-7 * n + 1e-6);
  }
}

TEST_CASE("network: turning quads transposes") {
  constexpr int n = 12;
  Floats a(n * n), t(n * n);
  Gaussian generator(stream(1, Draw::weights, 0, 0));
  generator.fill(a.data(), n * n, 1);
  transpose(a.data(), n, 0, n / quad_rows, t.data());
  for (int i = 0; i < n; ++i)
    for (int j = 0; j < n; ++j)
      CHECK(a.data()[(i / 4 * n + j) * 4 + i % 4] == t.data()[(j / 4 * n + i) * 4 + j % 4]);
}

TEST_CASE("network: interpolated values are the core's to single precision, and breaks are the core's own") {
  static Response response;
  int known = 0, all = 0;
  for (const Activation* activation : all_activations()) {
    const ParameterSet set = defaults(*activation);
    response.prepare(*activation, set.data());
    CAPTURE(name_of(*activation));
    bool right = true;
    for (int i = -40000; i <= 40000; ++i) {
      const float x = static_cast<float>(i) * 0.00041F;
      const Response::Signal y = response.interpolated(x);
      ++all;
      if (y.value != y.value) continue;
      ++known;
      const Values core = evaluate_at(*activation, x, set.data());
      const double cell = 1.0 / Response::cells_per_unit;
      right = right &&
              std::abs(y.value - core.f) <=
                  4e-7 * (std::abs(core.f) + cell * (std::abs(core.d1) + cell * std::abs(core.d2))) &&
              std::abs(y.slope - core.d1) <= 4e-7 * (std::abs(core.d1) + cell * std::abs(core.d2));
    }
    CHECK(right);
    const Positions breaks = activation->positions(set.data());
    for (int k = 0; k < breaks.count; ++k)
      CHECK(std::isnan(response.interpolated(static_cast<float>(breaks.x[k])).value));
  }
  CHECK(known > 0.9 * all);
}

TEST_CASE("network: correlations against closed forms") {
  const auto of = [](const char* id, double q) {
    return Correlations(activation_at(find(id)), defaults(activation_at(find(id))).data(), q);
  };
  const Correlations relu = of("relu", 2), erf = of("erf", 0.7), step = of("step", 3);
  for (int i = -16; i <= 16; ++i) {
    const double c = i / 16.0;
    CAPTURE(c);
    // Cho and Saul 2009, and Williams 1997.
    CHECK(std::abs(relu.at(c) -
                   (std::sqrt(1 - c * c) + c * (std::numbers::pi - std::acos(c))) / std::numbers::pi) < 2e-6);
    CHECK(std::abs(erf.at(c) - 2 / std::numbers::pi * std::asin(1.4 * c / 2.4)) < 2e-6);
    CHECK(std::abs(step.at(c) - (0.25 + std::asin(c) / (2 * std::numbers::pi))) < 2e-4);
  }
}

TEST_CASE("network: length map, fixed points, χ and Lyapunov exponents that are known") {
  const auto field = [](const char* id, Variances variances) {
    static ParameterSet set;
    set = defaults(activation_at(find(id)));
    return MeanField(activation_at(find(id)), set.data(), variances);
  };
  // erf: E erf²(√q z) = 2/π·asin(2q/(1 + 2q)), E erf′² = 4/π/√(1 + 4q).
  const MeanField erf = field("erf", {2, 0.1});
  for (const double q : {0.01, 1.0, 50.0}) {
    const MeanField::Layer layer = erf.layer(std::log2(q));
    CHECK(std::exp2(layer.next) ==
          doctest::Approx(0.1 + 4 / std::numbers::pi * std::asin(2 * q / (1 + 2 * q))).epsilon(1e-9));
    CHECK(std::exp2(layer.chi) == doctest::Approx(8 / std::numbers::pi / std::sqrt(1 + 4 * q)).epsilon(1e-9));
  }
  const double fixed = erf.fixed_point(0);
  CHECK(erf.layer(fixed).next == doctest::Approx(fixed).epsilon(1e-9));
  CHECK(field("relu", {2, 0}).fixed_point(1) == 1);
  CHECK(field("tanh", {0.9, 0}).fixed_point(0) == -infinity);
  CHECK(field("tanh", {1, 0}).fixed_point(0) == -infinity);
  CHECK(std::isnan(field("relu", {2.2, 0}).fixed_point(1)));
  CHECK(std::exp2(field("selu", {1, 0}).fixed_point(1)) == doctest::Approx(1).epsilon(1e-6));
  // Far beyond the doubles: x² grows as q², ReLU as q, tanh not at all.
  CHECK(field("relu", {2, 0}).layer(5000).next == doctest::Approx(5000));
  CHECK(field("relu", {2, 0}).layer(-5000).next == doctest::Approx(-5000));
  CHECK(field("tanh", {1, 0}).layer(5000).next == doctest::Approx(0).epsilon(1e-6));
  // ψ(2) = 1 − γ; ψ(½) = −γ − 2 ln 2.
  const double euler = 0.5772156649015329;
  CHECK(gaussian_lyapunov(4) == doctest::Approx(0.5 * (1 - euler + std::numbers::ln2)).epsilon(1e-14));
  CHECK(gaussian_lyapunov(1) == doctest::Approx(0.5 * (-euler - std::numbers::ln2)).epsilon(1e-14));
}
