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

  @Test("reports a circle and still names each procedure once", arguments: [2, 3, 5])
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
    #expect(plan.circles.count == 1)
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
  }

  @Test("is the same as JSON in each language but for the texts")
  func json() throws {
    let plan = try plan("extension-hijo-extranjero")
    let spanish = plan.json(in: .spanish)
    #expect(spanish == plan.json(in: .spanish))
    #expect(spanish.contains(#""neededFor":[{"procedure":"extension-cobertura-salud","#))
    #expect(spanish != plan.json(in: .english))
  }
}

@Suite("The comparison of channels")
struct ChannelComparisonTests {
  private static let definition = SmallDefinition([
    "channels": #"""
    [ { "id": "mostrador", "title": "Mostrador" },
      { "id": "web", "title": "Web", "documentRules": { "formats": ["pdf"] } },
      { "id": "correo", "title": "Correo" } ]
    """#,
    "documents": #"{ "foto": { "title": "Foto" } }"#,
    "requirements": #"""
    [ { "id": "r", "title": "R", "evidence": { "document": "foto",
        "conditional": [ { "when": { "fact": "submission.channel", "is": "mostrador" }, "original": true } ] } } ]
    """#,
    "fees": #"""
    [ { "id": "f", "title": "F", "when": { "fact": "submission.channel", "is": "correo" }, "amount": 2, "currency": "USD" } ]
    """#,
  ])

  @Test("puts the channel first through which least is lacking, then the cheaper one")
  func ranking() throws {
    let procedure = try Self.definition.procedure()
    func order(_ documents: [DocumentItem]) throws -> [Channel.ID] {
      try procedure.compareChannels(
        Dossier(procedure: "t", submittedOn: "2026-03-10", documents: documents)
      ).map(\.channel.id)
    }
    #expect(try order([DocumentItem("foto", original: false, format: "pdf")]) == ["web", "correo", "mostrador"])
    #expect(try order([DocumentItem("foto", original: true, format: "jpg")]) == ["mostrador", "correo", "web"])
    #expect(try order([]) == ["mostrador", "web", "correo"])
  }

  @Test("says how much there is to do through each")
  func sizes() throws {
    let procedure = try Self.definition.procedure()
    let dossier = Dossier(
      procedure: "t", channel: "web", submittedOn: "2026-03-10",
      documents: [DocumentItem("foto", original: false, format: "pdf")])
    let comparisons = try procedure.compareChannels(dossier)
    #expect(comparisons.map(\.repairSize) == [0, 0, 1])
    #expect(comparisons.map(\.fees) == [0, 2, 0])
    #expect(comparisons.map(\.verdict.outcome) == [.admissible, .admissible, .incomplete])
  }

  @Test("is recommended by a verdict whose dossier names no channel, and by no other")
  func recommendation() throws {
    let procedure = try Self.definition.procedure()
    let photo = DocumentItem("foto", original: false, format: "pdf")
    let open = Dossier(procedure: "t", submittedOn: "2026-03-10", documents: [photo])
    #expect(try procedure.check(open).recommendedChannel?.id == "web")
    let chosen = try open.setting("submission.channel", to: "correo")
    #expect(try procedure.check(chosen).recommendedChannel == nil)
    #expect(try SmallDefinition().verdict().recommendedChannel == nil)
  }
}
