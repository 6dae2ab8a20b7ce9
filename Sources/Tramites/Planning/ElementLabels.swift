/// What texts call the elements of a dossier's lists, whatever procedure speaks of them.
struct ElementLabels: Sendable {
  private let accepted: AcceptedDossier

  init(_ accepted: AcceptedDossier) { self.accepted = accepted }

  /// What texts call an element, by its path; nil for what is none.
  subscript(path: String) -> Message? {
    let names = Names(accepted)
    guard case .index(let index)? = DossierPath(path)?.steps.last, let row = Int32(exactly: index) else { return nil }
    for list in accepted.procedure.storage.program.vocabulary.lists.indices {
      guard let number = Int32(exactly: list), names.subject(list: number, row: row) == path else { continue }
      return Words(names).label(list: number, row: row)
    }
    return nil
  }
}
