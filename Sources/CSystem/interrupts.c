#define _GNU_SOURCE
#include "interrupts.h"

#include <signal.h>
#include <string.h>

enum { signal_count = 3 };
static const int watched[signal_count] = {SIGINT, SIGTERM, SIGHUP};
static struct sigaction before[signal_count];
static volatile sig_atomic_t came;

static void note(int number) {
  (void)number;
  came = 1;
}

void stamgast_interrupts_open(void) {
  came = 0;
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = note;
  sigemptyset(&action.sa_mask);
  // Reset after the first, so that a program that does not get around to looking can still be ended.
  action.sa_flags = SA_RESETHAND | SA_RESTART;
  for (int i = 0; i < signal_count; i++) {
    sigaction(watched[i], NULL, &before[i]);
    if (before[i].sa_handler != SIG_IGN) sigaction(watched[i], &action, NULL);
  }
}

int stamgast_interrupts_came(void) { return came; }

void stamgast_interrupts_close(void) {
  for (int i = 0; i < signal_count; i++) sigaction(watched[i], &before[i], NULL);
  came = 0;
}
