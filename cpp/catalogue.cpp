// The families in order, look-up by id, and evaluation of a·f(b·x + c) + d with its breaks.
#include "catalogue.hpp"

#include <array>
#include <cfloat>
#include <cmath>
#include <limits>

#include "bounds.hpp"
#include "catalogue/algebraic.hpp"
#include "catalogue/exponential_linear.hpp"
#include "catalogue/hard.hpp"
#include "catalogue/periodic.hpp"
#include "catalogue/radial.hpp"
#include "catalogue/rectified.hpp"
#include "catalogue/self_gated.hpp"
#include "catalogue/shrinkage.hpp"
#include "catalogue/sigmoidal.hpp"
#include "catalogue/smooth_rectifier.hpp"

namespace actiscope {
namespace {

constexpr Family table[] = {
    {"rectified", rectified},
    {"self-gated", self_gated},
    {"exponential-linear", exponential_linear},
    {"smooth-rectifier", smooth_rectifier},
    {"sigmoidal", sigmoidal},
    {"hard", hard},
    {"shrinkage", shrinkage},
    {"radial", radial},
    {"periodic", periodic},
    {"algebraic", algebraic},
};

static_assert(ids_are_unique(table), "two functions in the catalogue have the same id");

struct WriteFacts {
  constexpr void operator()(auto& sink) const {
    for (const Family& family : table) {
      const char* id = family.id;
      for (const Activation& activation : family.activations) {
        const Facts& facts = activation.facts;
        // Of a family only its first function names it.
        write_text(sink, Column::kinds, id), id = nullptr;
        write_shared_facts(sink, facts);
        write_text(sink, Column::formulas, facts.dtex);
        for (const int digit :
             {static_cast<int>(facts.smoothness), static_cast<int>(facts.symmetry), facts.variants.size()})
          write_digit(sink, Column::kinds, digit);
        for (const Variant& variant : facts.variants)
          for (const char* text : {variant.who, variant.what, variant.is})
            write_text(sink, Column::uses, text);
        for (const double end : {facts.view.lo, facts.view.hi}) write_number(sink, Column::kinds, end);
      }
    }
  }
};
constexpr auto packed = pack(WriteFacts{});

// A constant, not a function: at run time nothing may refer to the table, so that it is not in the module.
constexpr int total = [] {
  std::size_t size = 0;
  for (const Family& family : table) size += family.activations.size();
  return static_cast<int>(size);
}();

constexpr auto all_maths = [] {
  std::array<Maths, total> all{};
  std::size_t count = 0;
  for (const Family& family : table)
    for (const Activation& activation : family.activations) all[count++] = activation;
  return all;
}();

/// What kind of break the one-sided values show; `none` for a seam that f and f′ cross smoothly.
enum class Found { none, kink, jump, pole, edge };

/// Two one-sided values that differ by no more than the rounding of terms as large as `size`.
bool meet(double left, double right, double size) {
  return left == right || std::abs(left - right) <= 4 * std::numeric_limits<double>::epsilon() * size;
}

Found classify(double u, const Jet<double>& left, const Jet<double>& right) {
  if (std::isnan(left.v) != std::isnan(right.v)) return Found::edge;
  if (std::isinf(left.v) || std::isinf(right.v)) return Found::pole;
  // αu + β need not be exactly 0 in floating point at the break u = −β/α.
  const double slope = larger(std::abs(left.d), std::abs(right.d));
  const double level = larger(std::abs(left.v), std::abs(right.v));
  if (!meet(left.v, right.v, level + slope * std::abs(u))) return Found::jump;
  // A vertical tangent, as √|u| has at 0, is no slope at all.
  return meet(left.d, right.d, slope) && std::isfinite(slope) ? Found::none : Found::kink;
}

BreakKind kind_of(Found found) {
  switch (found) {
    case Found::edge:
      return BreakKind::edge;
    case Found::pole:
      return BreakKind::pole;
    case Found::jump:
      return BreakKind::jump;
    default:
      return BreakKind::kink;
  }
}

}  // namespace

std::span<const Family> families() noexcept { return table; }

int catalogue_size() noexcept { return total; }

PackedFacts packed_catalogue() noexcept { return packed; }

const Maths& maths_at(int index) noexcept { return all_maths[static_cast<std::size_t>(index)]; }

const Activation& activation_at(int index) noexcept {
  for (const Family& family : table) {
    const int size = static_cast<int>(family.activations.size());
    if (index < size) return family.activations[index];
    index -= size;
  }
  return table[0].activations[0];
}

int find(const char* id) noexcept {
  for (int i = 0; i < catalogue_size(); ++i)
    if (std::string_view(id) == activation_at(i).facts.id) return i;
  return -1;
}

Jet<double> Maths::anywhere(double x, const double* p, int side) const noexcept {
  return x == x ? at(x, p, side) : Jet<double>{x, x, x};
}

void evaluate(const Maths& activation, const double* x, int count, const double* parameters, Transform t,
              Jets out) noexcept {
  // The plain function takes the short way: −0·1 + 0 would lose the sign of zero.
  const bool plain = t.a == 1 && t.b == 1 && t.c == 0 && t.d == 0;
  for (int i = 0; i < count; ++i) {
    const double u = plain ? x[i] : t.b * x[i] + t.c;
    Jet<double> y = activation.anywhere(u, parameters, 0);
    // A wave has no value at ∞, but where b·x + c only overflowed it has one.
    if (!(y.v + y.d + y.dd == y.v + y.d + y.dd) && std::isfinite(x[i]))
      y = activation.anywhere(held(u, -DBL_MAX, DBL_MAX), parameters, 0);
    out.f[i] = plain ? y.v : times(t.a, y.v) + t.d;
    out.d1[i] = plain ? y.d : times(t.a * t.b, y.d);
    out.d2[i] = plain ? y.dd : times(t.a * t.b * t.b, y.dd);
  }
}

int breaks(const Maths& activation, const double* parameters, Transform t, Break out[max_breaks]) noexcept {
  Positions found = activation.positions(parameters);
  // Insertion: there are at most eight, and the library's sort would be the largest function of all.
  for (int k = 1; k < found.count; ++k)
    for (int j = k; j > 0 && found.x[j] < found.x[j - 1]; --j) std::swap(found.x[j], found.x[j - 1]);
  const bool mirrored = t.b < 0;
  int count = 0;
  Jet<double> left, sides[3];
  for (int k = 0; k < found.count; ++k) {
    const double u = found.x[mirrored ? found.count - 1 - k : k];
    const double place = (u - t.c) / t.b;
    if (!std::isfinite(place)) continue;
    for (int side = -1; side <= 1; ++side)
      sides[side + 1] = activation.at(u, parameters, mirrored ? -side : side);
    // Breaks so close together that b and c move them to the same place are one.
    if (count > 0 && out[count - 1].x == place)
      sides[0] = left, --count;
    else
      left = sides[0];
    const Found what = classify(u, sides[0], sides[2]);
    // With a = 0 only the end of the domain is left to see.
    if (what == Found::none || (t.a == 0 && what != Found::edge)) continue;
    Break& row = out[count++];
    row.x = place;
    row.kind = kind_of(what);
    for (int side = 0; side < 3; ++side) {
      row.f[side] = times(t.a, sides[side].v) + t.d;
      row.d1[side] = times(t.a * t.b, sides[side].d);
    }
  }
  return count;
}

}  // namespace actiscope
