// malloc and free of the WebAssembly core: a stack of blocks. Only Embind allocates, a text or two at a time,
// and frees them soon; a heap for everything would weigh as much as a family of functions.
#include <cstddef>
#include <cstdint>

extern "C" {

extern unsigned char __heap_base;  // from the linker: where the data and the stack end

/// In front of each piece of memory that is handed out, which it aligns to as many bytes.
struct alignas(16) Block {
  Block* below;
  unsigned char* end;
  bool used;
};

static Block* top;

void* malloc(std::size_t size) {
  constexpr std::uintptr_t grain = sizeof(Block);
  const auto after = reinterpret_cast<std::uintptr_t>(top ? top->end : &__heap_base);
  const std::uintptr_t start = (after + grain - 1) / grain * grain;
  const std::size_t room = __builtin_wasm_memory_size(0) * std::size_t{65536} - start;
  if (room < grain || size > room - grain) return nullptr;
  Block* const block = reinterpret_cast<Block*>(start);
  unsigned char* const memory = reinterpret_cast<unsigned char*>(block + 1);
  *block = {top, memory + size, true};
  top = block;
  return memory;
}

/// A block that others lie on stays until they are freed too.
void free(void* memory) {
  if (!memory) return;
  static_cast<Block*>(memory)[-1].used = false;
  while (top && !top->used) top = top->below;
}

}  // extern "C"
