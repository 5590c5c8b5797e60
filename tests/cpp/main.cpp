// Starts the tests; `--worst` also lists the largest error per function and order.
#define DOCTEST_CONFIG_IMPLEMENT
#include <doctest/doctest.h>
#include <string_view>

#include "accuracy.hpp"

int main(int count, char** arguments) {
  for (int i = 1; i < count; ++i)
    if (std::string_view(arguments[i]) == "--worst") list_worst_errors = true;
  return doctest::Context(count, arguments).run();
}
