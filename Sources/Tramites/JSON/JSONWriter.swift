/// Writes JSON text, call by call, with commas, line breaks and escapes in their places.
///
///     var writer = JSONWriter(pretty: true)
///     writer.beginObject()
///     writer.key("format")
///     writer.integer(1)
///     writer.endObject()
///
/// The calls must make one value: every `begin` with its `end`, and in an object a `key` before each value. The text is
/// safe inside an HTML `script` element. The pretty form indents by two spaces; neither form ends with a line break.
package struct JSONWriter: Sendable {
  /// What stands just before the place to write at.
  private enum Place {
    case start
    case opening
    case key
    case value
  }

  /// What has been written.
  package private(set) var bytes: [UInt8] = []

  private let pretty: Bool
  private var place = Place.start
  /// How many arrays and objects are open.
  package private(set) var depth = 0

  /// - Parameter pretty: Whether to write one member or element a line.
  package init(pretty: Bool) {
    self.pretty = pretty
  }

  /// What has been written, as a string.
  package var text: String {
    String(decoding: bytes, as: UTF8.self)
  }

  package mutating func beginObject() {
    begin(UInt8(ascii: "{"))
  }

  package mutating func endObject() {
    end(UInt8(ascii: "}"))
  }

  package mutating func beginArray() {
    begin(UInt8(ascii: "["))
  }

  package mutating func endArray() {
    end(UInt8(ascii: "]"))
  }

  /// Writes a member's name; its value comes next.
  package mutating func key(_ key: String) {
    separate()
    bytes.appendQuoted(key)
    bytes.append(UInt8(ascii: ":"))
    if pretty {
      bytes.append(UInt8(ascii: " "))
    }
    place = .key
  }

  /// Writes a member's name that the code itself has, which holds nothing to escape.
  package mutating func key(_ key: StaticString) {
    separate()
    bytes.append(UInt8(ascii: "\""))
    key.withUTF8Buffer { bytes.append(contentsOf: $0) }
    bytes.append(UInt8(ascii: "\""))
    bytes.append(UInt8(ascii: ":"))
    if pretty {
      bytes.append(UInt8(ascii: " "))
    }
    place = .key
  }

  package mutating func string(_ value: String) {
    separate()
    bytes.appendQuoted(value)
    place = .value
  }

  package mutating func integer(_ value: some BinaryInteger) {
    token(String(value))
  }

  /// Writes a number as it is given, which must be as JSON has it.
  package mutating func numberToken(_ number: String) {
    token(number)
  }

  package mutating func boolean(_ value: Bool) {
    token(value ? "true" : "false")
  }

  package mutating func null() {
    token("null")
  }

  /// Writes a value, or members, that were written before: at the same depth, or without white space.
  package mutating func raw(_ text: [UInt8]) {
    separate()
    bytes.append(contentsOf: text)
    place = .value
  }

  /// Writes a value that was written before around a string.
  package mutating func raw(_ start: [UInt8], quoting string: String?, _ end: [UInt8]) {
    separate()
    bytes.append(contentsOf: start)
    if let string { bytes.appendQuoted(string) } else { bytes.append(contentsOf: "null".utf8) }
    bytes.append(contentsOf: end)
    place = .value
  }

  /// Writes a whole tree.
  package mutating func write(_ tree: JSONTree) {
    switch tree {
    case .null: null()
    case .boolean(let value): boolean(value)
    case .number(let value): numberToken(value)
    case .string(let value): string(value)
    case .array(let elements):
      beginArray()
      for element in elements {
        write(element)
      }
      endArray()
    case .object(let members):
      beginObject()
      for member in members {
        key(member.key)
        write(member.value)
      }
      endObject()
    }
  }

  private mutating func token(_ text: String) {
    separate()
    bytes.append(contentsOf: text.utf8)
    place = .value
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    bytes.append(bracket)
    depth += 1
    place = .opening
  }

  private mutating func end(_ bracket: UInt8) {
    assert(depth > 0 && place != .key, "nothing to end here")
    depth -= 1
    if place == .value {
      breakLine()
    }
    bytes.append(bracket)
    place = .value
  }

  private mutating func separate() {
    switch place {
    case .start, .key:
      break
    case .opening:
      breakLine()
    case .value:
      assert(depth > 0, "a text has one outermost value")
      bytes.append(UInt8(ascii: ","))
      breakLine()
    }
  }

  private mutating func breakLine() {
    guard pretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}
