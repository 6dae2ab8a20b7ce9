public import ReferenceModel
public import Tramites

/// What became of dossiers without one of their parts: never admissible where the whole was not.
///
/// The law by kind, which follows from FORMAT:
/// - an answer is taken away: what was known may become unknown, and nothing else (the law of partial knowledge, §5, read
///   backwards);
/// - a paper, or a part of one, is taken away: each status is the same or worse, because evidence counts papers and
///   nothing asks that there be none (§4);
/// - an element is taken away: what is asked for each element is no longer asked for it, so that an admissible dossier
///   may remain (§5, `forEach`). This is the only kind with exceptions, and they are counted;
/// - the procedure or the day is taken away, or something cannot be read: the dossier is refused (§7).
public struct RemovalTally: CustomStringConvertible {
  /// Dossiers tried, by kind.
  public private(set) var tried: [DossierRemoval.Kind: Int] = [:]
  /// Dossiers refused, by kind.
  public private(set) var refused: [DossierRemoval.Kind: Int] = [:]
  /// Dossiers that became admissible without one of the elements of a list.
  public private(set) var admissibleWithoutElement = 0

  /// Nothing yet.
  public init() {}

  /// How many dossiers were not refused, so that their verdicts were compared.
  public var judged: Int { tried.values.reduce(0, +) - refused.values.reduce(0, +) }

  /// The counts in words.
  public var description: String {
    let kinds = DossierRemoval.Kind.allCases.filter { tried[$0] != nil }.map {
      "\($0) \(tried[$0] ?? 0) (\(refused[$0] ?? 0) refused)"
    }
    return kinds.joined(separator: ", ")
      + "; \(admissibleWithoutElement) admissible without an element that was at fault"
  }

  /// Judges a dossier without one of its parts.
  ///
  /// - Returns: what breaks the law, one sentence each.
  public mutating func objections(to removal: DossierRemoval, of whole: Verdict) -> [String] {
    tried[removal.kind, default: 0] += 1
    let procedure = whole.procedure
    guard let dossier = try? Dossier(json: removal.dossier), let verdict = try? procedure.check(dossier) else {
      refused[removal.kind, default: 0] += 1
      return []
    }
    var found: [String] = []
    if verdict.outcome == .admissible, whole.outcome != .admissible {
      if removal.kind == .element {
        admissibleWithoutElement += 1
      } else {
        found.append("\(whole.outcome) became admissible")
      }
    }
    switch removal.kind {
    case .answer: found += verdict.breaches(by: whole)
    case .paper, .part: found += verdict.improvements(on: whole)
    case .element: break
    case .head, .unreadable: found.append("was not refused")
    }
    return found
  }
}

extension Verdict {
  /// The instances that have a better status here than in a verdict on more papers.
  func improvements(on whole: Verdict) -> [String] {
    let ranks: [Status] = [.satisfied, .undetermined, .defective, .missing]
    return zip(whole.statuses, statuses).compactMap { before, after in
      let isSame = before.id == after.id && before.status == after.status
      let isWorse = ranks.firstIndex(of: before.status).flatMap { rank in
        ranks.firstIndex(of: after.status).map { $0 >= rank }
      }
      return isSame || before.id == after.id && isWorse ?? false
        ? nil : "\(before.id) was \(before.status), and \(after.id) is \(after.status)"
    }
  }
}
