/// A value calculated from facts, parameters and literals (FORMAT §3).
///
/// ```json
/// { "multiply": [ { "parameter": "salario-basico" }, { "count": "dependientes" } ] }
/// ```
public struct Expression: Sendable, Hashable {
  /// How the value is had.
  public let form: Form
  let mark: SourceMark

  init(_ form: Form, at mark: SourceMark = .none) {
    self.form = form
    self.mark = mark
  }

  /// The forms that an expression can take.
  public indirect enum Form: Sendable, Hashable {
    /// A value written in place.
    case literal(Literal)
    /// The value of a fact.
    case fact(FactPath)
    /// The value of a parameter: on the day of submission or on another, of a table by its key.
    case parameter(String, on: Expression?, key: Expression?)
    /// An arithmetic operation, operands taken from left to right.
    case arithmetic(Arithmetic, [Expression])
    /// A number rounded half away from zero to 0–18 decimals; to an integer with 0.
    case round(Expression, decimals: Int)
    /// Full years, full months or days from one date to another.
    case between(DateUnit, Expression, Expression)
    /// The year, month or day of a date.
    case part(DateUnit, of: Expression)
    /// The date of a year, a month and a day.
    case date(year: Expression, month: Expression, day: Expression)
    /// A date moved by a number of days, months or years.
    case plus(DateUnit, Expression, Expression)
    /// How many elements a list has, or how many of them meet a condition.
    case count(FactPath, where: Condition?)
    /// The sum of a value over the elements of a list.
    case sum(FactPath, of: Expression, where: Condition?)
    /// The value of the first branch whose condition is true (`if` has one branch).
    case choose([Branch], else: Expression)
  }

  /// The arithmetic operations.
  public enum Arithmetic: String, Sendable, Hashable, CaseIterable, BitwiseCopyable {
    /// The sum.
    case add
    /// The difference of two numbers.
    case subtract
    /// The product.
    case multiply
    /// The quotient of two numbers, always a decimal.
    case divide
    /// The least number, or the earliest date.
    case min
    /// The greatest number, or the latest date.
    case max
  }

  /// The units in which dates are counted.
  public enum DateUnit: String, Sendable, Hashable, CaseIterable, BitwiseCopyable {
    /// Years.
    case years
    /// Months.
    case months
    /// Days.
    case days
  }

  /// A branch of `if` or `choose`.
  public struct Branch: Sendable, Hashable {
    /// When the branch is taken.
    public let when: Condition
    /// Its value.
    public let then: Expression
  }
}

/// A value written in a definition; a date or an option is a text whose type comes from what it stands beside.
public enum Literal: Sendable, Hashable {
  /// `true` or `false`.
  case boolean(Bool)
  /// A number; an integer where it was written without point and exponent.
  case number(ExactDecimal, isInteger: Bool)
  /// A text, a date or the id of an option.
  case text(String)
}
