import Tramites

extension DescribePage.Writer {
  /// The name, the institution and the description.
  mutating func writeHead() {
    page.add(say("Información de Trámite", "Information on the procedure"), style: .heading)
    page.blank()
    let rows: [(key: String, label: String, text: String?)] = [
      ("title", say("Nombre Trámite", "Procedure"), definition.title.text(in: language)),
      ("institution", say("Institución", "Institution"), definition.institution?.name.text(in: language)),
      ("description", say("Descripción", "Description"), definition.description?.text(in: language)),
    ]
    let column = (rows.map(\.label.displayWidth).max() ?? 0) + 2
    for row in rows {
      if let text = row.text {
        page.add(text, first: row.label.padded(to: column))
      } else if isBlank(row.key) {
        page.add(row.label)
      }
    }
    writeNotes(about: .head)
  }

  /// For whom it is.
  mutating func writeAudience() {
    guard has("audience", definition.audience != nil) else { return }
    heading("¿A quién está dirigido?", "For whom is it?")
    write("audience") { writer in
      guard let audience = writer.definition.audience else { return }
      if let text = audience.text { writer.page.add(text.text(in: writer.language)) }
      guard !audience.persons.isEmpty else { return }
      writer.label("Dirigido a:", "Meant for:")
      let persons = audience.persons.map { $0.text(in: writer.language) }
      writer.page.add(persons.joined(separator: ", ").endingSentence)
    }
    writeNotes(about: .audience)
  }

  /// What the applicant obtains.
  mutating func writeOutcome() {
    guard has("outcome", definition.outcome != nil) else { return }
    heading("¿Qué obtendré si completo satisfactoriamente el trámite?", "What shall I obtain?")
    write("outcome") { writer in
      guard let outcome = writer.definition.outcome else { return }
      if let kind = outcome.kind {
        writer.label("Tipo de Resultado:", "Kind of result:")
        writer.page.add(kind.text(in: writer.language))
      }
      guard !outcome.results.isEmpty else { return }
      writer.label("Resultado a obtener:", "Result:")
      for result in outcome.results {
        let validity = result.validFor.map { period in
          writer.say(" (validez: \(period.label.spanish))", " (valid for \(period.label.english))")
        }
        writer.page.add(result.title.text(in: writer.language) + (validity ?? ""), first: "  - ")
      }
    }
    writeNotes(about: .outcome)
  }
}

extension Period {
  /// The period in words: `6 meses`.
  fileprivate var label: Message {
    let isOne = count == 1
    return switch unit {
    case .days: Message(es: "\(count) \(isOne ? "día" : "días")", en: "\(count) \(isOne ? "day" : "days")")
    case .months: Message(es: "\(count) \(isOne ? "mes" : "meses")", en: "\(count) \(isOne ? "month" : "months")")
    case .years: Message(es: "\(count) \(isOne ? "año" : "años")", en: "\(count) \(isOne ? "year" : "years")")
    }
  }
}
