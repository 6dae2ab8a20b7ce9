/// A page as words, by line, without what only lays it out: tags, bullets, numbers, table rules, link addresses.
///
/// The published pages come as text from several tools; what they say is compared, not how it is marked up.
struct PageWords {
  /// The words of each line that has any.
  let lines: [[String]]

  init(_ text: String) {
    lines = text.asPlainLines.map(\.pageWords).filter { !$0.isEmpty }
  }

  private init(lines: [[String]]) { self.lines = lines }

  var words: [String] { lines.flatMap { $0 } }

  /// The page by its headings, in the order of the headings; a heading that is not there, or comes too soon, has no
  /// section.
  func sections(_ headings: [String]) -> [String: PageWords] {
    let flat = lines.enumerated().flatMap { number, line in line.map { (word: $0, line: number) } }
    var starts: [(heading: String, first: Int, next: Int)] = []
    var place = 0
    for heading in headings {
      let words = heading.pageWords
      guard let found = flat.map(\.word).firstIndex(of: words, from: place) else { continue }
      place = found + words.count
      starts.append((heading, found, place))
    }
    let ends = starts.dropFirst().map(\.first) + [flat.count]
    return Dictionary(
      zip(starts, ends).map { start, end in
        let section = flat[start.next..<end]
        let numbers = section.map(\.line)
        let lines = Set(numbers).sorted().map { number in section.filter { $0.line == number }.map(\.word) }
        return (start.heading, PageWords(lines: lines))
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The lines of a page that another page does not have, one after the other, in the same order.
  func lines(missingIn other: PageWords) -> [String] {
    let words = other.words
    var place = 0
    return lines.filter { line in
      guard let found = words.firstIndex(of: line, from: place) else { return true }
      place = found + line.count
      return false
    }.map { $0.joined(separator: " ") }
  }
}

extension [String] {
  /// Where some words stand one after the other.
  fileprivate func firstIndex(of words: [String], from start: Int) -> Int? {
    guard let first = words.first else { return start }
    return indices.dropFirst(start).first { self[$0] == first && self[$0...].starts(with: words) }
  }
}

extension String {
  /// The lines, a block of HTML being a line of its own, without the rest of the markup.
  fileprivate var asPlainLines: [String] {
    var plain = ""
    var rest = self[...]
    while let character = rest.popFirst() {
      switch character {
      case "<" where !rest.hasPrefix("http"):
        let tag = rest.prefix { $0 != ">" }
        rest = rest.dropFirst(tag.count + 1)
        let isInline = ["a", "/a", "b", "/b"].contains(tag.prefix { $0 != " " })
        if !isInline { plain.append("\n") }
      case "]" where rest.hasPrefix("("):
        rest = rest.drop { $0 != ")" }.dropFirst()
      case "[", "<", ">", "*", "#", "•", "|": plain.append(" ")
      case ":" where rest.first?.isLetter == true: plain.append(": ")
      // Two items of a list that run into each other.
      case "." where plain.last == "\"" && rest.first?.isNumber == true: plain.append(".\n")
      default: plain.append(character)
      }
    }
    return plain.split(whereSeparator: \.isNewline).map(String.init)
  }

  /// The words of a line, without a number or bullet at its beginning and without the punctuation around each.
  fileprivate var pageWords: [String] {
    var words = split(whereSeparator: \.isWhitespace)[...]
    while let first = words.first, first.isMarker { words.removeFirst() }
    return words.map { word in
      let isOuter: (Character) -> Bool = { ".,:;«»".contains($0) }
      var word = word.drop(while: isOuter)
      while let last = word.last, isOuter(last) { word.removeLast() }
      return String(word)
    }.filter { word in !word.allSatisfy { $0 == "-" } }
  }
}

extension Substring {
  /// `-`, `1.`, `a.`
  fileprivate var isMarker: Bool {
    if allSatisfy({ $0 == "-" }) { return true }
    guard hasSuffix(".") else { return false }
    let number = dropLast()
    return number.count == 1 && number.allSatisfy(\.isLetter)
      || (1...2).contains(number.count) && number.allSatisfy(\.isNumber)
  }
}
