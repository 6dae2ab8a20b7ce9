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

  private func plainTitle(_ expression: Int32) -> Message {
    expression < 0 ? words.title(ofNode: Vocabulary.submissionDate) : subject(expression).title
  }

  private func anchorTitle(_ expression: Int32) -> Message { plainTitle(expression).quoted }

  /// `de los 30 días anteriores al 20 de mayo de 2026 (Fecha de salida)`.
  private func within(_ period: Period, before day: CivilDate, _ expression: Int32) -> Message {
    let previous = period.previous
    let title = plainTitle(expression)
    return Message(
      es: "\(previous.spanish) al \(day.words(in: .spanish)) (\(title.spanish))",
      en: "\(previous.english) \(day.words(in: .english)) (\(title.english))")
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
    if case .day(let day) = anchor(expression) {
      let within = within(period, before: day, expression)
      return Message(es: "con fecha de emisión \(within.spanish)", en: "with a date of issue \(within.english)")
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
      let title = expression < 0 ? Message(es: "la presentación", en: "the day of submission") : plainTitle(expression)
      demand = Message(
        es:
          "debe valer al menos hasta el \(limit.words(in: .spanish)) (\(period.words.spanish) después de \(title.spanish))",
        en:
          "it must be valid at least until \(limit.words(in: .english)) (\(period.words.english) after \(title.english))"
      )
    case .hidden:
      let title = anchorTitle(expression)
      demand = Message(
        es: "debe valer al menos \(period.words.spanish) después de \(title.spanish)",
        en: "it must be valid for at least \(period.words.english) after \(title.english)")
    }
    let date = words.text(evaluation.documentKey(.expiresOn), kind: .date)
    return Fault(
      code: .documentExpiresTooSoon, key: DocumentKey.expiresOn.name, params: ["actual": actual(.expiresOn)],
      problem: Message(
        es: "caduca el \(date.spanish), y \(demand.spanish)", en: "it expires on \(date.english), and \(demand.english)"
      ),
      remedy: .renewal, needsOthers: true)
  }

  func fault(ofIssue period: Period, _ expression: Int32) -> Fault {
    let demand: Message
    switch anchor(expression) {
    case .none: return withoutAnchor(.documentIssuedOutsidePeriod, .issuedOn, expression)
    case .day(let day):
      if case .date(let issue) = evaluation.documentKey(.issuedOn), issue > day {
        return issuedLater(than: day, expression)
      }
      let within = within(period, before: day, expression)
      demand = Message(es: "debe ser \(within.spanish)", en: "it must be \(within.english)")
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
        en: "ask for this document anew, with a date of issue within that period"), needsOthers: true)
  }

  /// The date of issue lies after the day that counts: on most papers a slip of whoever wrote the dossier.
  private func issuedLater(than day: CivilDate, _ expression: Int32) -> Fault {
    let date = words.text(evaluation.documentKey(.issuedOn), kind: .date)
    let title = plainTitle(expression)
    let limit =
      expression < 0
      ? Message(es: "a la presentación", en: "the day of submission")
      : Message(
        es: "al \(day.words(in: .spanish)) (\(title.spanish))", en: "\(day.words(in: .english)) (\(title.english))")
    return Fault(
      code: .documentIssuedOutsidePeriod, key: DocumentKey.issuedOn.name, params: ["actual": actual(.issuedOn)],
      problem: Message(
        es: "la fecha de emisión, \(date.spanish), es posterior \(limit.spanish)",
        en: "the date of issue, \(date.english), is later than \(limit.english)"),
      remedy: Message(
        es: "revise la fecha de emisión; si está bien, presente otro documento, emitido antes",
        en: "check the date of issue; if it is right, hand in another document, issued earlier"))
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
        es: "indique \(title.spanish) en la solicitud", en: "give \(title.english) in the request"))
  }

  func anchorReasons(_ anchor: Int32) -> [Reason] {
    guard anchor >= 0 else { return [] }
    let place = subject(anchor)
    guard !place.isSensitive else { return [] }
    let value = evaluation.value(anchor)
    return [
      Reason(
        code: "fact.value", path: place.path.isEmpty ? nil : place.path,
        actual: words.citedValue(value, isSensitive: false), expected: nil, holds: nil, title: place.title,
        shown: words.shown(value, kind: .date), demand: nil)
    ]
  }
}

extension Message {
  /// What to do about a document that has expired, or soon will.
  static let renewal = Message(
    es: "pida la renovación y presente el documento vigente", en: "have it renewed and hand in the valid document")
}
