// Doubles of every size to test with.
#pragma once

#include <cmath>
#include <limits>
#include <vector>

/// Positive doubles in every binade, subnormal ones too, with several mantissas each, up to the largest.
inline std::vector<double> positive_doubles() {
  std::vector<double> out;
  for (int exponent = -1074; exponent <= 1023; ++exponent)
    for (const double mantissa : {1.0, 1.1415926, 1.5, 1.9999999999999998}) {
      const double x = std::ldexp(mantissa, exponent);
      if (std::isfinite(x) && (out.empty() || x > out.back())) out.push_back(x);
    }
  // Where the pieces and the tails of most functions lie, the binades are too wide apart.
  for (int i = 1; i <= 6400; ++i) out.push_back(i * 0.125);
  return out;
}

/// The same with both signs and both zeros.
inline std::vector<double> all_sizes() {
  std::vector<double> out{0.0, -0.0};
  for (const double x : positive_doubles()) {
    out.push_back(x);
    out.push_back(-x);
  }
  return out;
}

/// Same value or both NaN; the zeros are equal, since a piece that is constantly 0 has no sign to give.
inline bool same(double a, double b) { return a == b || (std::isnan(a) && std::isnan(b)); }
