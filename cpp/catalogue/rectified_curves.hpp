// Rectified with a power, a logarithm or a wave in place of a line.
#pragma once

#include "activation.hpp"

namespace actiscope {

inline constexpr Activation with_curves[] = {
    activation(
        {.id = "relu-squared",
         .name = "Squared ReLU",
         .zh = "平方 ReLU",
         .tex = R"(\max(0,x)^2)",
         .dtex = R"(2\max(0,x))",
         .aliases = {{"ReLU^2", "Primer"}},
         .source = {"So et al. 2021", "arXiv:2109.08668"},
         .smoothness = Smoothness::c1},
        [](auto x) { return select(x >= 0, x * x, 0.0); }, [] { return at(0); }),

    activation(
        {.id = "repu",
         .name = "RePU",
         .zh = "修正幂单元",
         .tex = R"(\max(0,x)^{s})",
         .dtex = R"(\begin{cases}s\,x^{s-1}&x>0\\0&x\le0\end{cases})",
         .aliases = {{"rectified power unit"}},
         .params = {{{.id = "s",
                      .symbol = "s",
                      .label = "power",
                      .zh = "幂次",
                      .initial = 3,
                      .min = 1,
                      .max = 6,
                      .step = 1,
                      .lower = at_least(1)}}},
         .source = {"Li, Tang & Yu 2019", "arXiv:1903.05858"},
         .smoothness = Smoothness::c2},
        [](auto x, double s) { return select(x > 0, pow(x, s), 0.0); }, [] { return at(0); }),

    activation(
        {.id = "star-relu",
         .name = "StarReLU",
         .tex = R"(s\max(0,x)^2+b)",
         .dtex = R"(2s\max(0,x))",
         .params = {{{.id = "s",
                      .symbol = "s",
                      .label = "scale",
                      .zh = "缩放系数",
                      .initial = 0.8944,
                      .min = 0.1,
                      .max = 2,
                      .step = 0.0001},
                     {.id = "b",
                      .symbol = "b",
                      .label = "bias",
                      .zh = "偏置",
                      .initial = -0.4472,
                      .min = -2,
                      .max = 2,
                      .step = 0.0001}}},
         .source = {"Yu et al. 2022", "arXiv:2210.13452"},
         .smoothness = Smoothness::c1},
        [](auto x, double s, double b) { return select(x >= 0, s * x * x + b, b); }, [] { return at(0); }),

    activation(
        {.id = "nlrelu",
         .name = "NLReLU",
         .tex = R"(\ln(\beta\max(0,x)+1))",
         .dtex = R"(\begin{cases}\frac{\beta}{1+\beta x}&x>0\\0&x<0\end{cases})",
         .aliases = {{"natural-logarithm ReLU"}},
         .params = {{{.id = "beta",
                      .symbol = "β",
                      .label = "slope at 0",
                      .zh = "0 处的斜率",
                      .initial = 1,
                      .min = 0.1,
                      .max = 5,
                      .step = 0.1,
                      .lower = above(0)}}},
         .source = {"Liu et al. 2019", "arXiv:1908.03682"},
         .smoothness = Smoothness::c0},
        [](auto x, double beta) { return select(x > 0, log1p(x, beta), 0.0); }, [] { return at(0); }),

    activation(
        {.id = "sine-relu",
         .name = "SineReLU",
         .tex = R"(\begin{cases}x&x>0\\\varepsilon(\sin x-\cos x)&x\le0\end{cases})",
         .dtex = R"(\begin{cases}1&x>0\\\varepsilon(\cos x+\sin x)&x\le0\end{cases})",
         .params = {{{.id = "eps",
                      .symbol = "ε",
                      .label = "amplitude",
                      .zh = "振幅",
                      .initial = 0.0025,
                      .min = 0,
                      .max = 1,
                      .step = 0.0025}}},
         .source = {"Rodrigues, SineReLU", "keras-contrib"},
         .smoothness = Smoothness::discontinuous},
        [](auto x, double eps) { return select(x > 0, x, eps * (sin(x) - cos(x))); }, [] { return at(0); }),

};

}  // namespace actiscope
