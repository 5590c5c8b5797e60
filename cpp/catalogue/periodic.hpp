// Periodic and oscillating functions.
#pragma once

#include "activation.hpp"

namespace actiscope {

inline constexpr Activation periodic[] = {
    activation({.id = "sinusoid",
                .name = "Sine",
                .zh = "正弦函数",
                .tex = R"(\sin(\omega x))",
                .dtex = R"(\omega\cos(\omega x))",
                .aliases = {{"sine", "sin", "SIREN"}},
                .params = {{{.id = "omega",
                             .symbol = "ω",
                             .label = "angular frequency",
                             .zh = "角频率",
                             .initial = 1,
                             .min = 0.1,
                             .max = 30,
                             .step = 0.1,
                             .lower = above(0)}}},
                .source = {"Sheehan 2017, Visualising Activation Functions in Neural Networks",
                           "dashee87.github.io"},
                .frameworks = {.torch = "torch.sin (op)", .tfjs = "tf.sin (op)", .onnx = "Sin (op)"},
                .smoothness = Smoothness::smooth,
                .symmetry = Symmetry::odd},
               [](auto x, double omega) { return sin(x, omega); }),

    activation({.id = "cosine",
                .name = "Cosine",
                .zh = "余弦函数",
                .tex = R"(\cos x)",
                .dtex = R"(-\sin x)",
                .aliases = {{"cos"}},
                .source = {"Sheehan 2017, Visualising Activation Functions in Neural Networks",
                           "dashee87.github.io"},
                .frameworks = {.tfjs = "tf.cos (op)", .onnx = "Cos (op)"},
                .smoothness = Smoothness::smooth,
                .symmetry = Symmetry::even},
               [](auto x) { return cos(x); }),

    activation({.id = "sinc",
                .name = "Sinc",
                .zh = "Sinc 函数",
                .tex = R"(\begin{cases}1&x=0\\ \frac{\sin x}{x}&x\ne0\end{cases})",
                .dtex = R"(\begin{cases}0&x=0\\ \frac{\cos x}{x}-\frac{\sin x}{x^2}&x\ne0\end{cases})",
                .aliases = {{"unnormalised sinc"}},
                .source = {"Sheehan 2017, Visualising Activation Functions in Neural Networks",
                           "dashee87.github.io"},
                .frameworks = {.torch = "torch.sinc (op, normalised: sin(pi x)/(pi x))"},
                .smoothness = Smoothness::smooth,
                .symmetry = Symmetry::even},
               [](auto x) { return sinc(x); }),

};

}  // namespace actiscope
