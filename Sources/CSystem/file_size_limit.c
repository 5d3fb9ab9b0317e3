#include "file_size_limit.h"

#include <signal.h>

void stamgast_tell_file_size_limit(void) {
  signal(SIGXFSZ, SIG_IGN);
}
