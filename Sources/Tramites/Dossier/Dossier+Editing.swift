extension Dossier {
  /// The dossier with another value at a path.
  ///
  /// Groups on the way are created, and a list too where the path ends in `[+]`. Whether a procedure knows what the
  /// path names is found out when the dossier is checked.
  ///
  /// ```swift
  /// let answered = try dossier.setting("solicitante.fechaNacimiento", to: "2010-05-15")
  /// let withPhoto = try answered.setting("documents[+]", to: ["type": "foto", "bytes": 100_000])
  /// ```
  ///
  /// - Parameters:
  ///   - path: where. `[+]` appends, each element where the value is a list.
  ///   - value: what; `nil` says that there is none.
  /// - Returns: a changed copy.
  /// - Throws: `DossierPathError` where there is no such element or not exactly one such document, or where a value on
  ///   the way has no parts.
  /// - Complexity: O(*n*) in the size of the dossier.
  public func setting(_ path: DossierPath, to value: FactValue) throws(DossierPathError) -> Dossier {
    var draft = DossierDraft(DossierDraft.Node(tree))
    try draft.set(path, to: DossierDraft.Node(value.tree))
    return Dossier(tree: draft.concluded().tree, problems: problems)
  }

  /// The dossier without what stands at a path.
  ///
  /// What follows a removed element moves up; subjects of documents are texts and stay as they are.
  ///
  /// - Parameter path: of a fact, a key, a document, or a whole group, element or list.
  /// - Returns: a changed copy.
  /// - Throws: `DossierPathError` where nothing stands at the path.
  /// - Complexity: O(*n*) in the size of the dossier.
  public func removing(_ path: DossierPath) throws(DossierPathError) -> Dossier {
    var draft = DossierDraft(DossierDraft.Node(tree))
    try draft.remove(path)
    return Dossier(tree: draft.concluded().tree, problems: problems)
  }
}
