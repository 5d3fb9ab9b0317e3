#include "folder_watch.h"

#include <errno.h>
#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

int stamgast_folder_watch_open(const char *path) {
  int descriptor = inotify_init1(IN_CLOEXEC);
  if (descriptor < 0) return -1;
  // A file is whole when its writer closes it, or when it is moved here under its name.
  uint32_t changes = IN_MODIFY | IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF;
  if (inotify_add_watch(descriptor, path, changes | IN_ONLYDIR) < 0) {
    int error = errno;
    close(descriptor);
    errno = error;
    return -1;
  }
  return descriptor;
}

long stamgast_folder_watch_read(int descriptor, char *names, long capacity) {
  _Alignas(struct inotify_event) char buffer[16384];
  ssize_t count;
  do count = read(descriptor, buffer, sizeof buffer);
  while (count < 0 && errno == EINTR);
  if (count < 0) return -1;
  long length = 0;
  for (char *at = buffer; at < buffer + count;) {
    const struct inotify_event *event = (const struct inotify_event *)at;
    at += sizeof *event + event->len;
    if (event->mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED)) {
      errno = ENOENT;
      return -1;
    }
    if (!(event->mask & (IN_CLOSE_WRITE | IN_MOVED_TO)) || event->len == 0) continue;
    long size = (long)strlen(event->name) + 1;
    if (length + size > capacity) break;
    memcpy(names + length, event->name, (size_t)size);
    length += size;
  }
  return length;
}

void stamgast_folder_watch_close(int descriptor) { close(descriptor); }
