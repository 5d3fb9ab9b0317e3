#ifndef STAMGAST_PIPE_H
#define STAMGAST_PIPE_H

#include <stddef.h>
#include <sys/types.h>

/// Moves up to so many bytes from a pipe to where a file stands, without copying them to the process. How many; 0 at the
/// pipe's end, -1 with errno where it can't, as from anything else than a pipe.
ssize_t stamgast_move_from_pipe(int pipe, int file, size_t count);

#endif
