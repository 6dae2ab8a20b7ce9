extension Interview.Question {
  /// The answer that a person typed.
  ///
  /// `sí`, `s`, `yes`, `no`, `n`; the number, the id or the title of an option; days as `2026-03-10` or `10/03/2026`;
  /// numbers with a comma or a point before the decimals. An empty text and `no sé` leave the question open. What is no
  /// answer of the question's type is refused, never guessed at.
  ///
  /// - Parameter text: what was typed, in Spanish or English; white space around it and the case of letters do not
  ///   count, nor do accents where only some words are possible.
  /// - Returns: the answer, of the question's type.
  /// - Throws: `AnswerProblem`, with what is expected.
  public func answer(from text: String) throws(Interview.AnswerProblem) -> Interview.Answer {
    let typed = text.trimmed
    let word = typed.folded
    if word.isEmpty || Self.unsureWords.contains(word) { return .unsure }
    if mayBeNone, Self.noneWords.contains(word) { return .none }
    if let answer = answer(of: typed, word) { return answer }
    if Self.noneWords.contains(word), type != .options { throw .noneExpected }
    let expectation = type.expectation(options.map(\.title))
    throw Interview.AnswerProblem(.type, mayBeNone ? expectation.followed(by: noneExpectation) : expectation)
  }

  /// What to write where there is none.
  package var noneWord: Message {
    id.path.steps.last == .name("expiresOn")
      ? Message(es: "no caduca", en: "does not expire") : Message(es: "no hay", en: "none")
  }

  private var noneExpectation: Message {
    let word = noneWord
    return id.path.steps.last == .name("expiresOn")
      ? Message(es: "Si no caduca, escriba «\(word.spanish)».", en: "If it does not, write “\(word.english)”.")
      : Message(es: "Si no hay, escriba «\(word.spanish)».", en: "If there is none, write “\(word.english)”.")
  }

  private static let unsureWords: Set<String> = [
    "?", "no se", "no lo se", "no sabe", "no lo sabe", "ns", "saltar", "skip", "i don't know", "i do not know",
    "don't know", "dont know", "do not know", "unsure",
  ]
  private static let noneWords: Set<String> = [
    "-", "no hay", "no tengo", "no tiene", "ninguno", "ninguna", "nada", "none", "there is none", "no caduca",
    "no vence", "does not expire", "never",
  ]
  fileprivate static let yesWords: Set<String> = ["s", "si", "y", "yes", "true", "verdadero"]
  private static let noWords: Set<String> = ["n", "no", "false", "falso"]

  private func answer(of typed: String, _ word: String) -> Interview.Answer? {
    switch type {
    case .boolean:
      if Self.yesWords.contains(word) { return .boolean(true) }
      return Self.noWords.contains(word) ? .boolean(false) : nil
    case .integer:
      if kind == .document, Self.noWords.contains(word) { return .integer(0) }
      return typed.plainInteger.map { .integer($0) }
    case .decimal: return typed.decimal.map { .decimal($0) }
    case .date: return typed.day.map { .date($0) }
    case .choice: return option(typed, word).map { .text($0) }
    case .text: return .text(typed)
    case .country: return CountryNames.code(of: typed).map { .text($0) }
    case .language: return LanguageNames.code(of: typed).map { .text($0) }
    case .options: return several(word)
    }
  }

  /// The id of the option that is meant.
  private func option(_ typed: String, _ word: String) -> String? {
    if let option = options.first(where: { $0.id == typed }) { return option.id }
    let named = options.filter {
      [$0.id.folded, $0.title.spanish.folded, $0.title.english.folded].contains(word)
    }
    if named.count == 1 { return named[0].id }
    if let number = typed.plainInteger, number > 0, number <= options.count { return options[Int(number) - 1].id }
    // The beginning of one title, if of one only.
    let begun = options.filter { $0.title.spanish.folded.hasPrefix(word) || $0.title.english.folded.hasPrefix(word) }
    return begun.count == 1 && word.count > 2 ? begun[0].id : nil
  }

  /// The ids of all options that are meant.
  private func several(_ word: String) -> Interview.Answer? {
    if ["todo", "todos", "todas", "all", "everything"].contains(word) { return .options(options.map(\.id)) }
    if Self.noneWords.contains(word) || Self.noWords.contains(word) { return .options([]) }
    if let one = option(word, word) { return .options([one]) }
    var ids: [String] = []
    for part in word.split(whereSeparator: { $0 == "," || $0 == ";" }) {
      let part = String(part).trimmed
      guard let id = option(part, part) else { return nil }
      if !ids.contains(id) { ids.append(id) }
    }
    return ids.isEmpty ? nil : .options(options.map(\.id).filter(ids.contains))
  }
}

extension Message {
  fileprivate func followed(by other: Message) -> Message {
    Message(es: "\(spanish) \(other.spanish)", en: "\(english) \(other.english)")
  }
}

extension String {
  /// Whether a person says yes.
  package var saysYes: Bool { Interview.Question.yesWords.contains(trimmed.folded) }

  /// The text without white space around it.
  package var trimmed: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }

  /// The text as words are compared: small letters, without accents and without a full stop at the end.
  var folded: String {
    let accents: [Character: Character] = [
      "á": "a", "é": "e", "í": "i", "ó": "o", "ú": "u", "ü": "u", "ñ": "n", "’": "'",
    ]
    let text = String(lowercased().map { accents[$0] ?? $0 })
    return text.count > 1 && text.hasSuffix(".") ? String(text.dropLast()) : text
  }

  /// A whole number, as people write it.
  fileprivate var plainInteger: Int64? {
    let digits = utf8.first == UInt8(ascii: "-") ? utf8.dropFirst() : utf8[...]
    guard !digits.isEmpty, digits.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else {
      return nil
    }
    return Int64(self)
  }

  /// A number with a comma or a point before its decimals; one with both is not guessed at.
  fileprivate var decimal: ExactDecimal? {
    guard filter({ $0 == "," || $0 == "." }).count <= 1 else { return nil }
    guard allSatisfy({ ("0"..."9").contains($0) || $0 == "," || $0 == "." || $0 == "-" }),
      let number = ExactDecimal(String(map { $0 == "," ? "." : $0 })), number.isStatable
    else { return nil }
    return number
  }

  /// A day as `2026-03-10`, or with the day first as `10/03/2026`.
  fileprivate var day: CivilDate? {
    if let day = CivilDate(self) { return day }
    let parts = split(omittingEmptySubsequences: false) { $0 == "/" || $0 == "-" || $0 == "." }.map(String.init)
    guard parts.count == 3, (1...2).contains(parts[0].utf8.count), (1...2).contains(parts[1].utf8.count),
      parts[2].utf8.count == 4, let day = parts[0].plainInteger, let month = parts[1].plainInteger,
      let year = parts[2].plainInteger
    else { return nil }
    return CivilDate(year: year, month: month, day: day)
  }
}
