#ifndef STAMGAST_MEMORY_H
#define STAMGAST_MEMORY_H

/// Blocks of so many bytes and more go back to the system as soon as they are freed.
void stamgast_return_blocks_above(int bytes);

#endif
