import Tramites

/// Text on its way to a terminal.
enum TerminalText {
  /// The text with every control character written as `\u{…}`, but for line breaks.
  ///
  /// - Parameter allowingColors: whether the sequences that only colour (`ESC [ digits m`) stay.
  static func shown(_ text: String, allowingColors: Bool = false) -> String {
    guard text.unicodeScalars.contains(where: { $0.isTerminalControl && $0 != "\n" }) else { return text }
    // By scalars: as characters, a carriage return and a line feed are one.
    return text.unicodeScalars.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      allowingColors ? keepingColors(line) : String(line).escapingControlCharacters
    }.joined(separator: "\n")
  }

  private static func keepingColors(_ line: Substring.UnicodeScalarView) -> String {
    // What stands before an escape character, and then each piece that begins after one.
    let pieces = line.split(separator: "\u{1B}", omittingEmptySubsequences: false)
    var result = pieces.first.map { String($0).escapingControlCharacters } ?? ""
    for piece in pieces.dropFirst() {
      let isColor =
        piece.first == "[" && piece.dropFirst().drop { ("0"..."9").contains($0) || $0 == ";" }.first == "m"
      result += (isColor ? "\u{1B}" : "\\u{1B}") + String(piece).escapingControlCharacters
    }
    return result
  }
}
