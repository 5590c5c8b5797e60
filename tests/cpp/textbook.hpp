// The formulas as a textbook writes them, with the library's exp, log and tanh: what the core is better than.
#pragma once

#include <cmath>
#include <numbers>

struct Textbook {
  const char* id;
  int order;  // 0: f, 1: f′
  const char* formula;
  double (*value)(double x);
};

inline double textbook_sigmoid(double x) { return 1 / (1 + std::exp(-x)); }
inline double textbook_softplus(double x) { return std::log(1 + std::exp(x)); }

/// All at the default parameters.
inline constexpr Textbook textbook[] = {
    {"sigmoid", 0, "1/(1 + exp(−x))", textbook_sigmoid},
    {"sigmoid", 1, "σ·(1 − σ)", [](double x) { return textbook_sigmoid(x) * (1 - textbook_sigmoid(x)); }},
    {"tanh", 0, "(exp(x) − exp(−x))/(exp(x) + exp(−x))",
     [](double x) { return (std::exp(x) - std::exp(-x)) / (std::exp(x) + std::exp(-x)); }},
    {"tanh", 1, "1 − tanh²", [](double x) { return 1 - std::tanh(x) * std::tanh(x); }},
    {"softplus", 0, "log(1 + exp(x))", textbook_softplus},
    {"log-sigmoid", 0, "log(1/(1 + exp(−x)))", [](double x) { return std::log(textbook_sigmoid(x)); }},
    {"log-sigmoid", 1, "1 − σ", [](double x) { return 1 - textbook_sigmoid(x); }},
    {"silu", 0, "x·σ", [](double x) { return x * textbook_sigmoid(x); }},
    {"silu", 1, "σ·(1 + x·(1 − σ))",
     [](double x) { return textbook_sigmoid(x) * (1 + x * (1 - textbook_sigmoid(x))); }},
    {"gelu", 0, "x/2·(1 + erf(x/√2))",
     [](double x) { return x / 2 * (1 + std::erf(x / std::numbers::sqrt2)); }},
    {"gelu-tanh", 0, "x/2·(1 + tanh(√(2/π)·(x + 0.044715·x³)))",
     [](double x) {
       return x / 2 * (1 + std::tanh(std::sqrt(2 / std::numbers::pi) * (x + 0.044715 * x * x * x)));
     }},
    {"mish", 0, "x·tanh(log(1 + exp(x)))", [](double x) { return x * std::tanh(textbook_softplus(x)); }},
    {"elu", 0, "exp(x) − 1 for x < 0", [](double x) { return x > 0 ? x : std::exp(x) - 1; }},
    {"tanh-shrink", 0, "x − tanh(x)", [](double x) { return x - std::tanh(x); }},
    {"sinc", 1, "cos(x)/x − sin(x)/x²",
     [](double x) { return x == 0 ? 0 : std::cos(x) / x - std::sin(x) / (x * x); }},
    {"squareplus", 0, "(x + √(x² + 4))/2", [](double x) { return (x + std::sqrt(x * x + 4)) / 2; }},
    {"symmetrical-sigmoid", 0, "(1 − exp(−x))/(1 + exp(−x))",
     [](double x) { return (1 - std::exp(-x)) / (1 + std::exp(-x)); }},
    {"complementary-log-log", 0, "1 − exp(−exp(x))", [](double x) { return 1 - std::exp(-std::exp(x)); }},
    {"gaussian-cdf", 0, "(1 + erf(x/√2))/2",
     [](double x) { return (1 + std::erf(x / std::numbers::sqrt2)) / 2; }},
    {"logcosh", 0, "log(cosh(x))", [](double x) { return std::log(std::cosh(x)); }},
};
