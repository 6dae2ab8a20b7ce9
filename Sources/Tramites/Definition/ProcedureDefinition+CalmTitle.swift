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
    guard !contains(where: \.isLowercase), contains(" ") else { return self }
    let separators: (Character) -> Bool = { !$0.isLetter && !$0.isNumber }
    let acronyms = Set(text.split(whereSeparator: separators).filter { $0.count > 1 && $0.allSatisfy(\.isUppercase) })
    let words = split(separator: " ", omittingEmptySubsequences: false).map { word in
      acronyms.contains(word.filter { !separators($0) }[...]) ? String(word) : word.lowercased()
    }
    let calm = words.joined(separator: " ")
    return calm.prefix(1).uppercased() + calm.dropFirst()
  }
}
