// Sigmoidal: what probability knows as distribution functions and links.
#pragma once

#include "activation.hpp"

namespace actiscope {

inline constexpr Activation distributions[] = {
    activation({.id = "erf",
                .name = "Erf",
                .zh = "误差函数",
                .tex = R"(\operatorname{erf}x)",
                .dtex = R"(\frac{2}{\sqrt\pi}\,e^{-x^2})",
                .aliases = {{"error function"}},
                .source = {"Kunc & Klema 2024, Three Decades of Activations", "arXiv:2402.09092"},
                .frameworks = {.torch = "torch.erf (op)",
                               .keras = "ops.erf (op)",
                               .jax = "jax.scipy.special.erf (op)",
                               .tfjs = "tf.erf (op)",
                               .onnx = "Erf (op)"},
                .smoothness = Smoothness::smooth,
                .symmetry = Symmetry::odd},
               [](auto x) { return erf(x); }),

    activation({.id = "gaussian-cdf",
                .name = "Gaussian CDF",
                .zh = "正态分布函数",
                .tex = R"(\Phi(x)=\tfrac12\Bigl(1+\operatorname{erf}\frac{x}{\sqrt2}\Bigr))",
                .dtex = R"(\varphi(x)=\frac{e^{-x^2/2}}{\sqrt{2\pi}})",
                .aliases = {{"probit sigmoid", "normal CDF"}},
                .source = {"Hendrycks & Gimpel 2016", "arXiv:1606.08415"},
                .smoothness = Smoothness::smooth},
               [](auto x) { return normal_cdf(x); }),

    activation({.id = "gudermannian",
                .name = "Gudermannian",
                .zh = "古德曼函数",
                .tex = R"(2\arctan\bigl(\tanh\tfrac x2\bigr))",
                .dtex = R"(\operatorname{sech}x)",
                .aliases = {{"gd"}},
                .source = {"Wikipedia, Sigmoid function", ""},
                .smoothness = Smoothness::smooth,
                .symmetry = Symmetry::odd},
               [](auto x) { return gudermannian(x); }),

    activation({.id = "log-log",
                .name = "Log-log",
                .zh = "双对数函数",
                .tex = "e^{-e^{-x}}",
                .dtex = "e^{-x-e^{-x}}",
                .aliases = {{"Gompertz"}},
                .source = {"Gomes & Ludermir 2008", "doi:10.1109/HIS.2008.40"},
                .variants = {{{"dashee87", "1 − e^−e^x", "complementary-log-log"}}},
                .smoothness = Smoothness::smooth},
               [](auto x) { return log_log(x); }),

    activation({.id = "aranda-ordaz",
                .name = "Aranda-Ordaz",
                .zh = "Aranda-Ordaz 函数",
                .tex = R"(1-(1+\lambda e^{x})^{-1/\lambda})",
                .dtex = R"(e^{x}(1+\lambda e^{x})^{-1-1/\lambda})",
                .params = {{{.id = "lam",
                             .symbol = "λ",
                             .label = "asymmetry",
                             .zh = "不对称度",
                             .initial = 2,
                             .min = 0.1,
                             .max = 10,
                             .step = 0.1,
                             .lower = above(0)}}},
                .source = {"Aranda-Ordaz 1981", "doi:10.1093/biomet/68.2.357"},
                .smoothness = Smoothness::smooth},
               [](auto x, double lam) { return aranda_ordaz(x, lam); }),

};

}  // namespace actiscope
