import Tramites

/// `tramites list`: the procedures that there are.
struct ListCommand {
  let session: Session

  func run() throws(CommandError) -> CommandStatus {
    let catalog = try LoadedCatalog(session)
    guard !catalog.catalog.procedures.isEmpty || catalog.errors.isEmpty else { throw .input(catalog.errors) }
    session.remarkOnProblems(of: catalog)
    let procedures = catalog.catalog.procedures.filter { procedure in
      session.settings.day.map { procedure.effective.contains($0) } ?? true
    }
    switch session.settings.format {
    case .json: session.write(.array(procedures.map(json)))
    case .text where procedures.isEmpty: session.remark(Message(es: "no hay trámites", en: "there are no procedures"))
    case .text:
      let headings = Message(es: "TRÁMITE|VIGENCIA|TÍTULO", en: "PROCEDURE|IN FORCE|TITLE").text(in: session.language)
      session.write(
        TextTable(headings: headings.split(separator: "|").map(String.init), rows: procedures.map(row)).text)
    }
    return .success
  }

  private func row(_ procedure: Procedure) -> [String] {
    [procedure.id.rawValue, procedure.effective.text.text(in: session.language), calmTitle(of: procedure)]
      .map(\.escapingControlCharacters)
  }

  private func json(_ procedure: Procedure) -> JSONTree {
    .object([
      JSONMember("id", .string(procedure.id.rawValue)),
      JSONMember("title", .string(title(of: procedure))),
      JSONMember("effective", procedure.effective.json),
      JSONMember("file", .string(session.settings.procedures.appendingPath(procedure.file))),
    ])
  }

  private func calmTitle(of procedure: Procedure) -> String { procedure.definition.calmTitle(in: session.language) }

  private func title(of procedure: Procedure) -> String { procedure.title.text(in: session.language) }
}

extension EffectivePeriod {
  /// The days in words, short.
  var text: Message {
    switch (from, until) {
    case (nil, nil): Message(es: "siempre", en: "always")
    case (let from?, nil): Message(es: "desde \(from)", en: "from \(from)")
    case (nil, let until?): Message(es: "hasta \(until)", en: "until \(until)")
    case (let from?, let until?): Message(es: "de \(from) a \(until)", en: "\(from) to \(until)")
    }
  }

  /// The days for programs.
  var json: JSONTree {
    .object([
      JSONMember("from", from.map { .string($0.description) } ?? .null),
      JSONMember("until", until.map { .string($0.description) } ?? .null),
    ])
  }
}
