import Testing
import Tramites

/// A text with one mistake, and what the diagnostic must say of it: `⟦` stands before the place.
struct DiagnosticRow: Sendable, CustomTestStringConvertible {
  /// How the text is read.
  enum Reading: Sendable {
    /// As the files of a catalog, one of which is marked.
    case files([String: String])
    /// As a dossier, checked by the procedure that ``dossierDefinition`` makes.
    case dossier(String)
    /// As a dossier whose procedure a catalog of that one is asked for.
    case dossierOfCatalog(String)
    /// As bytes of a dossier.
    case bytes([UInt8])
  }

  let code: Diagnostic.Code
  let reading: Reading
  /// The JSON Pointer of what is wrong.
  let pointer: String
  /// What a note asks whether it was meant.
  let meant: String?
  /// The line of the row, by which a failure is found.
  let line: Int

  var testDescription: String { "\(code) at \(pointer.isEmpty ? "the root" : pointer), row of line \(line)" }

  /// A definition made of sections.
  static func definition(
    _ sections: KeyValuePairs<String, String>, _ code: Diagnostic.Code, _ pointer: String, meant: String? = nil,
    line: Int = #line
  ) -> DiagnosticRow {
    files(["procedure.json": SmallDefinition(sections).json], code, pointer, meant: meant, line: line)
  }

  /// A definition with some facts, whose criterion has a marked condition.
  static func condition(
    _ condition: String, _ code: Diagnostic.Code, _ pointer: String = "", meant: String? = nil, line: Int = #line
  ) -> DiagnosticRow {
    let facts = """
      { "b": { "type": "boolean" }, "i": { "type": "integer" }, "t": { "type": "date" }, "s": { "type": "text" },
        "k": { "type": "choice", "options": { "uno": "Uno", "dos": "Dos" } },
        "k2": { "type": "choice", "options": { "tres": "Tres" } },
        "g": { "type": "group", "fields": { "edad": { "type": "integer" } } },
        "l": { "type": "list", "each": "e", "fields": { "x": { "type": "integer" } } } }
      """
    let parameters = """
      { "p": { "type": "integer", "values": [ { "value": 1 } ] }, "q": { "type": "integer", "values": [ { "value": { "a": 1 } } ] } }
      """
    let criteria = #"[ { "id": "c", "title": "C", "message": "M", "require": \#(condition) } ]"#
    return definition(
      ["facts": facts, "parameters": parameters, "eligibility": criteria], code, "/eligibility/0/require" + pointer,
      meant: meant, line: line)
  }

  /// A definition with some document types, whose requirement has marked document evidence of the type `d`.
  static func document(
    _ keys: String, _ code: Diagnostic.Code, _ pointer: String, meant: String? = nil, line: Int = #line
  ) -> DiagnosticRow {
    let documents = """
      { "d": { "title": "D", "contents": { "firma": "F" }, "endorsers": { "juez": "J" }, "attributes": { "monto": { "type": "decimal" } } },
        "e": { "title": "E", "attributes": { "monto": { "type": "text" } } } }
      """
    return definition(
      [
        "facts":
          #"{ "b": { "type": "boolean" }, "g": { "type": "group", "fields": {} }, "l": { "type": "list", "each": "e", "fields": {} } }"#,
        "documents": documents,
        "requirements": #"[ { "id": "r", "title": "R", "evidence": { "document": "d", \#(keys) } } ]"#,
      ], code, "/requirements/0/evidence" + pointer, meant: meant, line: line)
  }

  static func files(
    _ files: [String: String], _ code: Diagnostic.Code, _ pointer: String, meant: String? = nil, line: Int = #line
  ) -> DiagnosticRow {
    DiagnosticRow(code: code, reading: .files(files), pointer: pointer, meant: meant, line: line)
  }

  static func dossier(
    _ dossier: String, _ code: Diagnostic.Code, _ pointer: String, meant: String? = nil, line: Int = #line
  ) -> DiagnosticRow {
    DiagnosticRow(code: code, reading: .dossier(dossier), pointer: pointer, meant: meant, line: line)
  }

  /// A dossier of the procedure with marked facts.
  static func facts(
    _ facts: String, _ code: Diagnostic.Code, _ pointer: String, meant: String? = nil, line: Int = #line
  ) -> DiagnosticRow {
    dossier(
      "{ \"procedure\": \"t\", \"submittedOn\": \"2026-03-10\",\n  \"facts\": \(facts) }", code, "/facts" + pointer,
      meant: meant, line: line)
  }

  /// A dossier of the procedure with one document of the type `d`.
  static func item(
    _ keys: String, _ code: Diagnostic.Code, _ pointer: String, meant: String? = nil, line: Int = #line
  ) -> DiagnosticRow {
    dossier(
      "{ \"procedure\": \"t\", \"submittedOn\": \"2026-03-10\", \"facts\": { \"lista\": [ {} ] },\n  \"documents\": [ { \"type\": \"d\", \(keys) } ] }",
      code, "/documents/0" + pointer, meant: meant, line: line)
  }

  /// What the dossiers of the table are checked with.
  static let dossierDefinition = SmallDefinition([
    "effective": #"{ "from": "2026-01-01", "until": "2026-12-31" }"#,
    "facts": """
    { "b": { "type": "boolean" }, "i": { "type": "integer" }, "n": { "type": "decimal" }, "t": { "type": "date" },
      "s": { "type": "text", "mayBeNone": true }, "k": { "type": "choice", "options": { "uno": "Uno", "dos": "Dos" } },
      "calc": { "type": "boolean", "value": { "fact": "b", "is": true } },
      "grupo": { "type": "group", "mayBeNone": true, "fields": { "edad": { "type": "integer" } } },
      "lista": { "type": "list", "each": "e", "fields": { "edad": { "type": "integer" } } } }
    """,
    "channels": #"[ { "id": "web", "title": "W" }, { "id": "mostrador", "title": "M" } ]"#,
    "documents": """
    { "d": { "title": "D", "contents": { "firma": "F" }, "endorsers": { "juez": "J" },
             "attributes": { "monto": { "type": "decimal" } } } }
    """,
    "requirements": "[ \(Entry.requirement("r", #"{ "document": "d" }"#)) ]",
  ])

  /// All problems of the row's text without its mark, and the marked place as `file:line:column`.
  func read() throws -> (diagnostics: [Diagnostic], place: String?) {
    switch reading {
    case .files(let files):
      let marked = files.mapValues { MarkedText($0) }
      let place = marked.compactMap { file, text in text.place.map { "\(file):\($0)" } }.first
      return (Catalog.loadingWhatItCan(files: marked.mapValues(\.text)).diagnostics, place)
    case .dossier(let text):
      let marked = MarkedText(text)
      let procedure = try Self.dossierDefinition.procedure()
      return (
        Self.problems { try procedure.check(Dossier(json: marked.text)) }, marked.place.map { "dossier.json:\($0)" }
      )
    case .dossierOfCatalog(let text):
      let marked = MarkedText(text)
      let catalog = try Catalog(files: ["procedure.json": Self.dossierDefinition.json])
      let problems = Self.problems { try catalog.procedure(for: Dossier(json: marked.text)) }
      return (problems, marked.place.map { "dossier.json:\($0)" })
    case .bytes(let bytes):
      return (Self.problems { try Dossier(json: bytes) }, nil)
    }
  }

  private static func problems<Result>(_ body: () throws -> Result) -> [Diagnostic] {
    do {
      _ = try body()
      return []
    } catch let error as InputError {
      return error.diagnostics
    } catch {
      return []
    }
  }

  static let all = json + shape + meaning + evidence + catalog + dossiers
}
