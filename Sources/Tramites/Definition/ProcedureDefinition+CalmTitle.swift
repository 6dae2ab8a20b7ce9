extension ProcedureDefinition {
  /// The title as a sentence has it, in each language: pages print it in capitals.
  package var calmTitle: LocalizedText {
    func calm(_ title: String, _ language: String) -> String {
      title.withoutShouting(keeping: description?.text(inLanguage: language) ?? "")
    }
    return LocalizedText(
      calm(title.spanish, Language.spanish.rawValue),
      inAnyOrder: title.translations.map { ($0.language, calm($0.text, $0.language)) })
  }

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
    let words = split(separator: " ", omittingEmptySubsequences: false).map { word in
      acronyms.contains(Substring(word.unicodeScalars.filter(\.isOfWord))) ? String(word) : word.lowercased()
    }
    let calm = words.joined(separator: " ")
    return calm.prefix(1).uppercased() + calm.dropFirst()
  }

  /// Whether it is several words without a small letter.
  private var isShouted: Bool {
    // Most texts have one of ASCII, which takes no look at what is known of all characters.
    !utf8.contains { (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) } && utf8.contains(UInt8(ascii: " "))
      && !unicodeScalars.contains(where: \.properties.isLowercase)
  }

  /// The words in capitals, of two letters at least.
  private var acronyms: Set<Substring> {
    Set(
      unicodeScalars.split { !$0.isOfWord }.filter { $0.count > 1 && $0.allSatisfy(\.isCapital) }.map { Substring($0) }
    )
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter, a digit or a part of one.
  fileprivate var isOfWord: Bool {
    if isASCII { return isASCIILetter || ("0"..."9").contains(self) }
    return properties.isAlphabetic || properties.numericType != nil || properties.isDiacritic
  }

  fileprivate var isCapital: Bool {
    isASCII ? ("A"..."Z").contains(self) : properties.isUppercase || properties.isDiacritic
  }

  private var isASCIILetter: Bool { ("A"..."Z").contains(self) || ("a"..."z").contains(self) }
}
