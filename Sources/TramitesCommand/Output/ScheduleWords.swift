import Tramites

extension ScheduleEntry {
  /// When it is attended to, from its days and hours where it states them, else in the page's own words.
  ///
  /// A text that says more than the hours (`Mañanas`) goes before them; one with figures says the hours itself.
  var words: Message? {
    guard let times else { return text?.both }
    guard let label = text?.both, !label.spanish.contains(where: \.isNumber) else { return times }
    return Message(
      es: "\(label.spanish.withoutFullStop), \(times.spanish.loweringFirst)",
      en: "\(label.english.withoutFullStop), \(times.english.loweringFirst)")
  }

  /// Whether it states days or hours, apart from its text.
  var statesHours: Bool { times != nil }

  /// Its days and hours; nil where it states none.
  private var times: Message? {
    let hours = opens.flatMap { opens in
      closes.map { Message(es: "de \(opens) a \($0)", en: "from \(opens) to \($0)") }
    }
    if always {
      return Message(es: "A toda hora, todos los días.", en: "At any time, every day.")
    }
    let parts = [days.isEmpty ? nil : days.words, hours].compactMap { $0 }
    guard !parts.isEmpty else { return nil }
    return Message(
      es: parts.map(\.spanish).joined(separator: ", ").asSentence,
      en: parts.map(\.english).joined(separator: ", ").asSentence)
  }
}

extension LocalizedText {
  fileprivate var both: Message { Message(es: spanish, en: text(in: .english)) }
}

extension [Weekday] {
  /// The days in words: `de lunes a viernes`, `lunes, miércoles y sábado`.
  var words: Message {
    let places = Set(compactMap { Weekday.allCases.firstIndex(of: $0) }).sorted()
    let days = places.map { Weekday.allCases[$0] }
    guard let first = days.first, let last = days.last else { return Message(es: "", en: "") }
    // A run of three or more is told by its ends.
    if days.count > 2, let start = places.first, let end = places.last, end - start == days.count - 1 {
      if days.count == Weekday.allCases.count { return Message(es: "todos los días", en: "every day") }
      return Message(
        es: "de \(first.name.spanish) a \(last.name.spanish)", en: "from \(first.name.english) to \(last.name.english)")
    }
    let names = days.map(\.name)
    return Message(
      es: names.map(\.spanish).listed(with: "y"), en: names.map(\.english).listed(with: "and"))
  }
}

extension Weekday {
  fileprivate var name: Message {
    switch self {
    case .mon: Message(es: "lunes", en: "Monday")
    case .tue: Message(es: "martes", en: "Tuesday")
    case .wed: Message(es: "miércoles", en: "Wednesday")
    case .thu: Message(es: "jueves", en: "Thursday")
    case .fri: Message(es: "viernes", en: "Friday")
    case .sat: Message(es: "sábado", en: "Saturday")
    case .sun: Message(es: "domingo", en: "Sunday")
    }
  }
}
