extension Diagnostic {
  /// A problem of a file that another target of the package reads.
  ///
  /// - Parameters:
  ///   - value: the value or key that is wrong.
  ///   - notes: what helps to understand or mend it.
  package static func problem(_ code: Code, _ message: Message, at value: JSONValue, notes: [Note] = []) -> Diagnostic {
    Diagnostic(code, message, at: value.location, pointer: value.pointer, notes: notes)
  }

  /// The same problem where it was really written, its notes included; what `value` does not know stays.
  ///
  /// - Parameters:
  ///   - places: finds where the values stand; the same for all problems of a text.
  ///   - value: the value or key that stands at an offset of the text in which the problem was found.
  package func moved(_ places: inout PlaceFinder, to value: (_ offset: Int) -> JSONValue?) -> Diagnostic {
    func moved(_ location: SourceLocation?) -> SourcePlace? {
      location.flatMap { value($0.offset) }.map { places.place(of: $0) }
    }
    let target = moved(location)
    return Diagnostic(
      code, message, severity: severity, at: target?.location ?? location, pointer: target?.pointer ?? pointer,
      notes: notes.map { Note($0.message, at: moved($0.location)?.location ?? $0.location) })
  }
}

extension Diagnostic {
  /// The same problem of something that no person can look at in a text: the pointer alone says where.
  func withoutPlaces() -> Diagnostic {
    Diagnostic(code, message, severity: severity, pointer: pointer, notes: notes.map { Note($0.message) })
  }

  /// Says, in place of the first problem that is not shown, that there are more than a limit allows.
  static func moreProblems(
    _ limits: Limits, at location: SourceLocation?, pointer: JSONPointer, severity: Severity = .error
  ) -> Diagnostic {
    Diagnostic(
      .limitExceeded,
      Message(
        es: "hay más de \(limits.maximumProblems) problemas: desde aquí no se muestran",
        en: "there are more than \(limits.maximumProblems) problems: from here on they are not shown"),
      severity: severity, at: location, pointer: pointer)
  }
}

extension Diagnostic.Note {
  /// A remark about another place.
  package static func note(_ message: Message, at location: SourceLocation? = nil) -> Diagnostic.Note {
    Diagnostic.Note(message, at: location)
  }

  /// The name that was probably meant; none where none is near.
  package static func didYouMean(_ name: String, among candidates: some Sequence<String>) -> [Diagnostic.Note] {
    NameSuggestion.nearest(to: name, among: candidates).map { [didYouMean($0)] } ?? []
  }

  /// The name that was probably meant.
  package static func didYouMean(_ name: String) -> Diagnostic.Note {
    Diagnostic.Note(.didYouMean(name))
  }
}
