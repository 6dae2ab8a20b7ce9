/// A value of a fact, as a program states it when it builds a dossier.
///
/// ```swift
/// let facts: [String: FactValue] = ["solicitante": ["cedula": nil, "edad": 15, "residente": true]]
/// ```
public indirect enum FactValue: Sendable, Hashable {
  /// There is none: `null` in JSON (FORMAT §2).
  case null
  /// Yes or no.
  case boolean(Bool)
  /// A whole number.
  case integer(Int64)
  /// An exact decimal.
  case decimal(ExactDecimal)
  /// A day.
  case date(CivilDate)
  /// A text, or the id of an option.
  case text(String)
  /// A group, or an element of a list.
  case group([String: FactValue])
  /// A list.
  case list([FactValue])

  package var tree: JSONTree { tree(depth: 0) }

  /// What lies deeper than any text may be is left out; what is left is refused for its depth all the same.
  private func tree(depth: Int) -> JSONTree {
    guard depth < Self.maximumDepth else { return .null }
    return switch self {
    case .null: .null
    case .boolean(let boolean): .boolean(boolean)
    case .integer(let integer): .number(String(integer))
    case .decimal(let decimal): .number(decimal.description)
    case .date(let date): .string(date.description)
    case .text(let text): .string(text)
    case .group(let fields):
      .object(fields.sorted { $0.key < $1.key }.map { JSONMember($0.key, $0.value.tree(depth: depth + 1)) })
    case .list(let elements): .array(elements.map { $0.tree(depth: depth + 1) })
    }
  }

  private static let maximumDepth = 300
}

extension FactValue: ExpressibleByNilLiteral, ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral,
  ExpressibleByStringLiteral, ExpressibleByStringInterpolation, ExpressibleByDictionaryLiteral,
  ExpressibleByArrayLiteral
{
  /// There is none.
  public init(nilLiteral: ()) { self = .null }
  /// Yes or no.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  /// A whole number.
  public init(integerLiteral value: Int64) { self = .integer(value) }
  /// A text, the id of an option, or a date as `YYYY-MM-DD`.
  public init(stringLiteral value: String) { self = .text(value) }
  /// A group; of a key that is written twice, the last value counts.
  public init(dictionaryLiteral elements: (String, FactValue)...) {
    self = .group(Dictionary(elements, uniquingKeysWith: { _, last in last }))
  }
  /// A list.
  public init(arrayLiteral elements: FactValue...) { self = .list(elements) }
}
