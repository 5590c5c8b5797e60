// The rules of calculus that jet.hpp writes down.
#include "jet.hpp"

#include <cmath>
#include <doctest/doctest.h>
#include <limits>

using actiscope::Jet;

namespace {

constexpr double inf = std::numeric_limits<double>::infinity();
const double not_a_number = std::numeric_limits<double>::quiet_NaN();

bool equal(const Jet<double>& a, double v, double d, double dd) { return a.v == v && a.d == d && a.dd == dd; }

constexpr Jet<double> x = actiscope::variable(3.0);

}  // namespace

TEST_CASE("jets: the variable has slope 1 and a constant has none") {
  CHECK(equal(x, 3, 1, 0));
  CHECK(equal(actiscope::constant(7.0), 7, 0, 0));
}

TEST_CASE("jets: sums, differences and multiples are linear") {
  const Jet<double> a{1, 2, 3}, b{10, 20, 40};
  CHECK(equal(a + b, 11, 22, 43));
  CHECK(equal(b - a, 9, 18, 37));
  CHECK(equal(-a, -1, -2, -3));
  CHECK(equal(a + 5, 6, 2, 3));
  CHECK(equal(5 + a, 6, 2, 3));
  CHECK(equal(a - 5, -4, 2, 3));
  CHECK(equal(5 - a, 4, -2, -3));
  CHECK(equal(4 * a, 4, 8, 12));
  CHECK(equal(a * 4, 4, 8, 12));
  CHECK(equal(b / 2, 5, 10, 20));
}

TEST_CASE("jets: products follow (uv)″ = u″v + 2u′v′ + uv″") {
  CHECK(equal(x * x, 9, 6, 2));
  CHECK(equal(x * x * x, 27, 27, 18));
  CHECK(equal(Jet<double>{2, 3, 5} * Jet<double>{7, 11, 13}, 14, 43, 127));
}

TEST_CASE("jets: chain gives (g∘u)″ = g″u′² + g′u″") {
  // (x²)³ at 3 as the cube of u = x²: 729, 6x⁵ = 1458, 30x⁴ = 2430.
  const Jet<double> u = x * x;
  CHECK(equal(chain(u, u.v * u.v * u.v, 3 * u.v * u.v, 6 * u.v), 729, 1458, 2430));
}

TEST_CASE("jets: 0·∞ is 0, and no other product changes") {
  CHECK(actiscope::times(0.0, inf) == 0);
  CHECK(actiscope::times(-inf, 0.0) == 0);
  CHECK(actiscope::times(2.0, inf) == inf);
  CHECK(actiscope::times(-3.0, 4.0) == -12);
  CHECK(std::isnan(actiscope::times(not_a_number, 2.0)));
  CHECK(std::isnan(actiscope::times(not_a_number, inf)));
  CHECK(equal(Jet<double>{0, 0, 0} * Jet<double>{inf, inf, inf}, 0, 0, 0));
}

TEST_CASE("jets: select takes either side, also as a plain number") {
  const Jet<double> one = actiscope::constant(1.0);
  CHECK(equal(select(true, x, one), 3, 1, 0));
  CHECK(equal(select(false, x, one), 1, 0, 0));
  CHECK(equal(actiscope::select(false, x, 5.0), 5, 0, 0));
  CHECK(equal(actiscope::select(true, 5.0, x), 5, 0, 0));
  CHECK(actiscope::select(true, 2.0, 3.0) == 2);
}

TEST_CASE("jets: trim holds the value and leaves the slopes") {
  CHECK(equal(trim(Jet<double>{1.5, 2, 3}, 0, 1), 1, 2, 3));
  CHECK(equal(trim(Jet<double>{-1.5, 2, 3}, 0, 1), 0, 2, 3));
  CHECK(equal(trim(Jet<double>{0.5, 2, 3}, 0, 1), 0.5, 2, 3));
}

TEST_CASE("scaled jets: the same as plain ones where nothing underflows") {
  const Jet<double> part{2, 3, 5};
  const auto scaled = actiscope::scaled(part, 0.5, 0.25);
  CHECK(equal(scaled, 1, 0.75, 1.25));
  CHECK(equal(x * scaled, 3, 3.25, 5.25));  // as Jet{3,1,0} · Jet{1,0.75,1.25}
  CHECK(equal(scaled * x, 3, 3.25, 5.25));
  CHECK(equal(4 * scaled, 4, 3, 5));
  CHECK(equal(scaled * 4, 4, 3, 5));
  CHECK(equal(scaled / 4, 0.25, 0.1875, 0.3125));
  CHECK(equal(-scaled, -1, -0.75, -1.25));
  CHECK(equal(scaled * scaled, 1, 1.5, 3.625));
}

TEST_CASE("scaled jets: a factor is applied before underflow rounds") {
  const double tiny = std::ldexp(1.0, -537);  // tiny² is the smallest double
  const auto scaled = actiscope::scaled(Jet<double>{1.5 * tiny, 1.5 * tiny, 1.5 * tiny}, tiny, tiny);
  CHECK(equal(2 * scaled, 3 * tiny * tiny, 3 * tiny * tiny, 3 * tiny * tiny));
  CHECK((Jet<double>{2, 0, 0} * scaled).v == 3 * tiny * tiny);
  CHECK(2 * scaled.v == 4 * tiny * tiny);  // what a plain jet would give
}
