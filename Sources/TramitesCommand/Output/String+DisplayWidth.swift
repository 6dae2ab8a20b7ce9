extension String {
  /// The columns that the string takes in a terminal.
  var displayWidth: Int {
    // Printable ASCII: nearly all there is.
    if utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return utf8.count }
    return reduce(0) { $0 + $1.displayWidth }
  }
}

extension Character {
  /// The columns that the character takes in a terminal: 2 for East Asian wide ones, 0 for marks without a base.
  var displayWidth: Int {
    guard let first = unicodeScalars.first else { return 0 }
    // Latin letters, whatever marks follow them: nearly all there is.
    if (0x20..<0x7F).contains(first.value) || (0xC0..<0x300).contains(first.value) { return 1 }
    // What follows the first scalar of a grapheme cluster is drawn over it.
    switch first.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format, .control: return 0
    default: return first.isWide || unicodeScalars.contains("\u{FE0F}") ? 2 : 1
    }
  }
}

extension Unicode.Scalar {
  /// Whether terminals draw the scalar over two columns (Unicode Standard Annex 11: wide and full-width).
  fileprivate var isWide: Bool {
    switch value {
    case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xA000...0xA4CF,
      0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0xFFE0...0xFFE6, 0x1F300...0x1F64F, 0x1F680...0x1F6FF, 0x1F900...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
