#ifndef CSIMDJSON_H
#define CSIMDJSON_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

/// A DOM parser of simdjson, which keeps its memory from one text to the next.
typedef struct csimdjson_parser csimdjson_parser;

csimdjson_parser *csimdjson_parser_create(void);
void csimdjson_parser_destroy(csimdjson_parser *parser);

/// How many bytes must be readable after a text.
size_t csimdjson_padding(void);

/// Parses one text into the parser's document.
///
/// - Returns: the number of members or elements of the root; -1 where the text is no JSON.
int64_t csimdjson_parse(csimdjson_parser *parser, const uint8_t *bytes, size_t count);

/// Parses texts that stand on a line each.
///
/// - Returns: the number of texts; -1 where one is no JSON.
int64_t csimdjson_parse_lines(csimdjson_parser *parser, const uint8_t *bytes, size_t count);

#ifdef __cplusplus
}
#endif

#endif
