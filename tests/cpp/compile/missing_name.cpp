// Must not compile: the record has no name.
#include "activation.hpp"

namespace actiscope {

inline constexpr Activation records[] = {activation({.id = "line",
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

}  // namespace actiscope
