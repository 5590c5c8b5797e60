// What scripts/accuracy.mjs asks: the largest errors of the core and of the textbook formulas, as lines of
// tabs.
#include <cmath>
#include <cstring>

#include "accuracy_rows.hpp"
#include "parameter_sets.hpp"
#include "textbook.hpp"

using actiscope::Activation;

namespace {

/// id, order, units, x, parameters…; functions without a golden are left out.
void print_core() {
  for (const Activation* activation : all_activations()) {
    const auto sets = read_golden(activation->facts.id);
    if (!sets || sets->empty()) continue;
    for (int order = 0; order < 3; ++order) {
      const Worst worst = worst_error(*activation, *sets, order);
      std::printf("core\t%s\t%d\t%.17g\t%.17g", activation->facts.id, order, worst.units, worst.x);
      for (const double value : (*sets)[worst.set].parameters) std::printf("\t%.17g", value);
      std::printf("\n");
    }
  }
}

const GoldenSet* set_at_defaults(const Activation& activation, const std::vector<GoldenSet>& sets) {
  for (const GoldenSet& set : sets)
    if (set.parameters == defaults(activation)) return &set;
  return nullptr;
}

struct Pair {
  double textbook{}, core{}, x{};
  void take(double units, double core_units, double at) {
    if (!(units <= textbook)) textbook = units, x = at;
    core = std::max(core, core_units);
  }
};

/// id, order, formula, then within [−20, 20] and anywhere: units of the textbook's, its x, units of the core.
void print_textbook() {
  for (const Textbook& book : textbook) {
    const Activation& activation = actiscope::activation_at(actiscope::find(book.id));
    const auto sets = read_golden(book.id);
    const GoldenSet* set = sets ? set_at_defaults(activation, *sets) : nullptr;
    if (!set) continue;
    Pair near, all;
    for (std::size_t i = 0; i < set->x.size(); ++i) {
      const double x = set->x[i], slope = set->truth[book.order + 1][i].rounded;
      const double units = error_in_units(book.value(x), set->truth[book.order][i], x, slope);
      const double core = error_at(activation, *set, i, book.order);
      all.take(units, core, x);
      if (std::abs(x) <= 20) near.take(units, core, x);
    }
    std::printf("textbook\t%s\t%d\t%s", book.id, book.order, book.formula);
    for (const Pair& pair : {near, all})
      std::printf("\t%s\t%.6g\t%s", figure(pair.textbook).c_str(), pair.x, figure(pair.core).c_str());
    std::printf("\n");
  }
}

}  // namespace

int main(int count, char** arguments) {
  if (count > 1 && std::strcmp(arguments[1], "--textbook") == 0)
    print_textbook();
  else
    print_core();
}
