// Embind: hands the catalogue and four fixed buffers to JavaScript. Not one line of maths.
#include <cstring>
#include <emscripten/bind.h>
#include <emscripten/val.h>
#include <iterator>
#include <string>

#include "catalogue.hpp"
#include "primitives/scalar.hpp"
#include "properties.hpp"
#include "trace.hpp"
#include "vectors.hpp"

namespace {

using actiscope::Column;
using emscripten::typed_memory_view;
using emscripten::val;

// Memory never grows, so a view on these stays valid for the life of the module.
constexpr int block = 4096;
double points[4 * block];  // x, f, f′ and f″
double *const x = points, *const f = x + block, *const d1 = f + block, *const d2 = d1 + block;
double parameters[8];
double break_rows[8 * actiscope::max_breaks];
actiscope::VectorState vector_state;
double trace_points[2 * actiscope::max_trace_points];
double property_values[28 + 6 * actiscope::most_found + 3 * (actiscope::max_breaks + 1)];

/// Reads packed facts in the order in which they were written.
class Facts {
 public:
  explicit Facts(const actiscope::PackedFacts& facts) : facts_(facts) {}
  val text(Column column) {
    const char*& place = at(column);
    const std::string text(place);
    place += text.size() + 1;
    return val(text);
  }
  int digit(Column column) { return *at(column)++ - '0'; }
  double number(Column column) {
    const char*& place = at(column);
    const bool negative = *place == '-';
    place += negative;
    double digits = *place == 0 ? actiscope::infinity : 0, scale = 0;
    for (; *place != 0; ++place) {
      if (*place == '.') {
        scale = 1;
      } else {
        digits = 10 * digits + (*place - '0');
        scale *= 10;
      }
    }
    ++place;
    if (scale != 0) digits /= scale;
    return negative ? -digits : digits;
  }
  void text_into(val& object, Column column, const char* key) { object.set(key, text(column)); }
  /// As text_into, but an empty text leaves the key as it is.
  void given_into(val& object, Column column, const char* key) {
    if (*at(column) != 0)
      text_into(object, column, key);
    else
      ++at(column);
  }

 private:
  const char*& at(Column column) { return facts_.columns[static_cast<int>(column)]; }
  actiscope::PackedFacts facts_;
};

val parameter_info(Facts& facts) {
  constexpr Column column = Column::parameters;
  val out = val::object(), domain = val::object();
  for (const char* key : {"id", "symbol", "label", "zh"}) facts.text_into(out, column, key);
  for (const char* key : {"minParam", "maxParam"}) facts.given_into(domain, column, key);
  const int flags = facts.digit(column);
  for (const char* key : {"initial", "min", "max", "step"}) out.set(key, facts.number(column));
  for (const char* key : {"min", "max"}) domain.set(key, facts.number(column));
  for (const char* key : {"minFactor", "maxFactor"})
    if (const double factor = facts.number(column); factor != 1) domain.set(key, factor);
  if (flags & 1) domain.set("minOpen", true);
  if (flags & 2) domain.set("maxOpen", true);
  if (flags & 4) out.set("index", true);
  out.set("domain", domain);
  return out;
}

/// What functions of a number and of a vector both have.
void shared_info(Facts& facts, val& out) {
  val aliases = val::array(), params = val::array(), source = val::object(), frameworks = val::object();
  facts.text_into(out, Column::names, "id");
  const val name = facts.text(Column::names);
  for (const char* key : {"name", "zh"}) out.set(key, name);
  facts.given_into(out, Column::chinese, "zh");
  facts.text_into(out, Column::formulas, "tex");
  for (const char* key : {"text", "id"}) facts.text_into(source, Column::sources, key);
  for (const char* key : {"torch", "keras", "jax", "tfjs", "onnx"})
    facts.given_into(frameworks, Column::uses, key);
  for (int count = facts.digit(Column::kinds); count > 0; --count)
    aliases.call<void>("push", facts.text(Column::names));
  for (int count = facts.digit(Column::kinds); count > 0; --count)
    params.call<void>("push", parameter_info(facts));
  out.set("source", source);
  out.set("frameworks", frameworks);
  out.set("aliases", aliases);
  out.set("params", params);
}

val catalogue() {
  constexpr const char* smoothness[] = {"", "smooth", "C3", "C2", "C1", "C0", "discontinuous"};
  constexpr const char* symmetry[] = {"none", "odd", "even"};
  val list = val::array(), family = val::object();
  const actiscope::PackedFacts packed = actiscope::packed_catalogue();
  Facts facts(packed);
  for (int i = 0; i < packed.count; ++i) {
    val out = val::object(), variants = val::array(), view = val::array();
    facts.given_into(family, Column::kinds, "id");
    out.set("family", family["id"]);
    shared_info(facts, out);
    facts.text_into(out, Column::formulas, "dtex");
    out.set("smoothness", val(smoothness[facts.digit(Column::kinds)]));
    out.set("symmetry", val(symmetry[facts.digit(Column::kinds)]));
    for (int count = facts.digit(Column::kinds); count > 0; --count) {
      val variant = val::object();
      for (const char* key : {"who", "what", "is"}) facts.given_into(variant, Column::uses, key);
      variants.call<void>("push", variant);
    }
    for (int end = 0; end < 2; ++end) view.call<void>("push", facts.number(Column::kinds));
    out.set("variants", variants);
    out.set("view", view);
    list.call<void>("push", out);
  }
  return list;
}

val vectors() {
  val list = val::array();
  const actiscope::PackedFacts packed = actiscope::packed_vectors();
  Facts facts(packed);
  for (int i = 0; i < packed.count; ++i) {
    val out = val::object();
    shared_info(facts, out);
    facts.text_into(out, Column::formulas, "jacobianTex");
    out.set("inputs", facts.digit(Column::kinds) == 1 ? val(2) : val("any"));
    const auto outputs = static_cast<actiscope::Outputs>(facts.digit(Column::kinds));
    out.set("outputs", outputs == actiscope::Outputs::one
                           ? val(1)
                           : val(outputs == actiscope::Outputs::twice ? "2n" : "n"));
    list.call<void>("push", out);
  }
  return list;
}

void evaluate(int index, int count, double a, double b, double c, double d) {
  actiscope::evaluate(actiscope::maths_at(index), x, count, parameters, {a, b, c, d}, {f, d1, d2});
}

int breaks(int index, double a, double b, double c, double d) {
  actiscope::Break found[actiscope::max_breaks];
  const int count = actiscope::breaks(actiscope::maths_at(index), parameters, {a, b, c, d}, found);
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

int trace(int index, int order, double x_lo, double x_hi, double y_lo, double y_hi, double width,
          double height, double a, double b, double c, double d) {
  return actiscope::trace(actiscope::maths_at(index), parameters, {a, b, c, d}, order,
                          {x_lo, x_hi, y_lo, y_hi, width, height}, trace_points);
}

/// From z in the buffer x, the values into f; returns how many.
int vector_value(int index, int count) {
  const actiscope::VectorMaths& function = actiscope::vector_maths_at(index);
  function.value({x, count, parameters}, vector_state, f);
  return actiscope::outputs(function.outputs, count);
}

/// After vector_value: some rows of the Jacobian into d1, no more than fit.
void vector_rows(int index, int count, int first, int rows) {
  const actiscope::VectorMaths& function = actiscope::vector_maths_at(index);
  for (int i = 0; i < rows; ++i)
    function.row({x, count, parameters}, vector_state, first + i, d1 + i * count);
}

/// Scalars first, then how many there are of each list, then the lists.
int properties(int index, double a, double b, double c, double d) {
  static actiscope::Properties found;
  actiscope::properties(actiscope::maths_at(index), parameters, {a, b, c, d}, found);
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

int version() { return 1; }

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
  emscripten::function("catalogue", &catalogue);
  emscripten::function("evaluate", &evaluate);
  emscripten::function("breaks", &breaks);
  emscripten::function("vectors", &vectors);
  emscripten::function("vectorValue", &vector_value);
  emscripten::function("vectorRows", &vector_rows);
  emscripten::function("trace", &trace);
  emscripten::function("properties", &properties);
  emscripten::function("pointBuffer", &view<points>);
  emscripten::function("parameterBuffer", &view<parameters>);
  emscripten::function("breakBuffer", &view<break_rows>);
  emscripten::function("traceBuffer", &view<trace_points>);
  emscripten::function("propertyBuffer", &view<property_values>);
}
