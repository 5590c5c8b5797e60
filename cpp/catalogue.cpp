// The families in order, look-up by id, and evaluation of a·f(b·x + c) + d with its breaks.
#include "catalogue.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

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

constexpr int block = 256;

bool is_identity(const Transform& t) { return t.a == 1 && t.b == 1 && t.c == 0 && t.d == 0; }

struct OneSided {
  double f, d1;
};

OneSided approach(const Activation& activation, double u, const double* parameters, int side) {
  double f, d1, d2;
  activation.evaluate(&u, 1, parameters, side, {&f, &d1, &d2});
  return {f, d1};
}

/// What kind of break the one-sided values show; `none` for a seam that f and f′ cross smoothly.
enum class Found { none, kink, jump, pole, edge };

/// Two one-sided values that differ by no more than the rounding of terms as large as `size`.
bool meet(double left, double right, double size) {
  return left == right || std::abs(left - right) <= 4 * std::numeric_limits<double>::epsilon() * size;
}

Found classify(double u, const OneSided& left, const OneSided& right) {
  if (std::isnan(left.f) != std::isnan(right.f)) return Found::edge;
  if (std::isinf(left.f) || std::isinf(right.f)) return Found::pole;
  // αu + β need not be exactly 0 in floating point at the break u = −β/α.
  const double slope = std::max(std::abs(left.d1), std::abs(right.d1));
  const double level = std::max(std::abs(left.f), std::abs(right.f));
  if (!meet(left.f, right.f, level + slope * std::abs(u))) return Found::jump;
  return meet(left.d1, right.d1, slope) ? Found::none : Found::kink;
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

int catalogue_size() noexcept {
  int size = 0;
  for (const Family& family : table) size += static_cast<int>(family.activations.size());
  return size;
}

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

void evaluate(const Activation& activation, const double* x, int count, const double* parameters, Transform t,
              Jets out) noexcept {
  // The plain function takes the short way: −0·1 + 0 would lose the sign of zero.
  if (is_identity(t)) return activation.evaluate(x, count, parameters, 0, out);
  double u[block];
  for (int done = 0; done < count; done += block) {
    const int n = std::min(block, count - done);
    const Jets part{out.f + done, out.d1 + done, out.d2 + done};
    for (int i = 0; i < n; ++i) u[i] = t.b * x[done + i] + t.c;
    activation.evaluate(u, n, parameters, 0, part);
    for (int i = 0; i < n; ++i) {
      part.f[i] = times(t.a, part.f[i]) + t.d;
      part.d1[i] = times(t.a * t.b, part.d1[i]);
      part.d2[i] = times(t.a * t.b * t.b, part.d2[i]);
    }
  }
}

int breaks(const Activation& activation, const double* parameters, Transform t,
           Break out[max_breaks]) noexcept {
  Positions found = activation.positions(parameters);
  std::sort(found.x, found.x + found.count);
  const bool mirrored = t.b < 0;
  int count = 0;
  for (int k = 0; k < found.count; ++k) {
    const double u = found.x[mirrored ? found.count - 1 - k : k];
    const bool doubled = k > 0 && u == found.x[mirrored ? found.count - k : k - 1];
    if (doubled || !std::isfinite(u)) continue;
    OneSided sides[3];
    for (int side = -1; side <= 1; ++side)
      sides[side + 1] = approach(activation, u, parameters, mirrored ? -side : side);
    const Found what = classify(u, sides[0], sides[2]);
    if (what == Found::none) continue;
    Break& row = out[count++];
    row.x = (u - t.c) / t.b;
    row.kind = kind_of(what);
    for (int side = 0; side < 3; ++side) {
      row.f[side] = times(t.a, sides[side].f) + t.d;
      row.d1[side] = times(t.a * t.b, sides[side].d1);
    }
  }
  return count;
}

}  // namespace actiscope
