import Tramites

/// Compares a verdict with what the author of a case expects (FORMAT §9).
struct CaseComparison {
  let verdict: Verdict
  /// All instances that the verdict has, in whatever status.
  private let instances: [InstanceID]
  private(set) var mismatches: [CaseMismatch] = []
  private(set) var problems: ProblemList

  init(_ verdict: Verdict, limits: Limits) {
    problems = ProblemList(limits: limits)
    self.verdict = verdict
    instances = Status.allCases.flatMap { verdict.instances(with: $0) }
  }

  mutating func compare(_ expectation: CaseExpectation) {
    note(
      CaseMismatch(
        value: "outcome", expected: expectation.outcome.content.rawValue, found: verdict.outcome.rawValue,
        at: expectation.outcome.node))
    let known = Set(instances)
    for list in expectation.lists {
      let found = verdict.instances(with: list.key.status).map(\.description)
      for entry in list.entries where !known.contains(entry.content) { reportUnknown(entry) }
      let expected = list.entries.map(\.content).filter(known.contains).map(\.description)
      note(CaseMismatch(set: list.key.rawValue, expected: expected, found: found, at: list.place))
    }
    compareQuestions(expectation)
    compareFees(expectation)
    compareResults(expectation)
    if let notices = expectation.notices {
      note(
        CaseMismatch(
          value: "notices", expected: String(notices.content), found: String(verdict.notices.count), at: notices.node))
    }
  }

  private mutating func note(_ mismatch: CaseMismatch?) {
    if let mismatch { mismatches.append(mismatch) }
  }

  // MARK: Instances

  private mutating func reportUnknown(_ entry: CaseExpectation.Entry<InstanceID>) {
    guard problems.mayReport(at: entry.node) else { return }
    let wanted = entry.content
    let definition = verdict.procedure.definition
    if let alternative = definition.alternativeRequirements?.first(where: { $0.id == wanted.requirement }) {
      let targets = alternative.insteadOf.map { "`\($0)`" }.joined(separator: ", ")
      report(
        .referenceUnknown,
        Message(
          es: "`\(wanted.requirement)` es una alternativa y no tiene estado propio: nombre \(targets)",
          en: "`\(wanted.requirement)` is an alternative without a status of its own: name \(targets)"), at: entry.node)
      return
    }
    let own = instances.filter { $0.requirement == wanted.requirement }
    let lists = definition.listsOfInstances
    guard let list = lists.first(where: { $0.id == wanted.requirement }) else {
      report(
        .referenceUnknown,
        Message(
          es: "el trámite no tiene el requisito ni el criterio `\(wanted.requirement)`",
          en: "the procedure has no requirement and no criterion `\(wanted.requirement)`"), at: entry.node,
        notes: Diagnostic.Note.didYouMean(wanted.requirement.rawValue, among: lists.map(\.id.rawValue)))
      return
    }
    reportSubject(of: entry, list: list.list, own: own)
  }

  private mutating func reportSubject(
    of entry: CaseExpectation.Entry<InstanceID>, list: FactPath?, own: [InstanceID]
  ) {
    let id = entry.content.requirement
    guard let list else {
      report(
        .referenceUnknown,
        Message(
          es: "`\(id)` no se pide para cada elemento de una lista: quite lo que sigue a `@`",
          en: "`\(id)` is not asked for each element of a list: remove what follows `@`"), at: entry.node,
        notes: [.didYouMean(id.rawValue)])
      return
    }
    let names = own.prefix(10).map { "`\($0)`" }.joined(separator: ", ")
    let existing =
      own.isEmpty
      ? Message(es: "no hay ninguno en este expediente", en: "there is none in this dossier")
      : Message(es: "en este expediente hay \(names)", en: "in this dossier there is \(names)")
    report(
      .referenceUnknown,
      Message(
        es: "no existe `\(entry.content)`: `\(id)` se pide para cada elemento de `\(list)`, y \(existing.spanish)",
        en: "`\(entry.content)` does not exist: `\(id)` is asked for each element of `\(list)`, and \(existing.english)"
      ),
      at: entry.node,
      notes: Diagnostic.Note.didYouMean(entry.content.description, among: own.prefix(100).map(\.description)))
  }

  // MARK: Questions

  private mutating func compareQuestions(_ expectation: CaseExpectation) {
    guard let questions = expectation.questions else { return }
    let found = verdict.questions.map(\.path)
    let paths = QuestionPaths(verdict.accepted)
    var known: [String] = []
    for entry in questions.entries {
      let isOpen = found.contains { $0.hasSameScalars(as: entry.content) }
      if !isOpen, let fault = paths.fault(of: entry.content) {
        guard problems.mayReport(at: entry.node) else { continue }
        report(.casePath, fault.message, at: entry.node, notes: fault.notes)
      } else {
        known.append(entry.content)
      }
    }
    note(CaseMismatch(set: "questions", expected: known, found: found, at: questions.place))
  }

  // MARK: Values

  private mutating func compareFees(_ expectation: CaseExpectation) {
    guard let fees = expectation.fees else { return }
    guard let found = verdict.fees else {
      report(
        .keyConflict,
        Message(
          es: "el trámite no tiene la clave `fees`: no dice nada de costos",
          en: "the procedure lacks the key `fees`: it says nothing about costs"),
        at: fees.node)
      return
    }
    let total = found.total.map { CaseExpectation.Value.number($0) } ?? .null
    note(CaseMismatch(value: "fees", expected: fees.content.description, found: total.description, at: fees.node))
  }

  private mutating func compareResults(_ expectation: CaseExpectation) {
    guard let results = expectation.results else { return }
    let ids = verdict.procedure.definition.outcome?.results.compactMap { $0.id?.rawValue } ?? []
    let lines = verdict.results
    for result in results {
      guard ids.contains(where: { $0.hasSameScalars(as: result.id) }) else {
        report(
          .referenceUnknown,
          Message(
            es: "el trámite no tiene el resultado `\(result.id)`", en: "the procedure has no result `\(result.id)`"),
          at: result.key, notes: Diagnostic.Note.didYouMean(result.id, among: ids))
        continue
      }
      let key = "results.\(result.id)"
      let expected = result.value
      guard let line = lines.first(where: { $0.id?.rawValue.hasSameScalars(as: result.id) == true }) else {
        mismatches.append(.absentResult(key, expected: expected))
        continue
      }
      let found = CaseExpectation.Value(line.value)
      if found != expected.content {
        note(
          CaseMismatch(value: key, expected: expected.content.description, found: found.description, at: expected.node))
      }
    }
  }

  private mutating func report(
    _ code: Diagnostic.Code, _ message: Message, at node: JSONValue, notes: [Diagnostic.Note] = []
  ) {
    problems.report(code, message, at: node, notes: notes)
  }
}

extension CaseMismatch {
  fileprivate static func absentResult(_ key: String, expected: CaseExpectation.Entry<CaseExpectation.Value>) -> Self {
    CaseMismatch(
      key: key, location: expected.node.location, expected: [expected.content.description], found: [],
      message: Message(
        es: "`\(key)`: se esperaba `\(expected.content)`, y este expediente no obtiene ese resultado",
        en: "`\(key)`: expected `\(expected.content)`, and this dossier does not obtain that result"))
  }
}

extension ProcedureDefinition {
  /// The ids that instances can have, with the list for each of whose elements there is one.
  fileprivate var listsOfInstances: [(id: Requirement.ID, list: FactPath?)] {
    (eligibility ?? []).map { ($0.id, $0.forEach) } + requirements.map { ($0.id, $0.forEach) }
      + (additionalRequirements ?? []).map { ($0.id, $0.forEach) }
  }
}
