// docs/accuracy.md is fresh: its figures from the goldens are those that this core gives.
#include <cstdlib>
#include <doctest/doctest.h>
#include <fstream>
#include <iterator>

#include "accuracy_rows.hpp"
#include "parameter_sets.hpp"

using actiscope::Activation;

namespace {

// The file has the native figures. WebAssembly brings another C library, so there only the bounds of the
// goldens are tested, and here no more than that the file is plausible.
#ifdef __EMSCRIPTEN__
constexpr double tolerance = 2, part = 0.5;
#else
constexpr double tolerance = 0.3, part = 0.05;
#endif

std::string accuracy_file() {
  std::ifstream file(ACTISCOPE_ACCURACY_FILE, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

/// The figure at `position`, which moves behind the following bar. −1 where there is none.
double take_figure(const std::string& text, std::size_t& position) {
  const std::size_t end = text.find(" |", position);
  if (end == std::string::npos) return -1;
  const std::string word = text.substr(position, end - position);
  position = end + 3;
  char* rest;
  const double value = std::strtod(word.c_str(), &rest);
  return rest == word.c_str() ? -1 : value;
}

}  // namespace

TEST_CASE("accuracy.md: every function is listed with the figures of the committed goldens") {
  // Goldens from elsewhere are not those that the file was made from.
  if (std::getenv("ACTISCOPE_GOLDEN")) return;
  const std::string text = accuracy_file();
  REQUIRE_MESSAGE(!text.empty(), "no docs/accuracy.md: run npm run accuracy");
  for (const Activation* activation : all_activations()) {
    CAPTURE(name_of(*activation));
    const auto sets = read_golden(activation->facts.id);
    const std::string start = row_start(*activation);
    std::size_t position = text.find(start);
    CHECK_MESSAGE(position != std::string::npos, "not in docs/accuracy.md: run npm run accuracy");
    if (!sets || position == std::string::npos) continue;
    position += start.size();
    for (int order = 0; order < 3; ++order) {
      CAPTURE(order);
      const double written = take_figure(text, position);
      const double now = worst_error(*activation, *sets, order).units;
      // C libraries differ in the last digit of expm1 and the like, so the figures may a little.
      CHECK_MESSAGE(std::abs(written - now) <= tolerance + part * now, "written ", written, ", now ", now,
                    ": run npm run accuracy");
    }
  }
}
