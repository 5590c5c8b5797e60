// Matrix times matrix in single precision: weights in quads of rows, samples in panels of eight.
#pragma once

namespace actiscope {

/// Samples lie in panels: eight of them side by side for each unit, unit after unit. Weights lie in quads:
/// four rows side by side for each column, column after column. Both are padded: rows and columns to
/// multiples of four, samples to multiples of eight, with zeros.
inline constexpr int panel_samples = 8, quad_rows = 4;
constexpr int padded(int count, int multiple) noexcept {
  return (count + multiple - 1) / multiple * multiple;
}

/// Four numbers at once, in a register of 128 bits where the machine has them; the bits are the same without.
using Four [[gnu::vector_size(16), gnu::may_alias]] = float;

/// out = start + A·x for the quads of rows [first, last) of A and one panel x of `depth` units. Every sum
/// runs over the columns in ascending order, with one rounding per product and one per sum: so all builds
/// give the same bits. `start` is per row, or null for 0. All are aligned to 16 bytes.
void multiply(const float* quads, int stride, int first, int last, const float* x, int depth,
              const float* start, float* out) noexcept;

/// The quads [first, last) of the transpose of a square matrix of `size` rows, a multiple of four.
void transpose(const float* quads, int size, int first, int last, float* out) noexcept;

}  // namespace actiscope
