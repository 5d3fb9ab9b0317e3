#include <stddef.h>
#include <stdint.h>

int32_t stamgast_read_fuzzed_file(const uint8_t *data, ptrdiff_t size);

// What libFuzzer, whose main function this program has, calls for each input. It is not in Swift since SwiftPM gives
// a program in Swift a main function of its own.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size) {
  return stamgast_read_fuzzed_file(data, (ptrdiff_t)size);
}
