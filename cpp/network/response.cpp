// Makes the cells of the table, and leaves out those that would not do.
#include "response.hpp"

#include <cmath>

namespace actiscope {
namespace {

constexpr double cell_width = 1.0 / Response::cells_per_unit;
/// What single precision rounds away, as a part.
constexpr double allowed = 0x1p-24;

/// The cubic with these values and slopes (per cell) at 0 and 1.
void fit(double v0, double d0, double v1, double d1, float (&out)[4]) {
  const double rise = v1 - v0;
  out[0] = static_cast<float>(v0);
  out[1] = static_cast<float>(d0);
  out[2] = static_cast<float>(3 * rise - 2 * d0 - d1);
  out[3] = static_cast<float>(d0 + d1 - 2 * rise);
}

double at(const float (&c)[4], double t) {
  return c[0] + t * (static_cast<double>(c[1]) + t * (c[2] + t * static_cast<double>(c[3])));
}

}  // namespace

void Response::prepare(const Maths& activation, const double* parameters) noexcept {
  activation_ = &activation;
  parameters_ = parameters;
  growth_ = growth_of(activation, parameters);
  const Positions breaks = activation.positions(parameters);
  for (int i = 0; i < cells_per_side; ++i) {
    cells_[i] = cell(i, 1, breaks);
    cells_[cells_per_side + i] = cell(i, -1, breaks);
  }
}

Response::Cell Response::cell(int index, int side, const Positions& breaks) const noexcept {
  const Cell unknown{{not_known, 0, 0, 0}, {}};
  const double near = index * cell_width, far = (index + 1) * cell_width;
  for (int k = 0; k < breaks.count; ++k)
    if (const double distance = side * breaks.x[k]; distance >= near && distance < far) return unknown;
  // A break on the outer edge is seen from the inside.
  const Jet<double> a = activation_->at(side * near, parameters_, side),
                    b = activation_->at(side * far, parameters_, -side);
  const double step = side * cell_width;
  Cell made;
  fit(a.v, a.d * step, b.v, b.d * step, made.value);
  fit(a.d, a.dd * step, b.d, b.dd * step, made.slope);
  for (const double t : {0.25, 0.5, 0.75}) {
    const Jet<double> y = activation_->at(side * (near + t * cell_width), parameters_, 0);
    const double value_error = std::abs(at(made.value, t) - y.v),
                 slope_error = std::abs(at(made.slope, t) - y.d);
    // Near a zero of φ or φ′ the error may be that of rounding x by as much as single precision does.
    const bool fits = value_error <= allowed * (std::abs(y.v) + std::abs(y.d) * cell_width) &&
                      slope_error <= allowed * (std::abs(y.d) + std::abs(y.dd) * cell_width);
    if (!fits) return unknown;
  }
  return made;
}

}  // namespace actiscope
