/// What is checked across the files.
extension CatalogLoader {
  /// The procedures without those whose period overlaps that of an earlier one with the same id.
  mutating func withoutOverlaps(_ loaded: [LoadedProcedure]) -> [LoadedProcedure] {
    var kept: [Procedure.ID: [LoadedProcedure]] = [:]
    return loaded.filter { procedure in
      let id = procedure.definition.id
      let period = procedure.definition.effective
      if let other = kept[id]?.first(where: { $0.definition.effective.overlaps(period) }) {
        report(
          Diagnostic(
            .effectiveOverlap,
            Message(
              es: "otra versión de `\(id)` está en vigor alguno de los mismos días",
              en: "another version of `\(id)` is in force on some of the same days"),
            at: procedure.effectivePlace.location, pointer: procedure.effectivePlace.pointer,
            notes: [
              Diagnostic.Note(
                Message(es: "la otra está aquí", en: "the other one is here"), at: other.effectivePlace.location)
            ]))
        return false
      }
      kept[id, default: []].append(procedure)
      return true
    }
  }

  /// Reports the related procedures that nobody has.
  ///
  /// - Parameter ids: the ids of all procedures, those that cannot be used included.
  mutating func warnOfUnknownProcedures(_ loaded: [LoadedProcedure], ids: Set<Procedure.ID>) {
    // Each name is compared with all ids, and so only once.
    var suggestions: [Procedure.ID: [Diagnostic.Note]] = [:]
    for procedure in loaded {
      for related in procedure.related {
        let id = Procedure.ID(related.path)
        guard !ids.contains(id) else { continue }
        let notes =
          suggestions[id]
          ?? NameSuggestion.nearest(to: id.rawValue, among: ids.map(\.rawValue)).map {
            [Diagnostic.Note(.didYouMean($0))]
          } ?? []
        suggestions[id] = notes
        report(
          Diagnostic(
            .referenceUnknown,
            Message(
              es: "el catálogo no tiene el trámite `\(id)`: dé su `url`, o añádalo",
              en: "the catalog does not have the procedure `\(id)`: give its `url`, or add it"),
            severity: .warning, at: related.place.location, pointer: related.place.pointer, notes: notes))
      }
    }
  }
}
