/// Where the values of a text lie that may be JSON; what is none is passed over.
struct JSONParts {
  /// The values, of whatever depth.
  private(set) var values: [Range<Int>] = []
  /// The elements of arrays, and the members of objects with their keys.
  private(set) var elements: [Range<Int>] = []
  /// The keys, with their quotes.
  private(set) var keys: [Range<Int>] = []

  init(_ bytes: [UInt8]) {
    var open: [(start: Int, element: Int)] = []
    var key: Int?
    var position = 0
    while position < bytes.count {
      let start = position
      position += 1
      switch bytes[start] {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        open.append((start, key ?? start))
        key = nil
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        if let (start, element) = open.popLast() { add(start..<position, from: element) }
        key = nil
      case UInt8(ascii: ","), UInt8(ascii: ":"):
        break
      case UInt8(ascii: "\""):
        position = Self.endOfString(in: bytes, from: position)
        if Self.next(in: bytes, from: position) == UInt8(ascii: ":") {
          keys.append(start..<position)
          key = start
        } else {
          add(start..<position, from: key ?? start)
          key = nil
        }
      case let byte where Self.isSpace(byte):
        break
      default:
        while position < bytes.count, !Self.isEnd(bytes[position]) { position += 1 }
        add(start..<position, from: key ?? start)
        key = nil
      }
    }
  }

  private mutating func add(_ value: Range<Int>, from element: Int) {
    values.append(value)
    elements.append(element..<value.upperBound)
  }

  static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 }

  private static func isEnd(_ byte: UInt8) -> Bool { isSpace(byte) || ",:[]{}\"".utf8.contains(byte) }

  private static func next(in bytes: [UInt8], from position: Int) -> UInt8? {
    bytes[position...].first { !isSpace($0) }
  }

  private static func endOfString(in bytes: [UInt8], from start: Int) -> Int {
    var position = start
    while position < bytes.count {
      switch bytes[position] {
      case UInt8(ascii: "\""): return position + 1
      case UInt8(ascii: "\\"): position += 2
      default: position += 1
      }
    }
    return bytes.count
  }
}
