import Tramites

extension DescribePage.Writer {
  /// A part of the page below which notes of the encoder stand.
  enum Part {
    case head, audience, outcome, requirements, alternativeRequirements, additionalRequirements, steps, channels, fees
    case schedule, legalBasis, contact, transparency

    /// The part that a key of the format is printed in; nil for one that is printed in none.
    init?(key: String) {
      switch key {
      case "title", "institution", "description": self = .head
      case "audience", "eligibility": self = .audience
      case "outcome": self = .outcome
      case "requirements": self = .requirements
      case "alternativeRequirements": self = .alternativeRequirements
      case "additionalRequirements": self = .additionalRequirements
      case "steps": self = .steps
      case "channels": self = .channels
      case "fees": self = .fees
      case "schedule": self = .schedule
      case "legalBasis": self = .legalBasis
      case "contact": self = .contact
      case "transparency": self = .transparency
      default: return nil
      }
    }
  }

  /// Prints the notes that belong to a part of the page.
  mutating func writeNotes(about part: Part) {
    writeNotes { $0 == part }
  }

  /// Prints the notes that no part of the page took.
  mutating func writeRemainingNotes() {
    writeNotes { _ in true }
  }

  private mutating func writeNotes(where belongs: (Part?) -> Bool) {
    for (number, note) in (definition.sourceNotes ?? []).enumerated()
    where !printedNotes.contains(number) && belongs(part(of: note)) {
      printedNotes.insert(number)
      write(note)
    }
  }

  /// The first place that a note names and that the page prints.
  private func part(of note: SourceNote) -> Part? {
    for place in note.affects {
      guard var key = place.tokens.first else { continue }
      if key == "published", place.tokens.count > 1 { key = place.tokens[1] }
      if key == "leftBlank", let blank = definition.leftBlank.first { key = blank }
      if let part = Part(key: key) { return part }
    }
    return nil
  }

  /// A note, behind a bar that sets it apart from the page's own words.
  private mutating func write(_ note: SourceNote) {
    page.blank()
    let bar = "  | "
    page.add(say("Nota de quien codificó la página", "Note of who encoded the page"), first: bar, rest: bar)
    let rows: [(String, LocalizedText?)] = [
      (say("Dice: ", "It says: "), note.says), (say("Pero: ", "But: "), note.but),
      (say("Se entendió: ", "Understood as: "), note.resolution),
    ]
    for (label, text) in rows {
      page.add(text?.text(in: language) ?? "", first: bar + label, rest: bar + "  ")
    }
    page.blank()
  }
}
