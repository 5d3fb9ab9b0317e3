#ifndef STAMGAST_CRYPTO_SHIM_H
#define STAMGAST_CRYPTO_SHIM_H

#include <openssl/sha.h>

#endif
