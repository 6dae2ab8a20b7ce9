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
  /// - Complexity: a check for each channel, and a search for repairs for each one through which something is lacking
  ///   for certain.
  public func compareChannels(_ dossier: Dossier, submittedOn: CivilDate? = nil) throws(InputError)
    -> [ChannelComparison]
  {
    // What does not fit is said with the places of the dossier as it was handed in.
    _ = try accept(dossier, submittedOn: submittedOn)
    return try verdictsByChannel(dossier, submittedOn: submittedOn).map { channel, verdict in
      ChannelComparison(
        channel: channel, verdict: verdict, repairSize: verdict.repairSize, fees: verdict.fees?.total)
    }.enumerated().map { (rank: $1.rank(at: $0), comparison: $1) }.sorted { $0.rank < $1.rank }.map(\.comparison)
  }

  fileprivate func verdictsByChannel(_ dossier: Dossier, submittedOn: CivilDate?) throws(InputError)
    -> [(channel: Channel, verdict: Verdict)]
  {
    var verdicts: [(channel: Channel, verdict: Verdict)] = []
    for channel in definition.channels {
      verdicts.append((channel, try check(dossier.through(channel.id), submittedOn: submittedOn)))
    }
    return verdicts
  }
}

extension Verdict {
  /// The channel through which least is lacking, where the dossier names none and the procedure has several; nil where
  /// there is nothing to choose.
  ///
  /// It is the first one of `Procedure.compareChannels(_:submittedOn:)`.
  ///
  /// - Complexity: a check for each channel; where something is lacking through every channel, and there is no other
  ///   difference in the outcome, also a search for repairs for each, until one thing to do is found to be enough.
  public var recommendedChannel: Channel? {
    guard accepted.isChannelUnknown, procedure.definition.channels.count > 1 else { return nil }
    // What was accepted once fits through any channel.
    let verdicts = (try? procedure.verdictsByChannel(accepted.dossier, submittedOn: submittedOn)) ?? []
    let least = verdicts.map(\.verdict.outcomeRank).min()
    let rivals = verdicts.enumerated().filter { $0.element.verdict.outcomeRank == least }.map { place, entry in
      (channel: entry.channel, verdict: entry.verdict, cost: ChannelRank.Cost(entry.verdict.fees?.total, at: place))
    }.sorted { $0.cost < $1.cost }
    guard let first = rivals.first, rivals.count > 1, first.verdict.outcome == .incomplete else {
      return rivals.first?.channel
    }
    var best = (channel: first.channel, size: Int.max)
    for rival in rivals {
      let size = rival.verdict.repairSize ?? .max
      if size < best.size { best = (rival.channel, size) }
      // Less than one thing cannot be lacking, and what follows costs more.
      if best.size <= 1 { break }
    }
    return best.channel
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
    switch outcome {
    case .admissible, .undetermined: return 0
    case .ineligible: return nil
    case .incomplete:
      let repairs = repairs
      return switch repairs.result {
      case .notNeeded: 0
      case .repairs: repairs.repairs.first?.actions.count
      case .open: repairs.certain.first?.actions.count
      case .blocked, .noneFound: nil
      }
    }
  }

  /// What makes one outcome better than another: less is better.
  fileprivate var outcomeRank: Int {
    switch outcome {
    case .admissible: 0
    case .undetermined: 1
    case .incomplete: 2
    case .ineligible: 3
    }
  }
}

extension ChannelComparison {
  /// - Parameter place: the channel's place in the definition.
  fileprivate func rank(at place: Int) -> ChannelRank {
    ChannelRank(
      outcome: verdict.outcomeRank, repairSize: repairSize ?? .max, cost: ChannelRank.Cost(fees, at: place))
  }
}

/// What makes one channel better than another: less is better.
private struct ChannelRank: Comparable {
  let outcome: Int
  let repairSize: Int
  let cost: Cost

  /// What decides where as much is to be done.
  struct Cost: Comparable {
    private let fees: ExactDecimal?
    private let place: Int

    init(_ fees: ExactDecimal?, at place: Int) {
      self.fees = fees
      self.place = place
    }

    static func < (left: Self, right: Self) -> Bool {
      if left.fees == right.fees { return left.place < right.place }
      // What is not known may be more than anything.
      guard let fees = left.fees, let others = right.fees else { return left.fees != nil }
      return fees < others
    }
  }

  static func < (left: Self, right: Self) -> Bool {
    (left.outcome, left.repairSize, left.cost) < (right.outcome, right.repairSize, right.cost)
  }
}
