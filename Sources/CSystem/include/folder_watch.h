#ifndef STAMGAST_FOLDER_WATCH_H
#define STAMGAST_FOLDER_WATCH_H

#include <stdint.h>

/// A descriptor from which the changes of a folder's files are read; -1 with errno.
int stamgast_folder_watch_open(const char *path);
/// Waits until files have changed. Writes the names of those that are whole again, each with a zero
/// behind it, and gives their number of bytes: 0 where files have changed but none is whole yet. -1
/// with errno, also where the folder is gone (ENOENT).
long stamgast_folder_watch_read(int descriptor, char *names, long capacity);
void stamgast_folder_watch_close(int descriptor);

#endif
