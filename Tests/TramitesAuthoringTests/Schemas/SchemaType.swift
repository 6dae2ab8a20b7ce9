import Tramites

/// A type of JSON Schema.
enum SchemaType: String {
  case null, boolean, integer, number, string, array, object

  /// Whether a value has the type; a number without a fraction is an integer however it is written.
  func includes(_ value: JSONTree) -> Bool {
    switch (self, value) {
    case (.null, .null), (.boolean, .boolean), (.number, .number), (.string, .string): true
    case (.array, .array), (.object, .object): true
    case (.integer, .number(let text)): Double(text).map { $0.rounded() == $0 } ?? false
    default: false
    }
  }
}

extension JSONTree {
  /// The name of the value's JSON type.
  var typeName: String {
    switch self {
    case .null: "null"
    case .boolean: "boolean"
    case .number: "number"
    case .string: "string"
    case .array: "array"
    case .object: "object"
    }
  }
}
