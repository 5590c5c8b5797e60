// The vector functions with their facts, in the order in which they are listed.
#include "vectors.hpp"

#include <array>
#include <cmath>
#include <iterator>

#include "vectors/gated.hpp"
#include "vectors/selection.hpp"
#include "vectors/softmax.hpp"
#include "vectors/sparsemax.hpp"

namespace actiscope {
namespace {

constexpr Parameter temperature{.id = "T",
                                .symbol = "T",
                                .label = "temperature",
                                .zh = "温度",
                                .initial = 1,
                                .min = 0.05,
                                .max = 10,
                                .step = 0.05,
                                .lower = above(0)};

constexpr Parameter target{.id = "target",
                           .symbol = "t",
                           .label = "target class",
                           .zh = "目标类别",
                           .initial = 0,
                           .min = 0,
                           .max = 9,
                           .step = 1,
                           .lower = at_least(0),
                           .upper = at_most(max_vector_length - 1),
                           .index = true};

constexpr Source bridle{"Bridle 1990", "doi:10.1007/978-3-642-76153-9_28"};
constexpr Source shazeer{"Shazeer 2020", "arXiv:2002.05202"};

constexpr VectorFunction table[] = {
    {{.id = "softmax",
      .name = "Softmax",
      .zh = "Softmax 函数（归一化指数函数）",
      .tex = R"(p_i=\frac{e^{z_i/T}}{\sum_j e^{z_j/T}})",
      .jacobian_tex = R"(\frac{\partial p_i}{\partial z_j}=\frac{p_i(\delta_{ij}-p_j)}{T})",
      .aliases = {{"normalised exponential", "normalized exponential"}},
      .params = {{temperature}},
      .source = bridle,
      .frameworks = {.torch = "nn.Softmax(dim)",
                     .keras = "activations.softmax",
                     .jax = "nn.softmax",
                     .tfjs = "tf.softmax; layers 'softmax'",
                     .onnx = "Softmax"}},
     softmax,
     softmax_row},
    {{.id = "log-softmax",
      .name = "Log-softmax",
      .zh = "对数 Softmax 函数",
      .tex = R"(\ln p_i=\frac{z_i}{T}-\ln\sum_j e^{z_j/T})",
      .jacobian_tex = R"(\frac{\partial\ln p_i}{\partial z_j}=\frac{\delta_{ij}-p_j}{T})",
      .params = {{temperature}},
      .source = bridle,
      .frameworks = {.torch = "nn.LogSoftmax(dim)",
                     .keras = "activations.log_softmax",
                     .jax = "nn.log_softmax",
                     .tfjs = "tf.logSoftmax",
                     .onnx = "LogSoftmax"}},
     log_softmax,
     log_softmax_row},
    {{.id = "softmin",
      .name = "Softmin",
      .zh = "Softmin 函数",
      .tex = R"(q_i=\operatorname{softmax}(-z)_i=\frac{e^{-z_i}}{\sum_j e^{-z_j}})",
      .jacobian_tex = R"(\frac{\partial q_i}{\partial z_j}=-q_i(\delta_{ij}-q_j))",
      .source = bridle,
      .frameworks = {.torch = "nn.Softmin(dim)"}},
     softmin,
     softmin_row},
    {{.id = "sparsemax",
      .name = "Sparsemax",
      .zh = "稀疏最大函数（Sparsemax）",
      .tex = R"(p_i=\max(z_i-\tau,0),\quad\tau=\frac{\sum_{j\in S}z_j-1}{|S|},\ S=\{j:p_j>0\})",
      .jacobian_tex =
          R"(\frac{\partial p_i}{\partial z_j}=\delta_{ij}s_i-\frac{s_is_j}{|S|},\quad s_i=[i\in S])",
      .source = {"Martins & Astudillo 2016", "arXiv:1602.02068"},
      .frameworks = {.keras = "activations.sparsemax"}},
     sparsemax,
     sparsemax_row},
    {{.id = "softmax-cross-entropy",
      .name = "Softmax cross-entropy",
      .zh = "Softmax 交叉熵",
      .tex = R"(L=-\sum_i y_i\ln p_i=\ln\sum_j e^{z_j/T}-\frac{z_t}{T})",
      .jacobian_tex = R"(\frac{\partial L}{\partial z_j}=\frac{p_j-y_j}{T},\quad y_j=\delta_{jt})",
      .aliases = {{"cross-entropy", "categorical cross-entropy"}},
      .params = {{temperature, target}},
      .source = bridle,
      .frameworks = {.torch = "nn.CrossEntropyLoss",
                     .keras = "losses.SparseCategoricalCrossentropy(from_logits=True)",
                     .tfjs = "tf.losses.softmaxCrossEntropy",
                     .onnx = "SoftmaxCrossEntropyLoss"},
      .outputs = Outputs::one},
     cross_entropy,
     cross_entropy_row},
    {{.id = "glu",
      .name = "GLU",
      .zh = "门控线性单元",
      .tex = R"(a\,\sigma(b))",
      .jacobian_tex = R"(\bigl(\sigma(b),\ a\,\sigma(b)\,\sigma(-b)\bigr))",
      .aliases = {{"gated linear unit"}},
      .source = {"Dauphin, Fan, Auli & Grangier 2016", "arXiv:1612.08083"},
      .frameworks = {.torch = "nn.GLU(dim)", .keras = "activations.glu", .jax = "nn.glu"},
      .gated = true,
      .outputs = Outputs::one},
     gated_value<plain_a, logistic_gate>,
     gated_row<plain_a, logistic_gate>},
    {{.id = "gtu",
      .name = "GTU",
      .zh = "门控 tanh 单元",
      .tex = R"(\tanh(a)\,\sigma(b))",
      .jacobian_tex = R"(\bigl(\operatorname{sech}^2(a)\,\sigma(b),\ \tanh(a)\,\sigma(b)\,\sigma(-b)\bigr))",
      .aliases = {{"gated tanh unit"}},
      .source = {"van den Oord et al. 2016", "arXiv:1606.05328"},
      .gated = true,
      .outputs = Outputs::one},
     gated_value<tanh_a, logistic_gate>,
     gated_row<tanh_a, logistic_gate>},
    {{.id = "bilinear",
      .name = "Bilinear",
      .zh = "双线性单元",
      .tex = R"(a\,b)",
      .jacobian_tex = R"((b,\ a))",
      .source = shazeer,
      .gated = true,
      .outputs = Outputs::one},
     gated_value<plain_a, linear_gate>,
     gated_row<plain_a, linear_gate>},
    {{.id = "reglu",
      .name = "ReGLU",
      .tex = R"(a\max(0,b))",
      .jacobian_tex = R"(\bigl(\max(0,b),\ a\,[b>0]\bigr))",
      .source = shazeer,
      .gated = true,
      .outputs = Outputs::one},
     gated_value<plain_a, relu_gate>,
     gated_row<plain_a, relu_gate>},
    {{.id = "geglu",
      .name = "GEGLU",
      .tex = R"(a\,b\,\Phi(b))",
      .jacobian_tex = R"(\bigl(b\,\Phi(b),\ a\,(\Phi(b)+b\,\varphi(b))\bigr))",
      .source = shazeer,
      .gated = true,
      .outputs = Outputs::one},
     gated_value<plain_a, gelu_gate>,
     gated_row<plain_a, gelu_gate>},
    {{.id = "swiglu",
      .name = "SwiGLU",
      .tex = R"(a\,b\,\sigma(b))",
      .jacobian_tex = R"(\bigl(b\,\sigma(b),\ a\,\sigma(b)\,(1+b\,\sigma(-b))\bigr))",
      .source = shazeer,
      .gated = true,
      .outputs = Outputs::one},
     gated_value<plain_a, silu_gate>,
     gated_row<plain_a, silu_gate>},
    {{.id = "crelu",
      .name = "CReLU",
      .zh = "级联修正线性单元",
      .tex = R"(\bigl(\max(0,z),\ \max(0,-z)\bigr))",
      .jacobian_tex = R"(\bigl(\delta_{ij}[z_i>0],\ -\delta_{ij}[z_i<0]\bigr))",
      .aliases = {{"concatenated ReLU"}},
      .source = {"Shang, Sohn, Almeida & Lee 2016", "arXiv:1603.05201"},
      .outputs = Outputs::twice},
     crelu,
     crelu_row},
    {{.id = "maxout",
      .name = "Maxout",
      .zh = "Maxout 单元",
      .tex = R"(\max_k z_k)",
      .jacobian_tex = R"([j=\min\operatorname{argmax}z])",
      .source = {"Goodfellow et al. 2013", "arXiv:1302.4389"},
      .outputs = Outputs::one},
     maxout,
     maxout_row},
    {{.id = "hardmax",
      .name = "Hardmax",
      .tex = R"([i=\min\operatorname{argmax}z])",
      .jacobian_tex = "0",
      .source = {"ONNX operator specification", ""},
      .frameworks = {.onnx = "Hardmax"}},
     hardmax,
     hardmax_row},
    {{.id = "solu",
      .name = "SoLU",
      .zh = "Softmax 线性单元",
      .tex = R"(z_i\,p_i,\quad p=\operatorname{softmax}z)",
      .jacobian_tex = R"(\delta_{ij}p_i+z_ip_i(\delta_{ij}-p_j))",
      .aliases = {{"softmax linear unit"}},
      .source = {"Elhage et al. 2022", "Transformer Circuits Thread"}},
     solu,
     solu_row},
};

struct WriteFacts {
  constexpr void operator()(auto& sink) const {
    for (const VectorFunction& function : table) {
      write_shared_facts(sink, function.facts);
      write_text(sink, Column::formulas, function.facts.jacobian_tex);
      write_digit(sink, Column::kinds, function.facts.gated);
      write_digit(sink, Column::kinds, static_cast<int>(function.facts.outputs));
    }
  }
};
constexpr auto packed = pack(WriteFacts{});

constexpr auto all_maths = [] {
  std::array<VectorMaths, std::size(table)> all{};
  for (std::size_t i = 0; i < all.size(); ++i)
    all[i] = {table[i].value, table[i].row, table[i].facts.outputs};
  return all;
}();

}  // namespace

std::span<const VectorFunction> vector_functions() noexcept { return table; }

const VectorMaths& vector_maths_at(int index) noexcept { return all_maths[static_cast<std::size_t>(index)]; }

PackedFacts packed_vectors() noexcept { return packed; }

int outputs(Outputs outputs, int n) noexcept {
  return outputs == Outputs::one ? 1 : outputs == Outputs::twice ? 2 * n : n;
}

}  // namespace actiscope
