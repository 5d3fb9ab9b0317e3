#ifndef STAMGAST_SQLITE_SHIM_H
#define STAMGAST_SQLITE_SHIM_H

#include <sqlite3.h>

#endif
