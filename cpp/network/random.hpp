// The generator: xoshiro256++ (Blackman and Vigna 2021), a stream of its own for each thing that is drawn.
#pragma once

#include <bit>
#include <cstdint>

namespace actiscope {

/// The next word of splitmix64, by which xoshiro's authors want its state filled.
constexpr std::uint64_t splitmix64(std::uint64_t& state) noexcept {
  std::uint64_t z = state += 0x9e3779b97f4a7c15;
  z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9;
  z = (z ^ (z >> 27)) * 0x94d049bb133111eb;
  return z ^ (z >> 31);
}

struct Xoshiro256 {
  std::uint64_t s[4];

  constexpr std::uint64_t operator()() noexcept {
    const std::uint64_t result = std::rotl(s[0] + s[3], 23) + s[0], t = s[1] << 17;
    s[2] ^= s[0], s[3] ^= s[1], s[1] ^= s[2], s[0] ^= s[3];
    s[2] ^= t;
    s[3] = std::rotl(s[3], 45);
    return result;
  }
};

/// What is drawn at random.
enum class Draw : std::uint64_t { input, weights, bias, gradient };

/// The stream of one thing: it can be drawn again, and in any order.
constexpr Xoshiro256 stream(std::uint64_t seed, Draw what, int trial, int layer) noexcept {
  std::uint64_t state = seed;
  state = splitmix64(state) ^ (static_cast<std::uint64_t>(what) | static_cast<std::uint64_t>(layer) << 8 |
                               static_cast<std::uint64_t>(trial) << 32);
  Xoshiro256 generator{};
  for (std::uint64_t& word : generator.s) word = splitmix64(state);
  return generator;
}

}  // namespace actiscope
