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
package struct JSONWriter: ~Copyable {
  /// What stands just before the place to write at.
  enum Place {
    case start
    case opening
    case key
    case value
  }

  var output: OutputBytes

  /// What has been written.
  package var bytes: [UInt8] { output[0..<output.count] }

  /// How many bytes have been written.
  package var count: Int { output.count }

  private let pretty: Bool
  var place = Place.start
  /// How many arrays and objects are open.
  package private(set) var depth = 0

  /// - Parameters:
  ///   - pretty: whether to write one member or element a line.
  ///   - capacity: how many bytes are written before more memory is taken.
  package init(pretty: Bool, capacity: Int = 512) {
    output = OutputBytes(capacity: capacity)
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

  /// Writes any member's name; its value comes next.
  package mutating func key(named key: String) {
    separate()
    output.appendQuoted(key)
    endKey()
  }

  /// Writes a member's name that the code itself has, which holds nothing to escape.
  @inline(__always)
  package mutating func key(_ key: StaticString) {
    separate()
    output.append(UInt8(ascii: "\""))
    output.append(key)
    output.append(UInt8(ascii: "\""))
    endKey()
  }

  @inline(__always)
  private mutating func endKey() {
    output.append(UInt8(ascii: ":"))
    if pretty { output.append(UInt8(ascii: " ")) }
    place = .key
  }

  package mutating func string(_ value: String) {
    separate()
    output.appendQuoted(value)
    place = .value
  }

  /// Writes a string that the code itself has, which holds nothing to escape.
  @inline(__always)
  package mutating func string(_ value: StaticString) {
    separate()
    output.append(UInt8(ascii: "\""))
    output.append(value)
    output.append(UInt8(ascii: "\""))
    place = .value
  }

  /// The bytes of a range that has been written.
  package func bytes(in range: Range<Int>) -> [UInt8] { output[range] }

  package mutating func integer(_ value: some BinaryInteger) {
    token(String(value))
  }

  /// Writes a number as it is given, which must be as JSON has it.
  package mutating func numberToken(_ number: String) {
    token(number)
  }

  package mutating func boolean(_ value: Bool) {
    separate()
    output.append(value ? "true" : "false" as StaticString)
    place = .value
  }

  package mutating func null() {
    separate()
    output.append("null" as StaticString)
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
        key(named: member.key)
        write(member.value)
      }
      endObject()
    }
  }

  private mutating func token(_ text: String) {
    separate()
    output.append(utf8: text)
    place = .value
  }

  private mutating func begin(_ bracket: UInt8) {
    separate()
    output.append(bracket)
    depth += 1
    place = .opening
  }

  private mutating func end(_ bracket: UInt8) {
    assert(depth > 0 && place != .key, "nothing to end here")
    depth -= 1
    if place == .value {
      breakLine()
    }
    output.append(bracket)
    place = .value
  }

  @inline(__always)
  mutating func separate() {
    switch place {
    case .start, .key: break
    case .opening: if pretty { breakLine() }
    case .value:
      assert(depth > 0, "a text has one outermost value")
      output.append(UInt8(ascii: ","))
      if pretty { breakLine() }
    }
  }

  private mutating func breakLine() {
    guard pretty else { return }
    output.append(UInt8(ascii: "\n"))
    output.append(repeating: UInt8(ascii: " "), count: 2 * depth)
  }
}
