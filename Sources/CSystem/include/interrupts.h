#ifndef STAMGAST_INTERRUPTS_H
#define STAMGAST_INTERRUPTS_H

/// From now on the first SIGINT, SIGTERM or SIGHUP is only noted; a second one ends the process as usual.
/// A signal that was ignored stays ignored.
void stamgast_interrupts_open(void);
/// Whether one has come.
int stamgast_interrupts_came(void);
/// Gives the signals back to who had them before, and forgets what came.
void stamgast_interrupts_close(void);

#endif
