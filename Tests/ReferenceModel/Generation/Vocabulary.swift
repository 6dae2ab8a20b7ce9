/// Something that a condition or expression may name.
struct Readable {
  var path: String
  /// A scalar type, `group`, `list` or `element`.
  var type: String
  var declaration: JSONTree

  var isCalculated: Bool { declaration["value"] != nil }
  var isSensitive: Bool { declaration["sensitive"] != nil }
  var isScalar: Bool { !["group", "list", "element"].contains(type) }
  var options: [String] { declaration["options"]?.members.map(\.key) ?? [] }
}

/// What may be named at a point of the definition that is being generated.
struct GenerationScope {
  var readables: [Readable]
  /// The `each` names and `document` where they mean something: a named condition may need them.
  var names: Set<String> = []
  /// Whether no sensitive fact is in it, nor in what is added to it.
  private(set) var isOpen = false

  init(readables: [Readable]) { self.readables = readables }

  /// The same without sensitive facts.
  var opened: GenerationScope {
    var scope = self
    scope.readables = readables.filter { !$0.isSensitive }
    scope.isOpen = true
    return scope
  }

  func scalars(_ type: String) -> [Readable] { readables.filter { $0.type == type } }
  var lists: [Readable] { readables.filter { $0.type == "list" } }
  var subjects: [Readable] { readables.filter { ["group", "element"].contains($0.type) } }

  func adding(_ more: [Readable], name: String? = nil) -> GenerationScope {
    var scope = self
    scope.readables = (isOpen ? more.filter { !$0.isSensitive } : more) + readables
    if let name { scope.names.insert(name) }
    return scope
  }
}

/// The names that a definition declares so far.
struct Vocabulary {
  let definition: JSONTree

  func fields(of declaration: JSONTree) -> [JSONTree.Member] {
    let own = declaration["fields"]?.members ?? []
    guard let type = declaration["fieldsOf"]?.text, let named = definition["types"]?[type] else { return own }
    return own + fields(of: named)
  }

  func readables(_ fields: [JSONTree.Member], prefix: String) -> [Readable] {
    fields.flatMap { field -> [Readable] in
      let path = prefix.isEmpty ? field.key : prefix + "." + field.key
      let own = Readable(path: path, type: field.value["type"]?.text ?? "", declaration: field.value)
      return own.type == "group" ? [own] + readables(self.fields(of: field.value), prefix: path) : [own]
    }
  }

  var channelIDs: [String] { (definition["channels"]?.elements ?? []).compactMap { $0["id"]?.text } }

  /// What is in scope everywhere.
  var topScope: GenerationScope {
    var readables = readables(definition["facts"]?.members ?? [], prefix: "")
    readables.append(Readable(path: "submission.date", type: "date", declaration: ["type": "date"]))
    if !channelIDs.isEmpty {
      let options = JSONTree.object(channelIDs.map { .init($0, .string($0)) })
      readables.append(
        Readable(path: "submission.channel", type: "choice", declaration: ["type": "choice", "options": options]))
    }
    return GenerationScope(readables: readables)
  }

  /// The scope inside a list: its element by its `each` name.
  func scope(inside list: Readable, _ outer: GenerationScope) -> GenerationScope {
    guard let each = list.declaration["each"]?.text, !outer.names.contains(each) else { return outer }
    let element = Readable(path: each, type: "element", declaration: list.declaration)
    return outer.adding([element] + readables(fields(of: list.declaration), prefix: each), name: each)
  }

  /// A place that holds fields: the top level, a group, the elements of a list or a type.
  struct Holder {
    /// Where its `fields` stand in the definition.
    var steps: [JSONTree.Step]
    var isTopLevel: Bool
  }

  var holders: [Holder] {
    let top = Holder(steps: [.key("facts")], isTopLevel: true)
    let types = (definition["types"]?.members ?? []).flatMap { type in
      holders(at: [.key("types"), .key(type.key)], type.value)
    }
    return [top] + nested(in: top.steps) + types
  }

  private func nested(in steps: [JSONTree.Step]) -> [Holder] {
    (definition.value(at: steps)?.members ?? []).flatMap { holders(at: steps + [.key($0.key)], $0.value) }
  }

  private func holders(at steps: [JSONTree.Step], _ declaration: JSONTree) -> [Holder] {
    guard declaration["fields"] != nil else { return [] }
    let own = Holder(steps: steps + [.key("fields")], isTopLevel: false)
    return [own] + nested(in: own.steps)
  }

  /// What calculated facts and `valid` conditions of a holder may name: `self` and the top level.
  func scope(of holder: Holder) -> GenerationScope {
    guard !holder.isTopLevel, let declaration = definition.value(at: holder.steps.dropLast()) else { return topScope }
    return topScope.adding(readables(fields(of: declaration), prefix: "self"), name: "self")
  }
}
