import Tramites

/// A text in which `⟦` stands before the place where a diagnostic must point, without it.
struct MarkedText: Sendable {
  let text: String
  /// The marked place as `line:column`; nil where nothing is marked.
  let place: String?

  init(_ marked: String) {
    guard let mark = marked.unicodeScalars.firstIndex(of: "⟦") else {
      text = marked
      place = nil
      return
    }
    let before = marked.unicodeScalars[..<mark]
    let line = before.count { $0 == "\n" } + 1
    let lastLine = before.lastIndex(of: "\n").map { before[before.index(after: $0)...] } ?? before
    place = "\(line):\(lastLine.count + 1)"
    var scalars = marked.unicodeScalars
    scalars.remove(at: mark)
    text = String(scalars)
  }
}
