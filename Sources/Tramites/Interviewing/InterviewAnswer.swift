extension Interview {
  /// An answer to a question.
  public enum Answer: Sendable, Hashable {
    /// Yes or no.
    case boolean(Bool)
    /// A whole number.
    case integer(Int64)
    /// A number.
    case decimal(ExactDecimal)
    /// A day.
    case date(CivilDate)
    /// A text, or the id of an option.
    case text(String)
    /// The ids of all options that hold.
    case options([String])
    /// There is none.
    case none
    /// The person does not know, or does not say: the question counts as left open, and may be taken up at the end.
    case unsure
  }
}

extension Interview {
  /// The most papers of one kind that an answer may say there are.
  static let maximumPapers: Int64 = 1_000
}

extension Interview.Answer {
  /// The answer as dossiers have it; nil for none at all.
  var tree: JSONTree? {
    switch self {
    case .boolean(let boolean): .boolean(boolean)
    case .integer(let integer): .integer(integer)
    case .decimal(let decimal): .number(decimal.description)
    case .date(let date): .string(date.description)
    case .text(let text): .string(text)
    case .options(let ids): .array(ids.map(JSONTree.string))
    case .none: .null
    case .unsure: nil
    }
  }

  /// How many papers an answer says there are; nil where it says nothing of the kind.
  var count: Int? {
    switch self {
    case .boolean(let boolean): boolean ? 1 : 0
    case .integer(let count): (0...Interview.maximumPapers).contains(count) ? Int(count) : nil
    case .none, .unsure: 0
    case .decimal, .date, .text, .options: nil
    }
  }
}

extension Interview.Answer: Codable {
  private enum Key: String, CodingKey, CaseIterable {
    case boolean, integer, decimal, date, text, options, none, unsure
  }

  /// Reads an answer: an object with one key, which says its type.
  ///
  /// - Parameter decoder: the decoder.
  /// - Throws: `DecodingError` where there is no such key, or its value is of another type.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    func wrong(_ key: Key) -> DecodingError {
      DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: "this is no \(key.rawValue)")
    }
    guard let key = Key.allCases.first(where: container.contains) else {
      throw DecodingError.dataCorrupted(
        DecodingError.Context(codingPath: container.codingPath, debugDescription: "this is no answer"))
    }
    switch key {
    case .boolean: self = .boolean(try container.decode(Bool.self, forKey: key))
    case .integer: self = .integer(try container.decode(Int64.self, forKey: key))
    case .decimal:
      // As text: a number of JSON would lose digits on its way through binary floating point.
      guard let decimal = ExactDecimal(try container.decode(String.self, forKey: key)) else { throw wrong(key) }
      self = .decimal(decimal)
    case .date:
      guard let date = CivilDate(try container.decode(String.self, forKey: key)) else { throw wrong(key) }
      self = .date(date)
    case .text: self = .text(try container.decode(String.self, forKey: key))
    case .options: self = .options(try container.decode([String].self, forKey: key))
    case .none: self = .none
    case .unsure: self = .unsure
    }
  }

  /// Writes an answer as an object with one key, which says its type.
  ///
  /// - Parameter encoder: the encoder.
  /// - Throws: what the encoder does.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    switch self {
    case .boolean(let boolean): try container.encode(boolean, forKey: .boolean)
    case .integer(let integer): try container.encode(integer, forKey: .integer)
    case .decimal(let decimal): try container.encode(decimal.description, forKey: .decimal)
    case .date(let date): try container.encode(date.description, forKey: .date)
    case .text(let text): try container.encode(text, forKey: .text)
    case .options(let ids): try container.encode(ids, forKey: .options)
    case .none: try container.encode(true, forKey: .none)
    case .unsure: try container.encode(true, forKey: .unsure)
    }
  }
}

extension Interview.Answer: ExpressibleByBooleanLiteral, ExpressibleByIntegerLiteral, ExpressibleByStringLiteral {
  /// Yes or no.
  public init(booleanLiteral value: Bool) { self = .boolean(value) }
  /// A whole number.
  public init(integerLiteral value: Int64) { self = .integer(value) }
  /// A text, or the id of an option.
  public init(stringLiteral value: String) { self = .text(value) }
}
