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

  /// Of parts of which `count` are enough, what is wrong with those that are nearest, and what else would serve, with
  /// why it does not, the nearest first.
  private func findings(ofBest count: Int, of parts: [Int32]) -> [Finding] {
    let ranked = nearestFirst(parts)
    let others = ranked.dropFirst(count).map { part, findings in
      let title = title(ofEvidence: part)
      guard let why = findings.objection(to: title) else { return title }
      return Message(es: "\(title.spanish) (\(why.spanish))", en: "\(title.english) (\(why.english))")
    }
    var found = ranked.prefix(count).flatMap(\.findings)
    if !others.isEmpty, let last = found.indices.last {
      found[last] = found[last].adding(
        alsoServes: joining(Message(es: "también sirve", en: "this serves too"), ": ", .listing(others)))
    }
    return found
  }

  /// Parts of evidence with what is wrong with them: the best status first, then what lacks least.
  func nearestFirst(_ parts: [Int32]) -> [(part: Int32, findings: [Finding])] {
    parts.enumerated().map { place, part in
      let found = findings(ofEvidence: part)
      return (
        part: part, findings: found,
        nearness: Nearness(status: evaluation.status(ofEvidence: part), lacking: found.count, place: place)
      )
    }.sorted { $0.nearness < $1.nearness }.map { ($0.part, $0.findings) }
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
    guard let title = accepted.procedure.storage.titles[id.rawValue]?.calm.message else {
      return Message(
        es: "se obtiene con otro trámite (`\(id)`)", en: "it is obtained through another procedure (`\(id)`)")
    }
    return Message(
      es: "se obtiene con el trámite «\(title.spanish)»", en: "it is obtained through the procedure “\(title.english)”")
  }
}

/// How near evidence is to being met.
struct Nearness: Comparable {
  /// Nil for what does not apply.
  let status: EvidenceStatus?
  /// How many things are wrong with it.
  let lacking: Int
  /// Its place in the definition.
  let place: Int

  static func < (left: Self, right: Self) -> Bool {
    guard let first = left.status, let second = right.status else {
      return left.status == nil && right.status == nil ? left.place < right.place : left.status != nil
    }
    return (first, left.lacking, left.place) < (second, right.lacking, right.place)
  }
}

extension [Finding] {
  /// Why something does not serve, in words that follow its title; nil where nothing is wrong with it.
  package func objection(to title: Message) -> Message? {
    guard !isEmpty else { return nil }
    let parts = map { finding in
      guard count > 1 || finding.about.spanish.lowercased() != title.spanish.lowercased() else {
        return finding.problem
      }
      return Message(
        es: "\(finding.about.spanish.lowercasedFirst): \(finding.problem.spanish)",
        en: "\(finding.about.english.lowercasedFirst): \(finding.problem.english)")
    }
    return Message(
      es: parts.map(\.spanish).joined(separator: "; "), en: parts.map(\.english).joined(separator: "; "))
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
