/// What could be done so that a dossier becomes admissible.
///
/// ```swift
/// let repairs = try procedure.check(dossier).repairs
/// for action in repairs.repairs.first?.actions ?? [] {
///   print(action.about.spanish, action.instruction.spanish)
/// }
/// ```
public struct Repairs: Sendable, Hashable {
  /// What the search came to.
  public enum Result: String, Sendable, Hashable, CaseIterable {
    /// Nothing is lacking.
    case notNeeded
    /// There is at least one repair.
    case repairs
    /// Nothing that may be done would help; `blockers` says why.
    case blocked
    /// None was found: not every combination was tried, a text might help that nobody named, or no single thing stands
    /// in the way.
    case noneFound
    /// Questions are open: `certain` and `guarded` say what is known so far.
    case open
  }

  /// What the search came to.
  public let result: Result
  /// The repairs, those with the fewest actions first, then in the order of the definition.
  public let repairs: [Repair]
  /// Whether every combination of actions was tried, so that no other repair has fewer; false also where the search
  /// ended because it would have taken more work than `Limits.maximumSteps` allows, and where a paper would be good for
  /// more if it said a text, country or language that the definition does not name.
  public let isProvedLeast: Bool
  /// What stands in the way where there is no repair.
  public let blockers: [Blocker]
  /// With open questions, the ways to put right what is lacking whatever the answers; empty where nothing is.
  public let certain: [Repair]
  /// With open questions, what each instance that waits for them would need.
  public let guarded: [Guarded]
  /// What leaving out an element of a list would come to; never ranked among the repairs.
  public let omissions: [Omission]

  /// How many actions may be combined for the search to be exact.
  public static let standardLimit = 16
  /// The most elements that a list is supposed to be lengthened to.
  static let maximumElements: Int64 = 100
  /// The most documents of one kind that are supposed to be handed in.
  static let maximumCopies = 100
  /// The most elements of which it is told what leaving them out comes to.
  static let maximumOmissions = 100
  /// How often combinations of actions are tried; enough for all of sixteen.
  static let maximumCombinations = 1 << 21
  /// How often it is tried what a document could say.
  static let maximumTrials = 20_000

  /// An instance that waits for an answer, with what it would need if it applied.
  public struct Guarded: Sendable, Hashable {
    /// The instance.
    public let instance: InstanceID
    /// What it asks for.
    public let title: LocalizedText
    /// The case, in words: `si Edad es menos de «18»`.
    public let condition: Message
    /// What would then be done; nil where it is not known how, or the search ended before.
    public let repair: Repair?
  }

  /// What leaving out an element of a list comes to.
  public struct Omission: Sendable, Hashable {
    /// The element: `dependientes[1]`.
    public let subject: String
    /// What texts call it.
    public let label: Message
    /// The outcome without it.
    public let outcome: Verdict.Outcome
  }

  /// Something that no action can change.
  public struct Blocker: Sendable, Hashable {
    /// The kinds of blockers.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// A criterion that is not met, or would not be.
      case criterion
      /// A confirmation that is calculated from other facts.
      case calculated
      /// Constraints of a document that exclude each other, or one that nothing meets.
      case conflict
      /// A group or element of which the applicant says that there is none, or that is not in the dossier.
      case subject
    }

    /// The kind.
    public let kind: Kind
    /// The instance that it blocks.
    public let instance: InstanceID
    /// The path of the fact; nil where no single fact is concerned.
    public let path: String?
    /// What stands in the way, in words.
    public let message: Message
  }
}

/// A set of actions after which nothing is lacking; without any of them something would be.
public struct Repair: Sendable, Hashable {
  /// What is to be done, in the order of the definition; first the lists that get elements.
  public let actions: [Action]
  /// Whether the dossier is then admissible whatever the facts that are given; otherwise `questions` follow.
  public let isCertain: Bool
  /// The questions that are open afterwards.
  public let questions: [Question]

  /// One thing to do, to one document or one fact.
  public struct Action: Sendable, Hashable {
    /// The kinds of actions.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
      /// A document is handed in.
      case handIn
      /// A document of the dossier is corrected.
      case correct
      /// A fact is given.
      case give
      /// A fact is confirmed.
      case confirm
    }

    /// The kind.
    public let kind: Kind
    /// What it is about: `documents[2]`, `documents[+]`, `solicitante.cedula`.
    public let path: String
    /// The paper or the datum: `Pasaporte`.
    public let about: Message
    /// For whom it is; nil where that goes without saying.
    public let subject: Message?
    /// What is wrong with what is there: `tiene más de 30 días`; nil for what is not there yet.
    public let problem: Message?
    /// What to do.
    public let instruction: Message
    /// The instances that it serves.
    public let neededFor: [InstanceID]
    /// Whether somebody else has to act first: an apostille, a translation, another procedure.
    public let needsOthers: Bool
    /// What changes in the dossier.
    public let changes: [Change]
  }

  /// A value that is put into the dossier.
  public struct Change: Sendable, Hashable {
    /// Where; `documents[+]` for a document that is handed in.
    public let path: DossierPath
    /// What; nil for a fact whose value the applicant must say.
    public let value: FactValue?
    /// A value to show what such a fact looks like; nil where the definition has none.
    public let example: FactValue?
    /// Whether the value gives a sensitive fact away, so that it belongs neither into a text nor into a log.
    public var isSensitive: Bool { shown != value }
    /// The value without what gives a sensitive fact away.
    let shown: FactValue?

    init(path: DossierPath, value: FactValue?, shown: FactValue?? = nil, example: FactValue? = nil) {
      self.path = path
      self.value = value
      self.shown = shown ?? value
      self.example = example
    }
  }
}
