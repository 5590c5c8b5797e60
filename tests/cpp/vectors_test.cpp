// Vector functions natively: laws that hold bit for bit, rows of the Jacobian, extremes.
#include "vectors.hpp"

#include <cmath>
#include <doctest/doctest.h>
#include <numeric>
#include <string_view>
#include <vector>

namespace {

using actiscope::VectorFunction;

constexpr double inf = actiscope::infinity;

const VectorFunction& function(std::string_view id) {
  for (const VectorFunction& one : actiscope::vector_functions())
    if (id == one.facts.id) return one;
  FAIL("there is no " << id);
  return actiscope::vector_functions()[0];
}

struct Result {
  std::vector<double> value;
  std::vector<std::vector<double>> jacobian;
};

Result call(const VectorFunction& f, const std::vector<double>& z, std::vector<double> parameters = {}) {
  static actiscope::VectorState state;
  for (int i = static_cast<int>(parameters.size()); i < f.facts.params.size(); ++i)
    parameters.push_back(f.facts.params.items[i].initial);
  const int n = static_cast<int>(z.size()), rows = actiscope::outputs(f.facts.outputs, n);
  const actiscope::VectorInput in{z.data(), n, parameters.data()};
  Result out{std::vector<double>(rows), std::vector<std::vector<double>>(rows, std::vector<double>(n))};
  f.value(in, state, out.value.data());
  for (int i = 0; i < rows; ++i) f.row(in, state, i, out.jacobian[i].data());
  return out;
}

double sum(const std::vector<double>& list) { return std::accumulate(list.begin(), list.end(), 0.0); }

/// Lists of many lengths and widths, the same in every run.
std::vector<std::vector<double>> lists() {
  std::vector<std::vector<double>> out;
  unsigned long long seed = 1;
  for (const double width : {1e-3, 1.0, 30.0, 800.0, 1e300})
    for (const int n : {1, 2, 3, 10, 1024}) {
      std::vector<double> z(n);
      for (double& one : z) {
        seed = seed * 6364136223846793005ULL + 1442695040888963407ULL;
        one = width * (static_cast<double>(seed >> 11) * 0x1p-53 - 0.5);
      }
      out.push_back(z);
    }
  return out;
}

}  // namespace

TEST_CASE("vectors: ids are unique and the facts complete") {
  for (const VectorFunction& one : actiscope::vector_functions()) {
    int same = 0;
    for (const VectorFunction& other : actiscope::vector_functions())
      same += std::string_view(one.facts.id) == other.facts.id;
    CHECK(same == 1);
    CHECK(one.facts.name);
    CHECK(one.facts.tex);
    CHECK(one.facts.jacobian_tex);
    CHECK(one.facts.source.text);
  }
}

TEST_CASE("vectors: probabilities sum to 1, their Jacobian's rows to 0, and it is symmetric bit for bit") {
  for (const char* id : {"softmax", "softmin", "sparsemax"})
    for (const std::vector<double>& z : lists()) {
      const Result y = call(function(id), z);
      CAPTURE(id);
      CAPTURE(z.size());
      CHECK(sum(y.value) == doctest::Approx(1).epsilon(1e-14));
      for (std::size_t i = 0; i < z.size(); ++i) {
        CHECK(y.value[i] >= 0);
        // As exact as adding up n rounded numbers is.
        CHECK(std::abs(sum(y.jacobian[i])) <=
              0x1p-53 * (static_cast<double>(z.size()) + 2) * std::abs(y.jacobian[i][i]) + 1e-300);
        for (std::size_t j = 0; j < i; ++j)
          if (y.jacobian[i][j] != y.jacobian[j][i]) FAIL("not symmetric at " << i << ", " << j);
      }
    }
}

TEST_CASE("vectors: softmin(z) = softmax(−z), and the loss is −log-softmax, bit for bit") {
  for (const std::vector<double>& z : lists()) {
    std::vector<double> negative = z;
    for (double& one : negative) one = -one;
    CHECK(call(function("softmin"), z).value == call(function("softmax"), negative).value);
    const double target = static_cast<double>(z.size() - 1);
    for (const double t : {1.0, 0.1, 7.0}) {
      const Result log = call(function("log-softmax"), z, {t});
      CHECK(call(function("softmax-cross-entropy"), z, {t, target}).value[0] == -log.value.back());
    }
  }
}

TEST_CASE("vectors: log-softmax knows what softmax has lost") {
  const std::vector<double> z{0, -800, -1e5};
  CHECK(call(function("softmax"), z).value == std::vector<double>{1, 0, 0});
  CHECK(call(function("log-softmax"), z).value == std::vector<double>{0, -800, -1e5});
}

TEST_CASE("vectors: tiny probabilities keep their digits") {
  // e^-690.3 and e^-690.3/(1 + e^-690.3): a rounded exponent alone would cost hundreds of ulps.
  const double expected = 1.6088632894056566e-300;
  const double p = call(function("softmax"), {690.3, 0}).value[1];
  CHECK(std::abs(p - expected) <= 2 * (std::nextafter(expected, 1) - expected));
}

TEST_CASE("vectors: the support of sparsemax is the true one") {
  const Result face = call(function("sparsemax"), {0.9, 0.8, 0.1, 0.05});
  CHECK(face.value[2] == 0);
  CHECK(face.value[3] == 0);
  CHECK(face.value[0] == doctest::Approx(0.55).epsilon(1e-15));
  CHECK(face.jacobian[0] == std::vector<double>{0.5, -0.5, 0, 0});
  CHECK(face.jacobian[2] == std::vector<double>{0, 0, 0, 0});
  CHECK(call(function("sparsemax"), {1, 0}).value == std::vector<double>{1, 0});
  // One ulp inside the face.
  CHECK(call(function("sparsemax"), {1, 0x1p-52}).value[1] == 0x1p-53);
}

TEST_CASE("vectors: finite inputs give no NaN") {
  const double sizes[] = {0, 5e-324, 1e-300, 1, 40, 745, 1e10, 1e200, 1e308, 1.7976931348623157e308};
  for (const VectorFunction& f : actiscope::vector_functions())
    for (const double a : sizes)
      for (const double b : sizes)
        for (const double sa : {-1, 1})
          for (const double sb : {-1, 1}) {
            const Result y = call(f, {sa * a, sb * b});
            CAPTURE(f.facts.id);
            CAPTURE(sa * a);
            CAPTURE(sb * b);
            for (const double value : y.value) CHECK_FALSE(std::isnan(value));
            for (const auto& row : y.jacobian)
              for (const double slope : row) CHECK_FALSE(std::isnan(slope));
          }
}

TEST_CASE("vectors: a product overflows only where the true one does") {
  // a·b alone would.
  CHECK(call(function("swiglu"), {1e306, -1e10}).value[0] == 0);
  const double y = call(function("swiglu"), {1e306, -700}).value[0];
  CHECK(y == doctest::Approx(-69017.7358063184).epsilon(1e-13));
  CHECK(call(function("glu"), {inf, 0}).value[0] == inf);
  // Where the gate has underflowed, an infinite a still has a limit.
  for (const char* id : {"glu", "geglu", "swiglu"})
    for (const double b : {-30., -800., -1e300}) {
      CAPTURE(id);
      const Result limit = call(function(id), {-inf, b});
      CHECK(limit.value[0] == (std::string_view(id) == "glu" ? -inf : inf));
      CHECK(limit.jacobian[0][1] == (std::string_view(id) == "glu" ? -inf : inf));
      CHECK(std::isnan(call(function(id), {inf, -inf}).value[0]));
    }
  CHECK(call(function("reglu"), {inf, -1}).value[0] == 0);
}
