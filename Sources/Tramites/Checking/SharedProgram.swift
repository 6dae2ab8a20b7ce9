/// A program in one reference, where its parts would be thirty, with what its explanations keep.
final class SharedProgram: Sendable {
  let program: Program
  let wording = Wording()

  init(_ program: Program) { self.program = program }
}

/// A dossier's cells in one reference.
final class SharedCells: Sendable {
  let cells: DossierCells

  init(_ cells: DossierCells) { self.cells = cells }
}
