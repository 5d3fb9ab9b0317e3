#ifndef STAMGAST_PSEUDO_TERMINAL_H
#define STAMGAST_PSEUDO_TERMINAL_H

#include <stddef.h>

/// How a program ended.
typedef struct {
  /// Its exit status; 128 + the number where a signal ended it.
  int status;
  /// The most memory that it had at once.
  long peak_kilobytes;
} stamgast_ending;

/// Starts a program found in PATH as the leader of a session of its own. With a path as `output` that
/// file, made or emptied, is what it writes to; with NULL it gets a terminal of `columns` and `rows`, of
/// which the other end becomes `*terminal`. Its process id, or -1 with errno. `words` and `variables`
/// (its whole environment): one text after the other, each with its 0.
int stamgast_program_start(const unsigned char *words, size_t word_count,
                           const unsigned char *variables, size_t variable_count,
                           const char *output, int columns, int rows, int *terminal);
/// Waits until it has ended. 0, or -1 with errno.
int stamgast_program_wait(int process, stamgast_ending *ending);
/// Sends it a signal. 0, or -1 with errno.
int stamgast_program_signal(int process, int signal);

/// Tells a terminal its size. 0, or -1 with errno.
int stamgast_pty_resize(int terminal, int columns, int rows);
/// Reads what there is, waiting for it at most so long. How many bytes; 0 when the time is over, -1 at the
/// end, which is when nobody has the other end open any more.
long stamgast_pty_read(int terminal, unsigned char *bytes, size_t count, int milliseconds);

#endif
