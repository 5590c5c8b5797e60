// Embind: hands the facts and the fixed buffers to JavaScript. Not one line of maths.
#include <cstdint>
#include <cstring>
#include <emscripten/bind.h>
#include <emscripten/val.h>
#include <iterator>

#include "catalogue.hpp"
#include "primitives/scalar.hpp"
#include "properties.hpp"
#include "trace.hpp"
#include "vectors.hpp"

namespace {

using emscripten::typed_memory_view;
using emscripten::val;

// Memory never grows, so a view on these stays valid for the life of the module.
constexpr int block = 4096;
double points[4 * block];  // x, f, f′ and f″
double *const x = points, *const f = x + block, *const d1 = f + block, *const d2 = d1 + block;
/// What a call is about, but for which function. In a buffer and not in arguments, each of which Embind
/// converts.
struct Setting {
  double parameters[8];
  actiscope::Transform transform;
  actiscope::Window window;
};
Setting setting;
double break_rows[8 * actiscope::max_breaks];
actiscope::VectorState vector_state;
double trace_points[2 * actiscope::max_trace_points];
double property_values[29 + 6 * actiscope::most_found + 3 * (actiscope::max_breaks + 1)];

void evaluate(int index, int count) {
  actiscope::evaluate(actiscope::maths_at(index), x, count, setting.parameters, setting.transform,
                      {f, d1, d2});
}

int breaks(int index) {
  actiscope::Break found[actiscope::max_breaks];
  const int count =
      actiscope::breaks(actiscope::maths_at(index), setting.parameters, setting.transform, found);
  double* row = break_rows;
  for (int i = 0; i < count; ++i, row += 8) {
    row[0] = found[i].x;
    row[1] = static_cast<int>(found[i].kind);
    for (int side = 0; side < 3; ++side) {
      row[2 + side] = found[i].f[side];
      row[5 + side] = found[i].d1[side];
    }
  }
  return count;
}

int trace(int index, int order) {
  return actiscope::trace(actiscope::maths_at(index), setting.parameters, setting.transform, order,
                          setting.window, trace_points);
}

/// From z in the buffer x, the values into f; returns how many.
int vector_value(int index, int count) {
  const actiscope::VectorMaths& function = actiscope::vector_maths_at(index);
  function.value({x, count, setting.parameters}, vector_state, f);
  return actiscope::outputs(function.outputs, count);
}

/// After vector_value: some rows of the Jacobian into d1, no more than fit.
void vector_rows(int index, int count, int first, int rows) {
  const actiscope::VectorMaths& function = actiscope::vector_maths_at(index);
  for (int i = 0; i < rows; ++i)
    function.row({x, count, setting.parameters}, vector_state, first + i, d1 + i * count);
}

/// Scalars first, then how many there are of each list, then the lists.
int properties(int index) {
  static actiscope::Properties found;
  actiscope::properties(actiscope::maths_at(index), setting.parameters, setting.transform, found);
  const auto number = [](auto value) { return static_cast<double>(value); };
  const double scalars[] = {found.range[0],
                            found.range[1],
                            found.minimum.x,
                            found.minimum.value,
                            found.maximum.x,
                            found.maximum.value,
                            found.limits[0],
                            found.limits[1],
                            found.asymptotes[0].slope,
                            found.asymptotes[0].intercept,
                            found.asymptotes[1].slope,
                            found.asymptotes[1].intercept,
                            found.lipschitz.x,
                            found.lipschitz.value,
                            number(found.monotone),
                            number(found.symmetry),
                            number(found.smoothness),
                            found.moments.ef,
                            found.moments.ef2,
                            found.moments.edf2,
                            found.moments.zero_gradient,
                            found.gain,
                            found.fixed_length,
                            found.chi,
                            found.window,
                            number(found.zeros.count),
                            number(found.extrema.count),
                            number(found.saturated.count),
                            number(found.constant.count)};
  double* out = property_values;
  const auto put = [&out](const auto* items, int count) {
    const int bytes = count * static_cast<int>(sizeof *items);
    std::memcpy(out, items, bytes);
    out += bytes / sizeof(double);
  };
  put(scalars, static_cast<int>(std::size(scalars)));
  put(found.zeros.items, found.zeros.count);
  put(found.extrema.items, found.extrema.count);
  put(found.saturated.items, found.saturated.count);
  put(found.constant.items, found.constant.count);
  return static_cast<int>(out - property_values);
}

/// A function that gives JavaScript its view of a buffer.
template <auto& Buffer>
val view() {
  return val(typed_memory_view(std::size(Buffer), Buffer));
}

/// The same for packed facts, as bytes.
template <auto Packed>
val facts() {
  const actiscope::PackedFacts text = Packed();
  return val(typed_memory_view(text.size(), reinterpret_cast<const std::uint8_t*>(text.data())));
}

val setting_view() {
  return val(typed_memory_view(sizeof setting / sizeof(double), reinterpret_cast<double*>(&setting)));
}

int version() { return 2; }

}  // namespace

// The C library's erfc takes the exponential from here too, and its own, with a table of 2 kB, stays out.
extern "C" double exp(double x) { return actiscope::scalar::exp(x); }

// Embind writes the address of a type without a name with it, which is a mistake that no finished module has.
// The C library's own weighs as much as all sigmoidal functions.
extern "C" int siprintf(char* text, const char*, ...) {
  *text = 0;
  return 0;
}

EMSCRIPTEN_BINDINGS(actiscope) {
  emscripten::function("version", &version);
  emscripten::function("catalogueFacts", &facts<actiscope::packed_catalogue>);
  emscripten::function("evaluate", &evaluate);
  emscripten::function("breaks", &breaks);
  emscripten::function("vectorFacts", &facts<actiscope::packed_vectors>);
  emscripten::function("vectorValue", &vector_value);
  emscripten::function("vectorRows", &vector_rows);
  emscripten::function("trace", &trace);
  emscripten::function("properties", &properties);
  emscripten::function("pointBuffer", &view<points>);
  emscripten::function("settingBuffer", &setting_view);
  emscripten::function("breakBuffer", &view<break_rows>);
  emscripten::function("traceBuffer", &view<trace_points>);
  emscripten::function("propertyBuffer", &view<property_values>);
}
