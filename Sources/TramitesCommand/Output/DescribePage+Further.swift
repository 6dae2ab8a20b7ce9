import Tramites

extension DescribePage.Writer {
  /// What the definition says and the page has no heading for.
  mutating func writeFurther() {
    let start = page
    heading("Además, según la definición", "Also, by the definition")
    let count = page.lines.count
    writeSource()
    writeResponseTime()
    writeChannelDetails()
    writeCriteria()
    writeRelated()
    writeParameters()
    writeSeparatedRequirements()
    writeWork()
    if page.lines.count == count { page = start }
  }

  private mutating func item(_ label: String, _ text: String) {
    page.add("\(label): \(text)", first: "- ")
  }

  private mutating func writeSource() {
    if let words = definition.effective.words(in: language) {
      item(say("En vigor", "In force"), words.endingSentence)
    }
    if let source = definition.source, source.url != nil || source.retrieved != nil {
      let read = source.retrieved.map {
        say("leída el \($0.words(in: .spanish))", "read on \($0.words(in: .english))")
      }
      let parts = [source.title?.text(in: language), source.url, read].compactMap { $0 }
      item(say("Página publicada", "Published page"), parts.joined(separator: ", "))
    }
    if let url = definition.institution?.url, !page.says(url) { item(say("Sitio", "Site"), url) }
  }

  private mutating func writeResponseTime() {
    let words: String
    switch definition.responseTime {
    case nil: return
    case .automatic: words = say("inmediata, automática.", "immediate, automatic.")
    case .days(let count, let isBusiness):
      let days = count == 1 ? say("día", "day") : say("días", "days")
      words =
        isBusiness
        ? say("\(count) \(days) laborables.", "\(count) business \(days).")
        : say("\(count) \(days) calendario.", "\(count) calendar \(days).")
    }
    item(say("Respuesta", "Response"), words)
  }

  /// What channels say of themselves, as far as the page has not said it.
  private mutating func writeChannelDetails() {
    for channel in definition.channels {
      let parts = [channel.description?.text(in: language), channel.url].compactMap { $0 }.filter { !page.says($0) }
      if !parts.isEmpty { item(channel.title.text(in: language), parts.joined(separator: " ")) }
    }
  }

  /// The requirements that the encoding made of others, for which the page has no list.
  private mutating func writeSeparatedRequirements() {
    let alternatives = definition.alternativeRequirements ?? []
    if !alternatives.isEmpty, !hasList("alternativeRequirements", true) {
      label(
        "Requisitos alternativos que la página no enumera:", "Alternative requirements that the page does not list:")
      writeOwn(alternatives)
    }
    let additions = definition.additionalRequirements ?? []
    if !additions.isEmpty, !hasList("additionalRequirements", true) {
      label("Requisitos adicionales que la página no enumera:", "Additional requirements that the page does not list:")
      writeOwn(additions)
    }
  }

  private mutating func writeCriteria() {
    for criterion in definition.eligibility ?? [] {
      let title = criterion.title.text(in: language).withoutFullStop
      // Two colons in a row would read badly.
      item(title.contains(":") ? say("Condición", "Condition") : title, criterion.message.text(in: language))
    }
  }

  private mutating func writeRelated() {
    for related in definition.related ?? [] {
      let label =
        switch related.relation {
        case .before: say("Antes hace falta", "Before it")
        case .after: say("Después sigue", "After it")
        case .see: say("Vea también", "See also")
        }
      let parts = [related.procedure.map { name(of: $0) }, related.url, related.note?.text(in: language)]
        .compactMap { $0 }
      item(label, parts.joined(separator: ". ").endingSentence)
    }
  }

  /// What another procedure is called.
  private func name(of id: Procedure.ID) -> String {
    procedure.calmTitle(of: id)?.text(in: language) ?? say("otro trámite (`\(id)`)", "another procedure (`\(id)`)")
  }

  private mutating func writeParameters() {
    for parameter in definition.parameters {
      let title = parameter.words(in: language).capitalizingFirst
      let entries = parameter.values.map { entry in
        let value =
          switch entry.value {
          case .scalar(let scalar): scalar.words(in: language)
          case .table(let rows):
            rows.map { "\(definition.title(ofKey: $0.key, in: rows, language)): \($0.value.words(in: language))" }
              .joined(separator: ", ")
          }
        return entry.period.words(in: language).map { "\(value) (\($0))" } ?? value
      }
      item(title.withoutFullStop, entries.joined(separator: "; ").endingSentence)
    }
  }
}

extension EffectivePeriod {
  /// The period in words; nil where it has neither beginning nor end.
  func words(in language: Language) -> String? {
    let from = from.map {
      Message(es: "desde el \($0.words(in: .spanish))", en: "from \($0.words(in: .english))").text(in: language)
    }
    let until = until.map {
      Message(es: "hasta el \($0.words(in: .spanish))", en: "until \($0.words(in: .english))").text(in: language)
    }
    let parts = [from, until].compactMap { $0 }
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }
}

extension Parameter.Scalar {
  /// The value as people read it.
  fileprivate func words(in language: Language) -> String {
    switch self {
    case .number(let number): number.description
    case .date(let date): date.words(in: language)
    }
  }
}
