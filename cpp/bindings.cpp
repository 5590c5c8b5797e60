// Embind: hands the catalogue and four fixed buffers to JavaScript. Not one line of maths.
#include <cstring>
#include <emscripten/bind.h>
#include <emscripten/val.h>
#include <iterator>
#include <string>

#include "catalogue.hpp"
#include "properties.hpp"
#include "trace.hpp"
#include "vectors.hpp"

namespace {

using actiscope::Activation;
using emscripten::typed_memory_view;
using emscripten::val;

// Memory never grows, so a view on these stays valid for the life of the module.
constexpr int block = 4096;
double x[block], f[block], d1[block], d2[block];
double parameters[8];
double break_rows[8 * actiscope::max_breaks];
actiscope::VectorState vector_state;
double trace_points[2 * actiscope::max_trace_points];
double property_values[28 + 6 * actiscope::most_found + 3 * (actiscope::max_breaks + 1)];

val text(const char* utf8) { return val(std::string(utf8 ? utf8 : "")); }

val domain(const actiscope::Parameter& parameter) {
  val out = val::object();
  out.set("min", parameter.lower.value);
  out.set("max", parameter.upper.value);
  if (parameter.lower.open) out.set("minOpen", true);
  if (parameter.upper.open) out.set("maxOpen", true);
  if (parameter.lower.parameter) out.set("minParam", text(parameter.lower.parameter));
  if (parameter.upper.parameter) out.set("maxParam", text(parameter.upper.parameter));
  if (parameter.lower.factor != 1) out.set("minFactor", parameter.lower.factor);
  if (parameter.upper.factor != 1) out.set("maxFactor", parameter.upper.factor);
  return out;
}

val parameter_info(const actiscope::Parameter& parameter) {
  val out = val::object();
  out.set("id", text(parameter.id));
  out.set("symbol", text(parameter.symbol));
  out.set("label", text(parameter.label));
  out.set("zh", text(parameter.zh));
  out.set("initial", parameter.initial);
  out.set("min", parameter.min);
  out.set("max", parameter.max);
  out.set("step", parameter.step);
  out.set("domain", domain(parameter));
  if (parameter.index) out.set("index", true);
  return out;
}

val framework_names(const actiscope::Frameworks& names) {
  val out = val::object();
  if (names.torch) out.set("torch", text(names.torch));
  if (names.keras) out.set("keras", text(names.keras));
  if (names.jax) out.set("jax", text(names.jax));
  if (names.tfjs) out.set("tfjs", text(names.tfjs));
  if (names.onnx) out.set("onnx", text(names.onnx));
  return out;
}

const char* name_of(actiscope::Smoothness smoothness) {
  switch (smoothness) {
    case actiscope::Smoothness::smooth:
      return "smooth";
    case actiscope::Smoothness::c3:
      return "C3";
    case actiscope::Smoothness::c2:
      return "C2";
    case actiscope::Smoothness::c1:
      return "C1";
    case actiscope::Smoothness::c0:
      return "C0";
    default:
      return "discontinuous";
  }
}

const char* name_of(actiscope::Symmetry symmetry) {
  switch (symmetry) {
    case actiscope::Symmetry::odd:
      return "odd";
    case actiscope::Symmetry::even:
      return "even";
    default:
      return "none";
  }
}

val variant_list(const actiscope::Facts& facts) {
  val out = val::array();
  for (const actiscope::Variant& variant : facts.variants) {
    val item = val::object();
    item.set("who", text(variant.who));
    item.set("what", text(variant.what));
    out.call<void>("push", item);
  }
  return out;
}

/// What functions of a number and of a vector both have.
template <class Facts>
val shared_info(const Facts& facts) {
  val aliases = val::array(), params = val::array(), source = val::object();
  for (const actiscope::Text& alias : facts.aliases) aliases.call<void>("push", text(alias.text));
  for (const actiscope::Parameter& parameter : facts.params)
    params.call<void>("push", parameter_info(parameter));
  source.set("text", text(facts.source.text));
  source.set("id", text(facts.source.id));

  val out = val::object();
  out.set("id", text(facts.id));
  out.set("name", text(facts.name));
  out.set("zh", text(facts.zh ? facts.zh : facts.name));
  out.set("aliases", aliases);
  out.set("tex", text(facts.tex));
  out.set("source", source);
  out.set("frameworks", framework_names(facts.frameworks));
  out.set("params", params);
  return out;
}

val activation_info(const char* family, const actiscope::Facts& facts) {
  val view = val::array();
  view.call<void>("push", facts.view.lo);
  view.call<void>("push", facts.view.hi);

  val out = shared_info(facts);
  out.set("family", text(family));
  out.set("dtex", text(facts.dtex));
  out.set("variants", variant_list(facts));
  out.set("smoothness", text(name_of(facts.smoothness)));
  out.set("symmetry", text(name_of(facts.symmetry)));
  out.set("view", view);
  return out;
}

val catalogue() {
  val out = val::array();
  for (const actiscope::Family& family : actiscope::families())
    for (const Activation& activation : family.activations)
      out.call<void>("push", activation_info(family.id, activation.facts));
  return out;
}

void evaluate(int index, int count, double a, double b, double c, double d) {
  actiscope::evaluate(actiscope::activation_at(index), x, count, parameters, {a, b, c, d}, {f, d1, d2});
}

int breaks(int index, double a, double b, double c, double d) {
  actiscope::Break found[actiscope::max_breaks];
  const int count = actiscope::breaks(actiscope::activation_at(index), parameters, {a, b, c, d}, found);
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
  return actiscope::trace(actiscope::activation_at(index), parameters, {a, b, c, d}, order,
                          {x_lo, x_hi, y_lo, y_hi, width, height}, trace_points);
}

val vectors() {
  val out = val::array();
  for (const actiscope::VectorFunction& function : actiscope::vector_functions()) {
    const actiscope::VectorFacts& facts = function.facts;
    val info = shared_info(facts);
    info.set("jacobianTex", text(facts.jacobian_tex));
    info.set("inputs", facts.gated ? val(2) : text("any"));
    info.set("outputs", facts.outputs == actiscope::Outputs::one     ? val(1)
                        : facts.outputs == actiscope::Outputs::twice ? text("2n")
                                                                     : text("n"));
    out.call<void>("push", info);
  }
  return out;
}

/// From z in the buffer x, the values into f; returns how many.
int vector_value(int index, int count) {
  const actiscope::VectorFunction& function = actiscope::vector_functions()[index];
  function.value({x, count, parameters}, vector_state, f);
  return actiscope::outputs(function.facts, count);
}

/// After vector_value: some rows of the Jacobian into d1, no more than fit.
void vector_rows(int index, int count, int first, int rows) {
  const actiscope::VectorFunction& function = actiscope::vector_functions()[index];
  for (int i = 0; i < rows; ++i)
    function.row({x, count, parameters}, vector_state, first + i, d1 + i * count);
}

/// Scalars first, then how many there are of each list, then the lists.
int properties(int index, double a, double b, double c, double d) {
  static actiscope::Properties found;
  actiscope::properties(actiscope::activation_at(index), parameters, {a, b, c, d}, found);
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
  emscripten::function("xBuffer", &view<x>);
  emscripten::function("fBuffer", &view<f>);
  emscripten::function("d1Buffer", &view<d1>);
  emscripten::function("d2Buffer", &view<d2>);
  emscripten::function("parameterBuffer", &view<parameters>);
  emscripten::function("breakBuffer", &view<break_rows>);
  emscripten::function("traceBuffer", &view<trace_points>);
  emscripten::function("propertyBuffer", &view<property_values>);
}
