// Weights of one layer, drawn in pieces: normal, LeCun's, Glorot's, He's, or orthogonal.
#pragma once

#include "gaussian.hpp"

namespace actiscope {

/// normal: deviation `scale` for each weight. With the factor `scale`: lecun: normal, variance 1/n (LeCun et
/// al. 1998); glorot: uniform, variance 1/n (Glorot and Bengio 2010, for n in and n out); he: normal,
/// variance 2/n (He et al. 2015); orthogonal: Haar-distributed (Saxe et al. 2014).
enum class Scheme { normal, lecun, glorot, he, orthogonal };

/// Width times the variance of one weight.
double weight_variance(Scheme, double scale, int width) noexcept;

class WeightDrawing {
 public:
  /// `square` is room for width² floats, used by orthogonal alone.
  WeightDrawing(Scheme, double scale, int width, float* square) noexcept;
  WeightDrawing() = default;

  /// Into quads (see multiply.hpp) of padded(width)² floats.
  void start(const Xoshiro256& stream, float* quads) noexcept;
  /// One piece, at most about a millisecond; whether there are more.
  bool advance() noexcept;
  /// Floats that a piece reads or draws, to tell how long it took.
  double cost() const noexcept;

 private:
  void reflect(int from) noexcept;
  void draw(float* out, int count) noexcept;
  void pack(int quad) noexcept;

  Scheme scheme_{};
  float factor_{};
  int width_{}, place_{};
  float *square_{}, *quads_{};
  Gaussian generator_{Xoshiro256{}};
};

}  // namespace actiscope
