extension Compiler {
  /// What a path leads to.
  struct Resolved {
    let reference: CompiledReference
    /// The node; -1 for a document's key or attribute.
    let node: Int32
    let type: StaticType
    let dependencies: Dependencies
  }

  /// How a path begins.
  private enum Access {
    /// At the top level.
    case plain
    /// At the element of a list, by its `each` name.
    case element
    /// At `self`.
    case own(root: Int)
  }

  func resolve(_ path: FactPath, in scope: Scope) -> Resolved? {
    let first = path.components[0]
    if first == "document" { return resolveDocument(path, in: scope) }
    guard let start = rootNode(path, in: scope) else { return nil }
    var node = start.node
    for name in path.components.dropFirst() {
      guard let next = child(of: node, named: name, path: path) else { return nil }
      node = next
    }
    return resolved(node, start.access)
  }

  private func rootNode(_ path: FactPath, in scope: Scope) -> (node: Int, access: Access)? {
    let first = path.components[0]
    if first == "self" {
      guard let own = scope.own else {
        report(
          .scopeElement,
          Message(
            es: "`self` solo existe en `value` y `valid` de un dato que está dentro de un grupo o una lista",
            en: "`self` exists only in `value` and `valid` of a fact inside a group or a list"), at: path.mark)
        return nil
      }
      return (own, .own(root: own))
    }
    // An element that has the name of a fact is reported where it is declared; the name is the fact's.
    if program.vocabulary.child(of: nil, named: first) == nil,
      let list = program.vocabulary.lists.firstIndex(where: { $0.each == first })
    {
      guard scope.lists & (1 << UInt64(list)) != 0 else {
        let name = program.vocabulary.nodes[program.vocabulary.lists[list].node].name
        report(
          .scopeElement,
          Message(
            es:
              "`\(first)` es un elemento de `\(name)`: solo existe dentro de `some`, `every`, `count`, `sum` o "
              + "`forEach` sobre esa lista",
            en:
              "`\(first)` is an element of `\(name)`: it exists only inside `some`, `every`, `count`, `sum` or "
              + "`forEach` over that list"
          ),
          at: path.mark)
        return nil
      }
      return (program.vocabulary.lists[list].node, .element)
    }
    if let node = program.vocabulary.child(of: nil, named: first) {
      if path.components.count > 1, let list = program.vocabulary.nodes[node].listIndex {
        reportListCrossed(list, path)
        return nil
      }
      return (node, .plain)
    }
    let names = program.vocabulary.roots.map { program.vocabulary.nodes[$0].name }
    let elements = program.vocabulary.lists.enumerated().filter { scope.lists & (1 << UInt64($0.offset)) != 0 }
    reportUnknownFact(
      path, name: first, among: names + elements.map(\.element.each) + (scope.own == nil ? [] : ["self"]))
    return nil
  }

  private func child(of node: Int, named name: String, path: FactPath) -> Int? {
    if let next = program.vocabulary.child(of: node, named: name) {
      if name != path.components.last, let list = program.vocabulary.nodes[next].listIndex {
        reportListCrossed(list, path)
        return nil
      }
      return next
    }
    reportUnknownFact(
      path, name: name, among: program.vocabulary.nodes[node].children.map { program.vocabulary.nodes[$0].name })
    return nil
  }

  private func reportListCrossed(_ list: Int, _ path: FactPath) {
    let info = program.vocabulary.lists[list]
    let name = program.vocabulary.nodes[info.node].name
    report(
      .scopeElement,
      Message(
        es:
          "`\(path)` atraviesa la lista `\(name)`: diga de qué elementos con `some`, `every`, `count`, `sum` o "
          + "`forEach`, y nómbrelos `\(info.each)`",
        en:
          "`\(path)` goes through the list `\(name)`: say which elements with `some`, `every`, `count`, `sum` "
          + "or `forEach`, and call them `\(info.each)`"
      ),
      at: path.mark)
  }

  private func reportUnknownFact(_ path: FactPath, name: String, among candidates: [String]) {
    guard !unreadableNames.contains(name) else { return }
    let shown = path.components.count > 1 ? "`\(name)` (en `\(path)`)" : "`\(name)`"
    let shownEnglish = path.components.count > 1 ? "`\(name)` (in `\(path)`)" : "`\(name)`"
    report(
      .factUnknown,
      Message(es: "no hay ningún dato \(shown)", en: "there is no fact \(shownEnglish)"), at: path.mark,
      notes: suggestion(for: name, among: candidates))
  }

  private func resolved(_ node: Int, _ access: Access) -> Resolved {
    let info = program.vocabulary.nodes[node]
    let list: Int? =
      switch access {
      case .plain: nil
      case .element: info.listIndex ?? info.list
      case .own(let root): node == root ? info.listIndex ?? info.list : info.list
      }
    let isElement = list != nil && list == info.listIndex
    let type = isElement ? StaticType.element : StaticType(info.declaration.kind)
    guard let list else {
      let reference =
        info.calculation.map { CompiledReference.calculated(Int32($0)) } ?? .global(cell: Int32(info.cell))
      return Resolved(reference: reference, node: Int32(node), type: type, dependencies: .nothing)
    }
    var dependencies = Dependencies()
    let cell = Int32(isElement ? 0 : info.cell)
    let number = Int32(list)
    if case .own = access {
      dependencies.ownElements = 1 << UInt64(list)
      return Resolved(
        reference: info.calculation.map { .ownElementCalculated(list: number, Int32($0)) }
          ?? .ownElement(list: number, cell: cell),
        node: Int32(node), type: type, dependencies: dependencies)
    }
    dependencies.elements = 1 << UInt64(list)
    return Resolved(
      reference: info.calculation.map { .elementCalculated(list: number, Int32($0)) }
        ?? .element(list: number, cell: cell),
      node: Int32(node), type: type, dependencies: dependencies)
  }

  /// Notes that the value of a sensitive fact is read; a calculated one is compiled by then.
  func noteSensitivity(of resolved: Resolved, _ path: FactPath, in scope: Scope, _ dependencies: inout Dependencies) {
    let isSensitive =
      resolved.node >= 0
      ? program.vocabulary.nodes[Int(resolved.node)].isSensitive : isSensitiveAttribute(path, in: scope)
    guard isSensitive else { return }
    dependencies.isSensitive = true
    switch resolved.type {
    case .boolean, .choice: dependencies.isSensitiveChoice = true
    default: break
    }
  }

  private func isSensitiveAttribute(_ path: FactPath, in scope: Scope) -> Bool {
    (scope.documentTypes ?? []).contains { type in
      program.documentTypes[type].attributes.contains {
        $0.declaration.isSensitive && $0.declaration.name == path.components.last
      }
    }
  }

  // MARK: Lists and documents

  /// The list that a path names.
  func resolveList(_ path: FactPath, in scope: Scope) -> Int? {
    if path.components[0] == "document" {
      _ = resolveDocument(path, in: scope)
      return nil
    }
    guard let resolved = resolve(path, in: scope) else { return nil }
    guard resolved.type == .list, let list = program.vocabulary.nodes[Int(resolved.node)].listIndex else {
      report(
        .conditionType, Message(es: "`\(path)` no es una lista", en: "`\(path)` is no list"), at: path.mark)
      return nil
    }
    return list
  }

  private func resolveDocument(_ path: FactPath, in scope: Scope) -> Resolved? {
    guard scope.documentTypes != nil || scope.documentKeysOnly else {
      report(
        .scopeElement,
        Message(
          es: "`document` solo existe dentro de las exigencias a un documento",
          en: "`document` exists only inside the demands on a document"), at: path.mark)
      return nil
    }
    guard path.components.count == 2 else {
      report(
        .factUnknown,
        Message(
          es: "`\(path)` no es una clave ni un atributo del documento: escriba `document.issuedOn`, por ejemplo",
          en: "`\(path)` is no key and no attribute of the document: write `document.issuedOn`, for instance"),
        at: path.mark)
      return nil
    }
    let name = path.components[1]
    var dependencies = Dependencies()
    dependencies.document = true
    if let key = DocumentKey.allCases.first(where: { $0.name == name }) {
      return Resolved(reference: .documentKey(key), node: -1, type: staticType(of: key), dependencies: dependencies)
    }
    return resolveAttribute(name, path, in: scope).map {
      Resolved(reference: .attribute($0.column), node: -1, type: $0.type, dependencies: dependencies)
    }
  }

  private func resolveAttribute(_ name: String, _ path: FactPath, in scope: Scope) -> (column: Int32, type: StaticType)?
  {
    var found: (column: Int32, type: StaticType)?
    if scope.documentTypes?.isEmpty ?? false { openReferences += 1 }
    for type in scope.documentTypes ?? [] {
      let compiled = program.documentTypes[type]
      guard let attribute = compiled.attributes.first(where: { $0.declaration.name == name }) else {
        // One that cannot be an attribute is reported where it is declared.
        if compiled.type.attributes.contains(where: { $0.name == name }) { return nil }
        report(
          .factUnknown,
          Message(
            es: "el documento `\(compiled.type.id)` no tiene el atributo `\(name)`",
            en: "the document `\(compiled.type.id)` has no attribute `\(name)`"), at: path.mark,
          notes: suggestion(
            for: name, among: compiled.attributes.map(\.declaration.name) + DocumentKey.allCases.map(\.name)))
        return nil
      }
      let own = StaticType(attribute.declaration.kind)
      guard let earlier = found else {
        found = (attribute.column, own)
        continue
      }
      guard let common = earlier.type.joined(with: own) else {
        report(
          .conditionType,
          Message(
            es: "el atributo `\(name)` no es del mismo tipo en todos los documentos que se nombran",
            en: "the attribute `\(name)` has not the same type in all documents that are named"), at: path.mark)
        return nil
      }
      found = (earlier.column, common)
    }
    if found == nil, scope.documentKeysOnly {
      report(
        .scopeElement,
        Message(
          es: "las reglas de un canal no pueden preguntar por `\(name)`: solo por las claves propias de todo documento",
          en: "the rules of a channel cannot ask about `\(name)`: only about the keys that every document has"),
        at: path.mark)
    }
    return found
  }

  private func staticType(of key: DocumentKey) -> StaticType {
    switch key {
    case .type: .choice(program.documentTypes.map(\.type.id.rawValue))
    case .signature: .choice(["handwritten", "electronic", "none"])
    case .format, .issuedIn, .language: .text
    case .copies, .certifiedCopies, .bytes: .integer
    case .issuedOn, .expiresOn: .date
    case .original, .legible, .apostilled, .legalized, .translated: .boolean
    }
  }
}
