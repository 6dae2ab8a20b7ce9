import Tramites

extension VerdictText.Writer {
  /// What is in order already, person by person, so that nobody brings it twice.
  mutating func writeReady() {
    let ready = requirements.filter { $0.status == .satisfied && $0.metBy != nil }
    guard !ready.isEmpty else { return }
    heading("YA ESTÁ LISTO", "READY")
    var rows: [(label: String, text: String)] = []
    for owner in owners(of: ready) {
      let label = names.label(of: owner)
      let texts = ready.filter { self.owner(of: $0) == owner }.map { title(of: $0).loweringFirst }
      rows.append((label.map { text(of: $0) } ?? "", texts.withoutRepeats.joined(separator: "; ")))
    }
    for requirement in ready where owner(of: requirement) == nil {
      let title = title(of: requirement)
      let documents = (requirement.metBy?.documents ?? []).map { say($0.title) }.withoutRepeats
        .filter { $0.lowercased() != title.lowercased() }
      rows.append(
        documents.isEmpty ? ("", title) : (title + ":", documents.map(\.loweringFirst).joined(separator: "; ")))
    }
    write(rows.filter { !$0.label.isEmpty } + rows.filter(\.label.isEmpty))
  }

  /// Rows whose texts begin in one column, unless a label is too long for it.
  private mutating func write(_ rows: [(label: String, text: String)]) {
    let limit = page.width / 3
    let column = (rows.map(\.label.displayWidth).filter { $0 <= limit }.max() ?? 0) + 1
    for row in rows {
      if row.label.isEmpty {
        page.add(row.text.endingSentence, first: "  ", rest: "    ")
      } else if row.label.displayWidth > limit {
        page.add(row.text.endingSentence, first: "  \(row.label) ", rest: "    ")
      } else {
        page.add(row.text.endingSentence, first: "  " + row.label.padded(to: column))
      }
    }
  }

  private func text(of label: DossierNames.Label) -> String {
    label.isName ? say("De \(label.text):", "\(label.text):") : "\(label.text.capitalizingFirst):"
  }

  /// What met a requirement: the requirement itself, or the papers that stand in for it.
  private func title(of requirement: Verdict.RequirementResult) -> String {
    guard let means = requirement.metBy, let via = means.via else { return say(requirement.title).withoutFullStop }
    let documents = means.documents.map { say($0.title) }.withoutRepeats
    guard documents.isEmpty else { return documents.joined(separator: ", ") }
    let alternative = definition.alternativeRequirements?.first { $0.id == via }
    return say(alternative?.title ?? requirement.title).withoutFullStop
  }

  /// The groups and elements that requirements belong to, groups first.
  private func owners(of requirements: [Verdict.RequirementResult]) -> [String] {
    let owners = requirements.compactMap { owner(of: $0) }.withoutRepeats
    let subjects = Set(self.requirements.compactMap(\.id.subject))
    return owners.filter { !subjects.contains($0) }
      + self.requirements.compactMap(\.id.subject).withoutRepeats.filter { owners.contains($0) }
  }

  /// Whose a requirement is; nil where it is nobody's in particular.
  private func owner(of requirement: Verdict.RequirementResult) -> String? {
    if let subject = requirement.id.subject { return subject }
    let documents = (requirement.metBy?.documents ?? []).map { names.owner(ofDocument: $0.path) }
    let facts = (requirement.metBy?.facts ?? []).map { names.owner(of: $0) }
    let owners = Set(documents + facts)
    guard owners.count == 1, let owner = owners.first.flatMap({ $0 }), names.label(of: owner) != nil else { return nil }
    return owner
  }
}
