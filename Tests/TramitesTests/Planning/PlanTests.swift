import Foundation
import Testing
import Tramites

@Suite("The plan for a dossier")
struct PlanTests {
  private static let published = Result { try Catalog(contentsOf: URL(filePath: "Procedures")) }

  private func plan(_ file: String) throws -> Plan {
    let dossier = try Dossier(json: String(contentsOfFile: "Examples/Dossiers/\(file).json", encoding: .utf8))
    return try Self.published.get().plan(for: dossier)
  }

  @Test("takes a foreigner's child through the code and the registration to the extension")
  func publishedProcedures() throws {
    let plan = try plan("extension-hijo-extranjero")
    #expect(
      plan.steps.map(\.id) == [
        "asignacion-codigo-dependientes-extranjeros", "registro-dependientes-empleador", "extension-cobertura-salud",
      ])
    #expect(plan.circles == [])
    #expect(plan.steps[1].neededFor.map(\.instance) == ["dependiente-registrado@dependientes[0]"])
    // What the dossier says of the child settles what the registration asks about it.
    #expect(plan.steps[1].verdict?.instances(with: .satisfied).contains("datos-dependiente@dependientes[0]") == true)
  }

  @Test("is the procedure alone where nothing comes from another")
  func alone() throws {
    #expect(try plan("extension-conyuge-completo").steps.map(\.id) == ["extension-cobertura-salud"])
    #expect(try plan("codigo-dos-dependientes").steps.count == 1)
  }

  /// A catalog of procedures that each ask for one thing and obtain it through the next.
  private func catalog(_ sources: KeyValuePairs<String, String?>) throws -> Catalog {
    var files: [String: String] = [:]
    for (id, source) in sources {
      let obtained = source.map { #", "obtainedThrough": "\#($0)""# } ?? ""
      files["\(id)/procedure.json"] = #"""
        { "format": 1, "id": "\#(id)", "title": "\#(id)", "channels": [],
          "facts": { "listo": { "type": "boolean", "title": "listo"\#(obtained) } },
          "requirements": [ { "id": "r", "title": "R", "evidence": { "confirmed": "listo" } } ] }
        """#
    }
    return try Catalog(files: files)
  }

  @Test("puts what is needed first, however long the chain")
  func chain() throws {
    let catalog = try catalog(["a": "b", "b": "c", "c": "d", "d": nil])
    let dossier = Dossier(procedure: "a", submittedOn: "2026-03-10", facts: ["listo": false])
    #expect(try catalog.plan(for: dossier).steps.map(\.id) == ["d", "c", "b", "a"])
  }

  @Test("reports a circle whole and still names each procedure once", arguments: [1, 2, 3, 5])
  func circle(_ length: Int) throws {
    let ids = (0..<length).map { "p\($0)" }
    var files: [String: String] = [:]
    for (place, id) in ids.enumerated() {
      files["\(id)/procedure.json"] = #"""
        { "format": 1, "id": "\#(id)", "title": "\#(id)", "channels": [],
          "facts": { "listo": { "type": "boolean", "title": "listo", "obtainedThrough": "\#(ids[(place + 1) % length])" } },
          "requirements": [ { "id": "r", "title": "R", "evidence": { "confirmed": "listo" } } ] }
        """#
    }
    let dossier = Dossier(procedure: "p0", submittedOn: "2026-03-10", facts: ["listo": false])
    let plan = try Catalog(files: files).plan(for: dossier)
    #expect(Set(plan.steps.map(\.id)) == Set(ids.map { Procedure.ID($0) }))
    #expect(plan.steps.count == length && plan.steps.last?.id == "p0")
    // Each needs the next one, and the last the first.
    #expect(plan.circles == [ids.map { Procedure.ID($0) }])
  }

  @Test("keeps a procedure that is not in force that day, without a verdict")
  func notInForce() throws {
    let files = ["a": "", "b": #""effective": { "from": "2030-01-01" }, "#].map { id, effective in
      let source = id == "a" ? #", "obtainedThrough": "b""# : ""
      return (
        "\(id)/procedure.json",
        #"""
        { "format": 1, "id": "\#(id)", "title": "\#(id)", \#(effective)"channels": [],
          "facts": { "listo": { "type": "boolean", "title": "listo"\#(source) } },
          "requirements": [ { "id": "r", "title": "R", "evidence": { "confirmed": "listo" } } ] }
        """#
      )
    }
    let catalog = try Catalog(files: Dictionary(uniqueKeysWithValues: files))
    let dossier = Dossier(procedure: "a", submittedOn: "2026-03-10", facts: ["listo": false])
    let plan = try catalog.plan(for: dossier)
    #expect(plan.steps.map(\.id) == ["b", "a"])
    #expect(plan.steps.map { $0.verdict == nil } == [true, false])
    #expect(plan.steps.map(\.obstacle) == [.notInForce([catalog.procedures[1].effective]), nil])
    #expect(plan.steps[0].title == "b")
  }

  @Test("keeps a procedure that the catalog does not have, and says so")
  func notInCatalog() throws {
    let dossier = Dossier(procedure: "a", submittedOn: "2026-03-10", facts: ["listo": false])
    let plan = try catalog(["a": "no-existe"]).plan(for: dossier)
    #expect(plan.steps.map(\.id) == ["no-existe", "a"])
    #expect(plan.steps[0].obstacle == .notInCatalog && plan.steps[0].verdict == nil)
    #expect(plan.steps[0].title.text(in: .spanish) == "Otro trámite (`no-existe`)")
    #expect(plan.steps[0].title.text(in: .english) == "Another procedure (`no-existe`)")
  }

  @Test("is the same as JSON in each language but for the texts")
  func json() throws {
    let plan = try plan("extension-hijo-extranjero")
    let texts: Set = ["title", "about", "subjectLabel"]
    func words(_ language: Language) throws -> (machine: [String], texts: [String]) {
      let text = plan.json(in: language)
      let root = try #require(JSONReader.read(SourceText(name: "plan", text)).document?.root)
      var found: (machine: [String], texts: [String]) = ([], [])
      func collect(_ value: JSONValue, _ key: String) {
        if let string = value.string {
          if texts.contains(key) { found.texts.append(string) } else { found.machine.append("\(key): \(string)") }
        }
        for member in value.members { collect(member.value, member.key.string ?? "") }
        for element in value.elements { collect(element, key) }
      }
      collect(root, "")
      return found
    }
    let (spanish, english) = (try words(.spanish), try words(.english))
    #expect(spanish.machine == english.machine)
    for word in [
      "procedure: registro-dependientes-empleador", "instance: dependiente-registrado@dependientes[0]",
      "outcome: incomplete", "questions: dependientes[0].nacionalidad",
    ] {
      #expect(spanish.machine.contains(word), "\(spanish.machine)")
    }
    #expect(spanish.texts.count == english.texts.count)
    #expect(spanish.texts != english.texts)
  }
}
