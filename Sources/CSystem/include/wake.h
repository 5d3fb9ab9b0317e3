#ifndef STAMGAST_WAKE_H
#define STAMGAST_WAKE_H

/// A descriptor that becomes readable when it is signalled; -1 with errno.
int stamgast_wake_open(void);
void stamgast_wake_signal(int descriptor);
/// Makes it unreadable again; whether it was readable.
int stamgast_wake_drain(int descriptor);
void stamgast_wake_close(int descriptor);

#endif
