/// The type of a value, known when a definition is loaded.
enum StaticType: Equatable, Sendable {
  case boolean, integer, decimal, date, text
  /// With the ids of its options.
  case choice([String])
  case group, list, element

  init(_ kind: FactDeclaration.Kind) {
    self =
      switch kind {
      case .boolean: .boolean
      case .integer: .integer
      case .decimal: .decimal
      case .date: .date
      case .choice(let options): .choice(options.map(\.id.rawValue))
      case .text: .text
      case .group: .group
      case .list: .list
      }
  }

  init(_ type: Parameter.ValueType) {
    self =
      switch type {
      case .integer: .integer
      case .decimal: .decimal
      case .date: .date
      }
  }

  var isNumber: Bool { self == .integer || self == .decimal }
  var hasOrder: Bool { isNumber || self == .date }

  var isScalar: Bool {
    switch self {
    case .boolean, .integer, .decimal, .date, .text, .choice: true
    case .group, .list, .element: false
    }
  }

  /// The type that holds both, as that of a comparison or of two branches; nil where they do not fit together.
  func joined(with other: StaticType) -> StaticType? {
    switch (self, other) {
    case (.choice(let a), .choice(let b)):
      a == b ? self : .choice(a + b.filter { !a.contains($0) })
    case (.integer, .decimal), (.decimal, .integer):
      .decimal
    default:
      self == other ? self : nil
    }
  }

  var message: Message {
    switch self {
    case .boolean: Message(es: "un sí o no", en: "a boolean")
    case .integer: Message(es: "un entero", en: "an integer")
    case .decimal: Message(es: "un decimal", en: "a decimal")
    case .date: Message(es: "una fecha", en: "a date")
    case .text: Message(es: "un texto", en: "a text")
    case .choice: Message(es: "una opción", en: "a choice")
    case .group: Message(es: "un grupo", en: "a group")
    case .list: Message(es: "una lista", en: "a list")
    case .element: Message(es: "un elemento de una lista", en: "an element of a list")
    }
  }
}
