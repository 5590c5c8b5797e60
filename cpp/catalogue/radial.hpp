// Radial: bumps that fade on both sides.
#pragma once

#include "activation.hpp"

namespace actiscope {

inline constexpr Activation radial[] = {
    activation({.id = "gaussian",
                .name = "Gaussian",
                .zh = "高斯函数",
                .tex = "e^{-x^2}",
                .dtex = R"(-2x\,e^{-x^2})",
                .aliases = {{"radbas", "RBF"}},
                .source = {"Sheehan 2017, Visualising Activation Functions in Neural Networks",
                           "dashee87.github.io"},
                .smoothness = Smoothness::smooth,
                .symmetry = Symmetry::even},
               [](auto x) { return exp(-(x * x)); }),

};

}  // namespace actiscope
