/// What is wrong with a text: as many problems as the limit allows, each with its place.
package struct ProblemList: Sendable {
  /// The problems in the order in which they were found; where there are more than the limit, the last says so.
  package private(set) var diagnostics: [Diagnostic] = []
  /// Finds the places, one after the other.
  package var places = PlaceFinder()
  private let limits: Limits

  /// Creates an empty list.
  package init(limits: Limits) {
    self.limits = limits.clamped
  }

  /// Whether one more problem would be listed.
  package var hasRoom: Bool { diagnostics.count < limits.maximumProblems }

  /// Whether there is room for one more problem; that there are more is said once.
  ///
  /// Asked before a message is made that takes long: a text may consist of mistakes.
  ///
  /// - Parameter value: the value or key that is wrong.
  package mutating func mayReport(at value: JSONValue) -> Bool {
    if diagnostics.count == limits.maximumProblems {
      let place = places.place(of: value)
      diagnostics.append(.moreProblems(limits, at: place.location, pointer: place.pointer))
    }
    return hasRoom
  }

  /// Lists a problem where there is room for it.
  ///
  /// - Parameters:
  ///   - value: the value or key that is wrong.
  ///   - notes: what helps to understand or mend it.
  package mutating func report(
    _ code: Diagnostic.Code, _ message: Message, at value: JSONValue, notes: [Diagnostic.Note] = [],
    fixIts: [Diagnostic.FixIt] = []
  ) {
    guard mayReport(at: value) else { return }
    let place = places.place(of: value)
    diagnostics.append(
      Diagnostic(code, message, at: place.location, pointer: place.pointer, notes: notes, fixIts: fixIts))
  }
}
