// Shrinkage: functions that pull small values to 0.
#pragma once

#include "activation.hpp"

namespace actiscope {

inline constexpr Activation shrinkage[] = {
    activation(
        {.id = "hard-shrink",
         .name = "Hardshrink",
         .zh = "硬收缩函数",
         .tex = R"(\begin{cases}x&|x|>\lambda\\0&|x|\le\lambda\end{cases})",
         .dtex = R"(\begin{cases}1&|x|>\lambda\\0&|x|\le\lambda\end{cases})",
         .aliases = {{"hard thresholding"}},
         .params = {{{.id = "lam",
                      .symbol = "λ",
                      .label = "threshold",
                      .zh = "阈值",
                      .initial = 0.5,
                      .min = 0,
                      .max = 3,
                      .step = 0.05,
                      .lower = at_least(0)}}},
         .source = {"PyTorch documentation", ""},
         .frameworks = {.torch = "nn.Hardshrink(0.5)",
                        .keras = "activations.hard_shrink(0.5)",
                        .onnx = "Shrink(lambd=0.5,bias=0)"},
         .smoothness = Smoothness::discontinuous,
         .symmetry = Symmetry::odd},
        [](auto x, double lam) { return select(x > lam, x, select(x < -lam, x, 0.0)); },
        [](double lam) { return at(-lam, lam); }),

    activation(
        {.id = "soft-shrink",
         .name = "Softshrink",
         .zh = "软收缩函数",
         .tex = R"(\operatorname{sgn}(x)\max(|x|-\lambda,0))",
         .dtex = R"(\begin{cases}1&|x|>\lambda\\0&|x|\le\lambda\end{cases})",
         .aliases = {{"soft thresholding", "dead zone"}},
         .params = {{{.id = "lam",
                      .symbol = "λ",
                      .label = "threshold",
                      .zh = "阈值",
                      .initial = 0.5,
                      .min = 0,
                      .max = 3,
                      .step = 0.05,
                      .lower = at_least(0)}}},
         .source = {"PyTorch documentation", ""},
         .frameworks = {.torch = "nn.Softshrink(0.5)",
                        .keras = "activations.soft_shrink(0.5)",
                        .onnx = "Shrink(lambd=0.5,bias=0.5)"},
         .smoothness = Smoothness::c0,
         .symmetry = Symmetry::odd},
        [](auto x, double lam) { return select(x > lam, x - lam, select(x < -lam, x + lam, 0.0)); },
        [](double lam) { return at(-lam, lam); }),

    activation({.id = "tanh-shrink",
                .name = "Tanhshrink",
                .zh = "双曲正切收缩函数",
                .tex = R"(x-\tanh x)",
                .dtex = R"(\tanh^2x)",
                .source = {"PyTorch documentation", ""},
                .frameworks = {.torch = "nn.Tanhshrink", .keras = "activations.tanh_shrink"},
                .smoothness = Smoothness::smooth,
                .symmetry = Symmetry::odd},
               [](auto x) { return tanh_shrink(x); }),

};

}  // namespace actiscope
