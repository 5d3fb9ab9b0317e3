#ifndef STAMGAST_SIGNALS_H
#define STAMGAST_SIGNALS_H

#include <stddef.h>

enum {
  STAMGAST_SIGNAL_RESIZED = 1,
  STAMGAST_SIGNAL_SUSPEND = 2,
  STAMGAST_SIGNAL_RESUMED = 4,
};

/// Takes the process's signals over for a program on a whole screen. Remembers the terminal's settings
/// as they are now. When the process is ended by a signal or by a fault, the terminal gets `reset` and
/// these settings back first. Returns the descriptor that becomes readable when a signal has come;
/// -1 with errno where it fails or is done already.
int stamgast_signals_open(int terminal, const unsigned char *reset, size_t reset_count);
/// The signals that have come since the last call, as bits.
int stamgast_signals_drain(void);
/// Gives signals back to who had them before; leaves the terminal alone.
void stamgast_signals_close(void);

/// Stops the process group as Ctrl-Z does, with the settings of the terminal that it was started with;
/// returns when it goes on, with the settings as they were before the call.
void stamgast_signals_stop(void);

/// Sends standard error to an unlinked temporary file. 0, or -1 with errno.
int stamgast_standard_error_hold(void);
/// Sends it back, and what was held with it.
void stamgast_standard_error_release(void);

#endif
