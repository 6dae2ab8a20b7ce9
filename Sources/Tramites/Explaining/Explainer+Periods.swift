/// How long a document must be valid, and when it must have been issued.
extension Explainer {
  /// The day that a period is counted from.
  private enum Anchor {
    case day(CivilDate)
    /// The dossier says that there is none.
    case none
    /// It is not known, or must not be shown.
    case hidden
  }

  private func anchor(_ expression: Int32) -> Anchor {
    let value = expression < 0 ? evaluation.submissionDay : evaluation.value(expression)
    if value.isNone { return .none }
    guard !readsSensitive(expression), case .date(let day) = value else { return .hidden }
    return .day(day)
  }

  private func anchorTitle(_ expression: Int32) -> Message {
    let title = expression < 0 ? words.title(ofNode: Vocabulary.submissionDate) : subject(expression).title
    return title.quoted
  }

  // MARK: Demands

  /// How long a document must be valid, as one of its qualities.
  func validity(_ period: Period, _ expression: Int32) -> Message {
    if expression < 0 {
      return Message(
        es: "vigente al menos \(period.words.spanish) más", en: "valid for at least \(period.words.english) more")
    }
    if case .day(let day) = anchor(expression), let limit = period.after(day) {
      return Message(
        es: "vigente al menos hasta el \(limit.words(in: .spanish))",
        en: "valid at least until \(limit.words(in: .english))")
    }
    let title = anchorTitle(expression)
    return Message(
      es: "vigente al menos \(period.words.spanish) después de \(title.spanish)",
      en: "valid for at least \(period.words.english) after \(title.english)")
  }

  /// When a document must have been issued, as one of its qualities.
  func issue(_ period: Period, _ expression: Int32) -> Message {
    if expression < 0 {
      return Message(
        es: "con fecha de emisión \(period.last.spanish)", en: "with a date of issue \(period.last.english)")
    }
    if case .day(let day) = anchor(expression), let start = period.before(day) {
      return Message(
        es: "con fecha de emisión entre el \(start.words(in: .spanish)) y el \(day.words(in: .spanish))",
        en: "with a date of issue between \(start.words(in: .english)) and \(day.words(in: .english))")
    }
    let title = anchorTitle(expression)
    return Message(
      es: "con fecha de emisión de hasta \(period.words.spanish) antes de \(title.spanish)",
      en: "with a date of issue up to \(period.words.english) before \(title.english)")
  }

  // MARK: Faults

  func fault(ofValidity period: Period, _ expression: Int32) -> Fault {
    let demand: Message
    switch anchor(expression) {
    case .none: return withoutAnchor(.documentExpiresTooSoon, .expiresOn, expression)
    case .day(let day):
      guard let limit = period.after(day) else { fallthrough }
      demand = Message(
        es: "debe estar vigente al menos hasta el \(limit.words(in: .spanish))",
        en: "it must be valid at least until \(limit.words(in: .english))")
    case .hidden:
      let title = anchorTitle(expression)
      demand = Message(
        es: "debe estar vigente al menos \(period.words.spanish) después de \(title.spanish)",
        en: "it must be valid for at least \(period.words.english) after \(title.english)")
    }
    let date = words.text(evaluation.documentKey(.expiresOn), kind: .date)
    return Fault(
      code: .documentExpiresTooSoon, key: DocumentKey.expiresOn.name, params: ["actual": actual(.expiresOn)],
      problem: Message(
        es: "caduca el \(date.spanish), y \(demand.spanish)", en: "it expires on \(date.english), and \(demand.english)"
      ),
      remedy: .renewal, needsOthers: true, because: anchorReasons(expression))
  }

  func fault(ofIssue period: Period, _ expression: Int32) -> Fault {
    let demand: Message
    switch anchor(expression) {
    case .none: return withoutAnchor(.documentIssuedOutsidePeriod, .issuedOn, expression)
    case .day(let day):
      guard let start = period.before(day) else { fallthrough }
      demand = Message(
        es: "se pide una fecha entre el \(start.words(in: .spanish)) y el \(day.words(in: .spanish))",
        en: "a date between \(start.words(in: .english)) and \(day.words(in: .english)) is asked for")
    case .hidden:
      let title = anchorTitle(expression)
      demand = Message(
        es: "se pide una fecha de hasta \(period.words.spanish) antes de \(title.spanish)",
        en: "a date up to \(period.words.english) before \(title.english) is asked for")
    }
    let date = words.text(evaluation.documentKey(.issuedOn), kind: .date)
    return Fault(
      code: .documentIssuedOutsidePeriod, key: DocumentKey.issuedOn.name, params: ["actual": actual(.issuedOn)],
      problem: Message(
        es: "se emitió el \(date.spanish), y \(demand.spanish)",
        en: "it was issued on \(date.english), and \(demand.english)"),
      remedy: Message(
        es: "pida de nuevo este documento, con fecha de emisión en ese plazo",
        en: "ask for this document anew, with a date of issue within that period"), needsOthers: true,
      because: anchorReasons(expression))
  }

  /// There is no day to count from, whatever the document says.
  private func withoutAnchor(_ code: Finding.Code, _ key: DocumentKey, _ expression: Int32) -> Fault {
    let title = anchorTitle(expression)
    return Fault(
      code: code, key: key.name, params: ["actual": actual(key)],
      problem: Message(
        es: "el plazo se cuenta desde \(title.spanish), y el expediente dice que no hay",
        en: "the period is counted from \(title.english), and the dossier says that there is none"),
      remedy: Message(
        es: "indique \(title.spanish) en la solicitud", en: "give \(title.english) in the request"),
      because: anchorReasons(expression))
  }

  private func anchorReasons(_ anchor: Int32) -> [Reason] {
    guard anchor >= 0 else { return [] }
    let place = subject(anchor)
    guard !place.isSensitive else { return [] }
    let value = evaluation.value(anchor)
    return [
      Reason(
        code: "fact.value", path: place.path.isEmpty ? nil : place.path,
        actual: words.machineValue(value, isSensitive: false), expected: nil, holds: nil, title: place.title,
        quote: stating(place.title, words.quoted(value, kind: .date)), demand: nil)
    ]
  }
}

extension Message {
  /// What to do about a document that has expired, or soon will.
  static let renewal = Message(
    es: "pida la renovación y presente el documento vigente", en: "have it renewed and hand in the valid document")
}
