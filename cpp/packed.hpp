// Facts as one text and one list of numbers: pointers and empty fields would weigh more than the words do.
#pragma once

#include <cstddef>

#include "activation.hpp"

namespace actiscope {

/// Facts in the order in which write_facts puts them: every text ends with a 0.
struct PackedFacts {
  const char* text;
  const double* numbers;
  int count;  // functions
};

/// How much room facts need.
struct Measure {
  std::size_t characters{}, numbers{};
  constexpr void operator()(const char* text) {
    do ++characters;
    while (*text++ != 0);
  }
  constexpr void operator()(double) { ++numbers; }
};

template <std::size_t Characters, std::size_t Numbers>
struct Packed {
  char text[Characters]{};
  double numbers[Numbers]{};
  std::size_t characters_used{}, numbers_used{};
  constexpr void operator()(const char* from) {
    do text[characters_used++] = *from;
    while (*from++ != 0);
  }
  constexpr void operator()(double number) { numbers[numbers_used++] = number; }
};

/// `Write` puts all facts into the sink it is given; it is run twice, to measure and to fill.
template <class Write>
constexpr auto pack(Write) {
  constexpr Measure room = [] {
    Measure measure;
    Write{}(measure);
    return measure;
  }();
  Packed<room.characters, room.numbers> packed;
  Write{}(packed);
  return packed;
}

/// A small number as a text of one character.
constexpr void write_digit(auto& sink, int digit) {
  const char text[] = {static_cast<char>('0' + digit), 0};
  sink(text);
}
constexpr void write_text(auto& sink, const char* text) { sink(text ? text : ""); }

/// What functions of a number and of a vector both have.
template <class Sink, class F>
constexpr void write_shared_facts(Sink& sink, const F& facts) {
  for (const char* text : {facts.id, facts.name, facts.zh ? facts.zh : facts.name, facts.tex,
                           facts.source.text, facts.source.id, facts.frameworks.torch, facts.frameworks.keras,
                           facts.frameworks.jax, facts.frameworks.tfjs, facts.frameworks.onnx})
    write_text(sink, text);
  write_digit(sink, facts.aliases.size());
  for (const Text& alias : facts.aliases) write_text(sink, alias.text);
  write_digit(sink, facts.params.size());
  for (const Parameter& p : facts.params) {
    for (const char* text : {p.id, p.symbol, p.label, p.zh, p.lower.parameter, p.upper.parameter})
      write_text(sink, text);
    write_digit(sink, p.lower.open + 2 * p.upper.open + 4 * p.index);
    for (const double number :
         {p.initial, p.min, p.max, p.step, p.lower.value, p.upper.value, p.lower.factor, p.upper.factor})
      sink(number);
  }
}

}  // namespace actiscope
