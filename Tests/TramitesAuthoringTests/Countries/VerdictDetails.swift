import Foundation
import Tramites

/// What a verdict says beyond what a case file compares.
///
/// Statuses and problems that are left out are none; everything else is compared where it is given.
struct VerdictDetails: Equatable {
  var met: Set<String>?
  var satisfied: Set<String>?
  var notApplicable: Set<String>?
  /// Code and path; the code alone for an expression without a value. In order of their text.
  var problems: [[String]]?
  var fees: [Fee]?
  /// Whether the applicant obtains each result that may be obtained; null where that is not known.
  var results: [String: Bool?]?
  /// The codes of the findings, by the instances that have any.
  var findings: [String: [String]]?
  /// The alternative, or null for a requirement's own evidence, by the instances that are satisfied.
  var via: [String: String?]?
  var steps: [Step]?

  struct Fee: Equatable {
    /// The fee with its subject: `tasa@vehiculos[0]`.
    let fee: String
    /// True where it is left out, null where it is not known.
    let applies: Bool?
    let amount: Decimal?
  }

  struct Step: Equatable {
    let text: String
    /// True where it is left out, null where it is not known.
    let applies: Bool?
    let steps: [Step]
  }
}

extension VerdictDetails {
  /// What a verdict says, as far as it is to be compared.
  init(_ verdict: Verdict, asFarAs expected: VerdictDetails) {
    func instances(with status: Status) -> Set<String>? {
      let instances = verdict.instances(with: status).map(\.description)
      return instances.isEmpty ? nil : Set(instances)
    }
    met = instances(with: .met)
    satisfied = instances(with: .satisfied)
    notApplicable = instances(with: .notApplicable)
    problems = Self.problems(of: verdict)
    if expected.fees != nil { fees = verdict.fees?.lines.map(Fee.init) ?? [] }
    if expected.results != nil {
      results = [:]
      for line in verdict.results {
        if let id = line.id { results?.updateValue(line.applies.boolean, forKey: id.rawValue) }
      }
    }
    let requirements = verdict.requirements
    if expected.findings != nil {
      findings = [:]
      for item in requirements where !item.findings.isEmpty {
        findings?[item.id.description] = item.findings.map(\.code.rawValue)
      }
    }
    if expected.via != nil {
      via = [:]
      for item in requirements {
        if let means = item.metBy { via?.updateValue(means.via?.rawValue, forKey: item.id.description) }
      }
    }
    if expected.steps != nil { steps = verdict.steps.map(Step.init) }
  }

  private static func problems(of verdict: Verdict) -> [[String]]? {
    let all = verdict.problems.map { [$0.code] + ($0.path.map { [$0] } ?? []) }
    let isOfValue = { (problem: [String]) in problem[0].hasPrefix("value.") }
    // An expression without a value is named once, however many places need it.
    let codes = Set(all.filter(isOfValue).map { [$0[0]] })
    let problems = all.filter { !isOfValue($0) } + codes
    return problems.isEmpty ? nil : problems.inOrder
  }
}

extension VerdictDetails.Fee {
  init(_ line: Verdict.Fees.Line) {
    fee = line.id.rawValue + (line.subject.map { "@" + $0 } ?? "")
    applies = line.applies.boolean
    amount = line.amount.flatMap { Decimal(string: $0.description) }
  }
}

extension VerdictDetails.Step {
  init(_ line: Verdict.StepLine) {
    text = (line.step.text ?? line.step.title)?.text(in: .spanish) ?? ""
    applies = line.applies.boolean
    steps = line.steps.map(Self.init)
  }
}

// MARK: Decoding

extension VerdictDetails: Decodable {
  private enum Key: CodingKey {
    case met, satisfied, notApplicable, problems, fees, results, findings, via, steps
  }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    met = try values.decodeIfPresent(Set<String>.self, forKey: .met)
    satisfied = try values.decodeIfPresent(Set<String>.self, forKey: .satisfied)
    notApplicable = try values.decodeIfPresent(Set<String>.self, forKey: .notApplicable)
    problems = try values.decodeIfPresent([[String]].self, forKey: .problems)?.inOrder
    fees = try values.decodeIfPresent([Fee].self, forKey: .fees)
    results = try values.decodeIfPresent([String: Bool?].self, forKey: .results)
    findings = try values.decodeIfPresent([String: [String]].self, forKey: .findings)
    via = try values.decodeIfPresent([String: String?].self, forKey: .via)
    steps = try values.decodeIfPresent([Step].self, forKey: .steps)
  }
}

extension VerdictDetails.Fee: Decodable {
  private enum Key: CodingKey { case fee, applies, amount }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    fee = try values.decode(String.self, forKey: .fee)
    applies = try values.truth(forKey: .applies)
    amount = try values.decodeIfPresent(Decimal.self, forKey: .amount)
  }
}

extension VerdictDetails.Step: Decodable {
  private enum Key: CodingKey { case text, applies, steps }

  init(from decoder: any Decoder) throws {
    let values = try decoder.container(keyedBy: Key.self)
    text = try values.decode(String.self, forKey: .text)
    applies = try values.truth(forKey: .applies)
    steps = try values.decodeIfPresent([Self].self, forKey: .steps) ?? []
  }
}

extension KeyedDecodingContainer {
  /// True where the key is left out; nil, for unknown, where it is null.
  fileprivate func truth(forKey key: Key) throws -> Bool? {
    contains(key) ? try decodeIfPresent(Bool.self, forKey: key) : true
  }
}

extension [[String]] {
  fileprivate var inOrder: [[String]] { sorted { $0.joined(separator: " ") < $1.joined(separator: " ") } }
}
