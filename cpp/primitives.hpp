// Elementary functions on jets: closed forms of g, g′, g″ that keep their digits in both tails.
#pragma once

#include "primitives/algebraic.hpp"
#include "primitives/bell.hpp"
#include "primitives/cancelling.hpp"
#include "primitives/exponential.hpp"
#include "primitives/gated_lines.hpp"
#include "primitives/gates.hpp"
#include "primitives/gaussian.hpp"
#include "primitives/logarithmic.hpp"
#include "primitives/oscillating.hpp"
#include "primitives/power.hpp"
#include "primitives/sigmoidal.hpp"
#include "primitives/trigonometric.hpp"
