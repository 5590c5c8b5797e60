// Activation: the facts of a function and its maths as one record, rejected at compile time if incomplete.
#pragma once

#include <array>
#include <cstddef>
#include <type_traits>

#include "primitives.hpp"

namespace actiscope {

/// A fixed-capacity list that designated initialisers can fill; the first default item ends it.
template <class T, std::size_t Capacity>
struct List {
  T items[Capacity]{};
  constexpr const T* begin() const { return items; }
  constexpr const T* end() const {
    const T* item = items;
    while (item != items + Capacity && *item) ++item;
    return item;
  }
  constexpr int size() const { return static_cast<int>(end() - begin()); }
};

/// A parameter is 0 or of a size between these two: nobody needs others, and beyond them products and
/// quotients of parameters overflow.
inline constexpr double smallest_parameter = 1e-100, largest_parameter = 1e100;

/// A bound of a parameter: a number, or a multiple of the value of another parameter (then `value` bounds it
/// beside). ±∞ stands for ±largest_parameter.
struct Bound {
  double value{};
  bool open{};
  const char* parameter{};
  double factor{1};
};
constexpr Bound at_least(double value) { return {value, false, nullptr}; }
constexpr Bound at_most(double value) { return {value, false, nullptr}; }
constexpr Bound above(double value) { return {value, true, nullptr}; }
constexpr Bound below(double value) { return {value, true, nullptr}; }
// A literal, not a pointer: otherwise above(0) could mean the null pointer.
template <std::size_t N>
constexpr Bound at_least(const char (&parameter)[N]) {
  return {-infinity, false, parameter};
}
template <std::size_t N>
constexpr Bound at_most(const char (&parameter)[N]) {
  return {infinity, false, parameter};
}
template <std::size_t N>
constexpr Bound above(const char (&parameter)[N]) {
  return {-infinity, true, parameter};
}
template <std::size_t N>
constexpr Bound below(const char (&parameter)[N], double factor = 1) {
  return {infinity, true, parameter, factor};
}

struct Parameter {
  const char* id{};
  const char* symbol{};
  const char* label{};
  const char* zh{};
  double initial{};
  double min{}, max{}, step{};              // the slider
  Bound lower{-infinity}, upper{infinity};  // what the maths allows
  bool index{};                             // an index into the inputs of a vector function
  constexpr explicit operator bool() const { return id != nullptr; }
};

struct Text {
  const char* text{};
  constexpr Text() = default;
  constexpr Text(const char* t) : text(t) {}
  constexpr explicit operator bool() const { return text != nullptr; }
};

struct Source {
  const char* text{};
  const char* id{};  // doi:…, arXiv:… or the proceedings
};

struct Frameworks {
  const char *torch{}, *keras{}, *jax{}, *tfjs{}, *onnx{};
};

/// The same name elsewhere for something else: who takes what. Formulas only, so that it needs no
/// translation. Where the formula alone does not say so, `is` names the function of the catalogue that it
/// is, as a link does: id, parameters, values.
struct Variant {
  const char* who{};
  const char* what{};
  const char* is{};
  constexpr explicit operator bool() const { return who != nullptr; }
};

/// Order of continuity; `undeclared` is what a forgotten field looks like.
enum class Smoothness { undeclared, smooth, c3, c2, c1, c0, discontinuous };
enum class Symmetry { none, odd, even };

struct View {
  double lo{-5}, hi{5};
};

struct Facts {
  const char* id{};
  const char* name{};
  const char* zh{};  // null where the field uses the English name
  const char* tex{};
  const char* dtex{};
  List<Text, 6> aliases{};
  List<Parameter, 4> params{};
  Source source{};
  Frameworks frameworks{};
  List<Variant, 4> variants{};
  Smoothness smoothness{};
  Symmetry symmetry{};
  View view{};
};

inline constexpr int max_breaks = 8;

/// Where a function may break, ascending or not; breaks() keeps those where f or f′ really does.
struct Positions {
  double x[max_breaks]{};
  int count{};
};
template <class... Xs>
constexpr Positions at(Xs... xs) {
  static_assert(sizeof...(xs) <= max_breaks);
  return {{static_cast<double>(xs)...}, sizeof...(xs)};
}

/// What is computed with. It stands apart from the facts so that the module need not carry those as records.
struct Maths {
  /// f, f′, f″ at x, not NaN, for the parameter values in p, approached from `side` (see Variable).
  Jet<double> (*at)(double x, const double* p, int side) noexcept;
  Positions (*positions)(const double* p) noexcept;
  Smoothness smoothness;  // at the defaults

  /// The same for any x: NaN is answered here once, because in the maths every comparison with it is false.
  Jet<double> anywhere(double x, const double* p, int side) const noexcept;
};

struct Activation : Maths {
  Facts facts;
};

// Their names are the messages: calling one during constant evaluation stops the compiler.
void the_record_has_no_id();
void the_record_has_no_name();
void the_record_has_no_formula();
void the_record_has_no_derivative_formula();
void the_record_has_no_source();
void the_record_declares_no_smoothness();
void a_parameter_has_no_symbol_or_label();
void a_parameter_has_no_slider_range();
void a_parameter_starts_outside_its_slider();
void a_slider_leaves_the_domain_of_its_parameter();
void the_parameters_do_not_fit_the_function();

namespace detail {

struct NoBreaks {};

/// Number of doubles F takes after x: the first count with which it can be called.
template <class F, class X, class... Doubles>
constexpr int parameters_after_x() {
  if constexpr (requires(F f, X x, Doubles... p) { f(x, p...); })
    return sizeof...(Doubles);
  else if constexpr (sizeof...(Doubles) < 4)
    return parameters_after_x<F, X, Doubles..., double>();
  else
    return -1;
}

template <int Arity, class F, class... X>
constexpr auto call(const double* p, X... x) {
  static_assert(Arity >= 0 && Arity <= 4, "a function takes x and at most four parameters");
  if constexpr (Arity == 0) return F{}(x...);
  if constexpr (Arity == 1) return F{}(x..., p[0]);
  if constexpr (Arity == 2) return F{}(x..., p[0], p[1]);
  if constexpr (Arity == 3) return F{}(x..., p[0], p[1], p[2]);
  if constexpr (Arity == 4) return F{}(x..., p[0], p[1], p[2], p[3]);
}

constexpr Jet<double> as_jet(const Jet<double>& y) { return y; }
constexpr Jet<double> as_jet(double y) { return constant(y); }

template <class F>
Jet<double> at(double x, [[maybe_unused]] const double* p, int side) noexcept {
  return as_jet(call<parameters_after_x<F, Variable<double>>(), F>(p, variable(x, side)));
}

template <int Arity, class Breaks>
Positions positions([[maybe_unused]] const double* p) noexcept {
  if constexpr (requires(Breaks b) { b(); })
    return Breaks{}();
  else
    return call<Arity, Breaks>(p);
}
template <>
inline Positions positions<0, NoBreaks>(const double*) noexcept {
  return {};
}

constexpr void check(const Facts& facts, int arity) {
  if (!facts.id) the_record_has_no_id();
  if (!facts.name) the_record_has_no_name();
  if (!facts.tex) the_record_has_no_formula();
  if (!facts.dtex) the_record_has_no_derivative_formula();
  if (!facts.source.text) the_record_has_no_source();
  if (facts.smoothness == Smoothness::undeclared) the_record_declares_no_smoothness();
  for (const Parameter& p : facts.params) {
    if (!p.symbol || !p.label || !p.zh) a_parameter_has_no_symbol_or_label();
    if (!(p.min < p.max) || !(p.step > 0)) a_parameter_has_no_slider_range();
    if (!(p.min <= p.initial && p.initial <= p.max)) a_parameter_starts_outside_its_slider();
    if (p.min < p.lower.value || (p.lower.open && p.min == p.lower.value) || p.max > p.upper.value ||
        (p.upper.open && p.max == p.upper.value))
      a_slider_leaves_the_domain_of_its_parameter();
  }
  if (facts.params.size() != arity) the_parameters_do_not_fit_the_function();
}

}  // namespace detail

/// A record from its facts, its maths and, if it is piecewise, where the pieces meet. `F` takes x and the
/// parameters in the order of facts.params; `Breaks` takes the same parameters, or none. No throw: an
/// incomplete record does not compile.
template <class F, class Breaks = detail::NoBreaks>
constexpr Activation activation(const Facts& facts, F, Breaks = {}) {
  constexpr int arity = detail::parameters_after_x<F, Variable<double>>();
  detail::check(facts, arity);
  if constexpr (std::is_same_v<Breaks, detail::NoBreaks>)
    return {{detail::at<F>, detail::positions<0, Breaks>, facts.smoothness}, facts};
  else
    return {{detail::at<F>, detail::positions<arity, Breaks>, facts.smoothness}, facts};
}

/// One table of several, for a family that fills more than one file.
template <std::size_t... Sizes>
constexpr auto join(const Activation (&... parts)[Sizes]) {
  std::array<Activation, (Sizes + ...)> all{};
  std::size_t count = 0;
  const auto add = [&](const auto& part) {
    for (const Activation& activation : part) all[count++] = activation;
  };
  (add(parts), ...);
  return all;
}

}  // namespace actiscope
