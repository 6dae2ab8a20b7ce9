import Tramites

extension VerdictText.Writer {
  /// The warnings that hold, and what is odd about the dossier.
  mutating func writeRemarks() {
    let notices = verdict.notices
    if !notices.isEmpty {
      heading("AVISOS", "NOTICES")
      for notice in notices {
        page.add(
          (notice.subjectLabel.map { say($0).capitalizingFirst + ": " } ?? "") + say(notice.text), first: "  - ")
      }
    }
    // What is to be put right has been said already.
    let findings = requirements.flatMap(\.findings)
    let known = Set(findings.map(\.path) + findings.compactMap(\.otherPaper))
    let problems = verdict.problems.filter { problem in problem.path.map { !known.contains($0) } ?? true }
    guard !problems.isEmpty else { return }
    heading("OBSERVACIONES", "REMARKS")
    for problem in problems { page.add(say(problem.message).asSentence, first: "  - ") }
  }

  /// What is obtained as far as it has a value, costs, hours and help.
  mutating func writeSurroundings() {
    let rows: [(label: String, text: String?)] = [
      (say("RESULTADO", "RESULT"), result), (say("COSTO", "COST"), cost), (say("HORARIO", "HOURS"), hours),
      (say("AYUDA", "HELP"), help),
    ]
    let shown = rows.compactMap { row in row.text.map { (label: row.label, text: $0) } }
    let column = (shown.map(\.label.displayWidth).max() ?? 0) + 2
    page.blank()
    for row in shown { page.add(row.text, first: row.label.padded(to: column)) }
  }

  private var result: String? {
    // Whoever is not eligible obtains nothing.
    guard verdict.outcome != .ineligible else { return nil }
    let lines = verdict.results.compactMap { line -> String? in
      guard line.applies == .true, let value = line.value?.words(in: language) else { return nil }
      return "\(say(line.title).withoutFullStop): \(value)"
    }
    return lines.isEmpty ? nil : lines.joined(separator: "; ").endingSentence
  }

  // MARK: Costs

  private var cost: String? {
    guard let fees = verdict.fees else { return nil }
    if definition.fees?.isEmpty == true { return say("El trámite no tiene costo.", "The procedure is free of charge.") }
    guard !fees.lines.isEmpty, let currency = fees.currency else {
      return say("En este caso no hay nada que pagar.", "In this case there is nothing to pay.")
    }
    let lines = fees.lines.map { cost(of: $0, currency) }.joined(separator: "; ")
    // One line says what the total would.
    if fees.lines.count == 1, fees.total != nil { return "\(lines)." }
    guard let total = fees.total else {
      return say("Todavía no se sabe cuánto es. \(lines).", "The total is not known yet. \(lines).")
    }
    return "\(total.money(currency)). \(lines)."
  }

  private func cost(of line: Verdict.Fees.Line, _ currency: String) -> String {
    let subject = line.subject.flatMap { names.label(of: $0) }.map { say(", por ", ", for ") + $0.text } ?? ""
    let amount = line.amount?.money(currency) ?? say("sin determinar", "not known")
    let open = line.dependsOn.compactMap { names.title(of: $0) }.withoutRepeats
    let dependence = open.isEmpty ? "" : say(" (depende de: ", " (it depends on: ") + open.joined(separator: "; ") + ")"
    return "\(say(line.title).withoutFullStop)\(subject): \(amount)\(dependence)"
  }

  // MARK: Hours and help

  private var hours: String? {
    let channel = verdict.accepted.dossier.channel
    let entries = (definition.schedule ?? []).filter { $0.channel == nil || channel == nil || $0.channel == channel }
    let isOfSeveral = Set(entries.map(\.channel)).count > 1
    let texts = entries.compactMap { entry -> String? in
      guard let words = entry.words else { return nil }
      let title = definition.channels.first { $0.id == entry.channel }.map { say($0.title) + ": " }
      return (isOfSeveral ? title ?? "" : "") + say(words).endingSentence
    }
    return texts.isEmpty ? nil : texts.joined(separator: " ")
  }

  private var help: String? {
    guard let contact = definition.contact else { return nil }
    let phone = contact.phone.map { say("teléfono \($0)", "telephone \($0)") }
    let parts = [contact.email, phone].compactMap { $0 }
    guard !parts.isEmpty else { return contact.office.map { say($0).endingSentence } }
    return parts.joined(separator: ", ").endingSentence
  }
}

extension Finding {
  /// The document that the finding says is somebody else's.
  fileprivate var otherPaper: String? {
    if case .text(let path)? = params["other"] { path } else { nil }
  }
}

extension FactValue {
  /// A single value as people read it; nil for groups and lists.
  fileprivate func words(in language: Language) -> String? {
    switch self {
    case .null, .group, .list: nil
    case .boolean(let boolean): boolean ? (language == .spanish ? "Sí" : "Yes") : "No"
    case .integer(let integer): String(integer)
    case .decimal(let decimal): decimal.words.text(in: language)
    case .date(let date): date.words(in: language)
    case .text(let text): text
    }
  }
}
