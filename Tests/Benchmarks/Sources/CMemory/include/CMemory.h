#ifndef CMEMORY_H
#define CMEMORY_H

#include <stdint.h>

/// The bytes that the program has allocated and not freed; -1 where the C library does not say.
int64_t cmemory_allocated_bytes(void);

#endif
