/// Looks whether an answer can be one: the engine reads it as a part of the dossier, and says what it makes of it.
struct AnswerCheck {
  private let interview: Interview
  private let procedure: Procedure

  private let program: Program

  /// - Parameter interview: with the answer.
  init(_ interview: Interview, _ procedure: Procedure) {
    self.interview = interview
    self.procedure = procedure
    program = procedure.storage.program
  }

  func check(_ answer: Interview.Answer, to id: Interview.Question.ID, insisting: Bool)
    throws(Interview.AnswerProblem)
  {
    guard let answered = try? AnsweredDossier(interview, procedure), let target = target(of: id),
      !answered.unused.contains(id)
    else { throw .notAsked }
    if answer == .unsure { return }
    let expected = Interview.AnswerProblem(.type, target.type.expectation(target.options))
    guard !answered.misfits.contains(id) else { throw answer == .none ? .noneExpected : expected }
    if case .text(let text) = answer, text.isBlank { throw expected }
    guard !insisting, answer != .none else { return }
    if let fact = target.fact { try check(fact, in: answered.accepted) }
    guard case .text(let text) = answer else { return }
    if let format = target.format, !format.isSatisfied(by: text) { throw .malformed(format) }
    let isKnown =
      switch target.type {
      case .country: CountryNames.name(of: text) != nil
      case .language: LanguageNames.name(of: text) != nil
      default: true
      }
    guard isKnown else { throw Interview.AnswerProblem(.format, expected.message) }
  }

  /// Whether a fact is as its format and its `valid` demand, as far as that is known.
  private func check(_ place: FactPlace, in accepted: AcceptedDossier) throws(Interview.AnswerProblem) {
    let node = program.vocabulary.nodes[Int(place.node)]
    if accepted.cells.malformed.contains(accepted.cells.position(of: place, program)), let format = node.format {
      throw .malformed(format)
    }
    let evaluation = Evaluation(procedure.storage.sharedProgram, accepted.sharedCells)
    if evaluation.validity(of: Int(place.node), row: place.row < 0 ? nil : place.row) == .false {
      throw Interview.AnswerProblem(
        .invalid,
        node.declaration.invalidMessage?.message.asSentence
          ?? Message(es: "Ese valor no es válido.", en: "That value is not valid."))
    }
  }

  // MARK: What is expected

  private struct Target {
    let type: Interview.AnswerType
    var options: [Message] = []
    var fact: FactPlace?
    var format: TextFormat?
  }

  /// Nil for what the procedure does not know.
  private func target(of id: Interview.Question.ID) -> Target? {
    let steps = id.path.steps
    if id == .channel {
      return Target(type: .choice, options: procedure.definition.channels.map(\.title.message))
    }
    guard steps.first == .name("documents") else {
      guard let node = program.node(at: steps) else { return nil }
      let declaration = program.vocabulary.nodes[node].declaration
      guard declaration.kind.isScalar else { return Target(type: .boolean) }
      return Target(
        type: Interview.AnswerType(declaration.kind), options: declaration.kind.optionTitles,
        fact: program.factPlace(of: id.path))
    }
    guard steps.count > 1, case .document(let id, _) = steps[1],
      let type = program.documentTypes.first(where: { $0.type.id.rawValue == id })
    else { return nil }
    return steps.count == 2 ? Target(type: .integer) : target(ofKey: Array(steps.dropFirst(2)), type)
  }

  private func target(ofKey steps: [DossierPath.Step], _ type: CompiledDocumentType) -> Target? {
    switch steps.first {
    case .name("contains"): return Target(type: .options, options: type.type.contents.map(\.title.message))
    case .name("endorsedBy"): return Target(type: .options, options: type.type.endorsers.map(\.title.message))
    case .name("attributes"):
      guard case .name(let name)? = steps.dropFirst().first,
        let attribute = type.attributes.first(where: { $0.declaration.name == name })
      else { return nil }
      return Target(
        type: Interview.AnswerType(attribute.declaration.kind), options: attribute.declaration.kind.optionTitles,
        format: attribute.format?.value)
    case .name(let name):
      guard let key = DocumentKey.allCases.first(where: { $0.name == name }) else { return nil }
      let signatures = [
        Message(es: "Manuscrita", en: "By hand"), Message(es: "Electrónica", en: "Electronically"),
        Message(es: "Sin firma", en: "Not signed"),
      ]
      return Target(
        type: Interview.AnswerType(key), options: key == .signature ? signatures : [])
    default: return nil
    }
  }
}

extension Interview.AnswerType {
  init(_ key: DocumentKey) {
    switch key {
    case .issuedIn: self = .country
    case .language: self = .language
    default: self = Interview.AnswerType(rawValue: key.typeName) ?? .text
    }
  }

  init(_ kind: FactDeclaration.Kind) {
    switch kind {
    case .boolean, .group, .list: self = .boolean
    case .integer: self = .integer
    case .decimal: self = .decimal
    case .date: self = .date
    case .choice: self = .choice
    case .text: self = .text
    }
  }
}

extension FactDeclaration.Kind {
  /// What people read of the options of a choice.
  fileprivate var optionTitles: [Message] {
    if case .choice(let options) = self { options.map(\.title.message) } else { [] }
  }
}

extension Interview.AnswerProblem {
  fileprivate static func malformed(_ format: TextFormat) -> Interview.AnswerProblem {
    Interview.AnswerProblem(
      .format,
      Message(
        es: "Hay un error: debe ser \(format.titleES).", en: "There is a mistake: it must be \(format.titleEN)."))
  }
}

extension Message {
  /// The message with a capital and a full stop.
  fileprivate var asSentence: Message {
    let text = capitalized.withoutFullStop
    return Message(es: text.spanish + ".", en: text.english + ".")
  }
}
