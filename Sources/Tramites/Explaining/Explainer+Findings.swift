extension Explainer {
  /// What is wrong with evidence that is missing or defective; nothing for evidence that is not.
  func findings(ofEvidence number: Int32) -> [Finding] {
    let status = evaluation.status(ofEvidence: number)
    guard status == .missing || status == .defective else { return [] }
    switch program.evidence[Int(number)] {
    case .document(let index):
      return findings(of: program.documentEvidence[Int(index)])
    case .data(let data):
      return program.data(data).compactMap { finding(of: $0, atLeast: 1) }
    case .dataList(let datum, let atLeast):
      return finding(of: program.data[Int(datum)], atLeast: atLeast).map { [$0] } ?? []
    case .confirmed(let expression, let node):
      return [unconfirmed(expression, node: node)]
    case .allOf(let parts):
      return program[parts].flatMap { findings(ofEvidence: $0) }
    case .anyOf(let parts, let atLeast):
      return findings(ofBest: Int(atLeast), of: program[parts])
    }
  }

  /// Of parts of which `count` are enough, what is wrong with those that are nearest, and what else would serve.
  private func findings(ofBest count: Int, of parts: [Int32]) -> [Finding] {
    let ranked = parts.enumerated().map { (number: $1, status: evaluation.status(ofEvidence: $1), place: $0) }
      .sorted { ($0.status, $0.place) < ($1.status, $1.place) }
    let others = ranked.dropFirst(count).map { title(ofEvidence: $0.number) }
    var found = ranked.prefix(count).flatMap { findings(ofEvidence: $0.number) }
    if !others.isEmpty, let last = found.indices.last {
      found[last] = found[last].adding(
        alsoServes: joining(Message(es: "también sirve", en: "this serves too"), ": ", .listing(others)))
    }
    return found
  }

  /// What evidence asks for, in words.
  func title(ofEvidence number: Int32) -> Message {
    switch program.evidence[Int(number)] {
    case .document(let index): return title(ofTypes: program[program.documentEvidence[Int(index)].types])
    case .data(let data):
      return .list(program.data(data).map { place(of: $0.reference, node: $0.node).title })
    case .dataList(let number, _):
      let datum = program.data[Int(number)]
      return place(of: datum.reference, node: datum.node).title
    case .confirmed(_, let node): return words.title(ofNode: Int(node))
    case .allOf(let parts): return .list(program[parts].map { title(ofEvidence: $0) })
    case .anyOf(let parts, _):
      return .list(program[parts].map { title(ofEvidence: $0) }, Message(es: "o", en: "or"))
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
}

extension Finding {
  func adding(alsoServes other: Message) -> Finding {
    Finding(
      code: code, path: path, params: params, about: about, subject: subject, problem: problem,
      remedy: .sentences([remedy, other]), alsoServes: .sentences([alsoServes, other]), inOrder: inOrder,
      needsOthers: needsOthers, because: because)
  }
}
