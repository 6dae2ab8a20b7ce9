/// Judges whether reasons are faithful: whether what they cite is enough, and none of it too much.
public struct CitationJudge {
  /// Of what reasons are given.
  public enum Cited: Sendable {
    /// Whether a criterion applies and is met.
    case criterion(String, subject: String?)
    /// Whether a requirement applies.
    case requirement(String, subject: String?)
    /// Whether an alternative applies to an instance of a requirement.
    case alternative(String, of: String, subject: String?)
    /// A fault of the evidence of a requirement, or of the alternative that is shown.
    case fault(Fault, of: String, subject: String?)
  }

  /// A fault as a finding names it.
  public struct Fault: Sendable {
    let code: String
    let path: String
    let check: String?
    let alternative: String?
    let citesApplicability: Bool

    /// - Parameters:
    ///   - check: the id of the check, where that failed.
    ///   - alternative: the alternative whose evidence has the fault.
    ///   - citesApplicability: whether it is also cited that the requirement, and the alternative, apply.
    public init(code: String, path: String, check: String?, alternative: String?, citesApplicability: Bool) {
      self.code = code
      self.path = path
      self.check = check
      self.alternative = alternative
      self.citesApplicability = citesApplicability
    }
  }

  private let judge: Judge

  /// - Parameters:
  ///   - definition: the JSON text of a valid definition without `imports`.
  ///   - dossier: the JSON text of a dossier that fits it.
  ///   - submittedOn: the day of submission, where the dossier states none.
  public init?(definition: String, dossier: String, submittedOn: String? = nil) {
    guard let definition = JSONTree(parsing: definition), var dossier = JSONTree(parsing: dossier) else { return nil }
    if let submittedOn, dossier["submittedOn"] == nil { dossier["submittedOn"] = .string(submittedOn) }
    judge = Judge(definition: definition, dossier: dossier)
  }

  /// What is wrong with a citation.
  ///
  /// - Parameter paths: the paths of the reasons.
  /// - Returns: nil where nothing is, else what.
  public func objection(to paths: Set<String>, for cited: Cited) -> String? {
    let given = paths.filter { judge.citedPlace($0) == .given }
    let open = paths.filter { judge.citedPlace($0) == .open }
    let whole = readings(of: cited, judge)
    if whole.isEmpty { return "there is no such thing" }
    let kept = readings(of: cited, with: given)
    let less = given.sorted().map { path in (path, readings(of: cited, with: given.subtracting([path]))) }
    // A fault may stand in several places; the reasons are those of one of them.
    var objections: [String] = []
    for (place, reading) in whole.enumerated() where reading.isFault != false {
      if Set(reading.gap.paths) != open {
        objections.append("cites the questions \(open.sorted()) and not \(reading.gap.paths.sorted())")
      } else if kept[place].value != reading.value {
        objections.append("with \(given.sorted()) it is \(kept[place].value) and not \(reading.value)")
      } else if let path = less.first(where: { $0.1[place].value == reading.value })?.0 {
        objections.append("is \(reading.value) of \(given.sorted()) without \(path) too")
      } else {
        return nil
      }
    }
    return objections.first ?? "there is no such fault"
  }

  /// How many leaves among paths the dossier gives.
  public func givenLeaves(of paths: Set<String>) -> Int { paths.count { judge.citedPlace($0) == .given } }

  // MARK: Reading

  /// What something comes to, in one of the places where it stands.
  private struct Reading {
    var value: String
    var gap = Gap()
    /// Whether there is a fault, where one is meant.
    var isFault: Bool?

    init(_ truths: [Truth], isFault: Bool? = nil) {
      value = truths.map { $0.flag.map { "\($0)" } ?? "unknown" }.joined(separator: "/")
      for truth in truths { gap.add(truth.gap ?? Gap()) }
      self.isFault = isFault
      if let isFault { value += isFault ? "/fault" : "/no fault" }
    }
  }

  private func readings(of cited: Cited, with kept: Set<String>) -> [Reading] {
    readings(of: cited, Judge(definition: judge.definition, dossier: judge.dossier(keeping: kept)))
  }

  private func readings(of cited: Cited, _ judge: Judge) -> [Reading] {
    switch cited {
    case .criterion(let id, let subject):
      guard let (entry, instance) = find(id, subject, in: ["eligibility"], judge) else { return [] }
      let when = judge.truth(of: entry["when"], instance.scope)
      let truths = when.isNo ? [when] : [when, judge.truth(of: entry["require"], instance.scope)]
      return [reading(truths, instance)]
    case .requirement(let id, let subject):
      guard let (entry, instance) = find(id, subject, in: Self.requirementKeys, judge) else { return [] }
      return [reading([judge.truth(of: entry["when"], instance.scope)], instance)]
    case .alternative(let id, let requirement, let subject):
      guard let (_, instance) = find(requirement, subject, in: Self.requirementKeys, judge),
        let alternative = alternative(id)
      else { return [] }
      return [reading([judge.truth(of: alternative["when"], instance.scope)], instance)]
    case .fault(let fault, let requirement, let subject):
      guard let (entry, instance) = find(requirement, subject, in: Self.requirementKeys, judge) else { return [] }
      let alternative = fault.alternative.flatMap { self.alternative($0) }
      let whens = [entry["when"], alternative?["when"]].compactMap(\.self)
      let truths = fault.citesApplicability ? whens.map { judge.truth(of: $0, instance.scope) } : []
      return judge.faults(fault, in: (alternative ?? entry)["evidence"] ?? .null, instance.scope)
        .map { Reading(truths, isFault: $0) }
    }
  }

  /// Over an unknown list only the list is asked for.
  private func reading(_ truths: [Truth], _ instance: Judge.Instance) -> Reading {
    var reading = Reading(truths)
    if let list = instance.unknownList, truths.contains(where: { $0.gap != nil }) { reading.gap = Gap(paths: [list]) }
    return reading
  }

  private static let requirementKeys = ["requirements", "additionalRequirements"]

  private func find(
    _ id: String, _ subject: String?, in keys: [String], _ judge: Judge
  ) -> (JSONTree, Judge.Instance)? {
    for key in keys {
      for entry in judge.definition[key]?.elements ?? [] where entry["id"]?.text == id {
        if let instance = judge.instances(of: entry).first(where: { $0.subject == subject }) {
          return (entry, instance)
        }
      }
    }
    return nil
  }

  private func alternative(_ id: String) -> JSONTree? {
    judge.definition["alternativeRequirements"]?.elements.first { $0["id"]?.text == id }
  }
}
