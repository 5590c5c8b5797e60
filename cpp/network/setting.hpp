// What is asked of a random network.
#pragma once

#include "theory.hpp"
#include "weights.hpp"

namespace actiscope {

struct NetworkSetting {
  const Maths* activation{};
  double parameters[4]{};
  int layers{1}, width{1}, batch{1};
  Scheme scheme{};
  double scale{1};     // deviation of one weight (normal), or the factor beside the scheme's own
  double bias_std{0};  // deviation of one bias
  std::uint64_t seed{};

  Variances variances() const noexcept {
    return {weight_variance(scheme, scale, width), bias_std * bias_std};
  }
};

}  // namespace actiscope
