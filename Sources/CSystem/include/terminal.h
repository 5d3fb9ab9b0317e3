#ifndef STAMGAST_TERMINAL_H
#define STAMGAST_TERMINAL_H

/// Columns * 65536 + rows as the terminal says; -1 where it is none.
int stamgast_terminal_size(int descriptor);

enum {
  STAMGAST_READY_TERMINAL = 1,
  STAMGAST_READY_SIGNAL = 2,
  STAMGAST_READY_WAKE = 4,
  STAMGAST_READY_HANGUP = 8,
};

/// Waits until one of the descriptors (-1: none) can be read or the time is over (-1: never). Bits of
/// what is ready; 0 when the time is over.
int stamgast_wait(int terminal, int signals, int wake, int milliseconds);

#endif
