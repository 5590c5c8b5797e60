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

    activation({.id = "mexican-hat",
                .name = "Mexican hat",
                .zh = "墨西哥帽小波",
                .tex = R"((1-x^2)\,e^{-x^2/2})",
                .dtex = R"(x\,(x^2-3)\,e^{-x^2/2})",
                .aliases = {{"Ricker wavelet"}},
                .source = {"Kunc & Klema 2024, Three Decades of Activations", "arXiv:2402.09092"},
                .smoothness = Smoothness::smooth,
                .symmetry = Symmetry::even},
               [](auto x) { return mexican_hat(x); }),

    activation(
        {.id = "triangular",
         .name = "Triangular",
         .zh = "三角形函数",
         .tex = R"(\max(0,1-|x|))",
         .dtex = R"(\begin{cases}1&-1<x<0\\-1&0<x<1\\0&\text{otherwise}\end{cases})",
         .aliases = {{"hat", "tribas", "mReLU"}},
         .source = {"Hong et al. 2022", "arXiv:2208.04924"},
         .smoothness = Smoothness::c0,
         .symmetry = Symmetry::even},
        [](auto x) {
          return select(x > -1, select(x < 1, select(x < 0, 1 + x, select(x > 0, 1 - x, 1.0)), 0.0), 0.0);
        },
        [] { return at(-1, 0, 1); }),

    activation(
        {.id = "sq-rbf",
         .name = "SQ-RBF",
         .zh = "平方律径向基函数",
         .tex = R"(\begin{cases}1-\frac{x^2}{2}&|x|\le1\\\frac{(2-|x|)^2}{2}&1<|x|<2\\0&|x|\ge2\end{cases})",
         .dtex = R"(\begin{cases}-x&|x|\le1\\x-2\operatorname{sgn}x&1<|x|<2\\0&|x|\ge2\end{cases})",
         .aliases = {{"square RBF"}},
         .source = {"Wuraola & Patel 2018", "doi:10.1007/978-3-030-04179-3_9"},
         .smoothness = Smoothness::c1,
         .symmetry = Symmetry::even},
        [](auto x) {
          const auto left = 2 + x, right = 2 - x;
          return select(x >= -1,
                        select(x <= 1, 1 - 0.5 * (x * x), select(x <= 2, 0.5 * (right * right), 0.0)),
                        select(x >= -2, 0.5 * (left * left), 0.0));
        },
        [] { return at(-2, -1, 1, 2); }),

    activation({.id = "sech",
                .name = "Sech",
                .zh = "双曲正割函数",
                .tex = R"(\operatorname{sech}x=\frac{2}{e^x+e^{-x}})",
                .dtex = R"(-\operatorname{sech}x\,\tanh x)",
                .aliases = {{"hyperbolic secant"}},
                .source = {"Kunc & Klema 2024, Three Decades of Activations", "arXiv:2402.09092"},
                .smoothness = Smoothness::smooth,
                .symmetry = Symmetry::even},
               [](auto x) { return sech(x); }),

    activation({.id = "cauchy",
                .name = "Cauchy",
                .zh = "柯西函数",
                .tex = R"(\frac{1}{1+x^2})",
                .dtex = R"(-\frac{2x}{(1+x^2)^2})",
                .aliases = {{"Lorentzian", "inverse quadratic"}},
                .source = {"Wikipedia, Radial basis function", ""},
                .smoothness = Smoothness::smooth,
                .symmetry = Symmetry::even},
               [](auto x) { return cauchy(x); }),

    activation({.id = "multiquadric",
                .name = "Multiquadric",
                .zh = "多重二次函数",
                .tex = R"(\sqrt{x^2+a^2})",
                .dtex = R"(\frac{x}{\sqrt{x^2+a^2}})",
                .params = {{{.id = "a",
                             .symbol = "a",
                             .label = "width",
                             .zh = "宽度",
                             .initial = 1,
                             .min = 0.1,
                             .max = 5,
                             .step = 0.1,
                             .lower = above(0)}}},
                .source = {"Hardy 1971", "doi:10.1029/JB076i008p01905"},
                .smoothness = Smoothness::smooth,
                .symmetry = Symmetry::even},
               [](auto x, double a) { return multiquadric(x, a); }),

    activation({.id = "inverse-multiquadric",
                .name = "Inverse multiquadric",
                .zh = "逆多重二次函数",
                .tex = R"(\frac{1}{\sqrt{x^2+a^2}})",
                .dtex = R"(-\frac{x}{(x^2+a^2)^{3/2}})",
                .params = {{{.id = "a",
                             .symbol = "a",
                             .label = "width",
                             .zh = "宽度",
                             .initial = 1,
                             .min = 0.1,
                             .max = 5,
                             .step = 0.1,
                             .lower = above(0)}}},
                .source = {"Wikipedia, Radial basis function", ""},
                .smoothness = Smoothness::smooth,
                .symmetry = Symmetry::even},
               [](auto x, double a) { return inverse_multiquadric(x, a); }),

};

}  // namespace actiscope
