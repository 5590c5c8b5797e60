// Milliseconds of processor time for the networks of `npm run bench -- network`, natively at 128 bits.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include "network.hpp"

int main(int count, char** arguments) {
  const int rounds = count > 1 ? std::atoi(arguments[1]) : 5;
  static actiscope::Network network;
  actiscope::NetworkSetting setting;
  setting.activation = &actiscope::activation_at(actiscope::find("tanh"));
  setting.layers = 50, setting.width = 256, setting.batch = 128;
  setting.scheme = actiscope::Scheme::lecun;
  double best = 1e9;
  for (int round = 0; round < rounds; ++round) {
    const std::clock_t start = std::clock();
    network.start(setting, 8);
    while (!network.done()) network.advance(1e8);
    best = std::min(best, 1000.0 * static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC);
  }
  std::printf("%.1f\n", best);
}
