import Tramites

/// What an expression turns out to be.
enum Answer: Sendable, Hashable, CustomStringConvertible {
  case unknown
  case none
  case value(FactValue)

  var description: String {
    switch self {
    case .unknown: "unknown"
    case .none: "none"
    case .value(let value): "\(value)"
    }
  }
}

/// Facts that are declared, and conditions and expressions over them, judged through criteria and results.
struct Bench: Sendable {
  var definition: SmallDefinition

  /// - Parameter facts: the declarations, as JSON without the outer braces.
  init(facts: String, _ sections: KeyValuePairs<String, String> = [:]) {
    definition = SmallDefinition(sections)
    definition["facts"] = "{ \(facts) }"
  }

  /// What each condition is for a dossier.
  func truths(of conditions: [String], _ given: String = "{}", on day: CivilDate = "2026-03-10") throws -> [Truth?] {
    let procedure = try procedure(conditions: conditions)
    return try Self.truths(of: conditions.count, procedure.verdict(given, on: day))
  }

  /// A procedure with a criterion `c0`, `c1` … for each condition.
  func procedure(conditions: [String]) throws -> Procedure {
    var definition = definition
    let criteria = conditions.enumerated().map { Entry.criterion("c\($0)", $1) }
    definition["eligibility"] = "[ \(criteria.joined(separator: ",\n")) ]"
    return try definition.procedure()
  }

  /// What the criteria `c0`, `c1` … of a verdict say.
  static func truths(of count: Int, _ verdict: Verdict) -> [Truth?] {
    let statuses = Dictionary(verdict.eligibility.map { ($0.id, $0.status) }, uniquingKeysWith: { first, _ in first })
    return (0..<count).map { number in
      switch statuses[InstanceID("c\(number)")] {
      case .met: .true
      case .notMet: .false
      case .undetermined: .unknown
      default: nil
      }
    }
  }

  func truth(of condition: String, _ given: String = "{}", on day: CivilDate = "2026-03-10") throws -> Truth? {
    try truths(of: [condition], given, on: day)[0]
  }

  /// What an expression is for a dossier, and the codes of the problems that the verdict names.
  func answer(to expression: String, _ given: String = "{}", on day: CivilDate = "2026-03-10") throws
    -> (answer: Answer, problems: [String])
  {
    var definition = definition
    definition["eligibility"] = "[ \(Entry.criterion("c0", #"{ "value": \#(expression), "present": true }"#)) ]"
    definition["outcome"] = #"{ "results": [ { "id": "r", "title": "R", "value": \#(expression) } ] }"#
    let verdict = try definition.verdict(given, on: day)
    let answer: Answer =
      switch Self.truths(of: 1, verdict)[0] {
      case .true: verdict.results[0].value.map(Answer.value) ?? .unknown
      case .false: .none
      default: .unknown
      }
    return (answer, verdict.problems.map(\.code))
  }
}
