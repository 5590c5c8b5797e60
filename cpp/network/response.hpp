// φ and φ′ for many signals in single precision: interpolated where that is exact enough, else from the core.
#pragma once

#include "theory.hpp"

namespace actiscope {

/// Cubics for φ and φ′ in cells of 1/64 for |x| < 16, made from the core's φ, φ′, φ″. A cell is left out, and
/// the core itself asked, where the cubics would err by more than single precision does, and where a break
/// lies in the cell or on its inner edge: at breaks the core's conventions hold.
class Response {
 public:
  static constexpr int cells_per_unit = 64, cells_per_side = 16 * cells_per_unit;

  struct Signal {
    float value, slope;
  };

  /// Fills the table; about a millisecond.
  void prepare(const Maths&, const double* parameters) noexcept;

  /// Interpolated; a value that is NaN is not known.
  Signal interpolated(float x) const noexcept {
    const float along = (x < 0 ? -x : x) * cells_per_unit;
    if (!(along < cells_per_side)) return {not_known, 0};
    const int cell = static_cast<int>(along);
    const float t = along - static_cast<float>(cell);
    const Cell& c = cells_[x < 0 ? cell + cells_per_side : cell];
    return {c.value[0] + t * (c.value[1] + t * (c.value[2] + t * c.value[3])),
            c.slope[0] + t * (c.slope[1] + t * (c.slope[2] + t * c.slope[3]))};
  }
  /// From the core; x is finite.
  Jet<double> exact(double x) const noexcept { return activation_->at(x, parameters_, 0); }

  const Growth& growth() const noexcept { return growth_; }

 private:
  static constexpr float not_known = std::numeric_limits<float>::quiet_NaN();

  /// Powers of t, the distance from the edge nearer to 0 in widths of the cell.
  struct Cell {
    float value[4], slope[4];
  };
  Cell cell(int index, int side, const Positions& breaks) const noexcept;

  const Maths* activation_{};
  const double* parameters_{};
  Growth growth_;
  Cell cells_[2 * cells_per_side];
};

}  // namespace actiscope
