extension Compiler {
  /// Compiles evidence in the scope of its requirement; nil where something in it is wrong.
  func compile(_ evidence: Evidence, in scope: Scope) -> Int32? {
    descending(at: evidence.mark) { compileForm(of: evidence, in: scope) }
  }

  private func compileForm(of evidence: Evidence, in scope: Scope) -> Int32? {
    switch evidence.form {
    case .document(let document):
      return compile(document, in: scope)
    case .data(let paths):
      return compileData(paths, in: scope)
    case .dataList(let path, let atLeast):
      guard resolveList(path, in: scope) != nil, let datum = datum(path, in: scope) else { return nil }
      program.data.append(datum)
      return add(.dataList(Int32(clamping: program.data.count - 1), atLeast: Int64(atLeast)))
    case .confirmed(let path):
      guard let typed = compile(Expression(.fact(path), at: path.mark), in: scope, as: .boolean) else { return nil }
      guard case .reference(_, let node) = program.expressions[Int(typed.index)], node >= 0 else { return nil }
      return add(.confirmed(typed.index, node: node))
    case .allOf(let parts):
      return compile(parts, in: scope).map { add(.allOf(add(operands: $0))) }
    case .anyOf(let parts, let atLeast):
      return compile(parts, in: scope).map { add(.anyOf(add(operands: $0), atLeast: Int32(clamping: atLeast))) }
    }
  }

  private func compile(_ parts: [Evidence], in scope: Scope) -> [Int32]? {
    let compiled = parts.map { compile($0, in: scope) }
    let good = compiled.compactMap { $0 }
    return good.count == parts.count ? good : nil
  }

  private func add(_ evidence: CompiledEvidence) -> Int32 {
    program.evidence.append(evidence)
    return Int32(clamping: program.evidence.count - 1)
  }

  private func compileData(_ paths: [FactPath], in scope: Scope) -> Int32? {
    let data = paths.map { datum($0, in: scope) }
    let good = data.compactMap { $0 }
    guard good.count == paths.count else { return nil }
    let start = Int32(clamping: program.data.count)
    program.data += good
    if good.count == 1, program.vocabulary.nodes[Int(good[0].node)].listIndex != nil {
      return add(.dataList(start, atLeast: 1))
    }
    return add(.data(OperandRange(start: start, end: Int32(clamping: program.data.count))))
  }

  private func datum(_ path: FactPath, in scope: Scope) -> CompiledDatum? {
    guard let resolved = resolve(path, in: scope) else { return nil }
    guard resolved.node >= 0 else { return nil }
    let node = program.vocabulary.nodes[Int(resolved.node)]
    if resolved.type == .group || resolved.type == .element {
      report(
        .conditionType,
        Message(
          es: "`data` pide datos simples o listas, y `\(path)` es \(resolved.type.message.spanish)",
          en: "`data` asks for scalars or lists, and `\(path)` is \(resolved.type.message.english)"), at: path.mark)
      return nil
    }
    if node.isCalculated {
      report(
        .conditionType,
        Message(
          es: "`\(path)` se calcula: nadie puede darlo; si es un sí o no, use `confirmed`",
          en: "`\(path)` is calculated: nobody can give it; if it is a boolean, use `confirmed`"), at: path.mark)
      return nil
    }
    return CompiledDatum(
      node: resolved.node, reference: resolved.reference, list: node.listIndex.map { Int32(clamping: $0) } ?? -1,
      listAround: node.list.map { Int32(clamping: $0) } ?? -1, valid: node.valid, hasFormat: node.format != nil)
  }

  private func compile(_ evidence: DocumentEvidence, in scope: Scope) -> Int32? {
    var types: [Int] = []
    var seen: Set<Int> = []
    var areKnown = true
    for id in evidence.types {
      if let index = documentNumbers[id.rawValue] {
        if seen.insert(index).inserted { types.append(index) }
      } else {
        areKnown = false
        reportUnknown(
          id.rawValue, kind: Message(es: "ningún documento", en: "document"),
          among: definition.documents.map(\.id.rawValue), at: evidence.mark, under: "document")
      }
    }
    let subject = evidence.of.map { compileSubject($0, in: scope) } ?? .some(.anybody)
    var inner = scope
    inner.documentTypes = types
    let set = compile(evidence.constraints, in: inner, withChannelRules: true)
    guard areKnown, let subject, let set else { return nil }
    var dependencies = set.dependencies
    dependencies.document = false
    if case .element = subject { dependencies.elements = scope.lists }
    let isSameForAll = scope.lists != 0 && dependencies.count == 0
    program.documentEvidence.append(
      CompiledDocumentEvidence(
        types: add(operands: types.map { Int32($0) }), subject: subject, quantity: evidence.quantity,
        set: set.index,
        mark: evidence.mark, memo: isSameForAll ? memo(for: .nothing) : -1))
    return add(.document(Int32(clamping: program.documentEvidence.count - 1)))
  }

  private func compileSubject(_ path: FactPath, in scope: Scope) -> CompiledSubject? {
    guard let resolved = resolve(path, in: scope) else { return nil }
    switch (resolved.type, resolved.reference) {
    case (.group, .global): return .group(node: resolved.node)
    case (.group, .element(let list, _)), (.element, .element(let list, _)):
      return .element(list: list, node: resolved.node)
    default:
      report(
        .conditionType,
        Message(
          es: "`of` dice para quién es el documento: `\(path)` no es un grupo ni un elemento de una lista",
          en: "`of` says for whom the document is: `\(path)` is no group and no element of a list"), at: path.mark)
      return nil
    }
  }

  // MARK: Constraints

  typealias CompiledSet = (index: Int32, dependencies: Dependencies)

  func compile(_ set: ConstraintSet, in scope: Scope, withChannelRules: Bool = false) -> CompiledSet? {
    descending(at: set.mark) { compileMembers(of: set, in: scope, withChannelRules: withChannelRules) }
  }

  private func compileMembers(of set: ConstraintSet, in scope: Scope, withChannelRules: Bool) -> CompiledSet? {
    var members: [Int32] = []
    var dependencies = Dependencies()
    dependencies.document = true
    var failed = false
    for constraint in set.constraints {
      guard let (form, needs) = compile(constraint, in: scope) else {
        failed = true
        continue
      }
      members.append(add(CompiledConstraint(form: form, mark: constraint.mark)))
      dependencies.formUnion(needs)
    }
    for name in set.meets {
      guard let named = compileNamedSet(name, in: scope, at: set.mark) else {
        failed = true
        continue
      }
      members.append(add(CompiledConstraint(form: .named(set: named.index), mark: set.mark)))
      dependencies.formUnion(named.dependencies)
    }
    if withChannelRules, let rules = channelRules() {
      members.append(add(CompiledConstraint(form: .named(set: rules), mark: set.mark)))
    }
    if failed { return nil }
    return (add(CompiledConstraintSet(members: add(operands: members)), at: set.mark), dependencies)
  }

  private func add(_ constraint: CompiledConstraint) -> Int32 {
    program.constraints.append(constraint)
    return Int32(clamping: program.constraints.count - 1)
  }

  private func add(_ set: CompiledConstraintSet, at mark: SourceMark) -> Int32 {
    let height = height(of: set)
    program.constraintSets.append(set)
    constraintSetHeights.append(height)
    checkHeight(height, at: mark)
    return Int32(clamping: program.constraintSets.count - 1)
  }

  func compileNamedSet(_ name: String, in scope: Scope, at mark: SourceMark) -> CompiledSet? {
    guard let set = definition.constraints[name] else {
      reportUnknown(
        name, kind: Message(es: "ningún conjunto de exigencias", en: "constraint set"),
        among: definition.constraints.keys, at: mark, under: "meets")
      return nil
    }
    usedNames.constraintSets.insert(name)
    let key = NamedKey(isConstraintSet: true, name: name, scope: scope)
    if let done = done(key) { return done.map { ($0.index, $0.dependencies) } }
    guard
      enter(
        key, .constraintCircle, Message(es: "los conjuntos se usan", en: "constraint sets use each other"), at: mark)
    else { return nil }
    defer { namedInProgress.removeLast() }
    guard let compiled = compile(set, in: scope) else {
      finish(key, nil)
      return nil
    }
    program.constraintSets[Int(compiled.index)].memo = memo(for: compiled.dependencies)
    finish(key, (compiled.index, compiled.dependencies))
    return compiled
  }

  /// The rules of all channels as one set that every document evidence has: each a `conditional` on its channel.
  ///
  /// - Returns: the number of the set; nil where no channel has rules.
  @discardableResult
  func channelRules() -> Int32? {
    if let compiledChannelRules { return compiledChannelRules < 0 ? nil : compiledChannelRules }
    var members: [Int32] = []
    for (number, channel) in definition.channels.enumerated() {
      guard let rules = channel.documentRules else { continue }
      guard let set = compile(rules, in: Scope(documentKeysOnly: true)) else { continue }
      let left = add(
        .reference(
          .global(cell: Int32(program.vocabulary.nodes[Vocabulary.submissionChannel].cell)),
          node: Int32(Vocabulary.submissionChannel)), height: 1, at: rules.mark)
      let right = add(.constant(constant(.symbol(program.channels[number]))), height: 1, at: rules.mark)
      let when = add(.comparison(.is, left, right), height: 2, at: rules.mark)
      members.append(
        add(CompiledConstraint(form: .conditional(when: when, set: set.index), mark: rules.mark)))
    }
    guard !members.isEmpty else {
      compiledChannelRules = -1
      return nil
    }
    var dependencies = Dependencies()
    dependencies.document = true
    let set = add(
      CompiledConstraintSet(members: add(operands: members), memo: memo(for: dependencies)), at: .none)
    compiledChannelRules = set
    return set
  }

  private func compile(_ constraint: Constraint, in scope: Scope) -> (CompiledConstraint.Form, Dependencies)? {
    let document = Dependencies(document: true)
    switch constraint.form {
    case .original: return (.flag(.original), document)
    case .legible: return (.flag(.legible), document)
    case .apostilled: return (.flag(.apostilled), document)
    case .legalized: return (.flag(.legalized), document)
    case .translated: return (.flag(.translated), document)
    case .copies(let count): return (.atLeast(.copies, Int64(count)), document)
    case .certifiedCopies(let count): return (.atLeast(.certifiedCopies, Int64(count)), document)
    case .formats(let formats):
      return (.formats(add(operands: formats.map { program.symbols.intern($0) })), document)
    case .maxBytes(let bytes): return (.maxBytes(Int64(bytes)), document)
    case .signature(let demand):
      let symbol = program.symbols.intern(demand.rawValue)
      return (.signature(demand, symbol, unsigned: program.symbols.intern("none")), document)
    case .current: return (.current, document)
    case .validFor(let period, let anchor):
      return compileAnchor(anchor, in: scope).map { (.validFor(period, anchor: $0), $1) }
    case .issuedWithin(let period, let anchor):
      return compileAnchor(anchor, in: scope).map { (.issuedWithin(period, anchor: $0), $1) }
    case .contains(let ids):
      return compileParts(
        ids, \.type.contents, Message(es: "ningún contenido", en: "content"), in: scope, at: constraint.mark
      ).map { (.contains($0.map { add(operands: $0) }), document) }
    case .endorsedBy(let ids):
      return compileParts(
        ids, \.type.endorsers, Message(es: "nadie que avale", en: "endorser"), in: scope, at: constraint.mark
      ).map { (.endorsedBy(add(operands: $0 ?? [])), document) }
    case .anyOf(let sets):
      let compiled = sets.map { compile($0, in: scope) }
      guard compiled.allSatisfy({ $0 != nil }) else { return nil }
      var dependencies = document
      for set in compiled.compactMap({ $0 }) { dependencies.formUnion(set.dependencies) }
      return (.anyOf(add(operands: compiled.compactMap { $0?.index })), dependencies)
    case .check(let check):
      guard let condition = compile(check.require, in: scope) else { return nil }
      var dependencies = document
      dependencies.formUnion(condition.dependencies)
      program.checks.append(check)
      return (.check(Int32(clamping: program.checks.count - 1), condition.index), dependencies)
    case .conditional(let when, let set):
      let condition = compile(when, in: scope)
      let inner = compile(set, in: scope)
      guard let condition, let inner else { return nil }
      var dependencies = inner.dependencies
      dependencies.formUnion(condition.dependencies)
      return (.conditional(when: condition.index, set: inner.index), dependencies)
    }
  }

  private func compileAnchor(_ anchor: Expression?, in scope: Scope) -> (Int32, Dependencies)? {
    var dependencies = Dependencies(document: true)
    guard let anchor else { return (-1, dependencies) }
    guard let typed = compile(anchor, in: scope, as: .date) else { return nil }
    dependencies.formUnion(typed.dependencies)
    return (typed.index, dependencies)
  }

  /// The symbols of contents or endorsers, each declared by every type; `.some(nil)` for all that the type declares.
  private func compileParts(
    _ ids: [String]?, _ parts: KeyPath<CompiledDocumentType, [DocumentType.NamedPart]>, _ kind: Message,
    in scope: Scope, at mark: SourceMark
  ) -> [Int32]?? {
    if scope.documentKeysOnly {
      report(
        .scopeElement,
        Message(
          es: "las reglas de un canal valen para todo documento: no nombran contenidos ni avales",
          en: "the rules of a channel hold for every document: they name no contents and no endorsers"), at: mark)
      return nil
    }
    var failed = false
    for type in scope.documentTypes ?? [] {
      let compiled = program.documentTypes[type]
      let declared = compiled[keyPath: parts].map(\.id)
      if ids == nil, declared.isEmpty {
        report(
          .referenceUnknown,
          Message(
            es: "`\"all\"` necesita que el documento `\(compiled.type.id)` declare sus `contents`",
            en: "`\"all\"` needs the document `\(compiled.type.id)` to declare its `contents`"), at: mark)
        failed = true
      }
      for id in ids ?? [] where !declared.contains(id) {
        report(
          .referenceUnknown,
          Message(
            es: "el documento `\(compiled.type.id)` no declara \(kind.spanish) `\(id)`",
            en: "the document `\(compiled.type.id)` declares no \(kind.english) `\(id)`"), at: mark,
          notes: suggestion(for: id, among: declared))
        failed = true
      }
    }
    if failed { return nil }
    return .some(ids.map { $0.map { program.symbols.intern($0) } })
  }
}
