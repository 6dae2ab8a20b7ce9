/// The verdict on a dossier through one channel, with what it would take there.
public struct ChannelComparison: Sendable {
  /// The channel.
  public let channel: Channel
  /// The verdict through it.
  public let verdict: Verdict
  /// How many actions the least repair has: 0 where nothing is lacking, nil where none is known.
  public let repairSize: Int?
  /// The total of the fees; nil where it is not known, or the definition says nothing about fees.
  public let fees: ExactDecimal?
}

extension Procedure {
  /// The verdicts on a dossier through each channel, best first: by outcome, then by what would have to be done, then by
  /// the fees, then in the order of the definition.
  ///
  /// ```swift
  /// let best = try procedure.compareChannels(dossier).first?.channel.title
  /// ```
  ///
  /// - Parameters:
  ///   - dossier: what was handed in, or is to be; the channel that it names does not matter.
  ///   - submittedOn: the day of submission where the dossier states none.
  /// - Returns: one comparison for each channel; none where the definition has no channels.
  /// - Throws: `InputError` with every way in which the dossier does not fit the procedure.
  public func compareChannels(_ dossier: Dossier, submittedOn: CivilDate? = nil) throws(InputError)
    -> [ChannelComparison]
  {
    // What does not fit is said with the places of the dossier as it was handed in.
    _ = try accept(dossier, submittedOn: submittedOn)
    var comparisons: [ChannelComparison] = []
    for channel in definition.channels {
      let verdict = try check(dossier.through(channel.id), submittedOn: submittedOn)
      comparisons.append(
        ChannelComparison(
          channel: channel, verdict: verdict, repairSize: verdict.repairSize, fees: verdict.fees?.total))
    }
    return comparisons.enumerated().sorted { left, right in
      let (a, b) = (left.element.rank, right.element.rank)
      if a.effort != b.effort { return a.effort.lexicographicallyPrecedes(b.effort) }
      if a.fees != b.fees {
        // What is not known may be more than anything.
        guard let fees = a.fees, let others = b.fees else { return a.fees != nil }
        return fees < others
      }
      return left.offset < right.offset
    }.map(\.element)
  }
}

extension Verdict {
  /// The channel through which least is lacking, where the dossier names none and the procedure has several; nil where
  /// there is nothing to choose.
  ///
  /// - Complexity: that of `Procedure.compareChannels(_:submittedOn:)`.
  public var recommendedChannel: Channel? {
    guard accepted.isChannelUnknown, procedure.definition.channels.count > 1 else { return nil }
    return channelComparisons.first?.channel
  }

  /// The verdicts on the same dossier through each channel, best first.
  var channelComparisons: [ChannelComparison] {
    // What was accepted once fits through any channel.
    (try? procedure.compareChannels(accepted.dossier, submittedOn: submittedOn)) ?? []
  }
}

extension AcceptedDossier {
  fileprivate var isChannelUnknown: Bool {
    let slot = procedure.storage.program.vocabulary.slots[Vocabulary.submissionChannel]
    return cells.global(Int(slot.cell)).isUnknown
  }
}

extension Dossier {
  /// The dossier, handed in through a channel.
  fileprivate func through(_ channel: Channel.ID) -> Dossier {
    // The top level of a dossier that was accepted is an object.
    (try? setting("submission.channel", to: .text(channel.rawValue))) ?? self
  }
}

extension Verdict {
  /// How many actions the least repair has, as far as it is known; nil where there is none.
  fileprivate var repairSize: Int? {
    let repairs = repairs
    return switch repairs.result {
    case .notNeeded: 0
    case .repairs: repairs.repairs.first?.actions.count
    case .open: outcome == .incomplete ? repairs.certain.first?.actions.count : 0
    case .blocked, .noneFound: nil
    }
  }
}

extension ChannelComparison {
  /// What makes one better than another: less is better.
  fileprivate var rank: (effort: [Int], fees: ExactDecimal?) {
    let outcome =
      switch verdict.outcome {
      case .admissible: 0
      case .undetermined: 1
      case .incomplete: 2
      case .ineligible: 3
      }
    return ([outcome, repairSize ?? .max], fees)
  }
}
