// Parameter values to test with: the defaults, and each slider at each of its ends.
#pragma once

#include <string>
#include <vector>

#include "catalogue.hpp"

using ParameterSet = std::vector<double>;

ParameterSet defaults(const actiscope::Activation& activation);

/// The defaults first, then the slider ends that the domain allows together with the other defaults.
std::vector<ParameterSet> parameter_sets(const actiscope::Activation& activation);

/// Every value lies in its mathematical domain, also where that depends on another parameter.
bool in_domain(const actiscope::Activation& activation, const ParameterSet& set);

/// The function with these values, to name in a failure: "elu(alpha=0.01)".
std::string called(const actiscope::Activation& activation, const ParameterSet& set);

/// The id as a string, which doctest prints as text.
inline std::string name_of(const actiscope::Activation& activation) { return activation.facts.id; }

/// All functions of the catalogue, in order.
std::vector<const actiscope::Activation*> all_activations();
