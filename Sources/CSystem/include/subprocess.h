#ifndef STAMGAST_SUBPROCESS_H
#define STAMGAST_SUBPROCESS_H

#include <stddef.h>

/// Runs a program found in PATH with bytes as its standard input and its output thrown away. Its exit
/// status, or -1 where it could not be run. `words`: the program and its arguments, one after the
/// other, each with its 0.
int stamgast_run(const unsigned char *words, size_t word_count, const unsigned char *bytes,
                 size_t count);

#endif
