/// How much the explanation of one verdict says, so that a small dossier never has a huge one.
///
/// A condition on every element of a list gives as many reasons as there are elements, for each instance anew, and a long
/// text is quoted by each of them. What a person reads is far below these bounds.
struct ExplanationBounds {
  /// The most reasons that one list of them has, beside the one that says that there are more: also the most paths that
  /// something waits for, and the most papers that meet a requirement.
  let reasons: Int
  /// The most nodes and parts of the grounds among which the fewest reasons are looked for.
  var nodes: Int { 64 * reasons }

  /// The most reasons of a verdict in which each instance has more than the least.
  private static let total = 200_000
  /// The most reasons that each instance may have, however many there are.
  private static let least = 16

  /// The most instances of one requirement or criterion that a question names: of more, their id alone.
  static let instances = 100
  /// The longest text that is quoted, in Unicode scalars.
  static let quotedText = 500

  /// - Parameter instances: how many instances are explained, alternatives counted too.
  init(instances: Int) {
    reasons = max(Self.least, Self.total / max(1, instances))
  }
}

extension Explainer {
  /// How many instances the dossier makes of what is explained, alternatives counted too.
  func countInstances() -> Int {
    func count(_ list: Int32) -> Int { list < 0 ? 1 : max(1, Int(cells.lists[Int(list)].count)) }
    var instances = 0
    for criterion in program.criteria { instances += count(criterion.list) }
    for requirement in program.requirements {
      instances += count(requirement.list) * (1 + requirement.alternatives.count)
    }
    for fee in program.fees { instances += count(fee.list) }
    return instances
  }
}

extension Reason {
  /// That there are more reasons than are cited.
  static let more = Reason(
    code: "reasons.more", path: nil, actual: nil, expected: nil, holds: nil,
    title: Message(es: "Otros motivos", en: "Other reasons"),
    shown: .words(Message(es: "hay más de los que se citan", en: "there are more than are cited")), demand: nil)
}

extension [Reason] {
  /// The reasons with the one that says that there are more, if it is among them, once and at the end.
  var endingWithMore: [Reason] {
    guard contains(where: { $0.content === Reason.more.content }) else { return self }
    return filter { $0.content !== Reason.more.content } + [.more]
  }
}

extension String {
  /// The text, or its beginning where it is longer than what is quoted.
  var quotable: String {
    // A scalar has four bytes at most.
    guard utf8.count > ExplanationBounds.quotedText else { return self }
    var beginning = unicodeScalars.prefix(ExplanationBounds.quotedText)
    guard beginning.endIndex < endIndex else { return self }
    beginning.append("…")
    return String(beginning)
  }
}
