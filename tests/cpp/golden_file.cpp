// Reads tests/golden/<id>.golden: x with the true f, f′ and f″, made by scripts/reference.py.
#include "golden_file.hpp"

#include <bit>
#include <cstdint>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <iterator>

namespace {

static_assert(std::endian::native == std::endian::little, "the files are little endian");

/// Takes values off the front of the bytes; `good` turns false at the first that is not there.
struct Reader {
  std::string bytes;
  std::size_t position{};
  bool good{true};

  template <class T>
  T take() {
    T value{};
    if (bytes.size() - position < sizeof value) {
      good = false;
      return value;
    }
    std::memcpy(&value, bytes.data() + position, sizeof value);
    position += sizeof value;
    return value;
  }

  /// A count of things that take at least `size` bytes each, so that a broken count cannot ask for much.
  std::size_t count(std::size_t size) {
    const std::size_t n = take<std::uint32_t>();
    if (n * size <= bytes.size() - position) return n;
    good = false;
    return 0;
  }

  std::vector<double> doubles(std::size_t n) {
    std::vector<double> out(n);
    for (double& value : out) value = take<double>();
    return out;
  }

  std::vector<Truth> truths(std::size_t n) {
    std::vector<Truth> out;
    for (const double value : doubles(n)) out.push_back({value, 0});
    for (Truth& truth : out) truth.residual = take<std::int8_t>();
    return out;
  }
};

}  // namespace

std::optional<std::vector<GoldenSet>> read_golden(const std::string& id) {
  const char* elsewhere = std::getenv("ACTISCOPE_GOLDEN");
  std::ifstream file(std::string(elsewhere ? elsewhere : ACTISCOPE_GOLDEN) + "/" + id + ".golden",
                     std::ios::binary);
  if (!file) return std::nullopt;
  Reader in{std::string(std::istreambuf_iterator<char>(file), {})};
  for (const char expected : {'A', 'C', 'T', 'I', 'G', 'O', 'L', 'D'})
    if (in.take<char>() != expected) return std::nullopt;
  std::vector<GoldenSet> sets(in.count(8));
  for (GoldenSet& set : sets) {
    set.parameters = in.doubles(in.count(8));
    set.x = in.doubles(in.count(8));
    for (std::vector<Truth>& truth : set.truth) truth = in.truths(set.x.size());
  }
  if (!in.good || in.position != in.bytes.size()) return std::nullopt;
  return sets;
}
