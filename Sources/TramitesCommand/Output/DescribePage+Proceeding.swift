import Tramites

extension DescribePage.Writer {
  /// How it is carried out: the steps and the channels.
  mutating func writeProceeding() {
    let hasSteps = has("steps", definition.steps != nil)
    let hasChannels = has("channels", !definition.channels.isEmpty)
    guard hasSteps || hasChannels else { return }
    heading("¿Cómo hago el trámite?", "How do I do it?")
    if hasSteps {
      write("steps", numbering: .numbers) { writer in
        writer.write(writer.definition.steps ?? [], numbering: .numbers, isPublished: false)
      }
      writeNotes(about: .steps)
    }
    if hasChannels {
      label("Canales de atención:", "Channels:")
      page.blank()
      if let list = publishedList("channels") {
        for item in list {
          for text in [item.title, item.text].compactMap({ $0?.text(in: language) }) { page.add(text) }
        }
      } else if !isBlank("channels") {
        page.add(definition.channels.map { $0.title.text(in: language) }.joined(separator: ", ").endingSentence)
      }
      writeNotes(about: .channels)
    }
  }

  /// A tree of steps.
  ///
  /// - Parameters:
  ///   - steps: the steps of one level.
  ///   - numbering: how they are numbered; those with a title are headings and take no number.
  ///   - indent: the columns before them.
  ///   - isPublished: whether the words are the page's own, so that nothing may be added to them.
  mutating func write(_ steps: [Step], numbering: Step.Numbering, indent: Int = 0, isPublished: Bool) {
    var place = 0
    var channel: Channel.ID?
    for step in steps {
      let margin = String(repeating: " ", count: indent)
      var inner = indent
      if let title = step.title?.text(in: language) {
        if indent == 0 { page.blank() }
        let needsColon = step.text != nil && title.last.map { !".:;".contains($0) } ?? false
        page.add(needsColon ? title + ":" : title, first: margin)
        if let text = step.text { page.add(text.text(in: language), first: margin) }
        place = 0
      } else {
        writeChannel(of: step, after: &channel)
        let marker = margin + numbering.marker(at: place)
        page.add(step.text?.text(in: language) ?? "", first: marker)
        inner += numbering.marker(at: place).displayWidth
        place += 1
      }
      writeSurroundings(of: step, indent: inner, isPublished: isPublished)
    }
  }

  private mutating func writeSurroundings(of step: Step, indent: Int, isPublished: Bool) {
    let margin = String(repeating: " ", count: indent)
    let text = step.text?.text(in: language) ?? ""
    for link in step.links where !text.contains(link.url) {
      page.add("\((link.title?.text(in: language) ?? "Link").withoutColon): \(link.url)", first: margin)
    }
    write(step.steps, numbering: step.numbering ?? .numbers, indent: indent, isPublished: isPublished)
    for note in step.notes {
      let words = note.text(in: language)
      let isMarked = isPublished || words.lowercased().hasPrefix(say("nota", "note"))
      page.add(isMarked ? words : say("NOTA: ", "NOTE: ") + words, first: margin)
    }
  }

  /// Where a procedure has several channels, the channel's name before the first of its steps that are no heading.
  private mutating func writeChannel(of step: Step, after previous: inout Channel.ID?) {
    if step.channel == nil, previous != nil {
      previous = nil
      page.blank()
      page.add(say("Por cualquier canal", "Through any channel"))
      return
    }
    guard let id = step.channel, id != previous, definition.channels.count > 1,
      let channel = definition.channels.first(where: { $0.id == id })
    else { return }
    previous = id
    page.blank()
    page.add(channel.title.text(in: language))
  }
}

extension Step.Numbering {
  /// What stands before an item: `1. `, `a. `, `- `.
  ///
  /// - Parameter place: the item's place, from 0.
  func marker(at place: Int) -> String {
    switch self {
    case .numbers: "\(place + 1). "
    case .letters: "\(Self.letters(place)). "
    case .dashes: "- "
    }
  }

  /// a … z, aa, ab …
  private static func letters(_ place: Int) -> String {
    let alphabet = Array("abcdefghijklmnopqrstuvwxyz")
    let letter = String(alphabet[place % alphabet.count])
    return place < alphabet.count ? letter : letters(place / alphabet.count - 1) + letter
  }
}

extension String {
  fileprivate var withoutColon: String { hasSuffix(":") ? String(dropLast()) : self }
}
