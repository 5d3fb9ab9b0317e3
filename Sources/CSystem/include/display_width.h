#ifndef STAMGAST_DISPLAY_WIDTH_H
#define STAMGAST_DISPLAY_WIDTH_H

#include <stdint.h>

/// Columns that the C library gives a code point in a UTF-8 locale; -1 where it has no width.
int stamgast_display_width(uint32_t scalar);

#endif
