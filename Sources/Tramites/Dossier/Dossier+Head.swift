extension Dossier {
  /// That the dossier names another procedure, which leaves nothing to judge, or none; nil where it names this one.
  func procedureProblem(_ id: Procedure.ID) -> Diagnostic? {
    if let named = document.root["procedure"], named.stringEquals(id.rawValue) { return nil }
    guard let other = procedure else { return missingProcedure }
    return problem(
      .dossierProcedure,
      Message(
        es: "el expediente es de `\(other)`, y se revisa con `\(id)`",
        en: "the dossier is one of `\(other)`, and it is checked with `\(id)`"), at: document.root["procedure"])
  }

  /// That the dossier names no procedure, or is no object at all; nil where it names one.
  var missingProcedure: Diagnostic? {
    let root = document.root
    guard root.kind == .object else { return problem(.typeMismatch, .noDossier(root.kind), at: root) }
    guard let value = root["procedure"] else {
      return problem(
        .keyMissing,
        Message(
          es: "falta `procedure`: el identificador del trámite", en: "`procedure` is missing: the id of the procedure"),
        at: root)
    }
    if value.string != nil { return nil }
    return problem(.typeMismatch, .mismatch(expected: .string, found: value.kind), at: value)
  }

  /// The day of submission, or why there is none.
  ///
  /// - Parameter given: the day where the dossier states none.
  func day(orElse given: CivilDate?) -> (day: CivilDate?, problem: Diagnostic?) {
    let root = document.root
    guard let value = root["submittedOn"] else {
      if given != nil || root.kind != .object { return (given, nil) }
      let missing = problem(
        .dossierNoDate,
        Message(
          es: "falta la fecha de presentación: añada `submittedOn` o indíquela al revisar",
          en: "the day of submission is missing: add `submittedOn` or give it when checking"), at: root)
      return (nil, missing)
    }
    let texts = TapeTexts(tape: document.tape, bytes: document.source.bytes)
    if value.kind == .string, let day = texts.withText(at: value.index, { CivilDate(utf8: $0) }) { return (day, nil) }
    let wrong = problem(
      .dossierType,
      Message(
        es: "`submittedOn` es un día que exista, como `2026-03-10`",
        en: "`submittedOn` is a day that exists, like `2026-03-10`"), at: value)
    return (nil, wrong)
  }

  private func problem(_ code: Diagnostic.Code, _ message: Message, at value: JSONValue?) -> Diagnostic {
    Diagnostic(code, message, at: value?.location, pointer: value?.pointer ?? JSONPointer())
  }
}

extension Message {
  static func noDossier(_ found: JSONKind) -> Message {
    Message(
      es: "un expediente es un objeto `{…}`, y aquí hay \(found.spanishName)",
      en: "a dossier is an object `{…}`, and here is \(found.englishName)")
  }
}

extension [Diagnostic] {
  /// The diagnostics of one text in the order of their places.
  var inOrder: [Diagnostic] {
    sorted { ($0.location?.offset ?? 0) < ($1.location?.offset ?? 0) }
  }
}
