// Normal deviates, from xoshiro256++ by Marsaglia and Tsang's ziggurat, with the bits of strip and place kept
// apart (Doornik 2005).
#pragma once

#include "random.hpp"

namespace actiscope {

class Gaussian {
 public:
  explicit Gaussian(const Xoshiro256& generator) noexcept : generator_(generator) {}

  /// out[0…count) = scale·z, z ~ N(0,1), of 25 bits below the strip's width. Where the list ends in the
  /// middle of a word, the rest of that is not used.
  void fill(float* out, int count, float scale) noexcept;

  /// The same with x uniform in (−1, 1), of 24 bits.
  void fill_uniform(float* out, int count, float scale) noexcept;

 private:
  Xoshiro256 generator_;
};

}  // namespace actiscope
