#ifndef STAMGAST_FILE_SIZE_LIMIT_H
#define STAMGAST_FILE_SIZE_LIMIT_H

/// From now on a file that may not grow further is told by the call that writes (EFBIG), and does not end the
/// process.
void stamgast_tell_file_size_limit(void);

#endif
