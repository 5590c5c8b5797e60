// Must not compile: two families have a function with the same id.
#include "catalogue.hpp"

namespace actiscope {

inline constexpr Activation first[] = {activation({.id = "line",
                                                   .name = "Line",
                                                   .tex = "sx",
                                                   .dtex = "s",
                                                   .params = {{{.id = "s",
                                                                .symbol = "s",
                                                                .label = "slope",
                                                                .zh = "斜率",
                                                                .initial = 1,
                                                                .min = 0,
                                                                .max = 2,
                                                                .step = 0.1,
                                                                .lower = at_least(0)}}},
                                                   .source = {"Nobody 2020", ""},
                                                   .smoothness = Smoothness::smooth},
                                                  [](auto x, double s) { return s * x; })};
inline constexpr Activation second[] = {activation({.id = "line",
                                                    .name = "Line",
                                                    .tex = "sx",
                                                    .dtex = "s",
                                                    .params = {{{.id = "s",
                                                                 .symbol = "s",
                                                                 .label = "slope",
                                                                 .zh = "斜率",
                                                                 .initial = 1,
                                                                 .min = 0,
                                                                 .max = 2,
                                                                 .step = 0.1,
                                                                 .lower = at_least(0)}}},
                                                    .source = {"Nobody 2020", ""},
                                                    .smoothness = Smoothness::smooth},
                                                   [](auto x, double s) { return s * x; })};
constexpr Family table[] = {{"first", first}, {"second", second}};
static_assert(ids_are_unique(table), "two functions in the catalogue have the same id");

}  // namespace actiscope
