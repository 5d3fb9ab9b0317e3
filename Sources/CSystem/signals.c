#define _GNU_SOURCE
#include "signals.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <termios.h>
#include <unistd.h>

// What a handler may touch: everything is set before the handlers are installed.
static int terminal_fd = -1;
static int pipe_fds[2] = {-1, -1};
static struct termios shell_settings;
static int has_shell_settings;
static unsigned char reset_bytes[256];
static size_t reset_size;
static atomic_int pending;
static atomic_int is_open;

static const int notices[] = {SIGWINCH, SIGTSTP, SIGCONT};
static const int endings[] = {SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGSEGV, SIGBUS,
                              SIGILL, SIGTRAP, SIGFPE, SIGABRT};
enum {
  notice_count = sizeof notices / sizeof *notices,
  ending_count = sizeof endings / sizeof *endings,
};
static struct sigaction before_notice[notice_count];
static struct sigaction before_ending[ending_count];

// Swift's own crash reporter brings a stack along; this one is for when it is switched off.
static unsigned char spare_stack[64 * 1024];

// MARK: Standard error

static atomic_int held_fd = -1;
static atomic_int real_error_fd = -1;

int stamgast_standard_error_hold(void) {
  if (held_fd >= 0) return 0;
  char path[] = "/tmp/stamgast.XXXXXX";
  int file = mkostemp(path, O_CLOEXEC | O_APPEND);
  if (file < 0) return -1;
  unlink(path);
  int real = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  if (real < 0 || dup2(file, STDERR_FILENO) < 0) {
    if (real >= 0) close(real);
    close(file);
    return -1;
  }
  real_error_fd = real;
  held_fd = file;
  return 0;
}

// Called from handlers too: system calls only.
void stamgast_standard_error_release(void) {
  int file = atomic_exchange(&held_fd, -1);
  if (file < 0) return;
  int real = atomic_exchange(&real_error_fd, -1);
  dup2(real, STDERR_FILENO);
  close(real);
  char bytes[4096];
  off_t place = 0;
  ssize_t count;
  while ((count = pread(file, bytes, sizeof bytes, place)) > 0) {
    if (write(STDERR_FILENO, bytes, (size_t)count) < 0) break;
    place += count;
  }
  close(file);
}

// MARK: Handlers

static void notice(int number) {
  int error = errno;
  int bit = number == SIGWINCH  ? STAMGAST_SIGNAL_RESIZED
            : number == SIGTSTP ? STAMGAST_SIGNAL_SUSPEND
                                : STAMGAST_SIGNAL_RESUMED;
  atomic_fetch_or(&pending, bit);
  // A full pipe is as readable as one with a byte more.
  ssize_t ignored = write(pipe_fds[1], "", 1);
  (void)ignored;
  errno = error;
}

static void restore_terminal(void) {
  if (!atomic_exchange(&is_open, 0)) return;
  if (reset_size > 0) {
    ssize_t ignored = write(terminal_fd, reset_bytes, reset_size);
    (void)ignored;
  }
  if (has_shell_settings) tcsetattr(terminal_fd, TCSANOW, &shell_settings);
  stamgast_standard_error_release();
}

static void ending(int number, siginfo_t *info, void *context) {
  (void)context;
  int error = errno;
  restore_terminal();
  int index = 0;
  while (endings[index] != number) index++;
  if (info->si_code > 0) {
    // A fault happens again on return and finds who handled it before us, with all that is known of it.
    sigaction(number, &before_ending[index], NULL);
  } else {
    // What was sent does not: it is sent once more, and ends the process without further questions.
    signal(number, SIG_DFL);
    raise(number);
  }
  errno = error;
}

// MARK: Open and close

int stamgast_signals_open(int terminal, const unsigned char *reset, size_t reset_count) {
  if (is_open || reset_count > sizeof reset_bytes) {
    errno = EBUSY;
    return -1;
  }
  if (pipe2(pipe_fds, O_CLOEXEC | O_NONBLOCK) < 0) return -1;
  terminal_fd = terminal;
  memcpy(reset_bytes, reset, reset_count);
  reset_size = reset_count;
  has_shell_settings = tcgetattr(terminal, &shell_settings) == 0;
  pending = 0;

  stack_t stack;
  if (sigaltstack(NULL, &stack) == 0 && (stack.ss_flags & SS_DISABLE) != 0) {
    stack = (stack_t){.ss_sp = spare_stack, .ss_size = sizeof spare_stack};
    sigaltstack(&stack, NULL);
  }
  struct sigaction action;
  memset(&action, 0, sizeof action);
  action.sa_handler = notice;
  action.sa_flags = SA_RESTART | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  for (int i = 0; i < notice_count; i++) sigaction(notices[i], &action, &before_notice[i]);

  action.sa_sigaction = ending;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  // In the background tcsetattr would stop us in the middle of restoring.
  sigfillset(&action.sa_mask);
  is_open = 1;
  for (int i = 0; i < ending_count; i++) {
    sigaction(endings[i], NULL, &before_ending[i]);
    // What the parent had ignored, as nohup does, stays ignored.
    if (before_ending[i].sa_handler != SIG_IGN) sigaction(endings[i], &action, NULL);
  }
  return pipe_fds[0];
}

int stamgast_signals_drain(void) {
  char bytes[64];
  while (read(pipe_fds[0], bytes, sizeof bytes) > 0) {
  }
  return atomic_exchange(&pending, 0);
}

void stamgast_signals_close(void) {
  if (pipe_fds[0] < 0) return;
  for (int i = 0; i < ending_count; i++) sigaction(endings[i], &before_ending[i], NULL);
  for (int i = 0; i < notice_count; i++) sigaction(notices[i], &before_notice[i], NULL);
  is_open = 0;
  close(pipe_fds[0]);
  close(pipe_fds[1]);
  pipe_fds[0] = pipe_fds[1] = -1;
}

void stamgast_signals_stop(void) {
  struct termios ours;
  int has_ours = tcgetattr(terminal_fd, &ours) == 0;
  if (has_shell_settings) tcsetattr(terminal_fd, TCSADRAIN, &shell_settings);
  struct sigaction action, before;
  memset(&action, 0, sizeof action);
  sigemptyset(&action.sa_mask);
  // The whole group, as the terminal does it: under `make` the shell would else wait for make. We alone
  // pass over it: it might reach another thread of ours, and late, when we have the terminal again.
  action.sa_handler = SIG_IGN;
  sigaction(SIGTSTP, &action, &before);
  kill(0, SIGTSTP);
  // What this thread sends itself stops the process before `raise` returns, if it is not blocked, as it
  // is in threads of libdispatch. TSTP instead of STOP: the kernel drops it where no shell could ever
  // continue us.
  sigset_t stop, blocked;
  sigemptyset(&stop);
  sigaddset(&stop, SIGTSTP);
  pthread_sigmask(SIG_UNBLOCK, &stop, &blocked);
  action.sa_handler = SIG_DFL;
  sigaction(SIGTSTP, &action, NULL);
  raise(SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &blocked, NULL);
  sigaction(SIGTSTP, &before, NULL);
  if (has_ours) tcsetattr(terminal_fd, TCSADRAIN, &ours);
}
