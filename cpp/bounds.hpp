// The larger and the smaller of two numbers. Those of the standard library take references, which a compiler
// that is asked for small code turns into calls with both numbers in memory.
#pragma once

namespace actiscope {

/// a unless b is larger, as std::max: a NaN in a stays, one in b is passed over.
[[gnu::always_inline]] constexpr double larger(double a, double b) { return a < b ? b : a; }

/// a unless b is smaller, as std::min.
[[gnu::always_inline]] constexpr double smaller(double a, double b) { return b < a ? b : a; }

/// x held between two bounds.
[[gnu::always_inline]] constexpr double held(double x, double low, double high) {
  return x < low ? low : high < x ? high : x;
}

}  // namespace actiscope
