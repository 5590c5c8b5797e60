// Draws weights; orthogonal ones by Householder's QR of a normal matrix, with the signs that make them
// uniform.
#include "weights.hpp"

#include <cmath>

#include "multiply.hpp"

namespace actiscope {
namespace {

constexpr int longest_row = 1024, quads_at_once = 8;

}  // namespace

double weight_variance(Scheme scheme, double scale, int width) noexcept {
  const double factor = scheme == Scheme::normal ? width : scheme == Scheme::he ? 2 : 1;
  return factor * scale * scale;
}

WeightDrawing::WeightDrawing(Scheme scheme, double scale, int width, float* square) noexcept
    : scheme_(scheme),
      factor_(static_cast<float>(
          scheme == Scheme::orthogonal ? scale : std::sqrt(weight_variance(scheme, scale, width) / width))),
      width_(width),
      square_(square) {}

void WeightDrawing::start(const Xoshiro256& stream, float* quads) noexcept {
  generator_ = Gaussian(stream);
  quads_ = quads;
  place_ = 0;
  if (scheme_ == Scheme::orthogonal)
    for (int i = 0; i < width_ * width_; ++i) square_[i] = 0;
}

double WeightDrawing::cost() const noexcept {
  const double side = place_ < width_ ? place_ : 0;
  return scheme_ == Scheme::orthogonal ? 2 * side * side + width_ : 2.0 * quads_at_once * quad_rows * width_;
}

bool WeightDrawing::advance() noexcept {
  const int quads = padded(width_, quad_rows) / quad_rows;
  if (scheme_ == Scheme::orthogonal && place_ < width_) {
    reflect(width_ - 1 - place_++);
    return true;
  }
  const int first = scheme_ == Scheme::orthogonal ? place_ - width_ : place_;
  for (int quad = first; quad < first + quads_at_once && quad < quads; ++quad, ++place_) pack(quad);
  return first + quads_at_once < quads;
}

void WeightDrawing::draw(float* out, int count) noexcept {
  if (scheme_ == Scheme::glorot)
    generator_.fill_uniform(out, count, factor_ * static_cast<float>(std::sqrt(3.0)));
  else
    generator_.fill(out, count, factor_);
}

void WeightDrawing::pack(int quad) noexcept {
  float* out = quads_ + quad * quad_rows * padded(width_, quad_rows);
  const int first = quad * quad_rows, rows = width_ - first < quad_rows ? width_ - first : quad_rows;
  for (int i = quad_rows * width_; i < quad_rows * padded(width_, quad_rows); ++i) out[i] = 0;
  if (scheme_ != Scheme::orthogonal && rows == quad_rows) {
    draw(out, quad_rows * width_);
    return;
  }
  for (int column = 0; column < width_; ++column, out += quad_rows) {
    if (scheme_ != Scheme::orthogonal)
      draw(out, rows);
    else
      for (int row = 0; row < rows; ++row) out[row] = factor_ * square_[(first + row) * width_ + column];
    for (int row = rows; row < quad_rows; ++row) out[row] = 0;
  }
}

/// The QR of a normal matrix without the matrix: a reflection leaves the later columns normal, so that each
/// can be drawn when it is needed (Stewart 1980). From the last to the first, the product grows in its lower
/// right corner. The column of Q belonging to R_kk < 0 changes its sign (Mezzadri 2007).
void WeightDrawing::reflect(int from) noexcept {
  alignas(16) float v[longest_row], w[longest_row];
  const int n = width_ - from;
  generator_.fill(v, n, 1);
  float* corner = square_ + from * width_ + from;
  const bool positive = !std::signbit(v[0]);
  corner[0] = n == 1 && positive ? 1.0F : n == 1 || positive ? -1.0F : 1.0F;
  if (n == 1) return;
  double square = 0;
  for (int i = 0; i < n; ++i) square += static_cast<double>(v[i]) * v[i];
  const double norm = std::sqrt(square), head = v[0] + std::copysign(norm, static_cast<double>(v[0]));
  const double factor = 2 / (square - static_cast<double>(v[0]) * v[0] + head * head);
  v[0] = static_cast<float>(head);
  for (int j = 0; j < n; ++j) w[j] = 0;
  for (int i = 0; i < n; ++i) {
    const float* row = corner + i * width_;
    for (int j = 0; j < n; ++j) w[j] += v[i] * row[j];
  }
  for (int i = 0; i < n; ++i) {
    float* row = corner + i * width_;
    const auto amount = static_cast<float>(factor * v[i]);
    for (int j = 0; j < n; ++j) row[j] -= amount * w[j];
  }
}

}  // namespace actiscope
