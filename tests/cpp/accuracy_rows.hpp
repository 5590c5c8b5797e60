// The part of docs/accuracy.md that follows from the goldens: the same words for who writes and who checks
// it.
#pragma once

#include <cmath>
#include <cstdio>

#include "golden_error.hpp"

/// "1.23", "2.1e+15", or "∞" for an error of class.
inline std::string figure(double units) {
  if (std::isinf(units)) return "∞";
  char text[32];
  std::snprintf(text, sizeof text, units < 1000 ? "%.2f" : "%.1e", units);
  return text;
}

/// How the row of a function begins, before its figures.
inline std::string row_start(const actiscope::Activation& activation) {
  return "| `" + std::string(activation.facts.id) + "` | ";
}
