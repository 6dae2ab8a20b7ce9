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
  /// What is wrong with it as it is.
  var findings: [Finding] = []

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
    // What has been named just now is not named again.
    let named =
      papers.count == 1
      ? papers[0] : Message(es: self.title.text(in: .spanish), en: self.title.text(in: .english))
    let why = findings.objection(to: named)
    let objection = why.map {
      Message(es: "Por qué no sirve aún: \($0.spanish).", en: "Why it does not serve yet: \($0.english).")
    }
    let condition: Message? =
      reasons.isEmpty
      ? nil
      : isCertain
        ? Message(es: "Es su caso: \(reasons).", en: "It is your case: \(reasons).")
        : Message(es: "Depende de: \(reasons).", en: "It depends on: \(reasons).")
    return [offer, condition, objection].compactMap { $0?.text(in: language) }.joined(separator: " ")
  }
}
