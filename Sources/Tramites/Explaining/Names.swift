/// The concrete paths of a dossier's facts.
struct Names {
  let sharedProgram: SharedProgram
  let sharedCells: SharedCells
  let phrasebook: Phrasebook

  private var program: Program { sharedProgram.program }

  init(_ accepted: AcceptedDossier) {
    sharedProgram = accepted.procedure.storage.sharedProgram
    sharedCells = accepted.sharedCells
    phrasebook = sharedProgram.wording.phrasebook(of: sharedProgram.program)
  }

  /// The path of an element: `dependientes[0]`.
  func element(list: Int32, row: Int32) -> String {
    ElementPath(phrasebook.elements[Int(list)], row: row).text
  }

  /// The subject of an instance: nil without `forEach`, and over a list of which nothing is known.
  func subject(list: Int32, row: Int32) -> String? {
    guard list >= 0, row >= 0, Int(row) < sharedCells.cells.lists[Int(list)].count else { return nil }
    return element(list: list, row: row)
  }
}
