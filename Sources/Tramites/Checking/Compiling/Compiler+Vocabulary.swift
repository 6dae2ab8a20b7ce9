extension Compiler {
  private static let reservedNames: Set<String> = ["submission", "document", "documents", "self"]

  func buildVocabulary() {
    addSubmission()
    for fact in definition.facts {
      if Self.reservedNames.contains(fact.name) {
        report(
          .nameDuplicate,
          Message(
            es: "`\(fact.name)` es un nombre del formato: llame de otro modo a este dato",
            en: "`\(fact.name)` is a name of the format: call this fact otherwise"), at: fact.mark)
      }
      addNode(fact, parent: nil, list: nil, sensitive: false, typesInProgress: [])
    }
    program.fillSlots()
    checkEachNames()
    checkLabels()
  }

  /// The group `submission`, which always exists (FORMAT §2).
  private func addSubmission() {
    let options = definition.channels.map {
      FactDeclaration.Option(id: Identifier($0.id.rawValue), title: $0.title)
    }
    let channel = Self.ofSubmission("channel", .choice(options), Self.channelTitle, question: Self.channelQuestion)
    let fields = FieldSet(fields: [Self.submissionDate, channel], fieldsOf: nil, mark: .none)
    let group = Self.ofSubmission("submission", .group(fields, label: nil), Self.submissionTitle)
    addNode(group, parent: nil, list: nil, sensitive: false, typesInProgress: [])
    program.channels = options.map { program.symbols.intern($0.id.rawValue) }
  }

  // What all procedures have in common is there once.
  private static let submissionTitle = LocalizedText("presentación", translations: ["en": "submission"])
  private static let channelTitle = LocalizedText("canal", translations: ["en": "channel"])
  private static let channelQuestion = LocalizedText(
    "¿Por qué canal presenta el trámite?", translations: ["en": "Through which channel do you apply?"])
  private static let submissionDate = ofSubmission(
    "date", .date, LocalizedText("fecha de presentación", translations: ["en": "day of submission"]))

  private static func ofSubmission(
    _ name: String, _ kind: FactDeclaration.Kind, _ title: LocalizedText, question: LocalizedText? = nil
  ) -> FactDeclaration {
    FactDeclaration(
      name: name, kind: kind, title: title, question: question, help: nil, askedOf: .applicant, mayBeNone: false,
      valid: nil, invalidMessage: nil, obtainedThrough: nil, isSensitive: false, value: nil, example: nil, mark: .none)
  }

  private func addNode(
    _ fact: FactDeclaration, parent: Int?, list: Int?, sensitive: Bool, typesInProgress: [String]
  ) {
    guard program.vocabulary.nodes.count < limits.maximumFacts else {
      if !hasTooManyFacts {
        hasTooManyFacts = true
        report(
          .limitExceeded,
          Message(
            es: "hay más de \(limits.maximumFacts) datos, contados los de los tipos en cada lugar donde se usan",
            en: "there are more than \(limits.maximumFacts) facts, those of types counted wherever they are used"),
          at: fact.mark)
      }
      return
    }
    let index = program.vocabulary.nodes.count
    if fact.kind.isList {
      if list != nil {
        report(
          .valueInvalid,
          Message(
            es: "los elementos de una lista no pueden tener otra lista: `\(fact.name)`",
            en: "the elements of a list cannot have another list: `\(fact.name)`"), at: fact.mark)
        return
      }
      if program.vocabulary.lists.count == 64 {
        report(
          .limitExceeded, Message(es: "hay más de 64 listas", en: "there are more than 64 lists"), at: fact.mark)
        return
      }
    }
    let isSensitive = sensitive || fact.isSensitive
    var node = FactNode(
      parent: parent, declaration: fact, list: list, cell: takeCell(for: fact, list: list),
      isSensitive: isSensitive, isDeclaredSensitive: isSensitive)
    node.sharedFormat = format(of: fact)
    if fact.value != nil { node.calculation = addCalculation(node: index, list: list) }
    if fact.kind.isList, case .list(_, let each, _) = fact.kind {
      node.listIndex = program.vocabulary.lists.count
      program.vocabulary.lists.append(FactList(node: index, each: each))
    }
    program.vocabulary.append(node)
    if case .choice(let options) = fact.kind {
      for option in options { _ = program.symbols.intern(option.id.rawValue) }
    }
    if let fields = fact.kind.fieldSet {
      addFields(
        fields, to: index, list: node.listIndex ?? list, sensitive: isSensitive, typesInProgress: typesInProgress)
    }
  }

  private func takeCell(for fact: FactDeclaration, list: Int?) -> Int {
    if fact.value != nil { return -1 }
    guard let list else {
      defer { program.vocabulary.globalWidth += 1 }
      return program.vocabulary.globalWidth
    }
    defer { program.vocabulary.lists[list].width += 1 }
    return program.vocabulary.lists[list].width
  }

  private func addFields(
    _ fields: FieldSet, to node: Int, list: Int?, sensitive: Bool, typesInProgress: [String]
  ) {
    guard nesting < limits.maximumDepth else { return reportTooNested(at: fields.mark) }
    nesting += 1
    defer { nesting -= 1 }
    for (field, types) in allFields(fields, typesInProgress: typesInProgress) {
      if let earlier = program.vocabulary.child(of: node, named: field.name) {
        report(
          .nameDuplicate,
          Message(
            es: "el campo `\(field.name)` está dos veces: aquí y en el tipo",
            en: "the field `\(field.name)` is there twice: here and in the type"), at: field.mark,
          notes: [
            note(
              Message(es: "también aquí", en: "here as well"),
              at: program.vocabulary.nodes[earlier].declaration.mark)
          ])
        continue
      }
      addNode(field, parent: node, list: list, sensitive: sensitive, typesInProgress: types)
    }
  }

  /// Types can make groups in groups deeper than any text, and deeper than any dossier could state.
  private func reportTooNested(at mark: SourceMark) {
    guard !isTooNested else { return }
    isTooNested = true
    report(
      .limitExceeded,
      Message(
        es: "hay datos o tipos unos dentro de otros a más de \(limits.maximumDepth) niveles",
        en: "facts or types are inside one another more than \(limits.maximumDepth) levels deep"), at: mark)
  }

  /// The fields of a set with those of its type, each with the types that it came through.
  func allFields(_ set: FieldSet, typesInProgress: [String]) -> [(FactDeclaration, [String])] {
    var result: [(FactDeclaration, [String])] = []
    if let name = set.fieldsOf {
      if typesInProgress.contains(name) {
        report(
          .typeCircle,
          Message(
            es:
              "los tipos se contienen en círculo: "
              + "\((typesInProgress + [name]).map { "`\($0)`" }.joined(separator: " → "))",
            en:
              "types contain each other in a circle: "
              + "\((typesInProgress + [name]).map { "`\($0)`" }.joined(separator: " → "))"
          ),
          at: set.mark)
      } else if let type = definition.types[name] {
        usedNames.types.insert(name)
        guard typesInProgress.count < limits.maximumDepth else {
          reportTooNested(at: set.mark)
          return result
        }
        result += allFields(type, typesInProgress: typesInProgress + [name])
      } else {
        reportUnknown(
          name, kind: Message(es: "ningún tipo", en: "type"), among: definition.types.keys, at: set.mark,
          under: "fieldsOf")
      }
    }
    return result + set.fields.map { ($0, typesInProgress + (set.fieldsOf.map { _ in [] } ?? [])) }
  }

  /// Attributes of a document type: its own and those of the type it names.
  func scalarFields(own: [FactDeclaration], of typeName: String?, at mark: SourceMark) -> [FactDeclaration] {
    let fields = allFields(FieldSet(fields: own, fieldsOf: typeName, mark: mark), typesInProgress: []).map(\.0)
    for field in fields where !field.kind.isScalar {
      report(
        .valueInvalid,
        Message(
          es: "`\(field.name)` no puede ser atributo de un documento: no es un dato simple",
          en: "`\(field.name)` cannot be an attribute of a document: it is no scalar"), at: field.mark)
    }
    return fields.filter { $0.kind.isScalar }
  }

  private func addCalculation(node: Int, list: Int?) -> Int {
    let cell: Int
    if let list {
      cell = program.vocabulary.lists[list].calculatedWidth
      program.vocabulary.lists[list].calculatedWidth += 1
    } else {
      cell = program.globalCalculatedWidth
      program.globalCalculatedWidth += 1
    }
    program.calculations.append(
      CompiledCalculation(node: Int32(node), list: Int32(list ?? -1), cell: Int32(cell)))
    return program.calculations.count - 1
  }

  func format(of fact: FactDeclaration) -> Shared<TextFormat>? {
    guard case .text(let reference?) = fact.kind else { return nil }
    if reference.name == "digits" { return Shared(.digits(length: reference.length)) }
    if reference.length != nil {
      report(.keyConflict, .lengthIsOfDigits, at: reference.mark)
    }
    if let format = formats.last(where: { $0.value.name == reference.name }) { return format }
    report(
      .formatUnknown,
      Message(
        es:
          "no se conoce el formato `\(reference.name)`: use uno de los del formato, o regístrelo en el programa "
          + "que carga el catálogo (`Catalog(contentsOf:formats:)`)",
        en:
          "the format `\(reference.name)` is not known: use one of the built-in ones, or register it in the "
          + "program that loads the catalog (`Catalog(contentsOf:formats:)`)"
      ), at: reference.mark, notes: suggestion(for: reference.name, among: formats.map(\.value.name)))
    return nil
  }

  private func checkEachNames() {
    var seen: [String: SourceMark] = [:]
    let roots = program.vocabulary.roots.map { program.vocabulary.nodes[$0] }
    for list in program.vocabulary.lists {
      let mark = program.vocabulary.nodes[list.node].declaration.mark
      let other =
        seen[list.each] ?? roots.first { $0.name == list.each }?.declaration.mark
        ?? (Self.reservedNames.contains(list.each) ? mark : nil)
      if let other {
        report(
          .nameDuplicate,
          Message(
            es: "el elemento no puede llamarse `\(list.each)`: otro dato o elemento tiene ese nombre",
            en: "the element cannot be called `\(list.each)`: another fact or element has that name"), at: mark,
          notes: [note(Message(es: "el otro está aquí", en: "the other one is here"), at: other)])
      }
      seen[list.each] = mark
    }
  }

  private func checkLabels() {
    for (index, node) in program.vocabulary.nodes.enumerated() {
      guard let label = node.declaration.kind.label else { continue }
      let field = program.vocabulary.child(of: index, named: label)
      if let field, case .text = program.vocabulary.nodes[field].declaration.kind { continue }
      let texts = node.children.map { program.vocabulary.nodes[$0] }.filter {
        if case .text = $0.declaration.kind { true } else { false }
      }
      reportUnknown(
        label, kind: Message(es: "entre los campos ningún texto", en: "text field"), among: texts.map(\.name),
        at: node.declaration.mark, under: "label")
    }
  }
}
