import Tramites

/// Why something could not be judged, for programs: the first problem, and the others.
///
/// Each is `{ "code", "message", "line", "column", "pointer", "notes" }`, as far as it has a place.
struct ErrorJSON {
  let first: JSONTree
  let more: [JSONTree]

  /// - Parameters:
  ///   - error: what went wrong.
  ///   - language: the language of the messages.
  ///   - hasLines: whether the line of a problem says anything: a text of one line has none.
  init(_ error: CommandError, language: Language, hasLines: Bool = true) {
    let problems: [JSONTree] =
      switch error {
      case .usage(let message, _): [Self.json("usage", message, language)]
      case .failure(let message, let code): [Self.json(code, message, language)]
      case .input(let diagnostics): diagnostics.map { Self.json($0.diagnostic, language, hasLines: hasLines) }
      case .refused(let refusal, _):
        refusal.diagnostics.map { Self.json($0, language, hasLines: hasLines) }
          + (refusal.message.map { [Self.json("catalog.broken", $0, language)] } ?? [])
      }
    first = problems.first ?? .null
    more = Array(problems.dropFirst())
  }

  static func json(_ code: String, _ message: Message, _ language: Language) -> JSONTree {
    .object([
      JSONMember("code", .string(code)), JSONMember("message", .string(message.text(in: language))),
    ])
  }

  private static func json(_ diagnostic: Diagnostic, _ language: Language, hasLines: Bool) -> JSONTree {
    var members = [
      JSONMember("code", .string(diagnostic.code.rawValue)),
      JSONMember("message", .string(diagnostic.message.text(in: language))),
    ]
    if let location = diagnostic.location {
      if hasLines { members.append(JSONMember("line", .integer(location.line))) }
      members.append(JSONMember("column", .integer(location.column)))
    }
    members.append(JSONMember("pointer", .string(diagnostic.pointer.description)))
    members.append(JSONMember("notes", .array(diagnostic.notes.map { .string($0.message.text(in: language)) })))
    return .object(members)
  }
}
