import Tramites

extension VerdictText.Writer {
  /// One thing to put right.
  fileprivate struct Fault {
    let requirement: Verdict.RequirementResult
    let finding: Finding?
    /// Whether it is the first one of its requirement.
    let isFirst: Bool
    /// Whether what is in order about its paper has not been said yet.
    var isFirstOfPaper = true
    /// The other requirements that the same fault stands in the way of.
    var others: [Verdict.RequirementResult] = []

    /// The order in which to do things: what takes longest, what is not there, what is not as it must be.
    var rank: Int {
      guard let finding else { return 1 }
      if finding.needsOthers { return 0 }
      return finding.isOfSomethingMissing ? 1 : 2
    }
  }

  private func faults(where isWanted: (Verdict.RequirementResult) -> Bool) -> [Fault] {
    let faults = requirements.filter { $0.isLacking && isWanted($0) }.flatMap { requirement in
      requirement.findings.isEmpty
        ? [Fault(requirement: requirement, finding: nil, isFirst: true)]
        : requirement.findings.enumerated().map { place, finding in
          Fault(requirement: requirement, finding: finding, isFirst: place == 0)
        }
    }
    return arranged(faults.toldOnce)
  }

  private func arranged(_ faults: [Fault]) -> [Fault] {
    var papers: Set<String> = []
    return (0...2).flatMap { rank in faults.filter { $0.rank == rank } }.map { fault in
      var fault = fault
      if let paper = fault.finding?.paper { fault.isFirstOfPaper = papers.insert(paper).inserted }
      return fault
    }
  }

  /// What to put right, one thing after the other, in the order in which to do it.
  mutating func writeFaults() {
    let faults = faults { !$0.isRecommended }
    guard !faults.isEmpty else { return }
    heading("QUÉ HACER", "WHAT TO DO")
    writeWhereToBegin(faults.prefix { $0.rank == 0 }.count, of: faults.count)
    for (place, fault) in faults.enumerated() {
      page.blank()
      write(fault, number: place + 1)
    }
  }

  private mutating func writeWhereToBegin(_ count: Int, of total: Int) {
    guard count > 0, total > 1 else { return }
    if count == total {
      page.add(
        say(
          "Empiece pronto: todos los puntos dependen de otra oficina.",
          "Begin soon: all items depend on another office."))
    } else if count == 1 {
      page.add(
        say("Empiece por el punto 1: depende de otra oficina.", "Begin with item 1: it depends on another office."))
    } else {
      let places = (1...count).map(String.init).listed(with: say("y", "and"))
      page.add(
        say(
          "Empiece por los puntos \(places): dependen de otra oficina.",
          "Begin with items \(places): they depend on another office."))
    }
  }

  private mutating func write(_ fault: Fault, number: Int) {
    let margin = "\(number). ".leftPadded(to: 5)
    let space = String(repeating: " ", count: margin.displayWidth)
    let column = say("Qué hacer: ", "What to do: ").displayWidth
    var isFirst = true
    func row(_ label: String, _ text: String, on page: inout TextPage) {
      page.add(text, first: (isFirst ? margin : space) + label.padded(to: column), rest: space + "".padded(to: column))
      isFirst = false
    }
    let (requirement, finding) = (fault.requirement, fault.finding)
    if let label = label(of: fault) {
      page.add(label, first: margin + say("Para: ", "For: "))
      isFirst = false
    }
    let isDocument = finding?.isOfDocument ?? false
    row(
      isDocument ? say("Documento:", "Document:") : say("Dato:", "Detail:"),
      finding.map { say($0.about) } ?? say(requirement.title), on: &page)
    if let finding, fault.isFirstOfPaper, !finding.inOrder.isEmpty {
      let inOrder = finding.inOrder.map { say($0) }.joined(separator: ", ")
      row(say("Ya está:", "In order:"), inOrder.endingSentence, on: &page)
    }
    if let finding { row(say("Problema:", "Problem:"), say(finding.problem).endingSentence, on: &page) }
    if let remedy = remedy(fault) { row(say("Qué hacer:", "What to do:"), remedy.endingSentence, on: &page) }
    if let reason = reason(fault) { row(say("Motivo:", "Why:"), reason.endingSentence, on: &page) }
    guard fault.isFirst else { return }
    writeAlternatives(to: fault, margin: space)
  }

  /// For whom it is.
  private func label(of fault: Fault) -> String? {
    (fault.finding?.subject ?? fault.requirement.subjectLabel).map { say($0).capitalizingFirst }
  }

  /// What to do. What the requirement says of itself is more than can be said of a datum that is not there, or of a
  /// check; of a paper, the fault knows more.
  private func remedy(_ fault: Fault) -> String? {
    let guidance = fault.requirement.guidance.map { say($0).loweringFirst }
    guard let finding = fault.finding, let remedy = finding.remedy.map({ say($0).loweringFirst }) else {
      return guidance
    }
    let isOfRequirement = finding.code == .documentCheck || (!finding.isOfDocument && finding.isOfSomethingMissing)
    guard isOfRequirement, let guidance else { return remedy }
    return [guidance, finding.alsoServes.map { say($0).asSentence }].compactMap(\.self).map(\.endingSentence)
      .joined(separator: " ")
  }

  /// Why it is asked for, and by which requirements where several do.
  private func reason(_ fault: Fault) -> String? {
    let several = fault.others.isEmpty ? nil : askers(of: fault)
    let parts = [several, ownReason(fault)].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: "; ")
  }

  private func askers(of fault: Fault) -> String {
    let titles = ([fault.requirement] + fault.others).map { requirement in
      let label = requirement.subjectLabel.flatMap {
        $0 == fault.finding?.subject ? nil : say($0).capitalizingFirst + ", "
      }
      let title = say(requirement.title).withoutFullStop
      return say(Message(es: title, en: title).quotedIn(label ?? ""))
    }.withoutRepeats
    let list = titles.listed(with: say("y", "and"))
    return say("lo piden \(list)", "it is asked for by \(list)")
  }

  private func ownReason(_ fault: Fault) -> String? {
    // That a datum is what the problem says it is explains nothing.
    var because = (fault.finding?.because ?? fault.requirement.because)
      .filter { !$0.isBeneath && $0.path != fault.finding?.path }
    // Of a paper that is there, nobody asks why it is, but why it must be as it is not.
    let own = because.filter { !fault.requirement.because.contains($0) }
    if !own.isEmpty { because = own }
    if !because.isEmpty { return reasons(because) }
    guard fault.requirement.id.subject != nil, let declared = declaration(of: fault.requirement),
      let list = declared.forEach, let each = definition.fact(at: list.components)?.each
    else { return nil }
    let title = AmountWords(definition: definition, language: language).title(of: list)
    return say("se pide por cada \(each.separatingWords)", "it is asked for each of the \(title)")
  }

  private func declaration(of requirement: Verdict.RequirementResult) -> Requirement? {
    (definition.requirements + (definition.additionalRequirements ?? [])).first { $0.id == requirement.id.requirement }
  }

  // MARK: Alternatives

  private mutating func writeAlternatives(to fault: Fault, margin: String) {
    let options = fault.requirement.options.filter { $0.applies != .false }
    for requirement in [fault.requirement] + fault.others {
      for option in requirement.options where option.applies != .false {
        var offer = AlternativeOffer(title: option.title, applies: option.applies, because: option.because)
        if !fault.others.isEmpty { offer.requirement = requirement.title }
        // Of the requirement itself, what it lacks says more than its title.
        if option.id == requirement.id.requirement { offer.papers = option.findings.map(\.about).withoutRepeats }
        offer.findings = option.findings
        page.add(offer.text(in: language), first: margin)
      }
    }
    if options.isEmpty, let finding = fault.finding, finding.code == .dataMissing, !finding.needsOthers,
      finding.alsoServes == nil, names.isNone(finding.path)
    {
      page.add(
        say(
          "El expediente dice que no hay este dato, y nada puede reemplazarlo: así no se puede cumplir este requisito.",
          "The dossier says that there is none, and nothing can stand in for it: this requirement cannot be met."),
        first: margin)
    }
  }

  // MARK: Shorter lists

  /// Beside a criterion that is not met: what else is lacking, a line each.
  mutating func writeOtherFaults() {
    let faults = faults { !$0.isRecommended }
    guard !faults.isEmpty else { return }
    heading("ADEMÁS FALTA", "ALSO LACKING")
    for fault in faults { page.add(line(fault), first: "  - ") }
  }

  /// What is recommended and not there, a line each; it does not decide anything.
  mutating func writeRecommended() {
    let faults = faults { $0.isRecommended }
    let criteria = criteria.filter { $0.isRecommended && $0.status == .notMet }
    guard !faults.isEmpty || !criteria.isEmpty else { return }
    heading("RECOMENDADO", "RECOMMENDED")
    for criterion in criteria {
      let label = criterion.subjectLabel.map { say($0) + ": " } ?? ""
      page.add(label + say(criterion.message), first: "  - ")
    }
    for fault in faults {
      page.add(line(fault), first: "  - ")
      if fault.isFirst, let guidance = fault.requirement.guidance { page.add(say(guidance).asSentence, first: "    ") }
    }
  }

  private func line(_ fault: Fault) -> String {
    let about = fault.finding.map { say($0.about) } ?? say(fault.requirement.title)
    let label = label(of: fault).map { $0 + ", " } ?? ""
    let problem = fault.finding.map { say($0.problem) } ?? say("falta", "missing")
    return "\(label)\(label.isEmpty ? about : about.loweringFirst): \(problem)".asSentence
  }
}

extension [VerdictText.Writer.Fault] {
  /// The faults, each of which several requirements share with the first of them.
  fileprivate var toldOnce: Self {
    var places: [Finding.Fault: Int] = [:]
    var told: Self = []
    for fault in self {
      guard let key = fault.finding?.fault else {
        told.append(fault)
        continue
      }
      if let place = places[key] {
        if !told[place].others.contains(fault.requirement), told[place].requirement != fault.requirement {
          told[place].others.append(fault.requirement)
        }
      } else {
        places[key] = told.count
        told.append(fault)
      }
    }
    return told
  }
}

extension Message {
  fileprivate func quotedIn(_ label: String) -> Message {
    Message(es: "«\(label)\(spanish)»", en: "“\(label)\(english)”")
  }
}

extension Verdict.RequirementResult {
  fileprivate var isLacking: Bool { status == .missing || status == .defective }
}

extension Finding {
  /// The document that it is about, of the dossier's: `documents[2]`.
  fileprivate var paper: String? {
    isOfDocument && path != "documents[+]" ? path.prefix { $0 != "." }.description : nil
  }

  fileprivate var isOfDocument: Bool { code.rawValue.hasPrefix("document.") }

  fileprivate var isOfSomethingMissing: Bool {
    [.documentMissing, .documentTooFew, .dataMissing, .dataTooFew, .confirmedFalse].contains(code)
  }
}
