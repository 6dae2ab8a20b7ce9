/// A change of a definition and its dossiers of which it is known what it does to the verdicts: nothing, but for names
/// and places that change with it.
///
/// "The same" means statuses, applicability, outcome, questions with what they are needed for, fees with their total,
/// results and notices.
public enum MetamorphicLaw: String, Sendable, CaseIterable {
  /// The keys of all objects come in another order: the same, in the same order but for the questions.
  ///
  /// No exception: the order of keys means nothing anywhere.
  case keyOrder
  /// Criteria, requirements, alternatives, fees, results, notices and channels come in another order: the same, in
  /// another order.
  ///
  /// Left alone are lists whose order has a meaning: the values of parameters, operands, branches, steps. Exception: a
  /// total of fees that needs more than 38 digits on the way depends on the order in which it is added up.
  case entryOrder
  /// The documents of the dossier come in another order: the same, with their places.
  case documentOrder
  /// The elements of all lists of the dossier come in another order: the same, with their places, in another order.
  ///
  /// Exception: a sum that needs more than 38 digits on the way, as for `entryOrder`.
  case elementOrder
  /// Facts, types, document types, channels, conditions, parameters and all entries have other names: the same, by the
  /// new names.
  ///
  /// Exception: names that begin with `x-` mean something by themselves, and none is given.
  case names
  /// A requirement whose evidence is `allOf` two is made two of one each, with the same condition and list, and with
  /// both in the `insteadOf` of its alternatives: the worse of the two statuses is that of the one.
  ///
  /// Exception: the two may ask more. An open part of something missing or defective asks nothing (FORMAT §5), and as a
  /// requirement of its own does. The questions are the same where the one applied, was satisfied or undetermined, and
  /// had no alternative.
  case splitting
  /// Named conditions are written out where they are used: the same.
  ///
  /// No exception: FORMAT §3 defines them so.
  case inlining
  /// One more document, of a declared type that no evidence names: the same. (It is named in the `problems`.)
  case unrelatedDocument
  /// All texts become others, in three languages: the same.
  case translation

  /// Whether entries and instances keep their order.
  public var keepsOrder: Bool { self != .entryOrder && self != .elementOrder }
}

/// Dossiers before and after a change.
public struct ChangedPair: Sendable {
  /// The definition and its dossiers before.
  public var before: GeneratedPair
  /// The definition and its dossiers after, in the same order.
  public var after: GeneratedPair
  /// What names and paths of each dossier's verdict become.
  public var renamings: [Renaming]
  /// The requirement that was split and its other half.
  public var halves: (whole: String, other: String)?
  /// Whether an alternative may stand in for the requirement that was split.
  public var hasAlternative = false

  init(_ before: ChangingTrees, _ after: ChangingTrees, renamings: [Renaming]? = nil) {
    self.before = before.pair
    self.after = after.pair
    self.renamings = renamings ?? before.dossiers.map { _ in Renaming() }
  }
}

/// A definition and its dossiers while they are changed.
struct ChangingTrees {
  var definition: JSONTree
  var dossiers: [JSONTree]

  var pair: GeneratedPair {
    GeneratedPair(definition: definition.compactText, dossiers: dossiers.map(\.compactText))
  }
}

/// What names and paths become by a change.
public struct Renaming: Sendable {
  /// New names by the old.
  var names: [String: String] = [:]
  /// New paths by the old, of documents and elements.
  var places: [(old: String, new: String)] = []

  /// A name or path of before, after.
  public func callAsFunction(_ text: String) -> String {
    let moved = places.first { text.hasPrefix($0.old) || text.contains("@" + $0.old) }
    let placed = moved.map { move in
      if text.hasPrefix(move.old) { return move.new + text.dropFirst(move.old.count) }
      let parts = text.split(separator: "@", maxSplits: 1)
      return parts[0] + "@" + move.new + parts[1].dropFirst(move.old.count)
    }
    return renamingWords(of: placed ?? text)
  }

  /// The text with every word of letters, digits and hyphens that is an old name replaced.
  func renamingWords(of text: String) -> String {
    guard !names.isEmpty else { return text }
    var result = ""
    var word = ""
    func flush() {
      result += names[word] ?? word
      word = ""
    }
    for character in text {
      if character.isASCII, character.isLetter || character.isNumber || character == "-" {
        word.append(character)
      } else {
        flush()
        result.append(character)
      }
    }
    flush()
    return result
  }
}
