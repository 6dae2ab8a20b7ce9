extension Diagnostic {
  /// The diagnostic as a person reads it: place, message, code, pointer and notes.
  ///
  /// - Parameter language: the language of the words; codes and names never change.
  /// - Returns: one line for the problem and one for each note, without a final line break. Control characters of
  ///   the file are shown, not sent.
  public func text(in language: Language) -> String {
    var lines: [String] = []
    let place = location.map { "\($0): " } ?? ""
    let kind =
      switch (severity, language) {
      case (.error, _): "error"
      case (.warning, .spanish): "aviso"
      case (.warning, .english): "warning"
      }
    let suffix = pointer.tokens.isEmpty ? "" : " \(pointer)"
    lines.append("\(place)\(kind): \(message.text(in: language)) [\(code)]\(suffix)")
    for note in notes {
      let place = note.location.map { "\($0): " } ?? "  "
      let kind = language == .spanish ? "nota" : "note"
      lines.append("\(place)\(kind): \(note.message.text(in: language))")
    }
    return lines.map(\.escapingControlCharacters).joined(separator: "\n")
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The diagnostic in Spanish.
  public var description: String { text(in: .spanish) }
}

extension String {
  /// The string with control characters written as `\u{…}`, so that no text can move a terminal.
  package var escapingControlCharacters: String {
    guard unicodeScalars.contains(where: \.isTerminalControl) else { return self }
    var result = ""
    for scalar in unicodeScalars {
      if scalar.isTerminalControl {
        result += "\\u{" + String(scalar.value, radix: 16, uppercase: true) + "}"
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
    return result
  }
}

extension Unicode.Scalar {
  /// Whether a terminal could take the scalar for a command, a new line or a change of direction.
  package var isTerminalControl: Bool {
    switch value {
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069, 0x61C: true
    default: false
    }
  }
}
