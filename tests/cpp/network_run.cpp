// One network, started anew for each run.
#include "network_run.hpp"

#include <algorithm>
#include <doctest/doctest.h>

#include "parameter_sets.hpp"

using namespace actiscope;

NetworkSetting setting_of(const char* id, int layers, int width, int batch, Scheme scheme, double scale) {
  NetworkSetting setting;
  setting.activation = &activation_at(find(id));
  const ParameterSet set = defaults(activation_at(find(id)));
  std::copy(set.begin(), set.end(), setting.parameters);
  setting.layers = layers, setting.width = width, setting.batch = batch;
  setting.scheme = scheme, setting.scale = scale;
  return setting;
}

std::unique_ptr<Run> run(const NetworkSetting& setting, int trials, double slice) {
  static Network network;
  auto out = std::make_unique<Run>();
  REQUIRE(network.start(setting, trials));
  while (!network.done())
    if (network.advance(slice))
      out->trials.emplace_back(network.trial().results(), network.trial().results() + setting.layers);
  out->prediction = network.prediction();
  network.stop();
  return out;
}
