extension Interview.Question {
  /// An answer as people read it: options by their titles, days and countries in words.
  ///
  /// What is sensitive is masked, and only that there is none, or no answer, is said.
  ///
  /// - Parameter answer: an answer to this question.
  /// - Returns: the words, without a full stop.
  public func words(for answer: Interview.Answer) -> Message {
    switch answer {
    case .none: return Message(es: "no hay", en: "none")
    case .unsure: return Message(es: "sin respuesta", en: "no answer")
    default: break
    }
    if isSensitive { return Words.mask }
    switch answer {
    case .boolean(let boolean): return boolean ? Message(es: "Sí", en: "Yes") : Message(es: "No", en: "No")
    case .integer(let integer): return Message(es: "\(integer)", en: "\(integer)")
    case .decimal(let decimal): return Message(es: decimal.description, en: decimal.description)
    case .date(let date): return Message(es: date.words(in: .spanish), en: date.words(in: .english))
    case .text(let text): return words(forText: text)
    case .options(let ids):
      return ids.isEmpty ? Message(es: "nada", en: "nothing") : .list(ids.map(title(of:)), separator: ";")
    case .none, .unsure: return Message(es: "", en: "")
    }
  }

  private func words(forText text: String) -> Message {
    let plain = Message(es: text, en: text)
    return switch type {
    case .choice: title(of: text)
    case .date: CivilDate(text).map { words(for: .date($0)) } ?? plain
    case .country: CountryNames.name(of: text) ?? plain
    case .language: LanguageNames.name(of: text) ?? plain
    default: plain
    }
  }

  private func title(of id: String) -> Message {
    options.first { $0.id == id }?.title ?? Message(es: id, en: id)
  }
}
