// Reads tests/golden/<id>.golden: x with the true f, f′ and f″, made by scripts/reference.py.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "accuracy.hpp"

struct GoldenSet {
  std::vector<double> parameters;
  std::vector<double> x;
  std::vector<Truth> truth[3];  // f, f′, f″
};

/// From the folder that the environment variable ACTISCOPE_GOLDEN names, else from the committed one.
/// Nothing when the file is missing, cut or not of this format.
std::optional<std::vector<GoldenSet>> read_golden(const std::string& id);
