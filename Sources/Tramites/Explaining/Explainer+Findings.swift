extension Explainer {
  /// What is wrong with evidence that is missing or defective; nothing for evidence that is not.
  func findings(ofEvidence number: Int32) -> [Finding] {
    let status = evaluation.status(ofEvidence: number)
    guard status == .missing || status == .defective else { return [] }
    switch program.evidence[Int(number)] {
    case .document(let index):
      return findings(of: program.documentEvidence[Int(index)])
    case .data(let data):
      return data.compactMap { finding(of: $0, atLeast: 1) }
    case .dataList(let datum, let atLeast):
      return finding(of: datum, atLeast: atLeast).map { [$0] } ?? []
    case .confirmed(let expression, let node):
      return [unconfirmed(expression, node: node)]
    case .allOf(let parts):
      return parts.flatMap { findings(ofEvidence: $0) }
    case .anyOf(let parts, let atLeast):
      return findings(ofBest: atLeast, of: parts)
    }
  }

  /// Of parts of which `count` are enough, what is wrong with those that are nearest, and what else would serve.
  private func findings(ofBest count: Int, of parts: [Int32]) -> [Finding] {
    let ranked = parts.enumerated().map { (number: $1, status: evaluation.status(ofEvidence: $1), place: $0) }
      .sorted { ($0.status, $0.place) < ($1.status, $1.place) }
    let others = ranked.dropFirst(count).map { title(ofEvidence: $0.number) }
    var found = ranked.prefix(count).flatMap { findings(ofEvidence: $0.number) }
    if !others.isEmpty, let last = found.indices.last {
      let list = Message(
        es: others.map(\.spanish).joined(separator: "; "), en: others.map(\.english).joined(separator: "; "))
      found[last] = found[last].adding(
        remedy: Message(es: "también sirve: \(list.spanish)", en: "this serves too: \(list.english)"))
    }
    return found
  }

  /// What evidence asks for, in words.
  func title(ofEvidence number: Int32) -> Message {
    switch program.evidence[Int(number)] {
    case .document(let index): return title(ofTypes: program.documentEvidence[Int(index)].types)
    case .data(let data):
      return .list(data.map { place(of: $0.reference, node: $0.node).title })
    case .dataList(let datum, _): return place(of: datum.reference, node: datum.node).title
    case .confirmed(_, let node): return words.title(ofNode: Int(node))
    case .allOf(let parts): return .list(parts.map { title(ofEvidence: $0) })
    case .anyOf(let parts, _):
      let titles = parts.map { title(ofEvidence: $0) }
      return Message(
        es: titles.map(\.spanish).joined(separator: " o "), en: titles.map(\.english).joined(separator: " or "))
    }
  }

  func title(ofTypes types: [Int32]) -> Message {
    let titles = types.map { program.documentTypes[Int($0)].type.title.message }
    return Message(
      es: titles.map(\.spanish).joined(separator: " o "), en: titles.map(\.english).joined(separator: " or "))
  }

  // MARK: Data

  private func finding(of datum: CompiledDatum, atLeast: Int64) -> Finding? {
    let place = place(of: datum.reference, node: datum.node)
    let node = program.vocabulary.nodes[Int(datum.node)]
    let fault = evaluation.fault(of: datum, atLeast: atLeast)
    let title = words.title(ofNode: Int(datum.node))
    func finding(
      _ code: Finding.Code, _ problem: Message, params: [String: FactValue] = [:], remedy: Message?
    ) -> Finding {
      Finding(
        code: code, path: place.path, params: params, about: title, subject: label(ofDatum: datum), problem: problem,
        remedy: join(remedy, through(node.declaration.obtainedThrough)), inOrder: [],
        needsOthers: node.declaration.obtainedThrough != nil, because: [])
    }
    switch fault {
    case .none, .undetermined: return nil
    case .missing:
      let help = node.declaration.help?.message
      return finding(
        .dataMissing, Message(es: "falta este dato", en: "this datum is missing"),
        remedy: help ?? Message(es: "indíquelo", en: "give it"))
    case .tooFew:
      let count = node.listIndex.map { cells.lists[$0].count } ?? 0
      return finding(
        .dataTooFew,
        Message(
          es: "hay \(count), y se pide al menos \(atLeast)",
          en: "there are \(count), and at least \(atLeast) are asked for"),
        params: ["found": .integer(Int64(count)), "expected": .integer(atLeast)],
        remedy: Message(es: "añada los que faltan", en: "add what is missing"))
    case .malformed:
      let format = node.format
      return finding(
        .dataFormat,
        Message(
          es: "no está bien escrito: debe ser \(format?.titleES ?? "")",
          en: "it is not well written: it must be \(format?.titleEN ?? "")"),
        params: ["format": .text(format?.name ?? "")], remedy: Message(es: "corríjalo", en: "correct it"))
    case .invalid:
      let message = node.declaration.invalidMessage?.message
      return finding(
        .dataInvalid, message?.loweredFirst ?? Message(es: "el valor no es válido", en: "the value is not valid"),
        remedy: Message(es: "corríjalo", en: "correct it"))
    }
  }

  private func label(ofDatum datum: CompiledDatum) -> Message? {
    guard case .element(let list, _) = datum.reference,
      Int(evaluation.current[Int(list)]) < cells.lists[Int(list)].count
    else { return nil }
    return words.label(list: list, row: evaluation.current[Int(list)])
  }

  private func unconfirmed(_ expression: Int32, node: Int32) -> Finding {
    let place = subject(expression)
    let declaration = program.vocabulary.nodes[Int(node)].declaration
    let value = evaluation.value(expression)
    let reason = Reason(
      code: "fact.is", path: place.path, actual: words.machineValue(value, isSensitive: place.isSensitive),
      expected: .boolean(true), holds: false,
      message: quoting(
        place.title,
        place.isSensitive && !value.isNone
          ? Message(es: Words.mask, en: Words.mask) : words.text(value, kind: .boolean)))
    var because = [reason]
    if let calculation = program.vocabulary.nodes[Int(node)].calculation {
      because += reasons(ofCalculation: Int32(calculation), expression)
    }
    return Finding(
      code: .confirmedFalse, path: place.path, params: [:], about: words.title(ofNode: Int(node)),
      subject: label(ofElementIn: expression), problem: Message(es: "no está confirmado", en: "it is not confirmed"),
      remedy: join(declaration.help?.message, through(declaration.obtainedThrough)), inOrder: [],
      needsOthers: declaration.obtainedThrough != nil, because: because)
  }

  private func reasons(ofCalculation number: Int32, _ expression: Int32) -> [Reason] {
    let calculation = program.calculations[Int(number)]
    guard calculation.isCondition else { return [] }
    guard calculation.list >= 0 else { return reasons(of: calculation.root) }
    let list = Int(calculation.list)
    let saved = evaluation.own[list]
    evaluation.own[list] = evaluation.current[list]
    defer { evaluation.own[list] = saved }
    return reasons(of: calculation.root)
  }

  private func label(ofElementIn expression: Int32) -> Message? {
    guard case .reference(let reference, _) = program.expressions[Int(expression)] else { return nil }
    switch reference {
    case .element(let list, _), .elementCalculated(let list, _):
      let row = evaluation.current[Int(list)]
      return Int(row) < cells.lists[Int(list)].count ? words.label(list: list, row: row) : nil
    default: return nil
    }
  }

  // MARK: Remedies

  /// The other procedure that yields something, in words.
  func through(_ id: Procedure.ID?) -> Message? {
    guard let id else { return nil }
    let title = accepted.procedure.storage.titles[id]?.message ?? Message(es: id.rawValue, en: id.rawValue)
    return Message(
      es: "se obtiene con el trámite «\(title.spanish)»", en: "it is obtained through the procedure “\(title.english)”")
  }

  func join(_ first: Message?, _ second: Message?) -> Message? {
    guard let first else { return second }
    guard let second else { return first }
    return Message(
      es: first.spanish.withoutFullStop + "; " + second.spanish,
      en: first.english.withoutFullStop + "; " + second.english)
  }
}

extension Finding {
  func adding(remedy other: Message) -> Finding {
    let joined =
      remedy.map {
        Message(
          es: $0.spanish.withoutFullStop + "; " + other.spanish, en: $0.english.withoutFullStop + "; " + other.english)
      } ?? other
    return Finding(
      code: code, path: path, params: params, about: about, subject: subject, problem: problem, remedy: joined,
      inOrder: inOrder, needsOthers: needsOthers, because: because)
  }
}

extension Message {
  var loweredFirst: Message {
    Message(es: spanish.lowercasedFirst.withoutFullStop, en: english.lowercasedFirst.withoutFullStop)
  }
}

extension String {
  var withoutFullStop: String {
    hasSuffix(".") && !hasSuffix("..") ? String(dropLast()) : self
  }
}
