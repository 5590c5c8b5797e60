// f, f′ and f″ of every function against goldens made at high precision by another program.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <doctest/doctest.h>
#include <limits>
#include <set>
#include <string_view>

#include "golden_error.hpp"
#include "parameter_sets.hpp"

using actiscope::Activation;

namespace {

constexpr double bounds[3] = {4, 8, 16};
constexpr const char* order_names[3] = {"f", "f'", "f''"};

/// A function that cannot keep a bound yet, with the error measured and the reason.
struct Allowance {
  std::string_view id;
  int order;
  double bound;
  const char* reason;
};
const std::vector<Allowance> allowances = {};

double bound_for(const Activation& activation, int order) {
  for (const Allowance& a : allowances)
    if (a.id == activation.facts.id && a.order == order) return a.bound;
  return bounds[order];
}

void check_order(int order) {
  for (const Activation* activation : all_activations()) {
    const auto sets = read_golden(activation->facts.id);
    if (!sets || sets->empty()) {
      CHECK_MESSAGE(false, "no golden for " << name_of(*activation));
      continue;
    }
    const Worst worst = worst_error(*activation, *sets, order);
    const std::string call = called(*activation, (*sets)[worst.set].parameters);
    if (list_worst_errors)
      std::printf("%-3s %9.3f units at x = %-24.17g %s\n", order_names[order], worst.units, worst.x,
                  call.c_str());
    CAPTURE(call);
    CAPTURE(order);
    CAPTURE(worst.x);
    CHECK(worst.units <= bound_for(*activation, order));
  }
}

}  // namespace

TEST_CASE("goldens: every function has them, for the defaults and three other parameter sets") {
  for (const Activation* activation : all_activations()) {
    CAPTURE(name_of(*activation));
    const auto sets = read_golden(activation->facts.id);
    CHECK(sets.has_value());
    if (!sets) continue;
    const ParameterSet first = defaults(*activation);
    std::set<ParameterSet> different;
    for (const GoldenSet& set : *sets) {
      CAPTURE(called(*activation, set.parameters));
      CHECK(set.parameters.size() == first.size());
      CHECK(in_domain(*activation, set.parameters));
      different.insert(set.parameters);
    }
    CHECK(different.count(first) == 1);
    CHECK(different.size() >= (first.empty() ? 1u : 4u));
  }
}

TEST_CASE("goldens: 300 points a set in order, among them ±0, subnormals and, but for waves, the largest") {
  constexpr double tiny = 5e-324, subnormal = 0x1p-1060, largest = std::numeric_limits<double>::max();
  // An error of phase would hide every other: periodic functions end at 1e4. Elsewhere the domain may begin
  // late.
  constexpr double end_of_waves = 1e4;
  for (const Activation* activation : all_activations()) {
    const auto sets = read_golden(activation->facts.id);
    if (!sets) continue;
    for (const GoldenSet& set : *sets) {
      CAPTURE(called(*activation, set.parameters));
      CHECK(set.x.size() >= 300);
      CHECK(std::is_sorted(set.x.begin(), set.x.end()));
      const auto has = [&](double x) { return std::binary_search(set.x.begin(), set.x.end(), x); };
      CHECK((has(largest) || set.x.back() == end_of_waves));
      CHECK((has(tiny) && has(subnormal)));
      if (!(set.x.front() < 0)) continue;
      CHECK((has(-tiny) && has(-subnormal)));
      const auto zeros = std::equal_range(set.x.begin(), set.x.end(), 0.0);
      CHECK(zeros.second - zeros.first == 2);
      CHECK((std::signbit(*zeros.first) && !std::signbit(*(zeros.second - 1))));
      if (set.x.back() == largest) CHECK((has(-largest) || set.x.front() > -20));
    }
  }
}

TEST_CASE("goldens: f") { check_order(0); }
TEST_CASE("goldens: f′") { check_order(1); }
TEST_CASE("goldens: f″") { check_order(2); }

TEST_CASE("goldens: allowances are for functions that exist, and above the bound") {
  for (const Allowance& a : allowances) {
    CAPTURE(std::string(a.reason));
    CHECK(actiscope::find(std::string(a.id).c_str()) >= 0);
    CHECK(a.bound > bounds[a.order]);
  }
}

TEST_CASE("goldens: the measure sees an error, a wrong class and a wrong sign") {
  constexpr double inf = std::numeric_limits<double>::infinity();
  CHECK(error_in_units(1.0, {1.0, 0}, 0, 0) == 0);
  CHECK(error_in_units(1.0 + 0x1p-50, {1.0, 0}, 0, 0) == 4);
  CHECK(error_in_units(1.0, {1.0, 127}, 0, 0) == 0.5);
  CHECK(error_in_units(1.0 + 0x1p-50, {1.0, 0}, 6, 1) == 1);  // 4 ulps where the rounding of x makes 3
  CHECK(error_in_units(5e-324, {0.0, 0}, 0, 0) == 1);
  CHECK(error_in_units(5e-324, {5e-324, 0}, 5e-324, 1) == 0);
  CHECK(error_in_units(2e-323, {5e-324, 0}, 5e-324, 1) == 3);
  CHECK(error_in_units(5e-324, {0.0, 0}, 0, inf) == 1);
  CHECK(error_in_units(inf, {1.0, 0}, 0, 0) == inf);
  CHECK(error_in_units(-inf, {inf, 0}, 0, 0) == inf);
  CHECK(error_in_units(1e308, {inf, 0}, 0, 0) == inf);
  CHECK(error_in_units(std::nan(""), {1.0, 0}, 0, 0) == inf);
}
