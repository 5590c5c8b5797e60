// The catalogue: every activation function there is, by family, and how to ask one for values and breaks.
#pragma once

#include <span>
#include <string_view>

#include "activation.hpp"
#include "packed.hpp"

namespace actiscope {

struct Family {
  const char* id;
  std::span<const Activation> activations;
};

/// By hand and not by string_view, which would measure both texts first: 129² comparisons must stay within
/// what a compiler is willing to evaluate.
constexpr bool is_same(const char* a, const char* b) {
  for (; *a != 0 && *a == *b; ++a) ++b;
  return *a == *b;
}

/// No two functions, of whatever family, have the same id.
constexpr bool ids_are_unique(std::span<const Family> families) {
  for (const Family& family : families)
    for (const Activation& a : family.activations) {
      int same = 0;
      for (const Family& other : families)
        for (const Activation& b : other.activations)
          if (is_same(a.facts.id, b.facts.id)) ++same;
      if (same != 1) return false;
    }
  return true;
}

/// All families, in the order in which the page shows them.
std::span<const Family> families() noexcept;

/// Number of functions; indices run from 0 in family order.
int catalogue_size() noexcept;

/// The record with this index, 0 ≤ index < catalogue_size().
const Activation& activation_at(int index) noexcept;

/// The maths of that record.
const Maths& maths_at(int index) noexcept;

/// All facts in the order of the indices. Of each function: family, what all functions have
/// (write_shared_facts), the formula of f′, a digit for smoothness and one for symmetry, the variants (how
/// many, then who, what and is of each); numbers: those of the parameters, then the ends of the view.
PackedFacts packed_catalogue() noexcept;

/// The index of an id, or −1.
int find(const char* id) noexcept;

/// The general variant g(x) = a·f(b·x + c) + d; b ≠ 0.
struct Transform {
  double a{1}, b{1}, c{0}, d{0};
};

/// What evaluation fills: `count` values each of f, f′, f″.
struct Jets {
  double* f;
  double* d1;
  double* d2;
};

/// g, g′, g″ at x[0…count): g′ = ab·f′, g″ = ab²·f″. NaN gives NaN, ±∞ the limit.
void evaluate(const Maths&, const double* x, int count, const double* parameters, Transform,
              Jets out) noexcept;

enum class BreakKind { kink, jump, pole, edge };

/// A point where g or g′ is not continuous, with one-sided values and the field's choice at the point.
struct Break {
  double x;
  BreakKind kind;
  double f[3], d1[3];  // left, at, right
};

/// Breaks in ascending order of x, at most max_breaks of them; returns how many.
int breaks(const Maths&, const double* parameters, Transform, Break out[max_breaks]) noexcept;

}  // namespace actiscope
