#ifndef STAMGAST_ZLIB_SHIM_H
#define STAMGAST_ZLIB_SHIM_H

#include <zlib.h>

#endif
