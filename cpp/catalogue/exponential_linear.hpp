// Exponential-linear: a line on the right, an exponential on the left.
#pragma once

#include "activation.hpp"

namespace actiscope {

inline constexpr Activation exponential_linear[] = {
    activation(
        {.id = "elu",
         .name = "ELU",
         .zh = "指数线性单元",
         .tex = R"(\begin{cases}x & x\ge0\\ \alpha(e^x-1) & x<0\end{cases})",
         .dtex = R"(\begin{cases}1 & x>0\\ \alpha e^x=f(x)+\alpha & x<0\end{cases})",
         .aliases = {{"exponential linear unit"}},
         .params = {{{.id = "alpha",
                      .symbol = "α",
                      .label = "negative saturation",
                      .zh = "负饱和值",
                      .initial = 1,
                      .min = 0.01,
                      .max = 3,
                      .step = 0.01,
                      .lower = above(0)}}},
         .source = {"Clevert, Unterthiner & Hochreiter 2015", "arXiv:1511.07289"},
         .frameworks = {.torch = "nn.ELU(alpha=1)",
                        .keras = "activations.elu(alpha=1)",
                        .jax = "nn.elu(alpha=1)",
                        .tfjs = "tf.elu; layers 'elu'",
                        .onnx = "Elu(alpha=1)"},
         .smoothness = Smoothness::c1},
        [](auto x, double alpha) { return select(x > 0, x, alpha * expm1(x)); }, [] { return at(0); }),

    activation(
        {.id = "celu",
         .name = "CELU",
         .zh = "连续可微指数线性单元",
         .tex = R"(\max(0,x)+\min\bigl(0,\alpha(e^{x/\alpha}-1)\bigr))",
         .dtex = R"(\begin{cases}1 & x\ge0\\ e^{x/\alpha} & x<0\end{cases})",
         .aliases = {{"continuously differentiable ELU"}},
         .params = {{{.id = "alpha",
                      .symbol = "α",
                      .label = "negative saturation",
                      .zh = "负饱和值",
                      .initial = 1,
                      .min = 0.1,
                      .max = 3,
                      .step = 0.01,
                      .lower = above(0)}}},
         .source = {"Barron 2017", "arXiv:1704.07483"},
         .frameworks = {.torch = "nn.CELU(alpha=1)",
                        .keras = "activations.celu(alpha=1)",
                        .jax = "nn.celu(alpha=1)",
                        .onnx = "Celu(alpha=1)"},
         .smoothness = Smoothness::c1},
        [](auto x, double alpha) { return select(x > 0, x, alpha * expm1(x / alpha)); },
        [] { return at(0); }),

    activation(
        {.id = "selu",
         .name = "SELU",
         .zh = "缩放指数线性单元",
         .tex = R"(\lambda\begin{cases}x & x>0\\ \alpha(e^x-1) & x\le0\end{cases})",
         .dtex = R"(\lambda\begin{cases}1 & x>0\\ \alpha e^x & x\le0\end{cases})",
         .aliases = {{"scaled ELU", "self-normalizing ELU"}},
         .source = {"Klambauer et al. 2017", "arXiv:1706.02515"},
         .frameworks = {.torch = "nn.SELU",
                        .keras = "activations.selu",
                        .jax = "nn.selu",
                        .tfjs = "tf.selu; layers 'selu'",
                        .onnx = "Selu"},
         .smoothness = Smoothness::c0},
        [](auto x) {
          constexpr double alpha = 1.6732632423543772, scale = 1.0507009873554805;
          return select(x > 0, scale * x, scale * alpha * expm1(x));
        },
        [] { return at(0); }),

};

}  // namespace actiscope
