// Algebraic and elementary functions.
#pragma once

#include "activation.hpp"

namespace actiscope {

inline constexpr Activation algebraic[] = {
    activation({.id = "exponential",
                .name = "Exponential",
                .zh = "指数函数",
                .tex = "e^x",
                .dtex = "e^x",
                .aliases = {{"exp"}},
                .source = {"Keras documentation", ""},
                .frameworks = {.torch = "torch.exp (op)",
                               .keras = "activations.exponential",
                               .jax = "jnp.exp (op)",
                               .tfjs = "tf.exp (op)",
                               .onnx = "Exp (op)"},
                .smoothness = Smoothness::smooth,
                .view = {-5, 3}},
               [](auto x) { return exp(x); }),

    activation({.id = "identity",
                .name = "Identity",
                .zh = "恒等函数",
                .tex = "x",
                .dtex = "1",
                .aliases = {{"linear"}},
                .source = {"Sheehan 2017, Visualising Activation Functions in Neural Networks",
                           "dashee87.github.io"},
                .frameworks = {.torch = "nn.Identity",
                               .keras = "activations.linear",
                               .jax = "nn.identity",
                               .tfjs = "layers 'linear'",
                               .onnx = "Identity"},
                .smoothness = Smoothness::smooth,
                .symmetry = Symmetry::odd},
               [](auto x) { return x; }),

};

}  // namespace actiscope
