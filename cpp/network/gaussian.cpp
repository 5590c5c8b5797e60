// The ziggurat's 128 strips are computed once: with our own exp and log they are the same everywhere.
#include "gaussian.hpp"

#include <cmath>
#include <limits>

#include "../primitives/scalar.hpp"

namespace actiscope {
namespace {

constexpr int strips = 128, place_bits = 24;
// Where the tail begins, and the area of each strip (Marsaglia and Tsang 2000).
constexpr double tail = 3.442619855899, area = 9.91256303526217e-3;

struct Ziggurat {
  double x[strips + 1], f[strips + 1];  // right edges, from the base to the top, and e^(−x²/2) there
  float width[strips];                  // of one place
  std::int32_t core[strips];            // places that lie under the next strip too

  Ziggurat() noexcept {
    const auto density = [](double at) { return scalar::exp(-0.5 * at * at); };
    x[0] = area / density(tail);  // as wide as a box with the area of base and tail
    x[1] = tail;
    for (int i = 1; i < strips - 1; ++i) x[i + 1] = std::sqrt(-2 * scalar::log(area / x[i] + density(x[i])));
    x[strips] = 0;
    for (int i = 0; i <= strips; ++i) f[i] = density(x[i]);
    for (int i = 0; i < strips; ++i) {
      width[i] = static_cast<float>(x[i] * (1.0 / (1 << place_bits)));
      core[i] = static_cast<std::int32_t>(x[i + 1] / x[i] * (1 << place_bits));
    }
  }
};
const Ziggurat ziggurat;

/// In (0, 1).
double uniform(Xoshiro256& generator) noexcept {
  return (static_cast<double>(generator() >> 12) + 0.5) * 0x1p-52;
}

/// What becomes of a place beside the core of its strip: a deviate, or NaN.
[[gnu::noinline]] double settle(Xoshiro256& generator, int strip, std::int32_t place) noexcept {
  if (strip > 0) {
    const double z = place * (ziggurat.x[strip] * (1.0 / (1 << place_bits)));
    const double bottom = ziggurat.f[strip], top = ziggurat.f[strip + 1];
    const double y = bottom + uniform(generator) * (top - bottom);
    return y < scalar::exp(-0.5 * z * z) ? z : std::numeric_limits<double>::quiet_NaN();
  }
  double beyond, height;
  do {
    beyond = -scalar::log(uniform(generator)) / tail;
    height = -scalar::log(uniform(generator));
  } while (2 * height < beyond * beyond);
  return std::copysign(tail + beyond, static_cast<double>(place));
}

}  // namespace

void Gaussian::fill(float* out, int count, float scale) noexcept {
  Xoshiro256 generator = generator_;
  for (int i = 0; i < count;) {
    std::uint64_t word = generator();
    for (int half = 0; half < 2 && i < count; ++half, word >>= 32) {
      const auto bits = static_cast<std::uint32_t>(word);
      const int strip = static_cast<int>(bits % strips);
      const std::int32_t place = static_cast<std::int32_t>(bits) >> 7;
      if ((place < 0 ? -place : place) < ziggurat.core[strip]) [[likely]] {
        out[i++] = scale * (static_cast<float>(place) * ziggurat.width[strip]);
      } else if (const double z = settle(generator, strip, place); z == z) {
        out[i++] = scale * static_cast<float>(z);
      }
    }
  }
  generator_ = generator;
}

void Gaussian::fill_uniform(float* out, int count, float scale) noexcept {
  for (int i = 0; i < count;) {
    std::uint64_t word = generator_();
    for (int half = 0; half < 2 && i < count; ++half, word >>= 32) {
      // Odd multiples of 2^−24: as far from either end, and never 0.
      const std::int32_t place = static_cast<std::int32_t>(word) >> 8;
      out[i++] = scale * (static_cast<float>(2 * place + 1) * 0x1p-24F);
    }
  }
}

}  // namespace actiscope
