extension Explainer {
  /// What is wrong with a datum; nil where nothing is.
  func finding(of datum: CompiledDatum, atLeast: Int64) -> Finding? {
    let node = program.vocabulary.nodes[Int(datum.node)]
    let declaration = node.declaration
    let title = words.title(ofNode: Int(datum.node))
    let place = place(of: datum.reference, node: datum.node)
    func finding(
      _ code: Finding.Code, _ problem: Message, params: [String: FactValue] = [:], remedy: [Message?],
      because goals: [Goal] = []
    ) -> Finding {
      Finding(
        code: code, path: place.path, params: params, about: title,
        subject: owner(ofNode: Int(datum.node), row: row(of: datum.reference)), problem: problem,
        remedy: .sentences(remedy + [through(declaration.obtainedThrough)]), inOrder: [],
        needsOthers: declaration.obtainedThrough != nil, because: reasons(of: goalsAround + goals))
    }
    switch evaluation.fault(of: datum, atLeast: atLeast) {
    case .none, .undetermined: return nil
    case .missing:
      return finding(
        .dataMissing, Message(es: "falta este dato", en: "this detail is missing"),
        remedy: [giving(title, declaration.askedOf), declaration.help?.message])
    case .tooFew:
      let count = Int64(node.listIndex.map { cells.lists[$0].count } ?? 0)
      return finding(
        .dataTooFew, .tooFew(found: count, atLeast: atLeast),
        params: ["found": .integer(count), "expected": .integer(atLeast)],
        remedy: [Message(es: "añada lo que falta", en: "add what is missing")])
    case .malformed:
      return finding(
        .dataFormat, node.format?.fault ?? Message(es: "tiene un error", en: "it has an error"),
        params: ["format": .text(node.format?.name ?? "")], remedy: [.correction],
        because: [Goal(form: .value(datum.reference, node: datum.node))])
    case .invalid:
      return finding(
        .dataInvalid,
        declaration.invalidMessage?.message.loweredFirst
          ?? Message(es: "el valor no es válido", en: "the value is not valid"), remedy: [.correction],
        because: [Goal(form: .condition(datum.valid, .demand), ownList: datum.listAround)])
    }
  }

  func giving(_ title: Message, _ respondent: FactDeclaration.Respondent) -> Message {
    let title = title.quoted
    return switch respondent {
    case .applicant:
      Message(es: "indique el dato \(title.spanish) en la solicitud", en: "give \(title.english) in the request")
    case .official:
      Message(
        es: "la oficina debe indicar el dato \(title.spanish)", en: "the office has to give \(title.english)")
    case .system:
      Message(
        es: "el dato \(title.spanish) sale de un registro: pida en la oficina que se consulte",
        en: "\(title.english) comes from a register: ask the office to look it up")
    }
  }

  private func row(of reference: CompiledReference) -> Int32 {
    switch reference {
    case .element(let list, _), .elementCalculated(let list, _): evaluation.current[Int(list)]
    default: -1
    }
  }

  // MARK: Confirmations

  /// What is wrong with something that must be so and is not.
  func unconfirmed(_ expression: Int32, node: Int32) -> Finding {
    let place = subject(expression)
    let info = program.vocabulary.nodes[Int(node)]
    let value = evaluation.value(expression)
    let own = confirmation(expression)
    let calculation = info.calculation.map { program.calculations[$0] }
    let goal: Goal? =
      if let calculation, calculation.isCondition {
        Goal(form: .condition(calculation.root, .demand), ownList: calculation.list)
      } else if case .reference(let reference, let node) = program.expressions[Int(expression)] {
        Goal(form: .value(reference, node: node))
      } else {
        nil
      }
    let calculated = calculation?.isCondition == true ? goal.map { reasons(of: [$0]) } ?? [] : []
    var row: Int32 = -1
    if case .reference(let reference, _) = program.expressions[Int(expression)] { row = self.row(of: reference) }
    return Finding(
      code: .confirmedFalse, path: place.path, params: [:], about: words.title(ofNode: Int(node)),
      subject: owner(ofNode: Int(node), row: row), problem: problem(ofUnconfirmed: value, info),
      remedy: .sentences([
        confirming(node, calculated), info.declaration.help?.message, through(info.declaration.obtainedThrough),
      ]), inOrder: [], needsOthers: info.declaration.obtainedThrough != nil,
      because: reasonsOfUnconfirmed(own, goal))
  }

  /// What the dossier says of something that must be so.
  func confirmation(_ expression: Int32) -> Reason {
    let place = subject(expression)
    let value = evaluation.value(expression)
    return Reason(
      code: "fact.is", path: place.path, actual: words.citedValue(value, isSensitive: place.isSensitive),
      expected: .boolean(true), holds: value.isUnknown ? nil : value == .boolean(true), title: place.title,
      shown: words.shown(value, kind: .boolean, isSensitive: place.isSensitive), demand: nil)
  }

  private func problem(ofUnconfirmed value: Value, _ node: FactNode) -> Message {
    if node.isSensitive || node.isCalculated {
      return Message(es: "el expediente no lo confirma", en: "the dossier does not confirm it")
    }
    if value.isNone { return Message(es: "el expediente dice que no hay", en: "the dossier says that there is none") }
    return switch node.declaration.askedOf {
    case .applicant: Message(es: "el expediente dice que no", en: "the dossier says no")
    case .official: Message(es: "la oficina respondió que no", en: "the office answered no")
    case .system: Message(es: "según un registro, no es así", en: "according to a register it is not so")
    }
  }

  /// What to do so that something is so; of what is calculated, only the facts that made it false, where they are known.
  func confirming(_ node: Int32, _ calculation: [Reason]) -> Message? {
    let info = program.vocabulary.nodes[Int(node)]
    let title = words.title(ofNode: Int(node)).quoted
    if info.isCalculated {
      let titles = calculation.filter { $0.path != nil && !$0.isBeneath }.map(\.title.quoted).withoutRepeats
      guard !titles.isEmpty else {
        return info.declaration.help == nil && info.declaration.obtainedThrough == nil
          ? Message(es: "pregunte en la oficina qué falta", en: "ask the office what is lacking") : nil
      }
      let list = Message.list(titles)
      return Message(
        es: "depende de \(list.spanish): si hay un error, corríjalo",
        en: "it depends on \(list.english): if there is a mistake, correct it")
    }
    return switch info.declaration.askedOf {
    case .applicant:
      Message(
        es: "cuando sea así, responda «Sí» a \(title.spanish)",
        en: "once it is so, answer “Yes” to \(title.english)")
    case .official: Message(es: "pregunte en la oficina qué falta", en: "ask the office what is lacking")
    case .system:
      Message(
        es: "pregunte en la oficina cómo corregir el registro", en: "ask the office how to correct the register")
    }
  }

  /// Why the requirement applies, then that something is not so, then why.
  private func reasonsOfUnconfirmed(_ own: Reason, _ goal: Goal?) -> [Reason] {
    let all = reasons(of: goalsAround + [goal].compactMap(\.self)).filter {
      $0 != own && !($0.isBeneath && $0.path == own.path)
    }
    let around = reasons(of: goalsAround)
    let said = around.isEmpty ? [] : Set(all)
    let place = around.count { said.contains($0) }
    return (Array(all.prefix(place)) + [own] + all.dropFirst(place)).endingWithMore
  }
}

extension Message {
  /// What to do about a value that is wrong.
  fileprivate static let correction = Message(es: "corrija este dato", en: "correct this detail")

  fileprivate static func tooFew(found: Int64, atLeast: Int64) -> Message {
    let asked =
      atLeast == 1
      ? Message(es: "se pide al menos 1", en: "at least 1 is asked for")
      : Message(es: "se piden al menos \(atLeast)", en: "at least \(atLeast) are asked for")
    let there =
      switch found {
      case 0: Message(es: "la lista está vacía", en: "the list is empty")
      case 1: Message(es: "hay 1", en: "there is 1")
      default: Message(es: "hay \(found)", en: "there are \(found)")
      }
    return Message(es: "\(there.spanish), y \(asked.spanish)", en: "\(there.english), and \(asked.english)")
  }
}

extension TextFormat {
  /// What is wrong with a text that violates the format.
  var fault: Message {
    Message(es: "tiene un error; debe ser \(titleES)", en: "it has an error; it must be \(titleEN)")
  }
}
