#define _GNU_SOURCE
#include "pipe.h"

#include <fcntl.h>

ssize_t stamgast_move_from_pipe(int pipe, int file, size_t count) {
  return splice(pipe, NULL, file, NULL, count, 0);
}
