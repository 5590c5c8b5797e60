// Vector functions: softmax and its kin, and the gated linear units, each with its full Jacobian.
#pragma once

#include <span>

#include "activation.hpp"
#include "packed.hpp"

namespace actiscope {

/// The longest z. A Jacobian of that size has a million entries; it is made row by row, never as a whole.
inline constexpr int max_vector_length = 1024;

/// How many values there are for n inputs.
enum class Outputs { one, same, twice };

struct VectorFacts {
  const char* id{};
  const char* name{};
  const char* zh{};  // null where the field uses the English name
  const char* tex{};
  const char* jacobian_tex{};
  List<Text, 4> aliases{};
  List<Parameter, 2> params{};
  Source source{};
  Frameworks frameworks{};
  bool gated{};  // takes exactly two inputs [a, b]; otherwise any number of them
  Outputs outputs{Outputs::same};
};

/// z[0…n) with the parameters in the order of the facts. 1 ≤ n ≤ max_vector_length.
struct VectorInput {
  const double* z;
  int n;
  const double* parameters;
};

/// What value() found out and every row of the Jacobian needs again.
struct VectorState {
  double p[max_vector_length];  // probabilities, or whatever the function keeps per input
  double rest{};                // 1 − p[top], added up from the others
  double log_sum{};             // ln Σ e^(wᵢ − w_top)
  int top{};                    // first index of the largest input
  int support{};                // how many pᵢ are not 0
};

/// A vector function. NaN anywhere makes every result NaN (crelu and the gated units: what depends on it).
/// An infinite largest input takes everything, as in the limit; where two are infinite there is no limit:
/// NaN.
struct VectorFunction {
  VectorFacts facts;
  void (*value)(const VectorInput&, VectorState&, double* value) noexcept;
  /// ∂valueᵢ/∂z, n numbers, after value() has filled the state.
  void (*row)(const VectorInput&, const VectorState&, int i, double* row) noexcept;
};

std::span<const VectorFunction> vector_functions() noexcept;

/// What is computed with, without the facts.
struct VectorMaths {
  void (*value)(const VectorInput&, VectorState&, double* value) noexcept;
  void (*row)(const VectorInput&, const VectorState&, int i, double* row) noexcept;
  Outputs outputs;
};

/// The maths of vector_functions()[index].
const VectorMaths& vector_maths_at(int index) noexcept;

/// All facts in that order. Of each function: what all functions have (write_shared_facts), the formula of
/// the Jacobian, a digit for gated and one for the outputs; numbers: those of the parameters.
PackedFacts packed_vectors() noexcept;

int outputs(Outputs, int n) noexcept;

}  // namespace actiscope
