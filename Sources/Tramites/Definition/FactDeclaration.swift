/// A fact of the vocabulary, or a group or list of them (FORMAT §2).
public struct FactDeclaration: Sendable, Hashable {
  /// The name, one part of the paths that lead to it.
  public var name: String { parts.value.name }
  /// What kind of value it has.
  public var kind: Kind { parts.value.kind }
  /// What texts call it: `cédula`.
  public var title: LocalizedText? { parts.value.title }
  /// What to ask a person.
  public var question: LocalizedText? { parts.value.question }
  /// What helps to answer.
  public var help: LocalizedText? { parts.value.help }
  /// Who can answer.
  public var askedOf: Respondent { parts.value.askedOf }
  /// Whether a dossier may say that there is none.
  public var mayBeNone: Bool { parts.value.mayBeNone }
  /// A condition that a correct value meets.
  public var valid: Condition? { parts.value.valid }
  /// What is wrong with a value that does not meet `valid`.
  public var invalidMessage: LocalizedText? { parts.value.invalidMessage }
  /// The procedure that makes this fact true or gives this number.
  public var obtainedThrough: Procedure.ID? { parts.value.obtainedThrough }
  /// Whether texts mask the value.
  public var isSensitive: Bool { parts.value.isSensitive }
  /// How the fact is calculated; nil for one that the dossier states.
  public var value: Calculation? { parts.value.value }
  /// A value for help texts and completed examples, as JSON writes it.
  public var example: Literal? { parts.value.example }
  var mark: SourceMark { parts.value.mark }

  private let parts: Shared<Parts>

  private struct Parts: Sendable, Hashable {
    let name: String
    let kind: Kind
    let title: LocalizedText?
    let question: LocalizedText?
    let help: LocalizedText?
    let askedOf: Respondent
    let mayBeNone: Bool
    let valid: Condition?
    let invalidMessage: LocalizedText?
    let obtainedThrough: Procedure.ID?
    let isSensitive: Bool
    let value: Calculation?
    let example: Literal?
    let mark: SourceMark
  }

  init(
    name: String, kind: Kind, title: LocalizedText?, question: LocalizedText?, help: LocalizedText?,
    askedOf: Respondent, mayBeNone: Bool, valid: Condition?, invalidMessage: LocalizedText?,
    obtainedThrough: Procedure.ID?, isSensitive: Bool, value: Calculation?, example: Literal?, mark: SourceMark
  ) {
    parts = Shared(
      Parts(
        name: name, kind: kind, title: title, question: question, help: help, askedOf: askedOf, mayBeNone: mayBeNone,
        valid: valid, invalidMessage: invalidMessage, obtainedThrough: obtainedThrough, isSensitive: isSensitive,
        value: value, example: example, mark: mark))
  }

  /// The kinds of facts.
  public indirect enum Kind: Sendable, Hashable {
    /// Yes or no.
    case boolean
    /// A whole number of 64 bits.
    case integer
    /// An exact decimal number.
    case decimal
    /// A day.
    case date
    /// One of several options.
    case choice([Option])
    /// A text, perhaps of a format.
    case text(TextFormatReference?)
    /// Named fields.
    case group(FieldSet, label: String?)
    /// Any number of elements with the same fields; `each` names one inside conditions.
    case list(FieldSet, each: String, label: String?)
  }

  /// An option of a choice.
  public struct Option: Sendable, Hashable {
    /// The id that dossiers use.
    public let id: Identifier<Option>
    /// What people read.
    public let title: LocalizedText
  }

  /// The format that a text is declared to have.
  public struct TextFormatReference: Sendable, Hashable {
    /// The format's name.
    public let name: String
    /// The number of characters, for `digits`.
    public let length: Int?
    let mark: SourceMark
  }

  /// How a calculated fact is had.
  public enum Calculation: Sendable, Hashable {
    /// By an expression.
    case expression(Expression)
    /// By a condition, for a boolean.
    case condition(Condition)
  }

  /// Who can answer a question.
  public enum Respondent: String, Sendable, Hashable, CaseIterable, Comparable {
    /// The person who applies.
    case applicant
    /// The official who reviews.
    case official
    /// A register.
    case system

    /// The order in which verdicts name them: applicant, official, system.
    public static func < (lhs: Self, rhs: Self) -> Bool { lhs.order < rhs.order }

    private var order: Int {
      switch self {
      case .applicant: 0
      case .official: 1
      case .system: 2
      }
    }
  }
}

/// Fields written in place, and a named type whose fields come with them.
public struct FieldSet: Sendable, Hashable {
  /// The fields written in place, in their order.
  public let fields: [FactDeclaration]
  /// The name of the type whose fields come before them.
  public let fieldsOf: String?
  let mark: SourceMark
}

/// A dated value that rules refer to.
public struct Parameter: Sendable, Hashable {
  /// The id by which expressions name it.
  public let id: Identifier<Parameter>
  /// What texts call it.
  public let title: LocalizedText?
  /// The type of its values.
  public let type: ValueType
  /// Its values; the last one that covers a day counts.
  public let values: [Entry]
  let mark: SourceMark

  /// The types that a parameter can have.
  public enum ValueType: String, Sendable, Hashable, CaseIterable {
    /// Whole numbers.
    case integer
    /// Exact decimal numbers.
    case decimal
    /// Days.
    case date
  }

  /// A value with the days on which it holds.
  public struct Entry: Sendable, Hashable {
    /// The days on which the value holds.
    public let period: EffectivePeriod
    /// The value, or the values by key.
    public let value: Value
  }

  /// A value or a table.
  public enum Value: Sendable, Hashable {
    /// One value.
    case scalar(Scalar)
    /// Values by key, in their order.
    case table([TableEntry])
  }

  /// A row of a table.
  public struct TableEntry: Sendable, Hashable {
    /// The key.
    public let key: String
    /// Its value.
    public let value: Scalar
  }

  /// A single value.
  public enum Scalar: Sendable, Hashable {
    /// A number.
    case number(ExactDecimal)
    /// A day.
    case date(CivilDate)
  }
}
