/// What a condition demands of one fact, in words: `debe ser menos de «18»`.
///
/// The value that was found stands before these words, so that they say nothing where the value says it all.
struct DemandWords {
  /// What a condition is for.
  enum Use {
    /// It must hold: a criterion, a check, a confirmation.
    case demand
    /// It says whether something applies.
    case applicability
  }

  /// What a fact is compared with.
  enum Bound {
    /// A value, perhaps that of something with a title.
    case value(Message, of: Message?)
    /// Something whose value is not known, or must not be shown.
    case title(Message)
  }

  let use: Use
  /// Whether what is demanded is so; nil where that is not known.
  let isMet: Bool?
  /// Whether the opposite is demanded.
  let isNegated: Bool
  let bound: Bound
  /// Yes or no, where the fact is compared with one of them.
  var boolean: Bool?
  /// Whether days are compared.
  var isDate = false

  // MARK: Comparisons

  /// What a comparison demands; nil where that goes without saying.
  func comparison(_ comparator: Condition.Comparator) -> Message? {
    var comparator = isNegated ? comparator.opposite : comparator
    var bound = bound
    // Not to be yes is to be no.
    if comparator == .isNot, let boolean, case .value(_, of: nil) = bound {
      comparator = .is
      bound = .value(boolean ? Message(es: "No", en: "No") : Message(es: "Sí", en: "Yes"), of: nil)
    }
    switch comparator {
    case .is: return isMet == true ? nil : positive(equal(bound))
    case .isNot: return isMet == true ? nil : isMet == false ? another : negative(equal(bound))
    case .lessThan, .atMost, .moreThan, .atLeast:
      let limit = limit(comparator, bound)
      return isMet == true ? limit : positive(limit)
    case .in, .notIn, .present: return nil
    }
  }

  /// A comparison as the verb and what follows it: `no es «España»`, `es más de «18»`.
  func clause(_ comparator: Condition.Comparator) -> Message? {
    var comparator = isNegated ? comparator.opposite : comparator
    var bound = bound
    if comparator == .isNot, let boolean, case .value(_, of: nil) = bound {
      comparator = .is
      bound = .value(boolean ? Message(es: "No", en: "No") : Message(es: "Sí", en: "Yes"), of: nil)
    }
    let phrase: Message
    switch comparator {
    case .is: phrase = equal(bound)
    case .isNot:
      let other = equal(bound)
      return Message(es: "no es \(other.spanish)", en: "is not \(other.english)")
    case .lessThan, .atMost, .moreThan, .atLeast: phrase = limit(comparator, bound)
    case .in, .notIn, .present: return nil
    }
    return Message(es: "es \(phrase.spanish)", en: "is \(phrase.english)")
  }

  private func equal(_ bound: Bound) -> Message {
    switch bound {
    case .value(let value, let title): value.quoted.naming(title)
    case .title(let title): Message(es: "igual a \(title.quoted.spanish)", en: "the same as \(title.quoted.english)")
    }
  }

  private func limit(_ comparator: Condition.Comparator, _ bound: Bound) -> Message {
    switch bound {
    case .value(let shown, let title):
      (isDate ? Self.date(comparator, shown) : Self.number(comparator, shown.quoted)).naming(title)
    case .title(let title):
      isDate ? Self.date(comparator, unknown: title.quoted) : Self.number(comparator, title.quoted)
    }
  }

  private static func number(_ comparator: Condition.Comparator, _ value: Message) -> Message {
    switch comparator {
    case .lessThan: Message(es: "menos de \(value.spanish)", en: "less than \(value.english)")
    case .atMost: Message(es: "como máximo \(value.spanish)", en: "at most \(value.english)")
    case .moreThan: Message(es: "más de \(value.spanish)", en: "more than \(value.english)")
    default: Message(es: "al menos \(value.spanish)", en: "at least \(value.english)")
    }
  }

  private static func date(_ comparator: Condition.Comparator, _ day: Message) -> Message {
    switch comparator {
    case .lessThan: Message(es: "antes del \(day.spanish)", en: "before \(day.english)")
    case .atMost: Message(es: "a más tardar el \(day.spanish)", en: "on or before \(day.english)")
    case .moreThan: Message(es: "después del \(day.spanish)", en: "after \(day.english)")
    default: Message(es: "desde el \(day.spanish)", en: "on or after \(day.english)")
    }
  }

  /// What a day must be, by the title of another one.
  private static func date(_ comparator: Condition.Comparator, unknown title: Message) -> Message {
    switch comparator {
    case .lessThan: Message(es: "antes de \(title.spanish)", en: "before \(title.english)")
    case .atMost: Message(es: "no después de \(title.spanish)", en: "not after \(title.english)")
    case .moreThan: Message(es: "después de \(title.spanish)", en: "after \(title.english)")
    default: Message(es: "no antes de \(title.spanish)", en: "not before \(title.english)")
    }
  }

  // MARK: Membership and presence

  /// What it demands that a fact is, or is not, one of several values.
  ///
  /// - Parameter texts: the values in quotation marks.
  func membership(_ texts: [Message], negated: Bool) -> Message? {
    guard isMet != true, !texts.isEmpty else { return nil }
    guard negated != isNegated else { return positive(.list(texts, Message(es: "o", en: "or"))) }
    return isMet == false && texts.count == 1 ? another : negative(.list(texts, Message(es: "ni", en: "or")))
  }

  /// What it demands that there is something, or nothing.
  func presence(_ expected: Bool) -> Message? {
    guard isMet != true else { return nil }
    return switch (use, expected != isNegated) {
    case (.demand, true): Message(es: "debe haber", en: "there must be one")
    case (.demand, false): Message(es: "no debe haber", en: "there must be none")
    case (.applicability, true): Message(es: "solo si hay", en: "only if there is one")
    case (.applicability, false): Message(es: "solo si no hay", en: "only if there is none")
    }
  }

  // MARK: Uses

  private func positive(_ phrase: Message) -> Message {
    switch use {
    case .demand: Message(es: "debe ser \(phrase.spanish)", en: "must be \(phrase.english)")
    case .applicability: Message(es: "solo si es \(phrase.spanish)", en: "only if it is \(phrase.english)")
    }
  }

  private func negative(_ phrase: Message) -> Message {
    switch use {
    case .demand: Message(es: "no puede ser \(phrase.spanish)", en: "must not be \(phrase.english)")
    case .applicability: Message(es: "solo si no es \(phrase.spanish)", en: "only if it is not \(phrase.english)")
    }
  }

  /// That the value that was found is the one that must not be.
  private var another: Message {
    switch use {
    case .demand: Message(es: "debe ser otra respuesta", en: "must be another answer")
    case .applicability: Message(es: "solo con otra respuesta", en: "only with another answer")
    }
  }
}

extension Message {
  /// The message with what its value is called: `«18», edad mínima`.
  fileprivate func naming(_ title: Message?) -> Message {
    guard let title else { return self }
    return Message(es: "\(spanish), \(title.spanish)", en: "\(english), \(title.english)")
  }
}

extension Condition.Comparator {
  /// What holds of two values where this does not.
  fileprivate var opposite: Self {
    switch self {
    case .is: .isNot
    case .isNot: .is
    case .in: .notIn
    case .notIn: .in
    case .lessThan: .atLeast
    case .atMost: .moreThan
    case .moreThan: .atMost
    case .atLeast: .lessThan
    case .present: .present
    }
  }
}

/// What a condition is for and which way round: what the words about it depend on.
struct Stance: Hashable, BitwiseCopyable {
  var use = DemandWords.Use.applicability
  /// Whether it stands inside a `not`, so that the opposite is demanded.
  var isNegated = false
}
