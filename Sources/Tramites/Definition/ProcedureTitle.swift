import Synchronization

/// A procedure's title, and how a sentence has it, which is worked out when it is said for the first time.
final class ProcedureTitle: Sendable, Equatable {
  private let title: LocalizedText
  private let description: LocalizedText?
  private let known = Mutex<LocalizedText?>(nil)

  /// Nil where there is no title that could be read.
  init?(_ title: LocalizedText?, description: LocalizedText?) {
    guard let title, !title.spanish.isEmpty else { return nil }
    self.title = title
    self.description = description
  }

  /// The title as a sentence has it, in each language: pages print it in capitals.
  var calm: LocalizedText {
    known.withLock { known in
      if let known { return known }
      let calm = Self.calm(title, description)
      known = calm
      return calm
    }
  }

  static func == (left: ProcedureTitle, right: ProcedureTitle) -> Bool {
    left === right || left.title == right.title && left.description == right.description
  }

  fileprivate static func calm(_ title: LocalizedText, _ description: LocalizedText?) -> LocalizedText {
    func calm(_ title: String, _ language: String) -> String {
      title.withoutShouting(keeping: description?.text(inLanguage: language) ?? "")
    }
    return LocalizedText(
      calm(title.spanish, Language.spanish.rawValue),
      inAnyOrder: title.translations.map { ($0.language, calm($0.text, $0.language)) })
  }
}

extension ProcedureDefinition {
  /// The title as a sentence has it, in each language.
  package var calmTitle: LocalizedText { ProcedureTitle.calm(title, description) }

  /// The title as a sentence has it.
  package func calmTitle(in language: Language) -> String {
    title.text(in: language).withoutShouting(keeping: description?.text(in: language) ?? "")
  }
}

extension String {
  /// A text in capitals alone, as a sentence has it.
  ///
  /// - Parameter text: a text in small letters; the words that it has in capitals (`IESS`) keep them.
  fileprivate func withoutShouting(keeping text: String) -> String {
    guard isShouted else { return self }
    let acronyms = text.acronyms
    let words = utf8.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).map { word in
      let word = Substring(word)
      return !acronyms.isEmpty && acronyms.contains(word.letters) ? String(word) : word.lowercased()
    }
    let calm = words.joined(separator: " ")
    return calm.prefix(1).uppercased() + calm.dropFirst()
  }

  /// Whether it is several words without a small letter.
  private var isShouted: Bool {
    // Most texts have one of ASCII, which takes no look at what is known of all characters.
    !utf8.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } && utf8.contains(UInt8(ascii: " "))
      && !unicodeScalars.contains { !$0.isASCII && $0.properties.isLowercase }
  }

  /// The words in capitals, of two letters at least.
  private var acronyms: Set<String> {
    var acronyms: Set<String> = []
    var start = startIndex
    var length = 0
    var isInCapitals = true
    func finish(_ end: Index) {
      if isInCapitals, length > 1 { acronyms.insert(String(self[start..<end])) }
    }
    for index in unicodeScalars.indices {
      let scalar = unicodeScalars[index]
      if scalar.isOfWord {
        if length == 0 { (start, isInCapitals) = (index, true) }
        length += 1
        isInCapitals = isInCapitals && scalar.isCapital
      } else if length > 0 {
        finish(index)
        length = 0
      }
    }
    finish(endIndex)
    return acronyms
  }
}

extension Substring {
  /// What words are made of, without whatever else stands around it.
  fileprivate var letters: String {
    var letters = String.UnicodeScalarView()
    for scalar in unicodeScalars where scalar.isOfWord { letters.append(scalar) }
    return String(letters)
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter, a digit or a part of one.
  fileprivate var isOfWord: Bool {
    if isASCII { return isASCIILetter || ("0"..."9").contains(self) }
    // The letters of Latin-1, nearly all that are not ASCII: looking properties up is slow.
    if (0xC0...0xFF).contains(value) { return self != "×" && self != "÷" }
    return properties.isAlphabetic || properties.numericType != nil || properties.isDiacritic
  }

  fileprivate var isCapital: Bool {
    isASCII ? ("A"..."Z").contains(self) : properties.isUppercase || properties.isDiacritic
  }

  private var isASCIILetter: Bool { ("A"..."Z").contains(self) || ("a"..."z").contains(self) }
}
