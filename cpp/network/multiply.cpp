// A tile of four rows by two registers of samples stays in registers while it runs down the columns.
#include "multiply.hpp"

namespace actiscope {
namespace {

void tile(const float* a, const float* x, int depth, const float* start, float* out) noexcept {
  Four sum[quad_rows][2];
  for (int row = 0; row < quad_rows; ++row) sum[row][0] = sum[row][1] = Four{} + (start ? start[row] : 0.0F);
  const auto add = [&sum](const float* weights, const float* signals) {
    const Four left = *reinterpret_cast<const Four*>(signals),
               right = *reinterpret_cast<const Four*>(signals + 4);
    for (int row = 0; row < quad_rows; ++row) {
      const Four weight = Four{weights[row], weights[row], weights[row], weights[row]};
      sum[row][0] += weight * left;
      sum[row][1] += weight * right;
    }
  };
  int k = 0;
  for (; k + 2 <= depth; k += 2, a += 2 * quad_rows, x += 2 * panel_samples) {
    add(a, x);
    add(a + quad_rows, x + panel_samples);
  }
  if (k < depth) add(a, x);
  for (int row = 0; row < quad_rows; ++row, out += panel_samples) {
    *reinterpret_cast<Four*>(out) = sum[row][0];
    *reinterpret_cast<Four*>(out + 4) = sum[row][1];
  }
}

}  // namespace

void multiply(const float* quads, int stride, int first, int last, const float* x, int depth,
              const float* start, float* out) noexcept {
  for (int quad = first; quad < last; ++quad)
    tile(quads + quad * quad_rows * stride, x, depth, start ? start + quad * quad_rows : nullptr,
         out + quad * quad_rows * panel_samples);
}

void transpose(const float* quads, int size, int first, int last, float* out) noexcept {
  for (int quad = first; quad < last; ++quad)
    for (int other = 0; other < size / quad_rows; ++other) {
      // Sixteen numbers that lie together go to sixteen places that lie together.
      const float* from = quads + (other * size + quad * quad_rows) * quad_rows;
      float* to = out + (quad * size + other * quad_rows) * quad_rows;
      for (int i = 0; i < quad_rows; ++i)
        for (int j = 0; j < quad_rows; ++j) to[i * quad_rows + j] = from[j * quad_rows + i];
    }
}

}  // namespace actiscope
