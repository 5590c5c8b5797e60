// Gaussian moments of a curve, and what they say of a deep network: gain, fixed length, χ.
#pragma once

#include "../properties.hpp"

namespace actiscope {

/// E g, E g², E g′², E z²g² of g at √q·z, z ~ N(0,1), the derivative almost everywhere.
struct GaussianMoments {
  double g{}, g2{}, d2{}, z2g2{};
};

/// All four to 1e-10 or better; NaN and ∞ as in Moments. q > 0.
GaussianMoments gaussian_moments(const Maths&, const double* parameters, const Transform&, double q);

/// Fills moments, gain, fixed_length and chi; `out.constant` must be there already.
void find_moments(const Maths&, const double* parameters, const Transform&, Properties& out);

}  // namespace actiscope
