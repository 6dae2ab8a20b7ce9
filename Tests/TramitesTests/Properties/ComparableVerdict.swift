import ReferenceModel
import Tramites

/// What rules decide of a verdict, in a form that verdicts of both evaluators and of changed definitions share.
struct ComparableVerdict: Equatable {
  var outcome: String
  var instances: [String]
  var questions: Set<String>
  var neededFor: [String: Set<String>]
  var fees: [String]?
  var total: String?
  var results: [String]
  var notices: [String?]

  /// - Parameter name: what to call each id and path.
  init(_ verdict: Verdict, renaming name: (String) -> String = { $0 }) {
    outcome = verdict.outcome.rawValue
    instances =
      verdict.eligibility.map { "\(name($0.id.description)) \($0.status) \(Self.text($0.applies.boolean))" }
      + verdict.requirements.map { "\(name($0.id.description)) \($0.status) \(Self.text($0.applies.boolean))" }
    let open = verdict.questions
    questions = Set(open.map { name($0.path) })
    neededFor = Dictionary(
      uniqueKeysWithValues: open.map { (name($0.path), Set($0.neededFor.map { name($0.description) })) })
    let found = verdict.fees
    fees = found?.lines.map { line in
      Self.line(
        name(line.id.rawValue), line.subject.map(name), line.applies.boolean, line.amount?.description,
        line.dependsOn.map(name))
    }
    total = found?.total?.description
    results = verdict.results.map { result in
      let waiting = Set(result.dependsOn.map(name)).sorted()
      return
        "\(result.id.map { name($0.rawValue) } ?? "-") \(Self.text(result.applies.boolean)) \(Self.text(result.value)) \(waiting)"
    }
    notices = verdict.notices.map { $0.subject.map(name) }
  }

  /// The same in an order that does not depend on that of the definition or the dossier.
  var inAnyOrder: ComparableVerdict {
    var verdict = self
    verdict.instances.sort()
    verdict.fees?.sort()
    verdict.results.sort()
    verdict.notices.sort { ($0 ?? "") < ($1 ?? "") }
    return verdict
  }

  init(_ verdict: ReferenceVerdict, like _: Verdict) {
    outcome = verdict.outcome
    instances = verdict.instances.map { "\($0.name) \($0.status) \(Self.text($0.applies))" }
    questions = Set(verdict.questions)
    neededFor = [:]
    for path in verdict.questions {
      let waiting = verdict.instances.filter { !$0.isRecommended && $0.questions.contains(path) }
      neededFor[path] = Set(waiting.map(\.name))
    }
    fees = verdict.fees?.lines.map { Self.line($0.id, $0.subject, $0.applies, $0.amount, $0.dependsOn) }
    total = verdict.fees?.total
    results = verdict.results.map {
      "\($0.id ?? "-") \(Self.text($0.applies)) \($0.value ?? "null") \(Set($0.dependsOn).sorted())"
    }
    notices = verdict.notices.map(\.subject)
  }

  /// Of an amount that is not known, what it depends on is left out: where it is none, the engine names the facts that
  /// are none, and the reference does not.
  private static func line(
    _ id: String, _ subject: String?, _ applies: Bool?, _ amount: String?, _ dependsOn: [String]
  ) -> String {
    let waiting = amount == nil ? "" : "\(Set(dependsOn).sorted())"
    return "\(id) \(subject ?? "-") \(text(applies)) \(amount ?? "null") \(waiting)"
  }

  private static func text(_ value: Bool?) -> String {
    value.map { $0 ? "true" : "false" } ?? "null"
  }

  private static func text(_ value: FactValue?) -> String {
    switch value {
    case .text(let text): "\"\(text)\""
    case .boolean(let boolean): "\(boolean)"
    case .integer(let integer): "\(integer)"
    case .decimal(let decimal): decimal.description
    case .date(let date): "\"\(date)\""
    case .group, .list, .null, nil: "null"
    }
  }
}
