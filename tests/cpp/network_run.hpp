// Runs of whole random networks, as the tests of them want them.
#pragma once

#include <cstdlib>
#include <memory>
#include <vector>

#include "network.hpp"

/// As WebAssembly, where everything takes longer, a part of the runs will do.
inline constexpr bool thorough = sizeof(void*) == 8;
inline const bool long_run = std::getenv("LONG") != nullptr;

struct Run {
  actiscope::Prediction prediction;
  std::vector<std::vector<actiscope::LayerResult>> trials;
};

/// With the function's default parameters.
actiscope::NetworkSetting setting_of(const char* id, int layers, int width, int batch, actiscope::Scheme,
                                     double scale);

/// All trials, in slices of so many nanoseconds.
std::unique_ptr<Run> run(const actiscope::NetworkSetting&, int trials, double slice = 1e9);
