import Tramites

/// What can stand in for a requirement, said to whoever lacks it.
struct AlternativeOffer {
  let title: LocalizedText
  let applies: Truth
  let because: [Reason]
  /// The requirement that it would stand in for, where several are meant; nil where that goes without saying.
  var requirement: LocalizedText?
  /// What it consists of, where that is to be said in place of its title.
  var papers: [Message] = []

  /// The offer with its condition in words.
  func text(in language: Language) -> String {
    let names = papers.isEmpty ? [title.text(in: language)] : papers.map { $0.text(in: language) }
    let title = names.map(\.loweringFirst.withoutFullStop).listed(with: language == .spanish ? "y" : "and")
    let reasons = Reason.messages(of: because).map { $0.text(in: language) }.joined(separator: "; ")
    let isCertain = applies == .true
    let target = requirement.map { $0.text(in: language).withoutFullStop }
    let spanish = (target.map { "Para «\($0)», " } ?? "") + (isCertain ? "" : "si corresponde, ")
    let english = (target.map { "For “\($0)”, " } ?? "") + (isCertain ? "" : "if it applies, ")
    let offer = Message(
      es: "\(spanish)en su lugar puede presentar: \(title).".capitalizingFirst,
      en: "\(english)you can hand in instead: \(title).".capitalizingFirst)
    guard !reasons.isEmpty else { return offer.text(in: language) }
    let condition =
      isCertain
      ? Message(es: "Es su caso: \(reasons).", en: "It is your case: \(reasons).")
      : Message(es: "Depende de: \(reasons).", en: "It depends on: \(reasons).")
    return "\(offer.text(in: language)) \(condition.text(in: language))"
  }
}
