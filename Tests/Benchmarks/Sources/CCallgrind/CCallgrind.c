#include "CCallgrind.h"

#if __has_include(<valgrind/callgrind.h>)
#include <valgrind/callgrind.h>

bool ccallgrind_is_available(void) { return true; }
void ccallgrind_start(void) { CALLGRIND_START_INSTRUMENTATION; }
void ccallgrind_stop(void) { CALLGRIND_STOP_INSTRUMENTATION; }
void ccallgrind_dump(const char *name) { CALLGRIND_DUMP_STATS_AT(name); }
#else
bool ccallgrind_is_available(void) { return false; }
void ccallgrind_start(void) {}
void ccallgrind_stop(void) {}
void ccallgrind_dump(const char *name) { (void)name; }
#endif
