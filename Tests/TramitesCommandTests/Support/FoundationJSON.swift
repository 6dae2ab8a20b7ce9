import Tramites

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A JSON value as Foundation reads it.
enum FoundationJSON: Decodable {
  case null
  case boolean(Bool)
  case number(Decimal)
  case string(String)
  case array([FoundationJSON])
  case object([String: FoundationJSON])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let boolean = try? container.decode(Bool.self) {
      self = .boolean(boolean)
    } else if let string = try? container.decode(String.self) {
      self = .string(string)
    } else if let number = try? container.decode(Decimal.self) {
      self = .number(number)
    } else if let elements = try? container.decode([FoundationJSON].self) {
      self = .array(elements)
    } else {
      self = .object(try container.decode([String: FoundationJSON].self))
    }
  }

  /// Whether the library's reader read the same.
  func isSame(as tree: JSONTree) -> Bool {
    switch (self, tree) {
    case (.null, .null): true
    case (.boolean(let own), .boolean(let other)): own == other
    case (.number(let own), .number(let other)): Decimal(string: other) == own
    case (.string(let own), .string(let other)): own.unicodeScalars.elementsEqual(other.unicodeScalars)
    case (.array(let own), .array(let other)):
      own.count == other.count && zip(own, other).allSatisfy { $0.isSame(as: $1) }
    case (.object(let own), .object(let other)):
      own.count == other.count && other.allSatisfy { member in own[member.key]?.isSame(as: member.value) ?? false }
    default: false
    }
  }
}

/// What is wrong with a text that was written as JSON; nil where it comes back the same.
///
/// It does where the library's strict reader takes it, the library's writer gives the same bytes again, and Foundation
/// reads the same values.
func faultOfWrittenJSON(_ text: String) -> String? {
  let reading = JSONReader.read(SourceText(name: "written", text))
  guard reading.problems.isEmpty, let document = reading.document else { return "is refused: \(reading.problems)" }
  let tree = JSONTree(document.root)
  let again = [false, true].map { String(decoding: tree.bytes(pretty: $0), as: UTF8.self) }
  // Several answers are an array with one to a line; no string has a raw line break.
  let layouts = [text, text.replacing("\n", with: "")]
  guard again.contains(where: { layouts.contains($0) }) else { return "is written otherwise again" }
  do {
    let value = try JSONDecoder().decode(FoundationJSON.self, from: Data(text.utf8))
    return value.isSame(as: tree) ? nil : "says something else to Foundation"
  } catch {
    return "is refused by Foundation: \(error)"
  }
}
