import Tramites

/// Reads case files and collects every problem on the way.
struct CaseDecoder {
  private var problems: ProblemList

  /// No author writes more changes in one case, and each one searches the dossier.
  private static let maximumChanges = 1000

  init(limits: Limits) {
    problems = ProblemList(limits: limits)
  }

  mutating func procedureCase(
    _ root: JSONValue, file: String
  ) -> (case: ProcedureCase, problems: [Diagnostic], dossierProblems: [Diagnostic]) {
    checkKeys(of: root, known: ["$schema", "title", "dossier", "base", "with", "without", "expect"])
    let source = source(root)
    let changes = changes(root)
    let removals = removals(root)
    let dossierProblems = problems.diagnostics.inOrder
    if let schema = root["$schema"] { _ = string(schema) }
    let title = root["title"].flatMap { text($0) }
    let result = ProcedureCase(
      file: file, title: title, source: source, changes: changes, removals: removals, expectation: expectation(root))
    return (result, problems.diagnostics.inOrder, dossierProblems)
  }

  // MARK: The dossier

  private mutating func source(_ root: JSONValue) -> ProcedureCase.Source? {
    guard root.kind == .object else {
      mismatch(.object, root)
      return nil
    }
    switch (root["dossier"], root["base"]) {
    case (nil, nil):
      report(
        .keyMissing,
        Message(
          es: "falta `dossier` o `base`: el expediente del caso",
          en: "`dossier` or `base` is missing: the case's dossier"),
        at: root)
      return nil
    case (.some, .some(let base)):
      report(
        .keyConflict,
        Message(
          es: "`dossier` y `base` se excluyen: el expediente es el propio o el de otro caso",
          en: "`dossier` and `base` exclude each other: the dossier is the case's own or that of another"),
        at: key("base", of: root) ?? base)
      return nil
    case (let dossier?, nil):
      for name in ["with", "without"] {
        guard let key = key(name, of: root) else { continue }
        report(
          .keyConflict,
          Message(
            es: "`\(name)` cambia el expediente de `base`, y este caso tiene el suyo",
            en: "`\(name)` changes the dossier of `base`, and this case has its own"), at: key)
      }
      guard dossier.kind == .object else {
        mismatch(.object, dossier)
        return nil
      }
      return .dossier(dossier)
    case (nil, let base?):
      return filledString(base).map { _ in .base(base) }
    }
  }

  private mutating func changes(_ root: JSONValue) -> [ProcedureCase.Change] {
    guard let with = root["with"] else { return [] }
    guard with.kind == .object else {
      mismatch(.object, with)
      return []
    }
    guard isFew(with) else { return [] }
    return with.members.compactMap { key, value in
      guard let name = key.string, !name.utf8.starts(with: "x-".utf8), let path = path(key) else { return nil }
      return ProcedureCase.Change(path: path, key: key, value: value)
    }
  }

  private mutating func removals(_ root: JSONValue) -> [ProcedureCase.Removal] {
    guard let without = root["without"], let entries = array(without), isFew(without) else { return [] }
    return entries.compactMap { entry in
      path(entry).map { ProcedureCase.Removal(path: $0, entry: entry) }
    }
  }

  private mutating func isFew(_ container: JSONValue) -> Bool {
    guard container.count > Self.maximumChanges else { return true }
    report(
      .limitExceeded,
      Message(
        es: "hay más de \(Self.maximumChanges) cambios en un solo caso",
        en: "there are more than \(Self.maximumChanges) changes in one case"), at: container)
    return false
  }

  private mutating func path(_ node: JSONValue) -> DossierPath? {
    guard let text = string(node) else { return nil }
    if let path = DossierPath(text) { return path }
    report(
      .casePath,
      Message(
        es: "`\(text)` no es una ruta de un expediente, como `solicitante.cedula` o `documents[0].copies`",
        en: "`\(text)` is no path of a dossier, like `solicitante.cedula` or `documents[0].copies`"), at: node)
    return nil
  }

  // MARK: The expectation

  private mutating func expectation(_ root: JSONValue) -> CaseExpectation? {
    guard root.kind == .object else { return nil }
    guard let expect = root["expect"] else {
      reportMissing("expect", at: root)
      return nil
    }
    guard expect.kind == .object else {
      mismatch(.object, expect)
      return nil
    }
    let names = CaseExpectation.InstanceList.allCases.map(\.rawValue)
    checkKeys(of: expect, known: ["outcome"] + names + ["questions", "fees", "results", "notices"])
    let outcome = outcome(expect)
    var lists: [CaseExpectation.ExpectedList] = []
    for list in CaseExpectation.InstanceList.allCases {
      let node = expect[list.rawValue]
      let place = node ?? key("expect", of: root) ?? expect
      lists.append(.init(key: list, entries: node.map { instances($0) } ?? [], place: place.location))
    }
    let questions = expect["questions"].map {
      CaseExpectation.ExpectedQuestions(entries: strings($0), place: $0.location)
    }
    let fees = expect["fees"].flatMap { numberOrNull($0) }
    let results = expect["results"].flatMap { self.results($0) }
    let notices = expect["notices"].flatMap { count($0) }
    guard let outcome else { return nil }
    return CaseExpectation(
      outcome: outcome, lists: lists, questions: questions, fees: fees, results: results, notices: notices)
  }

  private mutating func outcome(_ expect: JSONValue) -> CaseExpectation.Entry<Verdict.Outcome>? {
    guard let node = expect["outcome"] else {
      reportMissing("outcome", at: expect)
      return nil
    }
    guard let text = string(node) else { return nil }
    if let outcome = Verdict.Outcome(rawValue: text) { return .init(content: outcome, node: node) }
    let names = Verdict.Outcome.allCases.map(\.rawValue)
    let list = names.map { "`\($0)`" }.joined(separator: ", ")
    report(
      .valueInvalid,
      Message(
        es: "`\(text)` no está entre los resultados posibles: \(list)",
        en: "`\(text)` is not among the possible outcomes: \(list)"), at: node,
      notes: Diagnostic.Note.didYouMean(text, among: names))
    return nil
  }

  private mutating func instances(_ node: JSONValue) -> [CaseExpectation.Entry<InstanceID>] {
    strings(node).map { .init(content: InstanceID($0.content), node: $0.node) }
  }

  private mutating func strings(_ node: JSONValue) -> [CaseExpectation.Entry<String>] {
    (array(node) ?? []).compactMap { entry in
      filledString(entry).map { .init(content: $0, node: entry) }
    }
  }

  private mutating func numberOrNull(_ node: JSONValue) -> CaseExpectation.Entry<CaseExpectation.Value>? {
    guard node.isNull || node.kind == .number else {
      mismatch(.numberOrNull, node)
      return nil
    }
    return value(node)
  }

  private mutating func value(_ node: JSONValue) -> CaseExpectation.Entry<CaseExpectation.Value>? {
    switch node.kind {
    case .null: return .init(content: .null, node: node)
    case .boolean: return .init(content: .boolean(node.boolean ?? false), node: node)
    case .string: return .init(content: .text(node.string ?? ""), node: node)
    case .number:
      if let number = node.numberText.flatMap({ ExactDecimal($0) }) {
        return .init(content: .number(number), node: node)
      }
      report(
        .valueInvalid,
        Message(es: "el número tiene demasiadas cifras", en: "the number has too many digits"), at: node)
      return nil
    case .array, .object:
      mismatch(.scalar, node)
      return nil
    }
  }

  private mutating func results(_ node: JSONValue) -> [CaseExpectation.ExpectedResult]? {
    guard node.kind == .object else {
      mismatch(.object, node)
      return nil
    }
    return node.members.compactMap { key, value in
      guard let id = key.string, !id.utf8.starts(with: "x-".utf8), let expected = self.value(value) else { return nil }
      return .init(id: id, key: key, value: expected)
    }
  }

  private mutating func count(_ node: JSONValue) -> CaseExpectation.Entry<Int>? {
    guard let count = node.int64.flatMap({ Int(exactly: $0) }), count >= 0 else {
      mismatch(.count, node)
      return nil
    }
    return .init(content: count, node: node)
  }
}

extension CaseDecoder {
  mutating func report(_ code: Diagnostic.Code, _ message: Message, at node: JSONValue, notes: [Diagnostic.Note] = []) {
    problems.report(code, message, at: node, notes: notes)
  }
}

extension [Diagnostic] {
  /// The diagnostics of one file in the order of their places.
  fileprivate var inOrder: [Diagnostic] {
    sorted { ($0.location?.offset ?? 0) < ($1.location?.offset ?? 0) }
  }
}
