import Tramites

/// What can stand in for a requirement, said to whoever lacks it.
struct AlternativeOffer {
  let title: LocalizedText
  let applies: Truth
  let because: [Reason]

  /// The offer with its condition in words.
  func text(in language: Language) -> String {
    let title = title.text(in: language).loweringFirst.withoutFullStop
    let reasons = Reason.messages(of: because).map { $0.text(in: language) }.joined(separator: "; ")
    let isCertain = applies == .true
    let offer =
      isCertain
      ? Message(es: "En su lugar puede presentar: \(title).", en: "You can hand in instead: \(title).")
      : Message(
        es: "Si corresponde, en su lugar puede presentar: \(title).",
        en: "If it applies, you can hand in instead: \(title).")
    guard !reasons.isEmpty else { return offer.text(in: language) }
    let condition =
      isCertain
      ? Message(es: "Es su caso: \(reasons).", en: "It is your case: \(reasons).")
      : Message(es: "Depende de: \(reasons).", en: "It depends on: \(reasons).")
    return "\(offer.text(in: language)) \(condition.text(in: language))"
  }
}
