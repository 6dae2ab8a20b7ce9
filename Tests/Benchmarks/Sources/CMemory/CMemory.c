#include "CMemory.h"

#if defined(__GLIBC__)
#include <malloc.h>

int64_t cmemory_allocated_bytes(void) {
  struct mallinfo2 info = mallinfo2();
  return (int64_t)(info.uordblks + info.hblkhd);
}
#else
int64_t cmemory_allocated_bytes(void) { return -1; }
#endif
