// Smooth rectifiers: the corner of ReLU rounded off.
#pragma once

#include "activation.hpp"

namespace actiscope {

inline constexpr Activation smooth_rectifier[] = {
    activation({.id = "softplus",
                .name = "Softplus",
                .zh = "Softplus 函数",
                .tex = R"(\frac1\beta\ln(1+e^{\beta x}))",
                .dtex = R"(\sigma(\beta x))",
                .aliases = {{"SmoothReLU"}},
                .params = {{{.id = "beta",
                             .symbol = "β",
                             .label = "sharpness",
                             .zh = "锐度",
                             .initial = 1,
                             .min = 0.1,
                             .max = 10,
                             .step = 0.1,
                             .lower = above(0)}}},
                .source = {"Dugas et al. 2001", "NIPS 2000"},
                .frameworks = {.torch = "nn.Softplus(beta=1,threshold=20)",
                               .keras = "activations.softplus",
                               .jax = "nn.softplus",
                               .tfjs = "tf.softplus; layers 'softplus'",
                               .onnx = "Softplus"},
                .smoothness = Smoothness::smooth},
               [](auto x, double beta) { return softplus(x, beta); }),

    activation(
        {.id = "squareplus",
         .name = "Squareplus",
         .tex = R"(\frac{x+\sqrt{x^2+b}}{2})",
         .dtex = R"(\frac12\Bigl(1+\frac{x}{\sqrt{x^2+b}}\Bigr))",
         .params = {{{.id = "b",
                      .symbol = "b",
                      .label = "width",
                      .zh = "宽度",
                      .initial = 4,
                      .min = 0,
                      .max = 16,
                      .step = 0.1,
                      .lower = at_least(0)}}},
         .source = {"Barron 2021", "arXiv:2112.11687"},
         .frameworks = {.keras = "activations.squareplus(b=4)", .jax = "nn.squareplus(b=4)"},
         .smoothness = Smoothness::smooth},
        [](auto x, double b) { return select(b > 0, squareplus(x, b), select(x > 0, x, 0.0)); },
        [] { return at(0); }),

    activation(
        {.id = "sparse-plus",
         .name = "SparsePlus",
         .zh = "稀疏 Plus",
         .tex =
             R"(\begin{cases}0 & x\le-\beta\\ \frac{(x+\beta)^2}{4\beta} & |x|<\beta\\ x & x\ge\beta\end{cases})",
         .dtex =
             R"(\begin{cases}0 & x\le-\beta\\ \frac{x+\beta}{2\beta} & |x|<\beta\\ 1 & x\ge\beta\end{cases})",
         .aliases = {{"SmeLU", "smooth ReLU"}},
         .params = {{{.id = "beta",
                      .symbol = "β",
                      .label = "half-width",
                      .zh = "半宽",
                      .initial = 1,
                      .min = 0.1,
                      .max = 5,
                      .step = 0.1,
                      .lower = above(0)}}},
         .source = {"Shamir & Lin 2022", "arXiv:2202.06499"},
         .frameworks = {.keras = "activations.sparse_plus", .jax = "nn.sparse_plus"},
         .smoothness = Smoothness::c1},
        [](auto x, double beta) {
          const auto t = x + beta;
          return select(x < -beta, 0.0, select(x < beta, t * (t / (4 * beta)), x));
        },
        [](double beta) { return at(-beta, beta); }),

    activation({.id = "log-sigmoid",
                .name = "LogSigmoid",
                .zh = "对数 Sigmoid",
                .tex = R"(\ln\sigma(x)=-\ln(1+e^{-x}))",
                .dtex = R"(\sigma(-x)=1-\sigma(x))",
                .aliases = {{"log sigmoid"}},
                .source = {"PyTorch documentation", ""},
                .frameworks = {.torch = "nn.LogSigmoid",
                               .keras = "activations.log_sigmoid",
                               .jax = "nn.log_sigmoid",
                               .tfjs = "tf.logSigmoid"},
                .smoothness = Smoothness::smooth},
               [](auto x) { return -softplus(-x); }),

    activation({.id = "bent-identity",
                .name = "Bent identity",
                .zh = "弯曲恒等函数",
                .tex = R"(\frac{\sqrt{x^2+1}-1}{2}+x)",
                .dtex = R"(\frac{x}{2\sqrt{x^2+1}}+1)",
                .source = {"Sheehan 2017, Visualising Activation Functions in Neural Networks",
                           "dashee87.github.io"},
                .smoothness = Smoothness::smooth},
               [](auto x) { return bent_identity(x); }),

};

}  // namespace actiscope
