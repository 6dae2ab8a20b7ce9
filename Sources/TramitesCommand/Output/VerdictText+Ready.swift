import Tramites

extension VerdictText.Writer {
  /// What is in order already, person by person, so that nobody brings it twice.
  mutating func writeReady() {
    let ready = requirements.filter { $0.status == .satisfied && $0.metBy != nil }
    guard !ready.isEmpty else { return }
    heading("YA ESTÁ LISTO", "READY")
    // What belongs to nobody stands under the empty name, which no subject has.
    let owned = Dictionary(grouping: ready) { owner(of: $0) ?? "" }
    var rows: [(label: String, text: String)] = []
    for owner in ordered(owned.keys.filter { !$0.isEmpty }) {
      let label = names.label(of: owner)
      let texts = (owned[owner] ?? []).map { title(of: $0).loweringFirst + pieces(of: $0) + condition(of: $0) }
      rows.append((label.map { text(of: $0) } ?? "", texts.withoutRepeats.joined(separator: "; ")))
    }
    for requirement in owned[""] ?? [] {
      let title = title(of: requirement)
      let pieces = pieces(of: requirement)
      let documents = (requirement.metBy?.documents ?? []).map { say($0.title) }.withoutRepeats
        .filter { $0.lowercased() != title.lowercased() }.map(\.loweringFirst)
      rows.append(
        documents.isEmpty
          ? ("", title + pieces + people(in: requirement) + condition(of: requirement))
          : (title + ":", documents.joined(separator: "; ") + pieces + condition(of: requirement)))
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
        page.add("\(row.label) \(row.text)".endingSentence, first: "  ", rest: "    ")
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

  /// The people in the list that a requirement is about: `: Ana Ortiz y Mateo Rojas`.
  private func people(in requirement: Verdict.RequirementResult) -> String {
    guard let facts = requirement.metBy?.facts, facts.count == 1 else { return "" }
    let elements = names.elements(of: facts[0]).map { names.label(of: $0) }
    guard !elements.isEmpty, elements.allSatisfy({ $0?.isName == true }) else { return "" }
    return ": " + labels(elements.compactMap { $0?.text })
  }

  /// That it is not known yet whether it is asked for.
  private func condition(of requirement: Verdict.RequirementResult) -> String {
    requirement.applies == .unknown ? say(" (si corresponde)", " (if it applies)") : ""
  }

  /// Which pieces of a paper are there: `, original y copia`.
  private func pieces(of requirement: Verdict.RequirementResult) -> String {
    guard let documents = requirement.metBy?.documents, documents.count == 1 else { return "" }
    // A title may say it already: `Cédula original`.
    let title = title(of: requirement).lowercased()
    let pieces = names.pieces(ofDocument: documents[0].path).filter { !title.contains($0) }
    return pieces.isEmpty ? "" : ", " + pieces.listed(with: say("y", "and"))
  }

  /// Groups and elements, groups first, elements in the order of the requirements.
  private func ordered(_ owners: [String]) -> [String] {
    let subjects = requirements.compactMap(\.id.subject).withoutRepeats
    let elements = Set(subjects)
    let known = Set(owners)
    return owners.filter { !elements.contains($0) }.sorted() + subjects.filter { known.contains($0) }
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
