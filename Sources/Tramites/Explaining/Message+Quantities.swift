extension Message {
  /// `una copia simple`, `3 copias simples`.
  static func copies(_ count: Int64) -> Message {
    count == 1
      ? Message(es: "una copia simple", en: "one simple copy")
      : Message(es: "\(count) copias simples", en: "\(count) simple copies")
  }

  /// `una copia certificada`, `3 copias certificadas`.
  static func certifiedCopies(_ count: Int64) -> Message {
    count == 1
      ? Message(es: "una copia certificada", en: "one certified copy")
      : Message(es: "\(count) copias certificadas", en: "\(count) certified copies")
  }

  /// Titles one after the other, which may themselves have commas.
  static func listing(_ titles: [Message]) -> Message {
    Message(
      es: titles.map(\.spanish).joined(separator: "; "), en: titles.map(\.english).joined(separator: "; "))
  }

  /// How many are lacking of how many: `falta 1: se piden 3 y hay 2`.
  static func lacking(found: Int64, expected: Int64) -> Message {
    let lacking = expected.subtractingReportingOverflow(found).partialValue
    let problem =
      lacking == 1
      ? Message(es: "falta 1", en: "1 is missing") : Message(es: "faltan \(lacking)", en: "\(lacking) are missing")
    guard found > 0 else { return problem }
    let there = found == 1 ? "there is 1" : "there are \(found)"
    return Message(
      es: "\(problem.spanish): se piden \(expected) y hay \(found)",
      en: "\(problem.english): \(expected) are asked for, and \(there)")
  }
}

extension Int64 {
  /// The number of bytes as people say it: `1 MB`, `300 kB`, exact where it is not round.
  var asFileSize: String {
    if self >= 1_048_576, self % 1_048_576 == 0 { return "\(self / 1_048_576) MB" }
    if self >= 1_000_000, self % 1_000_000 == 0 { return "\(self / 1_000_000) MB" }
    if self >= 1024, self % 1024 == 0 { return "\(self / 1024) kB" }
    if self >= 1000, self % 1000 == 0 { return "\(self / 1000) kB" }
    return "\(self) bytes"
  }
}

extension Period {
  /// The period in words: `6 meses`.
  var words: Message {
    switch unit {
    case .days: Message(es: count == 1 ? "1 día" : "\(count) días", en: count == 1 ? "1 day" : "\(count) days")
    case .months:
      Message(es: count == 1 ? "1 mes" : "\(count) meses", en: count == 1 ? "1 month" : "\(count) months")
    case .years: Message(es: count == 1 ? "1 año" : "\(count) años", en: count == 1 ? "1 year" : "\(count) years")
    }
  }

  /// The period before a day: `de los 30 días anteriores`, which `al …` follows.
  var previous: Message {
    guard count == 1 else {
      return Message(es: "de los \(words.spanish) anteriores", en: "of the \(words.english) before")
    }
    return switch unit {
    case .days: Message(es: "del día anterior", en: "of the day before")
    case .months: Message(es: "del mes anterior", en: "of the month before")
    case .years: Message(es: "del año anterior", en: "of the year before")
    }
  }

  /// The period that ends today: `del último mes`, `de los últimos 6 meses`.
  var last: Message {
    guard count == 1 else {
      return Message(es: "de los últimos \(words.spanish)", en: "of the last \(words.english)")
    }
    return switch unit {
    case .days: Message(es: "del último día", en: "of the last day")
    case .months: Message(es: "del último mes", en: "of the last month")
    case .years: Message(es: "del último año", en: "of the last year")
    }
  }
}
