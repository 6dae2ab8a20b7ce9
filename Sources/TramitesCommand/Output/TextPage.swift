import Tramites

/// Text for a terminal, line by line: wrapped at words, indented, without control characters of strangers.
///
/// ```swift
/// var page = TextPage(width: 80)
/// page.add("Una fotocopia de ambas caras", first: "  1. ")
/// print(page.text)
/// ```
struct TextPage {
  /// How lines look where colours are wanted.
  enum Style {
    /// As they are.
    case plain
    /// A heading.
    case heading
    /// It cannot be done.
    case refused
    /// Something is open.
    case open
    /// Everything is in order.
    case done

    fileprivate var codes: String {
      switch self {
      case .plain: ""
      case .heading: "1"
      case .refused: "1;31"
      case .open: "1;33"
      case .done: "1;32"
      }
    }
  }

  /// The columns that a line may take; words longer than a line may run over.
  let width: Int
  private let colors: Bool
  private(set) var lines: [String] = []

  /// An empty page.
  ///
  /// - Parameters:
  ///   - width: the columns of a line, 20 or more; less counts as 20.
  ///   - colors: whether styles are shown, with the escape sequences of ANSI terminals.
  init(width: Int, colors: Bool = false) {
    self.width = max(width, 20)
    self.colors = colors
  }

  /// The page; lines are separated by line feeds, and the last one has none.
  var text: String { lines.joined(separator: "\n") }

  /// Adds a line without anything, unless the page is empty or ends with one.
  mutating func blank() {
    if lines.last?.isEmpty == false { lines.append("") }
  }

  /// Adds text, wrapped at white space.
  ///
  /// - Parameters:
  ///   - text: what is said; white space of any kind separates words. Nothing is added for a blank text.
  ///   - first: what the first line begins with.
  ///   - rest: what the others begin with; as much space as `first` where it is nil.
  ///   - style: how the lines look.
  mutating func add(_ text: String, first: String = "", rest: String? = nil, style: Style = .plain) {
    let first = first.escapingControlCharacters
    let rest = rest?.escapingControlCharacters ?? String(repeating: " ", count: first.displayWidth)
    let words = text.words.flatMap {
      $0.escapingControlCharacters.breakable(at: width - rest.displayWidth)
    }
    guard !words.isEmpty else { return }
    let margin = rest.displayWidth
    var line = first
    var taken = first.displayWidth
    var isFresh = true
    for word in words {
      let length = word.displayWidth
      if taken + (isFresh ? 0 : 1) + length > width, !isFresh || taken > margin {
        append(line.trimmingEnd, style)
        line = rest + word
        taken = margin + length
      } else {
        line += isFresh ? word : " " + word
        taken += (isFresh ? 0 : 1) + length
      }
      isFresh = false
    }
    append(line, style)
  }

  /// Adds a line as it is, for tables; control characters are shown, not sent.
  mutating func addLine(_ line: String) {
    append(line.escapingControlCharacters, .plain)
  }

  private mutating func append(_ line: String, _ style: Style) {
    let isStyled = colors && !style.codes.isEmpty
    lines.append(isStyled ? "\u{1B}[\(style.codes)m\(line)\u{1B}[0m" : line)
  }
}

extension Character {
  /// White space where a line may break.
  fileprivate var separatesWords: Bool { isWhitespace && self != "\u{A0}" && self != "\u{202F}" }
}

extension String {
  /// What stands between white space where a line may break.
  fileprivate var words: [String] {
    // In ASCII and the letters up to `ÿ` no mark follows a space, and no other space is white.
    let isPlain = utf8.allSatisfy { $0 < 0xC0 || $0 == 0xC3 }
    guard isPlain else { return split(whereSeparator: \.separatesWords).map(String.init) }
    return utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }.map { String(Substring($0)) }
  }

  /// Whether breaking the word would make an address useless.
  fileprivate var isAddress: Bool { contains("://") || contains("@") || hasPrefix("www.") }

  /// The word, in pieces of so many columns where it is longer.
  fileprivate func breakable(at width: Int) -> [String] {
    guard displayWidth > width, !isAddress else { return [self] }
    var parts: [String] = []
    var part = ""
    var taken = 0
    for character in self {
      if taken > 0, taken + character.displayWidth > width {
        parts.append(part)
        part = ""
        taken = 0
      }
      part.append(character)
      taken += character.displayWidth
    }
    return parts + [part]
  }

  fileprivate var trimmingEnd: String {
    var trimmed = self
    while trimmed.last == " " { trimmed.removeLast() }
    return trimmed
  }

  /// The string, with spaces up to so many columns.
  func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - displayWidth))
  }

  /// The string with as many spaces before it as it lacks to so many columns.
  func leftPadded(to width: Int) -> String {
    String(repeating: " ", count: max(0, width - displayWidth)) + self
  }
}
