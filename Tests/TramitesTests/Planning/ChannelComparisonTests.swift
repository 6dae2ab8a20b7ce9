import Testing
import Tramites

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

  @Test(
    "is recommended as the best of the comparison, whatever makes it so",
    arguments: [
      "[]", #"[ { "type": "foto", "original": false, "format": "pdf" } ]"#,
      #"[ { "type": "foto", "original": false, "format": "jpg" } ]"#, #"[ { "type": "foto", "format": "jpg" } ]"#,
      #"[ { "type": "foto" } ]"#, #"[ { "type": "foto", "original": true } ]"#,
      #"[ { "type": "foto", "original": true, "format": "jpg" }, { "type": "acta" } ]"#, #"[ { "type": "acta" } ]"#,
    ], ["web", "correo", "mostrador"])
  func best(documents: String, dearest: String) throws {
    let photo = #"{ "document": "foto", "conditional": [ \#(Self.only("mostrador", #""original": true"#)) ] }"#
    let deed = Entry.requirement("s", #"{ "document": "acta" }"#, #""when": \#(Self.channel("web"))"#)
    let procedure = try SmallDefinition([
      "channels": Self.definition["channels"] ?? "",
      "documents": #"{ "foto": { "title": "Foto" }, "acta": { "title": "Acta" } }"#,
      "requirements": "[ \(Entry.requirement("r", photo)), \(deed) ]",
      "fees":
        #"[ { "id": "f", "title": "F", "when": \#(Self.channel(dearest)), "amount": 2, "currency": "USD" } ]"#,
    ]).procedure()
    let verdict = try procedure.verdict(documents: documents)
    let best = try procedure.compareChannels(verdict.accepted.dossier).first?.channel
    #expect(best != nil)
    #expect(verdict.recommendedChannel == best)
  }

  private static func channel(_ id: String) -> String { #"{ "fact": "submission.channel", "is": "\#(id)" }"# }

  private static func only(_ channel: String, _ constraint: String) -> String {
    #"{ "when": \#(self.channel(channel)), \#(constraint) }"#
  }
}
