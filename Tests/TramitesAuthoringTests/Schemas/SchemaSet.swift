import Tramites

/// Schemas that refer to each other by the names of their files.
///
/// It knows the keywords that the schemas of this project use and refuses any other.
final class SchemaSet {
  /// Why a schema cannot be used.
  struct Flaw: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
      self.description = description
    }
  }

  private let files: [String: JSONTree]
  /// The schemas that were asked for, and all that they have or refer to, by location.
  private(set) var schemas: [String: Schema] = [:]

  /// - Parameter files: the schemas by name.
  init(_ files: [String: JSONTree]) {
    self.files = files
  }

  /// The schema at a location such as `library.schema.json#/$defs/x`; a name alone is the whole of a file.
  func schema(at location: String) throws -> Schema {
    let parts = location.split(separator: "#", maxSplits: 1).map(String.init)
    guard let name = parts.first, let file = files[name], let pointer = JSONPointer(parts.dropFirst().first ?? ""),
      let tree = file.value(at: pointer.tokens)
    else { throw Flaw("there is no schema at \(location)") }
    return try schema(tree, at: "\(name)#\(pointer)")
  }

  private func schema(_ tree: JSONTree, at location: String) throws -> Schema {
    if let known = schemas[location] { return known }
    let schema = Schema(at: location)
    schemas[location] = schema
    switch tree {
    case .boolean(let accepts): schema.keywords = accepts ? [] : [.never]
    case .object(let members):
      for member in members {
        if let keyword = try keyword(member, of: tree, in: schema) { schema.keywords.append(keyword) }
      }
    default: throw Flaw("\(location) is no schema")
    }
    return schema
  }

  private func keyword(_ member: JSONMember, of tree: JSONTree, in schema: Schema) throws -> Schema.Keyword? {
    let place = schema.location + "/" + member.key
    let value = member.value
    switch member.key {
    case "$schema", "$comment", "title", "default", "examples": return nil
    case "description": schema.description = try value.string(at: place)
    // 2020-12 takes `format` for a note; `pattern` stands beside it.
    case "format" where value == "date": return nil
    case "$defs": _ = try named(value, at: place)
    case "$ref": return .reference(try reference(value.string(at: place), in: schema.location))
    case "type": return .type(try value.types(at: place))
    case "enum": return .enumeration(try value.elements(at: place))
    case "const": return .constant(value)
    case "pattern": return .pattern(try SchemaPattern(value.string(at: place)))
    case "minimum": return .minimum(try value.number(at: place))
    case "maximum": return .maximum(try value.number(at: place))
    case "minItems": return .minItems(Int(try value.number(at: place)))
    case "maxItems": return .maxItems(Int(try value.number(at: place)))
    case "items": return .items(try self.schema(value, at: place))
    case "contains": return .contains(try self.schema(value, at: place))
    case "minProperties": return .minProperties(Int(try value.number(at: place)))
    case "required": return .required(try value.strings(at: place))
    case "dependentRequired":
      return .dependentRequired(try value.members(at: place).map { ($0.key, try $0.value.strings(at: place)) })
    case "propertyNames": return .propertyNames(try self.schema(value, at: place))
    case "properties", "patternProperties", "additionalProperties":
      // The first of the three speaks for all.
      let first = tree.keys.first { ["properties", "patternProperties", "additionalProperties"].contains($0) }
      return member.key == first ? try members(of: tree, in: schema) : nil
    case "allOf": return .allOf(try list(value, at: place))
    case "anyOf": return .anyOf(try list(value, at: place))
    case "oneOf": return .oneOf(try list(value, at: place))
    case "not": return .not(try self.schema(value, at: place))
    case "if":
      return .conditional(
        if: try self.schema(value, at: place), then: try part("then", of: tree, in: schema),
        else: try part("else", of: tree, in: schema))
    case "then" where tree["if"] != nil, "else" where tree["if"] != nil: return nil
    default: throw Flaw("\(place) is nothing that this validator knows")
    }
    return nil
  }

  private func members(of tree: JSONTree, in schema: Schema) throws -> Schema.Keyword {
    let place = schema.location
    let properties = try tree["properties"].map { try named($0, at: place + "/properties") } ?? []
    let patterns = try tree["patternProperties"].map { try named($0, at: place + "/patternProperties") } ?? []
    return .members(
      Dictionary(properties, uniquingKeysWith: { first, _ in first }),
      patterns: try patterns.map { (try SchemaPattern($0.0), $0.1) },
      others: try part("additionalProperties", of: tree, in: schema))
  }

  private func named(_ value: JSONTree, at place: String) throws -> [(String, Schema)] {
    try value.members(at: place).map { ($0.key, try schema($0.value, at: "\(place)/\($0.key)")) }
  }

  private func list(_ value: JSONTree, at place: String) throws -> [Schema] {
    try value.elements(at: place).enumerated().map { try schema($1, at: "\(place)/\($0)") }
  }

  private func part(_ key: String, of tree: JSONTree, in schema: Schema) throws -> Schema? {
    try tree[key].map { try self.schema($0, at: "\(schema.location)/\(key)") }
  }

  private func reference(_ text: String, in location: String) throws -> Schema {
    try schema(at: text.hasPrefix("#") ? location.prefix { $0 != "#" } + text : text)
  }
}

extension JSONTree {
  fileprivate func string(at place: String) throws -> String {
    guard case .string(let string) = self else { throw SchemaSet.Flaw("\(place) is no string") }
    return string
  }

  fileprivate func number(at place: String) throws -> Double {
    guard case .number(let text) = self, let number = Double(text) else {
      throw SchemaSet.Flaw("\(place) is no number")
    }
    return number
  }

  fileprivate func elements(at place: String) throws -> [JSONTree] {
    guard case .array(let elements) = self else { throw SchemaSet.Flaw("\(place) is no array") }
    return elements
  }

  fileprivate func members(at place: String) throws -> [JSONMember] {
    guard case .object(let members) = self else { throw SchemaSet.Flaw("\(place) is no object") }
    return members
  }

  fileprivate func strings(at place: String) throws -> [String] {
    try elements(at: place).map { try $0.string(at: place) }
  }

  fileprivate func types(at place: String) throws -> [SchemaType] {
    let names = if case .array = self { try strings(at: place) } else { [try string(at: place)] }
    return try names.map { name in
      guard let type = SchemaType(rawValue: name) else { throw SchemaSet.Flaw("\(place): there is no type \(name)") }
      return type
    }
  }
}
