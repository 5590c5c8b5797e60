// Facts as one text: pointers, empty fields and binary numbers would weigh more than the words do.
#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "activation.hpp"

namespace actiscope {

/// Facts of one kind stand together, function by function: like beside like, they compress best.
enum class Column { names, uses, chinese, formulas, sources, parameters, kinds };
inline constexpr std::size_t columns = 7;

/// The columns one after the other, each function by function as write_facts puts them there; UTF-8. Texts
/// and numbers end with a 0, digits with nothing, columns with a 1. web/src/core/facts.ts reads it.
using PackedFacts = std::span<const char>;

/// How much room facts need.
struct Measure {
  std::size_t room[columns]{}, total{};
  constexpr void put(Column column, char) { ++room[static_cast<std::size_t>(column)], ++total; }
};

template <std::size_t Total>
struct Packed {
  char text[Total]{};
  std::size_t end[columns]{};
  constexpr explicit Packed(const Measure& measure) {
    for (std::size_t c = 1; c < columns; ++c) end[c] = end[c - 1] + measure.room[c - 1];
  }
  constexpr void put(Column column, char character) {
    text[end[static_cast<std::size_t>(column)]++] = character;
  }
};

/// `Write` puts all facts into the sink it is given; it is run twice, to measure and to fill. Only the text
/// is left of it.
template <class Write>
constexpr auto pack(Write) {
  constexpr auto write = [](auto& sink) {
    Write{}(sink);
    for (std::size_t c = 0; c < columns; ++c) sink.put(static_cast<Column>(c), 1);
  };
  constexpr Measure room = [write] {
    Measure measure;
    write(measure);
    return measure;
  }();
  Packed<room.total> packed(room);
  write(packed);
  return std::to_array(packed.text);
}

/// Its name is the message, as with an incomplete record.
void a_number_has_more_digits_than_a_double();

/// A small number as one character, without an end.
constexpr void write_digit(auto& sink, Column column, int digit) {
  sink.put(column, static_cast<char>('0' + digit));
}
constexpr void write_text(auto& sink, Column column, const char* text) {
  for (; text && *text != 0; ++text) sink.put(column, *text);
  sink.put(column, 0);
}

/// As a decimal: the digits, divided by the power of ten that the point stands for, are exactly the number.
/// ±∞ has no digits.
constexpr void write_number(auto& sink, Column column, double number) {
  constexpr int most_places = 17;
  if (number < 0) sink.put(column, '-');
  const double size = number < 0 ? -number : number;
  if (size < infinity) {
    long long digits = 0, scale = 1;
    const auto take = [&] {
      digits = static_cast<long long>(size * static_cast<double>(scale) + 0.5);
      return static_cast<double>(digits) / static_cast<double>(scale) == size;
    };
    for (int places = 0; !take(); ++places, scale *= 10)
      if (places == most_places) a_number_has_more_digits_than_a_double();
    long long unit = scale;
    while (digits / unit >= 10) unit *= 10;
    for (; unit > 0; unit /= 10) {
      write_digit(sink, column, static_cast<int>(digits / unit % 10));
      if (unit == scale && scale > 1) sink.put(column, '.');
    }
  }
  sink.put(column, 0);
}

/// What functions of a number and of a vector both have.
template <class Sink, class F>
constexpr void write_shared_facts(Sink& sink, const F& facts) {
  const auto texts = [&sink](Column column, auto... all) { (write_text(sink, column, all), ...); };
  texts(Column::names, facts.id, facts.name);
  texts(Column::chinese, facts.zh);
  texts(Column::formulas, facts.tex);
  texts(Column::sources, facts.source.text, facts.source.id);
  texts(Column::uses, facts.frameworks.torch, facts.frameworks.keras, facts.frameworks.jax,
        facts.frameworks.tfjs, facts.frameworks.onnx);
  write_digit(sink, Column::kinds, facts.aliases.size());
  for (const Text& alias : facts.aliases) write_text(sink, Column::names, alias.text);
  write_digit(sink, Column::kinds, facts.params.size());
  for (const Parameter& p : facts.params) {
    texts(Column::parameters, p.id, p.symbol, p.label, p.zh);
    write_digit(sink, Column::parameters, p.index);
    for (const double number : {p.initial, p.min, p.max, p.step})
      write_number(sink, Column::parameters, number);
    for (const Bound& bound : {p.lower, p.upper}) {
      write_digit(sink, Column::parameters, bound.open + 2 * (bound.parameter != nullptr));
      write_number(sink, Column::parameters, bound.value);
      if (!bound.parameter) continue;
      texts(Column::parameters, bound.parameter);
      write_number(sink, Column::parameters, bound.factor);
    }
  }
}

}  // namespace actiscope
