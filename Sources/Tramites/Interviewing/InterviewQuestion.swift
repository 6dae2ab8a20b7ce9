extension Interview {
  /// A question of an interview.
  public struct Question: Sendable, Hashable, Identifiable {
    /// What a question asks for.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// A fact.
      case fact
      /// Whether a list has one more element.
      case element
      /// Whether there is a paper, or how many of a kind.
      case document
      /// What a paper is like.
      case documentKey
    }

    /// What tells the question from all others, whatever was answered before.
    public let id: ID
    /// What it asks for.
    public let kind: Kind
    /// Where the answer goes in the dossier so far: `dependientes[1].fechaNacimiento`, `documents[+]`.
    public let path: String
    /// What it is called.
    public let title: Message
    /// What to ask a person.
    public let question: Message
    /// What helps to answer; nil where nothing is said.
    public let help: Message?
    /// Who can answer.
    public let askedOf: FactDeclaration.Respondent
    /// The type of the answer.
    public let type: AnswerType
    /// The options of a choice, and of `options` all that may be named.
    public let options: [Tramites.Question.Option]
    /// Whether the answer may be that there is none.
    public let mayBeNone: Bool
    /// Whether the answer is to be masked where it is shown.
    public let isSensitive: Bool
    /// An answer to show what one looks like; nil where the definition has none.
    public let example: String?
    /// The instances that wait for the answer.
    public let neededFor: [InstanceID]
  }

  /// The type of an answer.
  public enum AnswerType: String, Sendable, Hashable, CaseIterable {
    /// Yes or no.
    case boolean
    /// A whole number.
    case integer
    /// A number.
    case decimal
    /// A day.
    case date
    /// One of the options.
    case choice
    /// A text.
    case text
    /// A country, by its ISO 3166 code.
    case country
    /// A language, by its ISO 639 code.
    case language
    /// Any number of the options.
    case options
  }
}

extension Interview.Question {
  /// What names a question: the path of a fact, of the element a list may get, of a paper or of a key of one.
  ///
  /// ```swift
  /// let cedula: Interview.Question.ID = "solicitante.cedula"
  /// let second: Interview.Question.ID = "dependientes[1]"                       // is there a second one?
  /// let passport: Interview.Question.ID = "documents[pasaporte@dependientes[0]]"
  /// let copies: Interview.Question.ID = "documents[foto].copies#1"              // of the second photograph
  /// ```
  public struct ID: Sendable, Hashable, CustomStringConvertible {
    let path: DossierPath
    /// The place of a paper among those of its kind, from 0.
    let copy: Int

    init(_ path: DossierPath, copy: Int = 0) {
      self.path = path
      self.copy = copy
    }

    init(document type: String, of subject: String?, key: [String] = [], copy: Int = 0) {
      self.init(
        DossierPath(
          steps: [.name("documents"), .document(type: type, of: subject)] + key.map { .name($0) }), copy: copy)
    }

    static let channel = ID(DossierPath(steps: [.name("submission"), .name("channel")]))

    /// Reads the name of a question.
    ///
    /// - Parameter text: the name.
    /// - Returns: nil where the text is none.
    public init?(_ text: String) {
      let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      guard let first = parts.first, let path = DossierPath(String(first)) else { return nil }
      guard parts.count == 2 else {
        self.init(path)
        return
      }
      guard let copy = Int(parts[1]), copy > 0, String(copy) == parts[1] else { return nil }
      self.init(path, copy: copy)
    }

    /// The name as it is written.
    public var description: String { copy == 0 ? path.description : "\(path)#\(copy)" }
  }
}

extension Interview.Question.ID: ExpressibleByStringLiteral {
  /// The question that a literal in source code names; the program stops where it names none.
  public init(stringLiteral text: String) {
    guard let id = Self(text) else { preconditionFailure("“\(text)” names no question") }
    self = id
  }
}

extension Interview.Question.ID: Codable {
  /// Reads a name from one string.
  ///
  /// - Parameter decoder: the decoder.
  /// - Throws: `DecodingError` where there is no string, or one that names no question.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    let text = try container.decode(String.self)
    guard let id = Self(text) else {
      throw DecodingError.dataCorruptedError(in: container, debugDescription: "“\(text)” names no question")
    }
    self = id
  }

  /// Writes the name as one string.
  ///
  /// - Parameter encoder: the encoder.
  /// - Throws: what the encoder does.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}
