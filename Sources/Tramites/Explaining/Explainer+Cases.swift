/// In which case something is asked for, while that is not known: `si País de emisión no es «España»`.
extension Explainer {
  /// The case in which a condition that is unknown would hold: its open parts in words, or that there is such a case.
  func caseWords(of condition: Int32) -> Message {
    if let channels = channels(of: condition) {
      let list = Message.list(channels.map(\.quoted), Message(es: "o", en: "or"))
      return Message(es: "por el canal \(list.spanish)", en: "through the channel \(list.english)")
    }
    guard let phrase = phrase(of: condition, isNegated: false) else {
      return Message(es: "según el caso", en: "depending on the case")
    }
    return Message(es: "si \(phrase.spanish)", en: "if \(phrase.english)")
  }

  /// The case in which a condition would hold whatever the dossier; nil where it has no short words.
  fileprivate func timelessCase(of condition: Int32) -> Message? {
    guard condition >= 0, evaluation.truth(condition) == .unknown else { return nil }
    if channels(of: condition) != nil { return caseWords(of: condition) }
    return phrase(of: condition, isNegated: false).map { Message(es: "si \($0.spanish)", en: "if \($0.english)") }
  }

  /// The titles of the channels that a condition asks for; nil where it asks for more than the channel.
  private func channels(of condition: Int32) -> [Message]? {
    func isChannel(_ expression: Int32) -> Bool {
      guard case .reference(_, let node) = program.expressions[Int(expression)] else { return false }
      return Int(node) == Vocabulary.submissionChannel
    }
    func title(_ value: Value) -> Message? {
      guard let text = words.text(of: value) else { return nil }
      return accepted.procedure.definition.channels.first { $0.id.rawValue == text }?.title.message
    }
    switch program.conditions[Int(condition)] {
    case .comparison(.is, let left, let right) where isChannel(left):
      return title(evaluation.value(right)).map { [$0] }
    case .member(let subject, let constants, negated: false) where isChannel(subject):
      let titles = program.operandIndices(constants).compactMap {
        title(program.constants[Int(program.operands[$0])])
      }
      return titles.isEmpty ? nil : titles
    case .shared(_, let inner): return channels(of: inner)
    default: return nil
    }
  }

  /// A condition in words that follow `si`; nil for what has no short words.
  ///
  /// - Parameter depth: how many `all` and `any` stand around it; names could double the words at each.
  private func phrase(of condition: Int32, isNegated: Bool, depth: Int = 0) -> Message? {
    switch program.conditions[Int(condition)] {
    case .comparison(let comparator, let left, let right):
      let place = subject(left)
      guard !place.isSensitive else { return nil }
      var demand = DemandWords(use: .applicability, isMet: nil, isNegated: isNegated, bound: bound(right, place))
      let expected = evaluation.value(right)
      if case .boolean(let boolean) = expected { demand.boolean = boolean }
      demand.isDate = place.isDate
      if case .date = expected { demand.isDate = true }
      return demand.clause(comparator).map { joining(place.title, " ", $0) }
    case .member(let subject, let constants, let negated):
      let place = self.subject(subject)
      guard !place.isSensitive else { return nil }
      let texts = program.operandIndices(constants).map {
        words.text(program.constants[Int(program.operands[$0])], kind: place.kind, key: place.key).quoted
      }
      guard !texts.isEmpty else { return nil }
      let isNegative = negated != isNegated
      let list = Message.list(texts, isNegative ? Message(es: "ni", en: "or") : Message(es: "o", en: "or"))
      let verb = isNegative ? Message(es: "no es", en: "is not") : Message(es: "es", en: "is")
      return joining(place.title, " ", joining(verb, " ", list))
    case .present(let subject, let expected):
      let title = self.subject(subject).title.quoted
      return expected != isNegated
        ? Message(es: "hay \(title.spanish)", en: "there is \(title.english)")
        : Message(es: "no hay \(title.spanish)", en: "there is no \(title.english)")
    case .all(let parts): return phrase(ofParts: parts, isNegated: isNegated, isAll: !isNegated, depth: depth)
    case .any(let parts): return phrase(ofParts: parts, isNegated: isNegated, isAll: isNegated, depth: depth)
    case .not(let part): return phrase(of: part, isNegated: !isNegated, depth: depth)
    case .shared(_, let inner): return phrase(of: inner, isNegated: isNegated, depth: depth)
    case .constant, .some, .every: return nil
    }
  }

  /// The open parts, since the others have been decided.
  private func phrase(ofParts parts: OperandRange, isNegated: Bool, isAll: Bool, depth: Int) -> Message? {
    guard depth < 2 else { return nil }
    let open = program.operandIndices(parts).map { program.operands[$0] }.filter { evaluation.truth($0) == .unknown }
    // More than a few would be no help.
    guard open.count <= 3 else { return nil }
    let phrases = open.map { phrase(of: $0, isNegated: isNegated, depth: depth + 1) }
    guard !phrases.isEmpty, !phrases.contains(nil) else { return nil }
    return .list(phrases.compactMap(\.self), isAll ? Message(es: "y", en: "and") : Message(es: "o", en: "or"))
  }
}

extension Procedure {
  /// In which case each requirement with a condition applies, by its id, as far as that has short words:
  /// `si Edad es menos de «18»`.
  package func cases() -> [Requirement.ID: Message] {
    let day = effective.from ?? effective.until ?? .placeholder
    guard let accepted = try? accept(Dossier(procedure: id), submittedOn: day) else { return [:] }
    let explainer = Explainer(accepted)
    explainer.isTimeless = true
    let alternatives = definition.alternativeRequirements ?? []
    var cases: [Requirement.ID: Message] = [:]
    for compiled in explainer.program.requirements {
      explainer.with(list: compiled.list, row: 0) {
        cases[explainer.program.definition(of: compiled).id] = explainer.timelessCase(of: compiled.when)
        for alternative in explainer.program.alternatives(of: compiled) {
          cases[alternatives[Int(alternative.index)].id] = explainer.timelessCase(of: alternative.when)
        }
      }
    }
    return cases
  }
}
