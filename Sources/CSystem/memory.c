#include "memory.h"

#include <malloc.h>

void stamgast_return_blocks_above(int bytes) {
  // Left alone, the threshold rises to the largest block that was freed, and what is freed below it stays
  // with the process between blocks that are still in use.
  mallopt(M_MMAP_THRESHOLD, bytes);
}
