#include "wake.h"

#include <sys/eventfd.h>
#include <unistd.h>

int stamgast_wake_open(void) { return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK); }

void stamgast_wake_signal(int descriptor) { eventfd_write(descriptor, 1); }

int stamgast_wake_drain(int descriptor) {
  eventfd_t count;
  return eventfd_read(descriptor, &count) == 0;
}

void stamgast_wake_close(int descriptor) { close(descriptor); }
