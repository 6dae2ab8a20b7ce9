package import Tramites

/// The verdict that the author of a case expects (FORMAT §9).
package struct CaseExpectation: Sendable {
  /// The outcome.
  package let outcome: Entry<Verdict.Outcome>
  /// The instances with a status, by the key of the list; a list that is left out is empty.
  package let lists: [ExpectedList]
  /// The paths of the open questions; nil where they are not compared.
  package let questions: ExpectedQuestions?
  /// The total of the fees, `.null` where it is unknown; nil where it is not compared.
  package let fees: Entry<Value>?
  /// The values of results; nil where they are not compared.
  package let results: [ExpectedResult]?
  /// How many notices there are; nil where it is not compared.
  package let notices: Entry<Int>?

  /// Something expected, with its place in the file.
  package struct Entry<Content: Sendable>: Sendable {
    /// What is expected.
    package let content: Content
    /// The value in the file.
    package let node: JSONValue
  }

  /// The instances that are expected to have a status.
  package struct ExpectedList: Sendable {
    package let key: InstanceList
    package let entries: [Entry<InstanceID>]
    /// The list, or the key `expect` where it is left out.
    package let place: SourceLocation
  }

  /// The questions that are expected to be open.
  package struct ExpectedQuestions: Sendable {
    package let entries: [Entry<String>]
    package let place: SourceLocation
  }

  /// A result with the value that is expected.
  package struct ExpectedResult: Sendable {
    package let id: String
    package let key: JSONValue
    package let value: Entry<Value>
  }

  /// The lists of instances that a verdict has.
  package enum InstanceList: String, CaseIterable, Sendable {
    case missing, defective, notMet, undetermined

    package var status: Status {
      switch self {
      case .missing: .missing
      case .defective: .defective
      case .notMet: .notMet
      case .undetermined: .undetermined
      }
    }
  }

  /// A single value that is expected.
  package enum Value: Sendable, Equatable {
    case null
    case boolean(Bool)
    case number(ExactDecimal)
    case text(String)
  }
}

extension CaseExpectation.Value: CustomStringConvertible {
  package var description: String {
    switch self {
    case .null: "null"
    case .boolean(let boolean): String(boolean)
    case .number(let number): number.description
    case .text(let text): "\"\(text)\""
    }
  }

  /// What a verdict found; what is unknown and what is none are both null.
  package init(_ found: FactValue?) {
    switch found {
    case nil, .some(.null), .group, .list: self = .null
    case .boolean(let boolean): self = .boolean(boolean)
    case .integer(let integer): self = .number(ExactDecimal(integer))
    case .decimal(let decimal): self = .number(decimal)
    case .date(let date): self = .text(date.description)
    case .text(let text): self = .text(text)
    }
  }

  package static func == (left: Self, right: Self) -> Bool {
    switch (left, right) {
    case (.null, .null): true
    case (.boolean(let left), .boolean(let right)): left == right
    case (.number(let left), .number(let right)): left == right
    case (.text(let left), .text(let right)): left.hasSameScalars(as: right)
    default: false
    }
  }
}
