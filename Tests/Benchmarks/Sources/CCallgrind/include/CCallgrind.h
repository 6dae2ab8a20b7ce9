#ifndef CCALLGRIND_H
#define CCALLGRIND_H

#include <stdbool.h>

/// Whether this was built with valgrind's headers; without them the requests do nothing.
bool ccallgrind_is_available(void);

/// Has callgrind count from here on, where it was started with `--instr-atstart=no`: what is not counted runs faster.
void ccallgrind_start(void);

/// Has callgrind no longer count.
void ccallgrind_stop(void);

/// Has callgrind write the instructions since the last time to a file of their own, which says the name.
///
/// Setting the counts to zero instead would leave some of what went before in the functions' own counts.
void ccallgrind_dump(const char *name);

#endif
