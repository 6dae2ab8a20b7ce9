import Tramites

extension FactAssignment {
  /// The day, where the assignment gives that of submission; nil for any other fact.
  func submissionDay() throws(CommandError) -> CivilDate? {
    guard steps == [.field("submission"), .field("date")] else { return nil }
    let unquoted = JSONReader.read(SourceText(name: option.flag, text)).document?.root.string ?? text
    guard let day = CivilDate(unquoted) else { throw invalid(.dayExpected) }
    return day
  }

  /// Puts the value into a dossier.
  ///
  /// - Parameters:
  ///   - dossier: the dossier as JSON.
  ///   - definition: the procedure that gives the facts their types.
  /// - Throws: `CommandError.usage` for a fact that does not exist or a value that its type cannot read.
  func assign(to dossier: inout JSONTree, of definition: ProcedureDefinition) throws(CommandError) {
    if fields.first == "submission" {
      try assignSubmission(to: &dossier, of: definition)
      return
    }
    let value = try value(for: target(in: definition))
    let facts = try setting(steps[...], of: dossier["facts"], to: value)
    dossier = dossier.with("facts", facts)
  }

  private func assignSubmission(to dossier: inout JSONTree, of definition: ProcedureDefinition) throws(CommandError) {
    if let day = try submissionDay() {
      dossier = dossier.with("submittedOn", .string(day.description))
    } else if steps == [.field("submission"), .field("channel")] {
      let typed = JSONReader.read(SourceText(name: option.flag, text)).document?.root.string ?? text
      dossier = dossier.with("channel", try option(typed, among: definition.channels.map(\.id.rawValue)))
    } else {
      throw unknownFact(fields.last ?? path, among: ["date", "channel"])
    }
  }

  /// The value as the procedure's fact reads it.
  func value(of definition: ProcedureDefinition) throws(CommandError) -> JSONTree {
    guard steps == [.field("submission"), .field("channel")] else { return try value(for: target(in: definition)) }
    return try option(text, among: definition.channels.map(\.id.rawValue))
  }

  /// What the path leads to.
  private func target(in definition: ProcedureDefinition) throws(CommandError) -> Target {
    var level = definition.facts
    var target: Target?
    for step in steps {
      switch (step, target?.kind) {
      case (.field, .list): throw invalid(path: .elementExpected)
      case (.field(let name), _):
        guard let next = level.first(where: { $0.name.hasSameScalars(as: name) }) else {
          throw unknownFact(name, among: level.map(\.name))
        }
        target = Target(next, isSensitive: target?.isSensitive ?? false)
        level = definition.fields(of: next)
      case (_, .list(let set, _, let label)):
        // An element by itself is a group.
        target = Target(
          kind: .group(set, label: label), mayBeNone: false, isCalculated: false,
          isSensitive: target?.isSensitive ?? false)
      default:
        throw invalid(
          path: Message(
            es: "no es una lista: quite el número entre corchetes", en: "it is no list: remove the number in brackets"))
      }
    }
    guard let target else { throw unknownFact(path, among: level.map(\.name)) }
    return target
  }

  private func unknownFact(_ name: String, among names: [String]) -> CommandError {
    let hint = Message.hint(name, among: names)
    return invalid(
      path: Message(
        es: "el trámite no pide el dato `\(path)`\(hint.spanish)",
        en: "the procedure does not know the fact `\(path)`\(hint.english)"))
  }

  /// A tree with the value at the end of the steps, and the groups on the way.
  private func setting(_ steps: ArraySlice<Step>, of tree: JSONTree?, to value: JSONTree) throws(CommandError)
    -> JSONTree
  {
    guard let step = steps.first else { return value }
    let rest = steps.dropFirst()
    switch step {
    case .field(let name):
      let object: JSONTree = if case .object? = tree { tree ?? .object([]) } else { .object([]) }
      return object.with(name, try setting(rest, of: object[name], to: value))
    case .element, .newElement:
      var elements: [JSONTree] = if case .array(let elements)? = tree { elements } else { [] }
      var index = elements.count
      if case .element(let row) = step { index = row }
      guard index <= elements.count else {
        throw invalid(
          path: Message(
            es: "la lista tiene \(elements.count) elementos: el siguiente es `[\(elements.count)]`",
            en: "the list has \(elements.count) elements: the next one is `[\(elements.count)]`"))
      }
      let element = try setting(rest, of: index < elements.count ? elements[index] : nil, to: value)
      if index < elements.count { elements[index] = element } else { elements.append(element) }
      return .array(elements)
    }
  }
}

extension Message {
  fileprivate static var elementExpected: Message {
    Message(
      es: "es una lista: diga qué elemento, como `[0]`, o `[+]` para uno nuevo",
      en: "it is a list: say which element, like `[0]`, or `[+]` for a new one")
  }
}

extension JSONTree {
  /// The object with a member in place of the one with that key, or after the others.
  fileprivate func with(_ key: String, _ value: JSONTree) -> JSONTree {
    guard case .object(var members) = self else { return .object([JSONMember(key, value)]) }
    if let index = members.firstIndex(where: { $0.key.hasSameScalars(as: key) }) {
      members[index].value = value
    } else {
      members.append(JSONMember(key, value))
    }
    return .object(members)
  }
}
