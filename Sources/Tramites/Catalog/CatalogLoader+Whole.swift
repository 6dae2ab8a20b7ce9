/// What is checked across the files.
extension CatalogLoader {
  /// The procedures without those whose period overlaps that of an earlier one with the same id.
  mutating func withoutOverlaps(_ loaded: [LoadedProcedure]) -> [LoadedProcedure] {
    var kept: [String: [LoadedProcedure]] = [:]
    return loaded.filter { procedure in
      let id = procedure.definition.id
      let period = procedure.definition.effective
      if let other = kept[id.rawValue]?.first(where: { $0.definition.effective.overlaps(period) }) {
        let place = place(procedure.effectiveOffset, in: procedure.path)
        report(
          Diagnostic(
            .effectiveOverlap,
            Message(
              es: "otra versión de `\(id)` está en vigor alguno de los mismos días",
              en: "another version of `\(id)` is in force on some of the same days"),
            at: place.location, pointer: place.pointer,
            notes: [
              Diagnostic.Note(
                Message(es: "la otra está aquí", en: "the other one is here"),
                at: self.place(other.effectiveOffset, in: other.path).location)
            ]))
        return false
      }
      kept[id.rawValue, default: []].append(procedure)
      return true
    }
  }

  /// Reports the procedures that others name and nobody has, and those that ask for what only they yield.
  ///
  /// - Parameter ids: the ids of all procedures, those that cannot be used included.
  mutating func warnOfProcedures(_ loaded: [LoadedProcedure], ids: Set<String>) {
    // Each name is compared with all ids, and so only once.
    var suggestions: [String: [Diagnostic.Note]] = [:]
    func suggestion(for id: Procedure.ID) -> [Diagnostic.Note] {
      let notes =
        suggestions[id.rawValue]
        ?? suggester.nearest(to: id.rawValue, among: ids).map { [Diagnostic.Note(.didYouMean($0))] } ?? []
      suggestions[id.rawValue] = notes
      return notes
    }
    for procedure in loaded {
      for (id, offset) in procedure.related where !ids.contains(id.rawValue) {
        guard mayWarn(of: procedure.path) else { return }
        let place = place(offset, in: procedure.path)
        report(
          Diagnostic(
            .referenceUnknown,
            Message(
              es: "el catálogo no tiene el trámite `\(id)`: dé su `url`, o añádalo",
              en: "the catalog does not have the procedure `\(id)`: give its `url`, or add it"),
            severity: .warning, at: place.location, pointer: place.pointer, notes: suggestion(for: id)))
      }
      for source in procedure.sources {
        let id = source.procedure
        if !ids.contains(id.rawValue) {
          // A catalog need not have all there is: only what looks like a slip is told.
          let notes = suggestion(for: id)
          guard !notes.isEmpty else { continue }
          guard mayWarn(of: procedure.path) else { return }
          let place = placeOfSource(source.mark)
          report(
            Diagnostic(
              .referenceUnknown,
              Message(
                es: "el catálogo no tiene el trámite `\(id)`", en: "the catalog does not have the procedure `\(id)`"),
              severity: .warning, at: place.location, pointer: place.pointer, notes: notes))
        } else if id == procedure.definition.id, let requirement = source.requirement {
          guard mayWarn(of: procedure.path) else { return }
          let place = placeOfSource(source.mark)
          report(
            Diagnostic(
              .procedureCircle,
              Message(
                es: "el requisito `\(requirement)` pide lo que se obtiene con este mismo trámite, `\(id)`",
                en: "the requirement `\(requirement)` asks for what is obtained through this same procedure, `\(id)`"),
              severity: .warning, at: place.location, pointer: place.pointer))
        }
      }
    }
  }

  /// Where a fact or a document says through what it is obtained.
  private mutating func placeOfSource(_ mark: SourceMark) -> SourcePlace {
    guard let path = opened.first(where: { $0.value.number == mark.file })?.key else { return SourcePlace() }
    return place(Int(mark.offset), key: "obtainedThrough", in: path)
  }
}
