// Elementary functions on jets: closed forms of g, g′, g″ that keep their digits in both tails.
#pragma once

#include "primitives/algebraic.hpp"
#include "primitives/exponential.hpp"
#include "primitives/gaussian.hpp"
#include "primitives/trigonometric.hpp"
