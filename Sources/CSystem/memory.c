#include "memory.h"

#include <malloc.h>

void stamgast_return_blocks_above(int bytes) {
  // Left alone, the threshold rises to the largest block that was freed, and what is freed below it stays
  // with the process between blocks that are still in use.
  mallopt(M_MMAP_THRESHOLD, bytes);
  // With that threshold set, no more than 128 KB would stay at the end of the heap: every pass over a large
  // shop would get the pages of its arrays from the system anew, which takes as long as the pass.
  mallopt(M_TRIM_THRESHOLD, 3 * bytes);
  // One heap for all threads, so that what one of them freed serves the next, and stays only once.
  mallopt(M_ARENA_MAX, 1);
}

void stamgast_return_free_memory(void) {
  // What is free between blocks in use stays otherwise.
  const size_t least = 8 << 20;
  if (mallinfo2().fordblks >= least) malloc_trim(0);
}
