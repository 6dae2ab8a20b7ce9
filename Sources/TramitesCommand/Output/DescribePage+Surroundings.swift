import Tramites

extension DescribePage.Writer {
  /// What it costs.
  mutating func writeFees() {
    guard has("fees", definition.fees != nil) else { return }
    heading("¿Cuál es el costo del trámite?", "What does it cost?")
    write("fees") { writer in
      let fees = writer.definition.fees ?? []
      if fees.isEmpty { writer.page.add(writer.say("El trámite no tiene costo", "The procedure is free of charge")) }
      let amounts = AmountWords(definition: writer.definition, language: writer.language)
      for fee in fees {
        var line = "\(fee.title.text(in: writer.language).withoutFullStop): \(amounts.text(of: fee))"
        if let list = fee.forEach {
          line += writer.say(" por cada uno de: ", " for each of: ") + amounts.title(of: list)
        }
        if fee.when != nil { line += writer.say(" (solo en ciertos casos)", " (in certain cases only)") }
        writer.page.add(line.endingSentence, first: "- ")
      }
    }
    writeNotes(about: .fees)
  }

  /// Where and when it is attended to.
  mutating func writeSchedule() {
    guard has("schedule", definition.schedule != nil) else { return }
    heading("¿Dónde y cuál es el horario de atención?", "Where, and at what hours?")
    write("schedule") { writer in
      let schedule = writer.definition.schedule ?? []
      if schedule.isEmpty { writer.page.add(writer.say("No hay horario de atención.", "There are no opening hours.")) }
      for entry in schedule {
        if let text = entry.text, text.spanish.contains(where: \.isNumber) || !entry.statesHours {
          writer.page.add(text.text(in: writer.language))
        } else if let words = entry.words {
          let channel = writer.definition.channels.first { $0.id == entry.channel }
          let label = channel.map { $0.title.text(in: writer.language) + ": " } ?? ""
          writer.page.add(label + words.text(in: writer.language))
        }
      }
    }
    writeNotes(about: .schedule)
  }

  /// The norms it rests on.
  mutating func writeLegalBasis() {
    guard has("legalBasis", definition.legalBasis != nil) else { return }
    heading("Base Legal", "Legal basis")
    write("legalBasis") { writer in
      let norms = writer.definition.legalBasis ?? []
      if norms.isEmpty { writer.page.add(writer.say("Ninguna.", "None.")) }
      for norm in norms {
        // The page ends each entry with a full stop of its own, whatever the articles end with.
        let articles = norm.articles.map { articles in
          let text = articles.text(in: writer.language)
          return (text.hasPrefix("Art.") || text.hasPrefix("Arts.") ? " " : " Art. ") + text + "."
        }
        writer.page.add(norm.title.text(in: writer.language) + "." + (articles ?? ""), first: "- ")
        if let url = norm.url { writer.page.add(url, first: "  ") }
      }
    }
    writeNotes(about: .legalBasis)
  }

  /// Whom to ask.
  mutating func writeContact() {
    guard has("contact", definition.contact != nil) else { return }
    heading("Contacto para atención ciudadana", "Contact")
    write("contact") { writer in
      guard let contact = writer.definition.contact else { return }
      let rows: [(String, String?)] = [
        (writer.say("Funcionario/Dependencia: ", "Office: "), contact.office?.text(in: writer.language)),
        (writer.say("Correo Electrónico: ", "E-mail: "), contact.email),
        (writer.say("Teléfono: ", "Telephone: "), contact.phone),
      ]
      for (label, text) in rows { writer.page.add(text ?? "", first: label) }
    }
    writeNotes(about: .contact)
  }

  /// The published figures, the newest month first.
  mutating func writeTransparency() {
    guard has("transparency", definition.transparency != nil) else { return }
    heading("Transparencia", "Transparency")
    write("transparency") { writer in
      let columns = [
        writer.say("Año", "Year"), writer.say("Mes", "Month"), writer.say("Volumen de Quejas", "Complaints"),
        writer.say("Volumen de Atenciones", "Attentions"),
      ]
      let rows = (writer.definition.transparency ?? []).sorted { $0.month > $1.month }.map { entry in
        let parts = entry.month.split(separator: "-", maxSplits: 1).map(String.init)
        return [parts.first ?? "", parts.dropFirst().first ?? "", "\(entry.complaints)", "\(entry.attentions)"]
      }
      for row in [columns] + rows { writer.page.addLine(row.asTableRow(under: columns)) }
    }
    writeNotes(about: .transparency)
  }
}

extension [String] {
  /// The cells of a month under their columns: the month on the left, the figures on the right.
  fileprivate func asTableRow(under columns: [String]) -> String {
    enumerated().map { place, cell in
      place < 2 ? cell.padded(to: 4) : cell.leftPadded(to: columns[place].displayWidth)
    }.joined(separator: "  ")
  }
}
