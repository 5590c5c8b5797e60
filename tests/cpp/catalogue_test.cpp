// The table itself: look-up, ids, and parameters that lie in their domains.
#include "catalogue.hpp"

#include <cctype>
#include <doctest/doctest.h>
#include <string>

#include "parameter_sets.hpp"

using actiscope::Activation;
using actiscope::Parameter;

namespace {

bool is_kebab_case(const std::string& id) {
  bool after_hyphen = true;
  for (const char c : id) {
    if (c == '-' && after_hyphen) return false;
    if (c != '-' && !std::islower(static_cast<unsigned char>(c)) &&
        !std::isdigit(static_cast<unsigned char>(c)))
      return false;
    after_hyphen = c == '-';
  }
  return !after_hyphen;
}

bool is_balanced(const std::string& tex) {
  int depth = 0;
  for (std::size_t i = 0; i < tex.size(); ++i) {
    if (tex[i] == '\\')
      ++i;  // an escaped brace is not a group
    else if (tex[i] == '{')
      ++depth;
    else if (tex[i] == '}' && --depth < 0)
      return false;
  }
  return depth == 0;
}

}  // namespace

TEST_CASE("catalogue: has at least the 44 functions of the source articles and frameworks") {
  CHECK(actiscope::catalogue_size() >= 44);
}

TEST_CASE("catalogue: size, order and look-up agree") {
  const auto all = all_activations();
  CHECK(actiscope::catalogue_size() == static_cast<int>(all.size()));
  for (int i = 0; i < actiscope::catalogue_size(); ++i) {
    CHECK(&actiscope::activation_at(i) == all[i]);
    CHECK(actiscope::find(all[i]->facts.id) == i);
  }
}

TEST_CASE("catalogue: what is not an id is not found") {
  for (const char* id : {"", " ", "RELU", "relu ", "relu-", "no-such-function"})
    CHECK(actiscope::find(id) == -1);
}

TEST_CASE("catalogue: ids are unique, and a doubled one is seen") {
  CHECK(actiscope::ids_are_unique(actiscope::families()));
  const actiscope::Family twice[] = {actiscope::families()[0], actiscope::families()[0]};
  CHECK_FALSE(actiscope::ids_are_unique(twice));
}

TEST_CASE("catalogue: families have distinct ids and are not empty") {
  for (const actiscope::Family& family : actiscope::families()) {
    CAPTURE(std::string(family.id));
    CHECK(is_kebab_case(family.id));
    CHECK_FALSE(family.activations.empty());
    int same = 0;
    for (const actiscope::Family& other : actiscope::families()) same += std::string(family.id) == other.id;
    CHECK(same == 1);
  }
}

TEST_CASE("catalogue: ids are kebab-case, TeX has balanced braces, the view has a width") {
  for (const Activation* activation : all_activations()) {
    CAPTURE(name_of(*activation));
    CHECK(is_kebab_case(activation->facts.id));
    CHECK(is_balanced(activation->facts.tex));
    CHECK(is_balanced(activation->facts.dtex));
    CHECK(activation->facts.view.lo < activation->facts.view.hi);
  }
}

TEST_CASE("catalogue: parameters have distinct ids, and the defaults lie in their domain") {
  for (const Activation* activation : all_activations()) {
    CAPTURE(name_of(*activation));
    CHECK(in_domain(*activation, defaults(*activation)));
    for (const Parameter& p : activation->facts.params) {
      CAPTURE(std::string(p.id));
      int same = 0;
      for (const Parameter& other : activation->facts.params) same += std::string(p.id) == other.id;
      CHECK(same == 1);
      CHECK(p.min < p.max);
      CHECK(p.min <= p.initial);
      CHECK(p.initial <= p.max);
      CHECK(p.step > 0);
      CHECK(p.step <= p.max - p.min);
    }
  }
}

TEST_CASE("catalogue: a bound that is a parameter names another one of the same function") {
  int bound = 0;
  for (const Activation* activation : all_activations())
    for (const Parameter& p : activation->facts.params)
      for (const char* name : {p.lower.parameter, p.upper.parameter}) {
        if (!name) continue;
        ++bound;
        CAPTURE(name_of(*activation));
        CAPTURE(std::string(p.id));
        CHECK(std::string(name) != p.id);
        int found = 0;
        for (const Parameter& other : activation->facts.params) found += std::string(other.id) == name;
        CHECK(found == 1);
      }
  CHECK(bound > 0);
}

TEST_CASE("catalogue: every slider end lies in its own domain when the others can follow") {
  for (const Activation* activation : all_activations())
    for (const Parameter& p : activation->facts.params) {
      CAPTURE(name_of(*activation));
      CAPTURE(std::string(p.id));
      CHECK((p.lower.open ? p.min > p.lower.value : p.min >= p.lower.value));
      CHECK((p.upper.open ? p.max < p.upper.value : p.max <= p.upper.value));
    }
}
