// Self-gated: x times a gate that x itself opens.
#pragma once

#include "activation.hpp"

namespace actiscope {

inline constexpr Activation self_gated[] = {
    activation({.id = "gelu",
                .name = "GELU",
                .zh = "高斯误差线性单元",
                .tex = R"(x\,\Phi(x)=\frac x2\Bigl(1+\operatorname{erf}\frac{x}{\sqrt2}\Bigr))",
                .dtex = R"(\Phi(x)+x\,\varphi(x))",
                .aliases = {{"Gaussian error linear unit"}},
                .source = {"Hendrycks & Gimpel 2016", "arXiv:1606.08415"},
                .frameworks = {.torch = "nn.GELU(approximate='none')",
                               .keras = "activations.gelu(approximate=False)",
                               .jax = "nn.gelu(approximate=False); JAX default is True (tanh form)",
                               .tfjs = "layers 'gelu'",
                               .onnx = "Gelu(approximate='none')"},
                .smoothness = Smoothness::smooth},
               [](auto x) { return x * normal_cdf(x); }),

    activation(
        {.id = "gelu-tanh",
         .name = "GELU (tanh)",
         .zh = "高斯误差线性单元（tanh 近似）",
         .tex = R"(\frac x2\Bigl(1+\tanh\bigl(\sqrt{2/\pi}\,(x+0.044715x^3)\bigr)\Bigr))",
         .dtex =
             R"(\tfrac12(1+\tanh u)+\tfrac x2\operatorname{sech}^2(u)\,\sqrt{2/\pi}\,(1+0.134145x^2),\ u=\sqrt{2/\pi}(x+0.044715x^3))",
         .aliases = {{"gelu_new", "gelu_pytorch_tanh", "approximate GELU"}},
         .source = {"Hendrycks & Gimpel 2016", "arXiv:1606.08415"},
         .frameworks = {.torch = "nn.GELU(approximate='tanh')",
                        .keras = "activations.gelu(approximate=True)",
                        .jax = "nn.gelu (default)",
                        .tfjs = "layers 'gelu_new'",
                        .onnx = "Gelu(approximate='tanh')"},
         .smoothness = Smoothness::smooth},
        [](auto x) {
          const double two_root = 2 * std::numbers::sqrt2 * std::numbers::inv_sqrtpi;  // 2√(2/π)
          return x * logistic(two_root * (x + 0.044715 * (x * x * x)));
        }),

    activation({.id = "silu",
                .name = "SiLU",
                .zh = "Sigmoid 线性单元",
                .tex = R"(x\,\sigma(x))",
                .dtex = R"(\sigma(x)\bigl(1+x(1-\sigma(x))\bigr)=f+\sigma(x)(1-f))",
                .aliases = {{"Swish-1", "SiL", "sigmoid linear unit"}},
                .source = {"Elfwing, Uchibe & Doya 2017", "arXiv:1702.03118"},
                .frameworks = {.torch = "nn.SiLU",
                               .keras = "activations.silu (swish)",
                               .jax = "nn.silu (swish)",
                               .tfjs = "layers 'swish'",
                               .onnx = "Swish(alpha=1), opset 24"},
                .smoothness = Smoothness::smooth},
               [](auto x) { return x * logistic(x); }),

    activation({.id = "swish",
                .name = "Swish",
                .zh = "Swish 函数",
                .tex = R"(x\,\sigma(\beta x))",
                .dtex = R"(\beta f(x)+\sigma(\beta x)\bigl(1-\beta f(x)\bigr))",
                .params = {{{.id = "beta",
                             .symbol = "β",
                             .label = "gate sharpness",
                             .zh = "门的锐度",
                             .initial = 1,
                             .min = -5,
                             .max = 10,
                             .step = 0.1}}},
                .source = {"Ramachandran, Zoph & Le 2017", "arXiv:1710.05941"},
                .frameworks = {.onnx = "Swish(alpha)"},
                .smoothness = Smoothness::smooth},
               [](auto x, double beta) { return x * logistic(beta * x); }),

    activation({.id = "mish",
                .name = "Mish",
                .zh = "Mish 函数",
                .tex = R"(x\tanh(\ln(1+e^x)))",
                .dtex = R"(\tanh(\operatorname{sp}x)+x\,\sigma(x)\operatorname{sech}^2(\operatorname{sp}x))",
                .source = {"Misra 2019", "arXiv:1908.08681"},
                .frameworks = {.torch = "nn.Mish",
                               .keras = "activations.mish",
                               .jax = "nn.mish",
                               .tfjs = "layers 'mish'",
                               .onnx = "Mish"},
                .smoothness = Smoothness::smooth},
               [](auto x) { return x * tanh_softplus(x); }),

};

}  // namespace actiscope
