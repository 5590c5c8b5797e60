// How the signals of one layer are spread: mean, variance, extremes, histogram.
#pragma once

#include <cstdint>
#include <limits>

namespace actiscope {

inline constexpr int histogram_bins = 64;

/// Sums while the signals come by.
struct Spread {
  double sum{}, squares{};
  float lowest{std::numeric_limits<float>::infinity()}, highest{-std::numeric_limits<float>::infinity()};

  void add(float x) noexcept {
    sum += x;
    squares += static_cast<double>(x) * x;
    if (x < lowest) lowest = x;
    if (x > highest) highest = x;
  }
};

/// Which of the equal bins from the lowest to the highest signal; all in the first if they are one.
class Bins {
 public:
  Bins() = default;
  explicit Bins(const Spread& spread) noexcept : lowest_(spread.lowest) {
    const float width = spread.highest - spread.lowest;
    if (width > 1e-30F) per_unit_ = histogram_bins / width;
  }

  void count(std::uint32_t* histogram, float x) const noexcept {
    const int bin = static_cast<int>((x - lowest_) * per_unit_);
    ++histogram[bin < histogram_bins ? bin : histogram_bins - 1];
  }

 private:
  float lowest_{}, per_unit_{};
};

}  // namespace actiscope
