public import Tramites

extension Procedure {
  /// A day for dossiers that state none.
  public static let someDay: CivilDate = "2026-05-14"

  /// Checks a dossier in two ways, and ends the program where they differ.
  ///
  /// - Parameter isThorough: whether all is written too, in every way.
  /// - Returns: whether the procedure took the dossier.
  @discardableResult
  public func checksAlike(_ dossier: Dossier, submittedOn day: CivilDate = someDay, isThorough: Bool) -> Bool {
    let verdict: Verdict
    do {
      verdict = try check(dossier, submittedOn: day)
    } catch {
      refusesAlike(dossier, submittedOn: day, error)
      return false
    }
    let outcome = promised("what `check` takes, `outcome` takes") { () throws(InputError) in
      try self.outcome(of: dossier, submittedOn: day)
    }
    if outcome != verdict.outcome { violation("`outcome` says \(outcome), `check` \(verdict.outcome)") }
    guard isThorough else {
      _ = verdict.jsonBytes(in: .spanish)
      return true
    }
    for language in Language.allCases { verdict.isWrittenAlike(in: language) }
    let checklist = promised("what `check` takes, `checklist` takes") { () throws(InputError) in
      try self.checklist(for: dossier, submittedOn: day)
    }
    _ = tree(of: Array(checklist.json(in: .spanish).utf8))
    return true
  }

  private func refusesAlike(_ dossier: Dossier, submittedOn day: CivilDate, _ error: InputError) {
    if error.diagnostics.isEmpty { violation("a refusal has a reason") }
    for language in Language.allCases { _ = error.text(in: language) }
    do {
      _ = try outcome(of: dossier, submittedOn: day)
    } catch let other {
      if other != error { violation("`outcome` refuses as `check` does") }
      return
    }
    violation("what `check` refuses, `outcome` refuses")
  }
}

extension Verdict {
  /// Ends the program where the indented form and the one without white space say different things, or where the
  /// second time something else is written than the first.
  fileprivate func isWrittenAlike(in language: Language) {
    let compact = jsonBytes(in: language)
    let indented = tree(of: jsonBytes(in: language, pretty: true))
    if tree(of: compact) != indented { violation("a verdict says the same with and without white space") }
    if jsonBytes(in: language) != compact { violation("a verdict is written alike each time") }
    if indented.procedure != procedure.id { violation("a verdict names its procedure") }
  }
}
