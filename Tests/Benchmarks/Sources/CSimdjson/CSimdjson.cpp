#include "CSimdjson.h"

#include <simdjson.h>

#include <cstring>

struct csimdjson_parser {
  simdjson::dom::parser parser;
};

csimdjson_parser *csimdjson_parser_create(void) { return new csimdjson_parser(); }

void csimdjson_parser_destroy(csimdjson_parser *parser) { delete parser; }

size_t csimdjson_padding(void) { return simdjson::SIMDJSON_PADDING; }

int64_t csimdjson_parse(csimdjson_parser *parser, const uint8_t *bytes, size_t count) {
  simdjson::dom::element root;
  // The bytes are padded: nothing is copied.
  if (parser->parser.parse(bytes, count, false).get(root)) { return -1; }
  simdjson::dom::object object;
  if (!root.get(object)) { return static_cast<int64_t>(object.size()); }
  simdjson::dom::array array;
  return root.get(array) ? 0 : static_cast<int64_t>(array.size());
}

int64_t csimdjson_parse_lines(csimdjson_parser *parser, const uint8_t *bytes, size_t count) {
  int64_t texts = 0;
  const uint8_t *end = bytes + count;
  while (bytes < end) {
    const void *found = std::memchr(bytes, '\n', static_cast<size_t>(end - bytes));
    const uint8_t *line_end = found ? static_cast<const uint8_t *>(found) : end;
    if (line_end > bytes) {
      simdjson::dom::element root;
      if (parser->parser.parse(bytes, static_cast<size_t>(line_end - bytes), false).get(root)) { return -1; }
      texts += 1;
    }
    bytes = line_end + 1;
  }
  return texts;
}
