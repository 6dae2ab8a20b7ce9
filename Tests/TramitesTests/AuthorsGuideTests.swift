import Foundation
import Testing

@testable import Tramites

/// `Procedures/README.md` is read by people who cannot ask: what it shows must load, and what it lists must be all.
@Suite("The guide for authors")
struct AuthorsGuideTests {
  let guide: AuthorsGuide

  init() throws { guide = try AuthorsGuide() }

  // MARK: Examples

  @Test("has examples of known kinds only")
  func kinds() {
    let known: Set = [
      "procedimiento", "claves", "condición", "expresión", "evidencia", "exigencias", "biblioteca", "expediente",
      "veredicto", "caso",
    ]
    #expect(Set(guide.examples.map(\.kind)) == known)
  }

  @Test("shows whole procedures and libraries that load without a warning")
  func definitions() throws {
    var files: [String: String] = [:]
    for example in guide.examples(of: "biblioteca") { files[try #require(example.detail)] = example.text }
    let procedures = guide.examples(of: "procedimiento")
    for example in procedures { files["biblioteca/\(example.line)/procedure.json"] = example.text }
    let loaded = Catalog.loadingWhatItCan(files: files)
    #expect(loaded.diagnostics.map { $0.text(in: .spanish) } == [])
    #expect(loaded.catalog.procedures.count == procedures.count)
  }

  @Test(
    "shows parts of definitions that load where they belong",
    arguments: ["claves", "condición", "expresión", "evidencia", "exigencias"])
  func parts(kind: String) throws {
    for example in guide.examples(of: kind) {
      for value in try example.values() {
        let definition = try #require(try guide.definition(with: value, of: example))
        let loaded = Catalog.loadingWhatItCan(files: ["biblioteca/ejemplo/procedure.json": definition.json])
        let problems = loaded.diagnostics.map { $0.text(in: .spanish) }
        #expect(problems == [], "line \(example.line): \(value.json)")
      }
    }
  }

  @Test("shows dossiers that its first procedure accepts, and part of the verdict on the first of them")
  func dossiers() throws {
    let procedure = try Procedure(json: #require(guide.examples(of: "procedimiento").first).text)
    let verdicts = try guide.examples(of: "expediente").map { try procedure.check(Dossier(json: $0.text)) }
    let shown = try #require(guide.examples(of: "veredicto").first?.values().first)
    let verdict = try #require(verdicts.first)
    let whole = try #require(JSONReader.read(SourceText(name: "verdict", verdict.json(in: .spanish))).document)
    let isShown = JSONTree(whole.root).says(shown)
    #expect(isShown, "\(verdict.json(in: .spanish, pretty: true))")
  }

  @Test("quotes what is said of a misspelt key")
  func misspeltKey() throws {
    let text = try #require(guide.examples(of: "procedimiento").first).text
    let misspelt = text.replacing("\"title\": { \"es\": \"Emisi", with: "\"titel\": { \"es\": \"Emisi")
    let problems = Catalog.loadingWhatItCan(files: ["procedure.json": misspelt]).diagnostics
    let unknown = try #require(problems.first { $0.code == .keyUnknown })
    let note = try #require(unknown.notes.first)
    let quoted = "\(unknown.message.spanish); \(note.message.spanish)"
    let isQuoted = guide.text.contains(quoted)
    #expect(isQuoted, "\(quoted)")
  }

  // MARK: Keys

  /// The keys of each kind of object, by the name of its part of the schema.
  private func schemaKeys() throws -> [String: [String]] {
    let schema = SourceText(name: "schema", try AuthorsGuide.file("Procedures/procedure.schema.json"))
    let definitions = try #require(JSONReader.read(schema).document?.root["$defs"])
    var keys: [String: [String]] = [:]
    for (name, definition) in definitions.members {
      let properties = definition["properties"].map { $0.members.compactMap(\.key.string) } ?? []
      keys[name.string ?? ""] = properties
    }
    return keys
  }

  @Test("names and shows every key that the schema knows")
  func keys() throws {
    let shown = try guide.examples.reduce(into: Set<String>()) { keys, example in
      for value in try example.values() { keys.formUnion(value.keys) }
    }
    for (part, keys) in try schemaKeys() {
      let unexplained = keys.filter { !guide.names($0) }
      #expect(unexplained == [], "\(part)")
      #expect(Set(keys).subtracting(shown) == [], "\(part)")
    }
  }

  @Test(
    "has every form in an example of its own kind",
    arguments: [
      ("condición", "conditionWithoutForm"), ("condición", "factComparison"), ("expresión", "expressionWithoutForm"),
      ("expresión", "summing"), ("evidencia", "evidenceWithoutForm"), ("exigencias", "constraintSet"),
    ])
  func forms(kind: String, part: String) throws {
    let shown = try guide.examples(of: kind).reduce(into: Set<String>()) { keys, example in
      for value in try example.values() { keys.formUnion(value.keys) }
    }
    let keys = try #require(try schemaKeys()[part])
    #expect(Set(keys).subtracting(shown) == [])
  }

  @Test("names every key of a verdict")
  func verdictKeys() throws {
    let procedure = try Procedure(json: #require(guide.examples(of: "procedimiento").first).text)
    for example in guide.examples(of: "expediente") {
      let verdict = try procedure.check(Dossier(json: example.text))
      let text = SourceText(name: "verdict", verdict.json(in: .spanish))
      let keys = JSONTree(try #require(JSONReader.read(text).document).root).keys
      let unexplained = keys.filter { !guide.names($0) }
      #expect(unexplained == [])
    }
  }

  // MARK: Words

  @Test("names every operator, status, outcome, type, format and kind of channel")
  func words() {
    let words =
      Condition.Comparator.allCases.map(\.rawValue) + Status.allCases.map(\.rawValue)
      + EvidenceStatus.allCases.map(\.rawValue) + Verdict.Outcome.allCases.map(\.rawValue)
      + FactDeclaration.Respondent.allCases.map(\.rawValue) + Channel.Kind.allCases.map(\.rawValue)
      + TextFormat.builtIn.map(\.name) + Weekday.allCases.map(\.rawValue)
      + RelatedProcedure.Relation.allCases.map(\.rawValue)
      + ["boolean", "integer", "decimal", "date", "choice", "text", "group", "list"]
    let unexplained = words.filter { !guide.names($0) }
    #expect(unexplained == [])
  }

  @Test("says how much may be read")
  func limits() {
    let limits = Limits.standard
    func grouped(_ number: Int) -> String {
      number < 1000 ? "\(number)" : grouped(number / 1000) + " " + "\(1000 + number % 1000)".dropFirst()
    }
    let rows = [
      "tamaño de un archivo | \(limits.maximumBytes / 1_048_576) MiB",
      "listas y objetos unos dentro de otros | \(limits.maximumDepth)",
      "datos y tipos unos dentro de otros | \(limits.maximumDepth)",
      "valores y claves de un archivo | \(grouped(limits.maximumNodes))",
      "datos de un trámite, contados los de los tipos en cada lugar | \(grouped(limits.maximumFacts))",
      "caracteres de un número | \(limits.maximumNumberLength)",
      "claves repetidas que se señalan en un archivo | \(limits.maximumDuplicateKeys)",
      "niveles de condiciones, exigencias y cálculos unos sobre otros | \(limits.maximumConditionDepth)",
      "bibliotecas que se importan unas a otras en fila | \(limits.maximumImportDepth)",
      "pasos de una comprobación | \(grouped(limits.maximumSteps))",
      "problemas que se señalan en un archivo | \(grouped(limits.maximumProblems))",
    ]
    let unsaid = rows.filter { !guide.text.contains("| \($0) |") }
    #expect(unsaid == [])
  }
}
