// Embind for the modules of the lab, lab.wasm and lab-simd.wasm. Not one line of maths.
#include <emscripten/bind.h>
#include <emscripten/val.h>

#include "network.hpp"

namespace {

using emscripten::typed_memory_view;
using emscripten::val;

actiscope::Network network;
double parameters[4];
int layers;

actiscope::NetworkSetting setting_of(int index, int layer_count, int width, int batch, int scheme,
                                     double scale, double bias_std, double seed) {
  actiscope::NetworkSetting setting;
  setting.activation = &actiscope::maths_at(index);
  for (int i = 0; i < 4; ++i) setting.parameters[i] = parameters[i];
  setting.layers = layer_count;
  setting.width = width;
  setting.batch = batch;
  setting.scheme = static_cast<actiscope::Scheme>(scheme);
  setting.scale = scale;
  setting.bias_std = bias_std;
  setting.seed = static_cast<std::uint64_t>(seed);
  return setting;
}

double bytes_needed(int layer_count, int width, int batch, int scheme) {
  return actiscope::least_bytes(setting_of(0, layer_count, width, batch, scheme, 1, 0, 0));
}
double most_bytes() { return actiscope::most_bytes; }

bool start(int index, int layer_count, int width, int batch, int scheme, double scale, double bias_std,
           double seed, int trials) {
  layers = layer_count;
  return network.start(setting_of(index, layer_count, width, batch, scheme, scale, bias_std, seed), trials);
}
bool advance(double nanoseconds) { return network.advance(nanoseconds); }
double progress() { return network.progress(); }
void stop() { network.stop(); }

// Rows of doubles as JavaScript sees them. Memory grows: a view holds only until the next call.
template <class Row>
val rows(const Row* first, int count) {
  static_assert(sizeof(Row) % sizeof(double) == 0 && alignof(Row) == alignof(double));
  return val(
      typed_memory_view(count * (sizeof(Row) / sizeof(double)), reinterpret_cast<const double*>(first)));
}
val results() { return rows(network.trial().results(), layers); }
val histograms() {
  return val(typed_memory_view(static_cast<std::size_t>(layers) * 2 * actiscope::histogram_bins,
                               network.trial().histograms()));
}
val theory() { return rows(&network.prediction().totals, 1); }
val theory_layers() { return rows(network.prediction().layer, layers); }
val length_map() { return rows(network.prediction().length_map, actiscope::Prediction::map_points); }
val correlation_map() {
  return rows(network.prediction().correlation_map, actiscope::Prediction::correlations);
}
val parameter_buffer() { return val(typed_memory_view(4, parameters)); }
int version() { return 2; }

}  // namespace

EMSCRIPTEN_BINDINGS(actiscope_lab) {
  emscripten::function("version", &version);
  emscripten::function("parameterBuffer", &parameter_buffer);
  emscripten::function("bytesNeeded", &bytes_needed);
  emscripten::function("mostBytes", &most_bytes);
  emscripten::function("start", &start);
  emscripten::function("advance", &advance);
  emscripten::function("progress", &progress);
  emscripten::function("stop", &stop);
  emscripten::function("results", &results);
  emscripten::function("histograms", &histograms);
  emscripten::function("theory", &theory);
  emscripten::function("theoryLayers", &theory_layers);
  emscripten::function("lengthMap", &length_map);
  emscripten::function("correlationMap", &correlation_map);
}
