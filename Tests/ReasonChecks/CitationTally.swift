public import ReferenceModel
public import Tramites

/// What was judged.
public struct CitationTally: CustomStringConvertible {
  /// Conditions and constraints.
  public private(set) var judged = 0
  /// Those that cite a leaf.
  public private(set) var citing = 0
  /// The leaves that they cite.
  public private(set) var leaves = 0
  /// Those that are unknown.
  public private(set) var open = 0
  /// Constraints that are not met.
  public private(set) var faults = 0

  /// Nothing yet.
  public init() {}

  /// What was judged, in words.
  public var description: String {
    "\(judged) conditions and constraints judged, \(faults) of them faults; \(citing) cite \(leaves) leaves, \(open) are unknown"
  }

  /// What is wrong with the reasons of a verdict.
  ///
  /// - Returns: each objection, with what it is made to.
  public mutating func objections(to verdict: Verdict, _ judge: CitationJudge) -> [(String, citation: String)] {
    var found: [(String, citation: String)] = []
    for citation in Citation.all(of: verdict) {
      judged += 1
      let given = judge.givenLeaves(of: citation.paths)
      citing += given > 0 ? 1 : 0
      leaves += given
      open += citation.isOpen ? 1 : 0
      if case .fault = citation.cited { faults += 1 }
      if let objection = judge.objection(to: citation.paths, for: citation.cited) {
        found.append((objection, "\(citation.cited)"))
      }
    }
    return found
  }
}
