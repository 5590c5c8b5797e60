// Must not compile: the slider goes down to −1, the domain to 0.
#include "activation.hpp"

namespace actiscope {

inline constexpr Activation records[] = {activation({.id = "line",
                                                     .name = "Line",
                                                     .tex = "sx",
                                                     .dtex = "s",
                                                     .params = {{{.id = "s",
                                                                  .symbol = "s",
                                                                  .label = "slope",
                                                                  .zh = "斜率",
                                                                  .initial = 1,
                                                                  .min = -1,
                                                                  .max = 2,
                                                                  .step = 0.1,
                                                                  .lower = at_least(0)}}},
                                                     .source = {"Nobody 2020", ""},
                                                     .smoothness = Smoothness::smooth},
                                                    [](auto x, double s) { return s * x; })};

}  // namespace actiscope
