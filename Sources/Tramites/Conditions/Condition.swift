/// A statement about facts that is true, false or unknown (FORMAT §3).
///
/// ```json
/// { "all": [ { "fact": "solicitante.edad", "atLeast": 18 }, { "condition": "residente" } ] }
/// ```
public struct Condition: Sendable, Hashable {
  /// What the condition says.
  public let form: Form
  let mark: SourceMark

  init(_ form: Form, at mark: SourceMark = .none) {
    self.form = form
    self.mark = mark
  }

  /// The forms that a condition can take.
  public indirect enum Form: Sendable, Hashable {
    /// A value compared with others; all tests must hold.
    case comparison(Expression, [Test])
    /// All parts hold; true without parts.
    case all([Condition])
    /// At least one part holds; false without parts.
    case any([Condition])
    /// The part does not hold.
    case not(Condition)
    /// At least one element of the list meets the condition.
    case some(FactPath, where: Condition)
    /// Every element of the list meets the condition.
    case every(FactPath, where: Condition)
    /// What the named condition would mean if it were written here.
    case named(String)
  }

  /// One operator with its operand.
  public struct Test: Sendable, Hashable {
    /// What is compared.
    public let comparator: Comparator
    /// The operands: a list for `in` and `notIn`, one for the others.
    public let operands: [Expression]
    let mark: SourceMark
  }

  /// The operators of comparisons.
  public enum Comparator: String, Sendable, Hashable, CaseIterable, BitwiseCopyable {
    /// Equal.
    case `is`
    /// Not equal.
    case isNot
    /// Equal to one of a list of literals.
    case `in`
    /// Equal to none of a list of literals.
    case notIn
    /// Less, or earlier.
    case lessThan
    /// Not more, or not later.
    case atMost
    /// More, or later.
    case moreThan
    /// Not less, or not earlier.
    case atLeast
    /// There (`true`) or none (`false`).
    case present

    /// Whether the comparison is one of order, which only numbers and dates have.
    var isOrder: Bool {
      switch self {
      case .lessThan, .atMost, .moreThan, .atLeast: true
      case .is, .isNot, .in, .notIn, .present: false
      }
    }
  }
}

/// The path of a fact as conditions write it: names joined with dots (`solicitante.edad`, `self.edad`).
public struct FactPath: Sendable, Hashable, CustomStringConvertible {
  /// The names, outermost first; never empty.
  public let components: [String]
  let mark: SourceMark

  init(components: [String], at mark: SourceMark = .none) {
    self.components = components
    self.mark = mark
  }

  /// The path as it is written.
  public var description: String { components.joined(separator: ".") }
}
