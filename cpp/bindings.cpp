// Embind: hands the catalogue and four fixed buffers to JavaScript. Not one line of maths.
#include <emscripten/bind.h>
#include <emscripten/val.h>
#include <iterator>
#include <string>

#include "catalogue.hpp"
#include "trace.hpp"

namespace {

using actiscope::Activation;
using emscripten::typed_memory_view;
using emscripten::val;

// Memory never grows, so a view on these stays valid for the life of the module.
constexpr int block = 4096;
double x[block], f[block], d1[block], d2[block];
double parameters[8];
double break_rows[8 * actiscope::max_breaks];
double trace_points[2 * actiscope::max_trace_points];

val text(const char* utf8) { return val(std::string(utf8 ? utf8 : "")); }

val domain(const actiscope::Parameter& parameter) {
  val out = val::object();
  out.set("min", parameter.lower.value);
  out.set("max", parameter.upper.value);
  if (parameter.lower.open) out.set("minOpen", true);
  if (parameter.upper.open) out.set("maxOpen", true);
  if (parameter.lower.parameter) out.set("minParam", text(parameter.lower.parameter));
  if (parameter.upper.parameter) out.set("maxParam", text(parameter.upper.parameter));
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

val activation_info(const char* family, const actiscope::Facts& facts) {
  val aliases = val::array(), params = val::array(), source = val::object(), view = val::array();
  for (const actiscope::Text& alias : facts.aliases) aliases.call<void>("push", text(alias.text));
  for (const actiscope::Parameter& parameter : facts.params)
    params.call<void>("push", parameter_info(parameter));
  source.set("text", text(facts.source.text));
  source.set("id", text(facts.source.id));
  view.call<void>("push", facts.view.lo);
  view.call<void>("push", facts.view.hi);

  val out = val::object();
  out.set("id", text(facts.id));
  out.set("name", text(facts.name));
  out.set("zh", text(facts.zh ? facts.zh : facts.name));
  out.set("family", text(family));
  out.set("aliases", aliases);
  out.set("tex", text(facts.tex));
  out.set("dtex", text(facts.dtex));
  out.set("source", source);
  out.set("frameworks", framework_names(facts.frameworks));
  out.set("variants", variant_list(facts));
  out.set("smoothness", text(name_of(facts.smoothness)));
  out.set("symmetry", text(name_of(facts.symmetry)));
  out.set("view", view);
  out.set("params", params);
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
  emscripten::function("trace", &trace);
  emscripten::function("xBuffer", &view<x>);
  emscripten::function("fBuffer", &view<f>);
  emscripten::function("d1Buffer", &view<d1>);
  emscripten::function("d2Buffer", &view<d2>);
  emscripten::function("parameterBuffer", &view<parameters>);
  emscripten::function("breakBuffer", &view<break_rows>);
  emscripten::function("traceBuffer", &view<trace_points>);
}
