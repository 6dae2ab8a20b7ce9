#ifndef C_FUZZER_H
#define C_FUZZER_H

#include <stddef.h>
#include <stdint.h>

/// Changes an input in place as libFuzzer does by itself.
///
/// @return the new length, at most `capacity`.
size_t LLVMFuzzerMutate(uint8_t *data, size_t size, size_t capacity);

/// What a target tries with one input.
int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

/// How many bytes are allocated now, of all that the address sanitizer handed out.
size_t __sanitizer_get_current_allocated_bytes(void);

#endif
