import ReferenceModel
import Tramites

/// Something of a verdict that gives reasons.
struct Citation {
  let cited: CitationJudge.Cited
  let paths: Set<String>
  let isOpen: Bool

  init(_ cited: CitationJudge.Cited, _ reasons: [Reason]) {
    self.cited = cited
    paths = Set(reasons.compactMap(\.path))
    isOpen = reasons.contains { $0.holds == nil && $0.actual == nil }
  }

  static func all(of verdict: Verdict) -> [Citation] {
    var citations = verdict.eligibility.map { criterion in
      Citation(.criterion(criterion.id.requirement.rawValue, subject: criterion.id.subject), criterion.because)
    }
    for requirement in verdict.requirements {
      let (id, subject) = (requirement.id.requirement.rawValue, requirement.id.subject)
      let options = requirement.options.filter { $0.id.rawValue != id }
      citations.append(Citation(.requirement(id, subject: subject), requirement.because))
      citations += requirement.findings.map {
        fault($0, of: requirement, via: shown(verdict, requirement), isOwn: true)
      }
      for option in requirement.options {
        let isOwn = option.id.rawValue == id
        citations += option.findings.map {
          fault($0, of: requirement, via: isOwn ? nil : option.id.rawValue, isOwn: false)
        }
      }
      citations += options.map { option in
        Citation(.alternative(option.id.rawValue, of: id, subject: subject), option.because)
      }
    }
    return citations
  }

  /// The alternative whose findings are the requirement's: the one that is no option beside them.
  private static func shown(_ verdict: Verdict, _ requirement: Verdict.RequirementResult) -> String? {
    let id = requirement.id.requirement
    guard requirement.options.contains(where: { $0.id == id }) else { return nil }
    let all = (verdict.procedure.definition.alternativeRequirements ?? []).filter { $0.insteadOf.contains(id) }
    return all.first { alternative in !requirement.options.contains { $0.id == alternative.id } }?.id.rawValue
  }

  private static func fault(
    _ finding: Finding, of requirement: Verdict.RequirementResult, via: String?, isOwn: Bool
  ) -> Citation {
    var check: String?
    if case .text(let id)? = finding.params["check"] { check = id }
    return Citation(
      .fault(
        CitationJudge.Fault(
          code: finding.code.rawValue, path: finding.path, check: check, alternative: via, citesApplicability: isOwn),
        of: requirement.id.requirement.rawValue, subject: requirement.id.subject), finding.because)
  }
}
