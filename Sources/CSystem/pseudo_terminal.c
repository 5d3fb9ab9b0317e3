#define _GNU_SOURCE
#include "pseudo_terminal.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

/* The system's array of texts, ended by a NULL; nothing where there is no memory. */
static char **texts(const unsigned char *bytes, size_t count) {
  char **result = calloc(count + 1, sizeof *result);
  const char *text = (const char *)bytes;
  for (size_t i = 0; result && i < count; i++, text += strlen(text) + 1) result[i] = (char *)text;
  return result;
}

/* In the child; never returns. */
static void become(char **arguments, char **environment, const char *output) {
  if (output) {
    setsid();
    int file = open(output, O_WRONLY | O_CREAT | O_TRUNC, 0600);
    int nothing = open("/dev/null", O_RDWR);
    if (file < 0 || nothing < 0) _exit(127);
    dup2(nothing, STDIN_FILENO);
    dup2(file, STDOUT_FILENO);
    dup2(nothing, STDERR_FILENO);
  }
  /* Handlers are gone after exec anyway, but what is ignored or blocked would stay so. */
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
  signal(SIGPIPE, SIG_DFL);
  execvpe(arguments[0], arguments, environment);
  _exit(127);
}

int stamgast_program_start(const unsigned char *words, size_t word_count,
                           const unsigned char *variables, size_t variable_count,
                           const char *output, int columns, int rows, int *terminal) {
  char **arguments = texts(words, word_count);
  char **environment = texts(variables, variable_count);
  pid_t child = -1;
  if (word_count == 0) {
    errno = EINVAL;
  } else if (arguments && environment) {
    struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
    child = output ? fork() : forkpty(terminal, NULL, NULL, &size);
    if (child == 0) become(arguments, environment, output);
  }
  int error = errno;
  if (child > 0 && !output) fcntl(*terminal, F_SETFD, FD_CLOEXEC);
  free(arguments);
  free(environment);
  errno = error;
  return child;
}

int stamgast_program_wait(int process, stamgast_ending *ending) {
  int status;
  struct rusage usage;
  while (wait4(process, &status, 0, &usage) < 0)
    if (errno != EINTR) return -1;
  ending->status = WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
  ending->peak_kilobytes = usage.ru_maxrss;
  return 0;
}

int stamgast_program_signal(int process, int signal) { return kill(process, signal); }

int stamgast_pty_resize(int terminal, int columns, int rows) {
  struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
  return ioctl(terminal, TIOCSWINSZ, &size);
}

long stamgast_pty_read(int terminal, unsigned char *bytes, size_t count, int milliseconds) {
  struct pollfd watched = {.fd = terminal, .events = POLLIN};
  int ready;
  while ((ready = poll(&watched, 1, milliseconds)) < 0)
    if (errno != EINTR) return -1;
  if (ready == 0) return 0;
  ssize_t got;
  while ((got = read(terminal, bytes, count)) < 0)
    if (errno != EINTR) return -1; /* EIO: the last one has closed it. */
  return got > 0 ? (long)got : -1;
}
