import Testing

@testable import Tramites

/// A text with its mistake marked by `1️⃣`, and what the mistake is.
struct JSONMistake: CustomTestStringConvertible, Sendable {
  let marked: String
  let kind: JSONProblem.Kind

  init(_ marked: String, _ kind: JSONProblem.Kind) {
    self.marked = marked
    self.kind = kind
  }

  var testDescription: String {
    marked
  }
}
