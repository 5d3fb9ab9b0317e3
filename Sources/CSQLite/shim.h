#ifndef STAMGAST_SQLITE_SHIM_H
#define STAMGAST_SQLITE_SHIM_H

#include <sqlite3.h>

/* sqlite3_config takes what it takes by the option, so Swift can't call it. */
static inline int stamgast_configure(void) {
  return sqlite3_config(SQLITE_CONFIG_MEMSTATUS, 0);
}

/* SQLITE_TRANSIENT is a cast of -1 to a function pointer, which Swift can't import: these bind with a copy. */

/* UTF-8 bytes without a zero behind them; no address is an empty text, which SQLite would take for null. */
static inline int stamgast_bind_text(
    sqlite3_stmt *statement, int index, const void *text, int length) {
  return sqlite3_bind_text(statement, index, text ? text : "", length, SQLITE_TRANSIENT);
}

static inline int stamgast_bind_blob(
    sqlite3_stmt *statement, int index, const void *bytes, sqlite3_uint64 length) {
  return sqlite3_bind_blob64(statement, index, bytes, length, SQLITE_TRANSIENT);
}

#endif
