// Gaussian moments of a curve, and what they say of a deep network: gain, fixed length, χ.
#pragma once

#include "../properties.hpp"

namespace actiscope {

/// Fills moments, gain, fixed_length and chi; `out.constant` must be there already.
void find_moments(const Maths&, const double* parameters, const Transform&, Properties& out);

}  // namespace actiscope
