import Testing
import Tramites
import TramitesAuthoring

/// Texts of files of which one has a mark, `▶`, where a diagnostic must point.
struct MarkedText {
  /// The texts without the mark.
  let files: [String: String]
  /// The marked place, as diagnostics name it; nil without a mark.
  let place: String?

  init(_ files: [String: String]) {
    var place: String?
    self.files = files.mapValues { $0.replacing("▶", with: "") }
    for (name, text) in files {
      guard let mark = text.firstIndex(of: "▶") else { continue }
      let before = text[..<mark].split(separator: "\n", omittingEmptySubsequences: false)
      place = "\(CaseFixture.folder)\(name):\(before.count):\((before.last?.unicodeScalars.count ?? 0) + 1)"
    }
    self.place = place
  }
}

/// A file with something wrong, and what must be said about it.
struct Fault: Sendable, CustomTestStringConvertible {
  let testDescription: String
  /// The case, with a mark where the problem is.
  let text: String
  let code: Diagnostic.Code
  /// What the only note says in English; nil where there is none.
  var note: String?
  /// Further files, by name.
  var others: [String: String] = [:]

  init(
    _ description: String, _ code: Diagnostic.Code, _ text: String, note: String? = nil, others: [String: String] = [:]
  ) {
    testDescription = description
    self.text = text
    self.code = code
    self.note = note
    self.others = others
  }

  /// What the case's diagnostics say: their place, code and notes.
  func found() -> [String] {
    let marked = MarkedText(["case.json": text, "base.json": CaseFixture.base].merging(others) { $1 })
    return CaseFixture.run(marked.files).diagnostics.map(Self.line)
  }

  /// What they must say.
  var expected: [String] {
    let marked = MarkedText(["case.json": text, "base.json": CaseFixture.base].merging(others) { $1 })
    return ["\(marked.place ?? "nowhere") \(code)" + (note.map { " (\($0))" } ?? "")]
  }

  private static func line(_ diagnostic: Diagnostic) -> String {
    let place = diagnostic.location.map(\.description) ?? "nowhere"
    let notes = diagnostic.notes.map { " (\($0.message.english))" }.joined()
    return "\(place) \(diagnostic.code)\(notes)"
  }
}
