#ifndef STAMGAST_MEMORY_H
#define STAMGAST_MEMORY_H

/// Blocks of so many bytes and more go back to the system as soon as they are freed.
void stamgast_return_blocks_above(int bytes);

/// Returns free memory to the system now, where there is some megabytes of it. The next who needs it gets new pages,
/// which takes a moment.
void stamgast_return_free_memory(void);

#endif
