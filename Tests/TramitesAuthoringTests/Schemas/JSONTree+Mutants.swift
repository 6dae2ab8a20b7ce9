import Tramites

extension JSONTree {
  /// The value at a place; nil where there is none.
  func value(at path: some Collection<String>) -> JSONTree? {
    guard let token = path.first else { return self }
    return (self[token] ?? Int(token).flatMap { self[$0] })?.value(at: path.dropFirst())
  }

  /// The tree with another value at a place that it has, or without it.
  func replacing(_ path: some Collection<String>, with value: JSONTree?) -> JSONTree {
    guard let token = path.first else { return value ?? .null }
    func replaced(_ inner: JSONTree) -> JSONTree? {
      path.count == 1 ? value : inner.replacing(path.dropFirst(), with: value)
    }
    switch self {
    case .object(let members):
      return .object(
        members.compactMap { member in
          guard member.key.hasSameScalars(as: token) else { return member }
          return replaced(member.value).map { JSONMember(member.key, $0) }
        })
    case .array(let elements):
      return .array(
        elements.enumerated().compactMap { index, element in String(index) == token ? replaced(element) : element })
    default:
      return self
    }
  }

  /// All places, each container before what is in it.
  var places: [[String]] {
    var places: [[String]] = [[]]
    switch self {
    case .object(let members):
      for member in members { places += member.value.places.map { [member.key] + $0 } }
    case .array(let elements):
      for (index, element) in elements.enumerated() { places += element.places.map { [String(index)] + $0 } }
    default: break
    }
    return places
  }

  /// The members of an object, in order.
  var members: [JSONMember] { if case .object(let members) = self { members } else { [] } }

  /// The keys of an object, in order.
  var keys: [String] { members.map(\.key) }

  /// The object with these of its members.
  func only(_ keys: Set<String>) -> JSONTree {
    .object(members.filter { keys.contains($0.key) })
  }

  var isArray: Bool { if case .array = self { true } else { false } }

  /// The value as JSON in one line.
  var text: String { String(decoding: bytes(), as: UTF8.self) }

  /// Values to put in the place of this one: every JSON type, and what borders on what the place takes.
  var replacements: [JSONTree] {
    let types: [JSONTree] = [
      .null, true, 1, .number("1.5"), "x", .array([]), .object([]), [1], ["zzz": 1],
    ]
    let neighbours: [JSONTree] =
      switch self {
      case .boolean: [false]
      case .number: [0, -1, .number("3000000000")]
      case .string(let text):
        // Ids, options and facts are spelt in different ways; dates and times have a length.
        ["", "Á b", "a-1", "aB", "X", .string(text + "0"), .string(String(text.dropLast())), ["x"]]
      case .array: [["x"]]
      default: []
      }
    return (types + neighbours).filter { $0 != self }
  }

  /// Values in the place of this one that some ways to read a value accept and others refuse.
  var fewReplacements: [JSONTree] {
    let values: [JSONTree] = [true, 1, "", "Á b", .array([]), ["es": "x"]]
    return values.filter { $0 != self }
  }
}
