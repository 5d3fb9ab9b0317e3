#define _GNU_SOURCE
#include "terminal.h"

#include <errno.h>
#include <poll.h>
#include <sys/ioctl.h>
#include <time.h>

int stamgast_terminal_size(int descriptor) {
  struct winsize size;
  if (ioctl(descriptor, TIOCGWINSZ, &size) < 0) return -1;
  return size.ws_col * 65536 + size.ws_row;
}

static long milliseconds_now(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

int stamgast_wait(int terminal, int signals, int wake, int milliseconds) {
  struct pollfd watched[3] = {
      {.fd = terminal, .events = POLLIN},
      {.fd = signals, .events = POLLIN},
      {.fd = wake, .events = POLLIN},
  };
  long end = milliseconds < 0 ? 0 : milliseconds_now() + milliseconds;
  while (poll(watched, 3, milliseconds) < 0) {
    if (errno != EINTR) return STAMGAST_READY_HANGUP;
    if (milliseconds >= 0) {
      long left = end - milliseconds_now();
      milliseconds = left > 0 ? (int)left : 0;
    }
  }
  int ready = 0;
  if (watched[0].revents & POLLIN) ready |= STAMGAST_READY_TERMINAL;
  if (watched[0].revents & (POLLHUP | POLLERR | POLLNVAL)) ready |= STAMGAST_READY_HANGUP;
  if (watched[1].revents != 0) ready |= STAMGAST_READY_SIGNAL;
  if (watched[2].revents != 0) ready |= STAMGAST_READY_WAKE;
  return ready;
}
