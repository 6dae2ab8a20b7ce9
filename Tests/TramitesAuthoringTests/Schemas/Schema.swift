import Tramites

/// A schema of JSON Schema 2020-12, or a part of one.
final class Schema {
  /// A keyword that decides whether a value is accepted.
  enum Keyword {
    /// The schema `false`, which accepts nothing.
    case never
    case reference(Schema)
    case type([SchemaType])
    case enumeration([JSONTree])
    case constant(JSONTree)
    case pattern(SchemaPattern)
    case minimum(Double), maximum(Double)
    case minItems(Int), maxItems(Int)
    case items(Schema), contains(Schema)
    case minProperties(Int)
    case required([String])
    case dependentRequired([(key: String, others: [String])])
    case propertyNames(Schema)
    /// `properties`, `patternProperties` and `additionalProperties`, which depend on each other.
    case members([String: Schema], patterns: [(pattern: SchemaPattern, schema: Schema)], others: Schema?)
    case allOf([Schema]), anyOf([Schema]), oneOf([Schema])
    case not(Schema)
    case conditional(if: Schema, then: Schema?, else: Schema?)
  }

  /// Where the schema is written: `procedure.schema.json#/$defs/step`.
  let location: String
  var keywords: [Keyword] = []
  /// What editors show beside the key that has this schema.
  var description: String?

  init(at location: String) {
    self.location = location
  }

  var acceptsNothing: Bool {
    if case .never? = keywords.first { true } else { false }
  }

  /// The schema itself, or the one that it does nothing but refer to.
  var meant: Schema {
    if keywords.count == 1, case .reference(let other) = keywords[0] { other.meant } else { self }
  }

  /// The keys that must be there.
  var required: [String] {
    keywords.flatMap { if case .required(let keys) = $0 { keys } else { [] as [String] } }
  }

  /// The properties by their keys.
  var properties: [String: Schema] {
    for case .members(let properties, _, _) in keywords { return properties }
    return [:]
  }

  /// The schemas that a value has to meet at some place, this one included, each once; not those that only choose.
  var demands: [Schema] {
    var found: [Schema] = [self]
    var known: Set = [location]
    var next = 0
    while next < found.count {
      for part in found[next].parts where known.insert(part.location).inserted { found.append(part) }
      next += 1
    }
    return found
  }

  private var parts: [Schema] {
    inner
      + keywords.flatMap { keyword -> [Schema] in
        switch keyword {
        case .reference(let schema), .propertyNames(let schema): [schema]
        case .allOf(let parts), .anyOf(let parts), .oneOf(let parts): parts
        case .conditional(_, let consequence, let alternative): [consequence, alternative].compactMap { $0 }
        default: []
        }
      }
  }

  /// The schemas for members and elements.
  var inner: [Schema] {
    keywords.flatMap { keyword -> [Schema] in
      switch keyword {
      case .members(let properties, let patterns, let others):
        Array(properties.values) + patterns.map(\.schema) + (others.map { [$0] } ?? [])
      case .items(let schema): [schema]
      default: []
      }
    }
  }
}
