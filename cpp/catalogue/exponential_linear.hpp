// Exponential-linear: a line on the right, an exponential on the left.
#pragma once

#include "activation.hpp"

namespace actiscope {

inline constexpr Activation exponential_linear[] = {
    activation(
        {.id = "elu",
         .name = "ELU",
         .zh = "指数线性单元",
         .tex = R"(\begin{cases}x&x\ge0\\\alpha(e^x-1)&x<0\end{cases})",
         .dtex = R"(\begin{cases}1&x>0\\\alpha e^x=f(x)+\alpha&x\le0\end{cases})",
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
         .variants = {{{"PyTorch, Keras, JAX", "α = 1"}, {"tutorials", "α = 0.1"}}},
         .smoothness = Smoothness::c1},
        [](auto x, double alpha) { return select(x > 0, x, alpha * expm1(x)); }, [] { return at(0); }),

    activation(
        {.id = "celu",
         .name = "CELU",
         .zh = "连续可微指数线性单元",
         .tex = R"(\max(0,x)+\min\bigl(0,\alpha(e^{x/\alpha}-1)\bigr))",
         .dtex = R"(\begin{cases}1&x\ge0\\e^{x/\alpha}&x<0\end{cases})",
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
         .tex =
             R"(\lambda\begin{cases}x&x>0\\\alpha(e^x-1)&x\le0\end{cases},\quad\lambda=1.0507009873554805,\ \alpha=1.6732632423543772)",
         .dtex = R"(\lambda\begin{cases}1&x>0\\\alpha e^x&x\le0\end{cases})",
         .aliases = {{"scaled ELU", "self-normalizing ELU"}},
         .source = {"Klambauer et al. 2017", "arXiv:1706.02515"},
         .frameworks = {.torch = "nn.SELU",
                        .keras = "activations.selu",
                        .jax = "nn.selu",
                        .tfjs = "tf.selu; layers 'selu'",
                        .onnx = "Selu"},
         .variants = {{{"PyTorch, JAX", "f′(0) = λα"}, {"TensorFlow", "f′(0) = λ"}}},
         .smoothness = Smoothness::c0},
        [](auto x) {
          constexpr double alpha = 1.6732632423543772, scale = 1.0507009873554805;
          return select(x > 0, scale * x, scale * alpha * expm1(x));
        },
        [] { return at(0); }),

    activation(
        {.id = "pelu",
         .name = "PELU",
         .zh = "参数化指数线性单元",
         .tex = R"(\begin{cases}\frac ab x&x\ge0\\a(e^{x/b}-1)&x<0\end{cases})",
         .dtex = R"(\begin{cases}\frac ab&x\ge0\\\frac ab e^{x/b}&x<0\end{cases})",
         .aliases = {{"parametric ELU"}},
         .params = {{{.id = "a",
                      .symbol = "a",
                      .label = "negative saturation",
                      .zh = "负饱和值",
                      .initial = 1,
                      .min = 0.1,
                      .max = 3,
                      .step = 0.1,
                      .lower = above(0)},
                     {.id = "b",
                      .symbol = "b",
                      .label = "decay width",
                      .zh = "衰减宽度",
                      .initial = 1,
                      .min = 0.1,
                      .max = 3,
                      .step = 0.1,
                      .lower = above(0)}}},
         .source = {"Trottier, Giguere & Chaib-draa 2016", "arXiv:1605.09332"},
         .smoothness = Smoothness::c1},
        [](auto x, double a, double b) { return select(x >= 0, (a / b) * x, a * expm1(x / b)); },
        [] { return at(0); }),

    activation(
        {.id = "mpelu",
         .name = "MPELU",
         .zh = "多参数指数线性单元",
         .tex = R"(\begin{cases}x&x>0\\\alpha(e^{\beta x}-1)&x\le0\end{cases})",
         .dtex = R"(\begin{cases}1&x>0\\\alpha\beta e^{\beta x}&x\le0\end{cases})",
         .aliases = {{"multiple parametric ELU"}},
         .params = {{{.id = "alpha",
                      .symbol = "α",
                      .label = "negative saturation",
                      .zh = "负饱和值",
                      .initial = 0.25,
                      .min = 0,
                      .max = 3,
                      .step = 0.01},
                     {.id = "beta",
                      .symbol = "β",
                      .label = "decay rate",
                      .zh = "衰减率",
                      .initial = 1,
                      .min = 0.1,
                      .max = 5,
                      .step = 0.1,
                      .lower = above(0)}}},
         .source = {"Li et al. 2016", "arXiv:1606.00305"},
         .smoothness = Smoothness::c0},
        [](auto x, double alpha, double beta) { return select(x > 0, x, alpha * expm1(beta * x)); },
        [] { return at(0); }),

    activation(
        {.id = "isrlu",
         .name = "ISRLU",
         .zh = "反平方根线性单元",
         .tex = R"(\begin{cases}x&x\ge0\\\frac{x}{\sqrt{1+\alpha x^2}}&x<0\end{cases})",
         .dtex = R"(\begin{cases}1&x\ge0\\(1+\alpha x^2)^{-3/2}&x<0\end{cases})",
         .aliases = {{"inverse square root linear unit"}},
         .params = {{{.id = "alpha",
                      .symbol = "α",
                      .label = "curvature",
                      .zh = "弯曲程度",
                      .initial = 1,
                      .min = 0.1,
                      .max = 10,
                      .step = 0.1,
                      .lower = above(0)}}},
         .source = {"Carlile et al. 2017", "arXiv:1710.09967"},
         .smoothness = Smoothness::c2},
        [](auto x, double alpha) { return select(x >= 0, x, isru(x, alpha)); }, [] { return at(0); }),

    activation(
        {.id = "elish",
         .name = "ELiSH",
         .tex = R"(\begin{cases}x\,\sigma(x)&x\ge0\\(e^x-1)\,\sigma(x)&x<0\end{cases})",
         .dtex =
             R"(\begin{cases}\sigma(x)\bigl(1+x\sigma(-x)\bigr)&x\ge0\\e^x\sigma(x)+(e^x-1)\sigma(x)\sigma(-x)&x<0\end{cases})",
         .aliases = {{"exponential linear sigmoid squashing"}},
         .source = {"Basirat & Roth 2018", "arXiv:1808.00783"},
         .smoothness = Smoothness::c1},
        [](auto x) { return select(x >= 0, x * logistic(x), expm1(x) * logistic(x)); }, [] { return at(0); }),

    activation(
        {.id = "hard-elish",
         .name = "HardELiSH",
         .tex =
             R"(\begin{cases}x&x\ge1\\\frac{x(x+1)}{2}&0\le x<1\\\frac{(e^x-1)(x+1)}{2}&-1\le x<0\\0&x<-1\end{cases})",
         .dtex =
             R"(\begin{cases}1&x>1\\x+\frac12&0\le x<1\\\frac{e^x(x+2)-1}{2}&-1<x<0\\0&x<-1\end{cases})",
         .aliases = {{"hard exponential linear sigmoid squashing"}},
         .source = {"Basirat & Roth 2018", "arXiv:1808.00783"},
         .smoothness = Smoothness::c0},
        [](auto x) {
          const auto gate = (x + 1) / 2;
          return select(x >= 1, x, select(x >= 0, x * gate, select(x >= -1, expm1(x) * gate, 0.0)));
        },
        [] { return at(-1, 0, 1); }),

    activation(
        {.id = "serlu",
         .name = "SERLU",
         .tex =
             R"(\lambda\begin{cases}x&x\ge0\\\alpha x e^x&x<0\end{cases},\quad\lambda=1.07862,\ \alpha=2.90427)",
         .dtex = R"(\lambda\begin{cases}1&x\ge0\\\alpha(1+x)e^x&x<0\end{cases})",
         .aliases = {{"scaled exponentially-regularized linear unit"}},
         .source = {"Zhang & Li 2018", "arXiv:1807.10117"},
         .smoothness = Smoothness::c0},
        [](auto x) {
          constexpr double alpha = 2.90427, scale = 1.07862;
          return select(x >= 0, scale * x, x * (scale * alpha * exp(x)));
        },
        [] { return at(0); }),

    activation(
        {.id = "sqlu",
         .name = "SQLU",
         .tex = R"(\begin{cases}x&x>0\\x+\frac{x^2}{4}&-2\le x\le0\\-1&x<-2\end{cases})",
         .dtex = R"(\begin{cases}1&x>0\\1+\frac x2&-2\le x\le0\\0&x<-2\end{cases})",
         .aliases = {{"square linear unit"}},
         .source = {"Wuraola, Patel & Nguang 2021", "doi:10.1016/j.neucom.2021.02.030"},
         .smoothness = Smoothness::c1},
        [](auto x) { return select(x >= 0, x, select(x >= -2, x * (1 + 0.25 * x), -1.0)); },
        [] { return at(-2, 0); }),

    activation(
        {.id = "xielu",
         .name = "xIELU",
         .tex =
             R"(\begin{cases}\alpha_p x^2+\tfrac12x&x>0\\\alpha_n(e^x-1-x)+\tfrac12x&x\le0\end{cases})",
         .dtex = R"(\begin{cases}2\alpha_p x+\tfrac12&x>0\\\alpha_n(e^x-1)+\tfrac12&x\le0\end{cases})",
         .aliases = {{"expanded integral of the ELU"}},
         .params = {{{.id = "ap",
                      .symbol = "αₚ",
                      .label = "curvature on the right",
                      .zh = "右侧曲率",
                      .initial = 0.8,
                      .min = 0.05,
                      .max = 3,
                      .step = 0.05,
                      .lower = above(0)},
                     {.id = "an",
                      .symbol = "αₙ",
                      .label = "curvature on the left",
                      .zh = "左侧曲率",
                      .initial = 0.8,
                      .min = 0.5,
                      .max = 3,
                      .step = 0.05,
                      .lower = at_least(0.5)}}},
         .source = {"Huang & Schlag 2024", "arXiv:2411.13010"},
         .smoothness = Smoothness::c1},
        [](auto x, double ap, double an) {
          constexpr double beta = 0.5;
          return select(x >= 0, x * (ap * x + beta), integrated_elu(x, an, beta));
        },
        [] { return at(0); }),

    activation(
        {.id = "soft-exponential",
         .name = "Soft exponential",
         .zh = "软指数函数",
         .tex =
             R"(\begin{cases}-\frac{\ln(1-\alpha(x+\alpha))}{\alpha}&\alpha<0\\x&\alpha=0\\\frac{e^{\alpha x}-1}{\alpha}+\alpha&\alpha>0\end{cases})",
         .dtex =
             R"(\begin{cases}\frac{1}{1-\alpha(\alpha+x)}&\alpha<0\\e^{\alpha x}&\alpha\ge0\end{cases})",
         .params = {{{.id = "alpha",
                      .symbol = "α",
                      .label = "from logarithm to exponential",
                      .zh = "由对数到指数",
                      .initial = 0.5,
                      .min = -1,
                      .max = 1,
                      .step = 0.05,
                      .lower = at_least(-1),
                      .upper = at_most(1)}}},
         .source = {"Godfrey & Gashler 2015", "arXiv:1602.01321"},
         .smoothness = Smoothness::smooth},
        [](auto x, double alpha) { return soft_exponential(x, alpha, alpha >= 0 || x > 1 / alpha - alpha); },
        [](double alpha) { return at(alpha < 0 ? 1 / alpha - alpha : infinity); }),

};

}  // namespace actiscope
