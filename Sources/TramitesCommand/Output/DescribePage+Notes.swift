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
    let notes = (definition.sourceNotes ?? []).enumerated().filter { number, note in
      !printedNotes.contains(number) && belongs(part(of: note))
    }
    guard !notes.isEmpty else { return }
    let bar = "  | "
    page.blank()
    page.add(
      notes.count == 1
        ? say("Nota de quien codificó la página", "Note of who encoded the page")
        : say("Notas de quien codificó la página", "Notes of who encoded the page"), first: bar)
    for (number, note) in notes {
      printedNotes.insert(number)
      write(note, behind: bar)
    }
    page.blank()
  }

  /// The first place that a note names and that the page prints.
  private func part(of note: SourceNote) -> Part? {
    for place in note.affects {
      guard var key = place.tokens.first else { continue }
      if key == "published", place.tokens.count > 1 { key = place.tokens[1] }
      if key == "leftBlank", let blank = definition.leftBlank.first { key = blank }
      if let part = Part(key: key), prints(part) { return part }
    }
    return nil
  }

  private func prints(_ part: Part) -> Bool {
    switch part {
    case .head, .requirements: true
    case .audience: has("audience", definition.audience != nil)
    case .outcome: has("outcome", definition.outcome != nil)
    case .alternativeRequirements:
      hasList("alternativeRequirements", definition.alternativeRequirements != nil)
    case .additionalRequirements: hasList("additionalRequirements", definition.additionalRequirements != nil)
    case .steps: has("steps", definition.steps != nil)
    case .channels: has("channels", !definition.channels.isEmpty)
    case .fees: has("fees", definition.fees != nil)
    case .schedule: has("schedule", definition.schedule != nil)
    case .legalBasis: has("legalBasis", definition.legalBasis != nil)
    case .contact: has("contact", definition.contact != nil)
    case .transparency: has("transparency", definition.transparency != nil)
    }
  }

  /// A note, behind a bar that sets it apart from the page's own words.
  private mutating func write(_ note: SourceNote, behind bar: String) {
    let rows: [(String, LocalizedText?)] = [
      (say("Dice: ", "It says: "), note.says), (say("Pero: ", "But: "), note.but),
      (say("Se entendió: ", "Understood as: "), note.resolution),
    ]
    for (place, row) in rows.enumerated() {
      let marker = place == 0 ? "- " : "  "
      page.add(row.1?.text(in: language) ?? "", first: bar + marker + row.0, rest: bar + "    ")
    }
  }
}
