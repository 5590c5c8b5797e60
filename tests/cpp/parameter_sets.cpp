// Parameter values to test with: the defaults, and each slider at each of its ends.
#include "parameter_sets.hpp"

#include <cmath>
#include <sstream>
#include <string_view>

namespace {

double value_of(const actiscope::Activation& activation, const actiscope::Bound& bound,
                const ParameterSet& set) {
  if (!bound.parameter) return bound.value;
  std::size_t i = 0;
  for (const actiscope::Parameter& p : activation.facts.params) {
    if (std::string_view(p.id) == bound.parameter) return bound.factor * set[i];
    ++i;
  }
  return std::numeric_limits<double>::quiet_NaN();  // no such parameter: nothing is inside
}

}  // namespace

ParameterSet defaults(const actiscope::Activation& activation) {
  ParameterSet set;
  for (const actiscope::Parameter& p : activation.facts.params) set.push_back(p.initial);
  return set;
}

bool in_domain(const actiscope::Activation& activation, const ParameterSet& set) {
  std::size_t i = 0;
  for (const actiscope::Parameter& p : activation.facts.params) {
    const double lower = value_of(activation, p.lower, set), upper = value_of(activation, p.upper, set);
    const double value = set[i++], size = std::abs(value);
    if (size > actiscope::largest_parameter || (size < actiscope::smallest_parameter && size > 0))
      return false;
    if (!(p.lower.open ? value > lower : value >= lower)) return false;
    if (!(p.upper.open ? value < upper : value <= upper)) return false;
  }
  return true;
}

std::vector<ParameterSet> parameter_sets(const actiscope::Activation& activation) {
  std::vector<ParameterSet> sets{defaults(activation)};
  std::size_t i = 0;
  for (const actiscope::Parameter& p : activation.facts.params) {
    for (const double end : {p.min, p.max}) {
      ParameterSet set = defaults(activation);
      set[i] = end;
      if (in_domain(activation, set)) sets.push_back(set);
    }
    ++i;
  }
  return sets;
}

std::string called(const actiscope::Activation& activation, const ParameterSet& set) {
  std::ostringstream out;
  out.precision(17);
  out << activation.facts.id;
  std::size_t i = 0;
  for (const actiscope::Parameter& p : activation.facts.params) {
    out << (i == 0 ? "(" : ", ") << p.id << "=" << set[i];
    ++i;
  }
  if (i > 0) out << ")";
  return out.str();
}

std::vector<const actiscope::Activation*> all_activations() {
  std::vector<const actiscope::Activation*> all;
  for (const actiscope::Family& family : actiscope::families())
    for (const actiscope::Activation& activation : family.activations) all.push_back(&activation);
  return all;
}
