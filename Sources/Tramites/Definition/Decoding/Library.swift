/// What a library file defines, by name, each with the place of its definition (FORMAT §1).
struct Library: Sendable {
  let id: String
  let imports: [(path: String, node: SourceNode)]
  var institutions: [Defined<Institution>] = []
  var norms: [Defined<DefinitionDecoder.Norm>] = []
  var types: [Defined<FieldSet>] = []
  var documents: [Defined<DocumentType>] = []
  var facts: [Defined<FactDeclaration>] = []
  var conditions: [Defined<Condition>] = []
  var constraints: [Defined<ConstraintSet>] = []
  var parameters: [Defined<Parameter>] = []
  /// Requirements stay as JSON: an entry with `use` puts its own keys in their place.
  var requirements: [Defined<SourceNode>] = []

  struct Defined<Value: Sendable>: Sendable {
    let name: String
    let value: Value
    let key: SourceNode
  }
}

extension DefinitionDecoder {
  func library(_ node: SourceNode) -> Library? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    formatVersion(object)
    let id = object.required("library") { identifier($0, Identifier<Library>.self) }
    var library = Library(id: id?.rawValue ?? "", imports: imports(object))
    library.institutions = definitions(object, "institutions", .identifier) { node, _ in self.institution(node) }
    library.norms = definitions(object, "norms", .identifier) { self.norm($0, id: $1) }
    library.types = definitions(object, "types", .free) { node, _ in self.type(node) }
    library.documents = definitions(object, "documents", .identifier) { self.documentType($0, id: $1) }
    library.facts = definitions(object, "facts", .fact) { self.fact($0, name: $1) }
    library.conditions = definitions(object, "conditions", .free) { node, _ in self.condition(node) }
    library.constraints = definitions(object, "constraints", .free) { node, _ in self.constraintSet(node) }
    library.parameters = definitions(object, "parameters", .identifier) { self.parameter($0, id: $1) }
    library.requirements = definitions(object, "requirements", .identifier) { node, _ in
      self.checkLibraryRequirement(node)
      return node.json.kind == .object ? node : nil
    }
    object.finish()
    return library
  }

  func definitions<Value>(
    _ object: ObjectReader, _ key: String, _ style: NameStyle, _ decode: (SourceNode, String) -> Value?
  ) -> [Library.Defined<Value>] {
    object.optional(key) { node in
      dictionary(node, keys: style) { name, key, value in
        decode(value, name).map { Library.Defined(name: name, value: $0, key: key) }
      }
    } ?? []
  }

  func imports(_ object: ObjectReader) -> [(path: String, node: SourceNode)] {
    object.optional("imports") { node in
      array(node) { entry in filledString(entry).map { ($0, entry) } }
    } ?? []
  }

  func formatVersion(_ object: ObjectReader) {
    _ = object.optional("$schema", string)
    guard let version = object.required("format", { integer($0, in: 0...Int(Int32.max)) }) else { return }
    if version != 1, let node = object.value(of: "format") {
      report(
        .valueInvalid,
        Message(
          es: "`\(version)` no es una versión del formato que se conozca: escriba `1`",
          en: "`\(version)` is no version of the format that is known: write `1`"), at: node)
    }
  }
}
