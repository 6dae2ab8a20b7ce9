import Testing
import Tramites

@Suite("Changing a dossier")
struct DossierEditingTests {
  static let dossier = Dossier(
    procedure: "beca", channel: "web", submittedOn: "2026-03-10",
    facts: [
      "solicitante": ["cedula": "1710034065", "conyuge": nil],
      "hijos": [["nombre": "Luis", "edad": 3], ["nombre": "Rosa"]],
    ],
    documents: [
      DocumentItem("acta", of: "hijos[0]", contains: ["firma", "sello"], attributes: ["monto": 2]),
      DocumentItem("acta", of: "hijos[1]"), DocumentItem("foto"), DocumentItem("carta"), DocumentItem("carta"),
    ])

  /// All paths of the dossier with the values that stand there.
  static let paths: [(path: String, value: FactValue)] = [
    ("solicitante", ["cedula": "1710034065", "conyuge": nil]), ("solicitante.cedula", "1710034065"),
    ("solicitante.conyuge", nil), ("hijos", [["nombre": "Luis", "edad": 3], ["nombre": "Rosa"]]),
    ("hijos[0]", ["nombre": "Luis", "edad": 3]), ("hijos[0].edad", 3), ("hijos[1]", ["nombre": "Rosa"]),
    ("hijos[1].nombre", "Rosa"), ("submission.channel", "web"), ("submission.date", .date("2026-03-10")),
    ("documents[2]", ["type": "foto"]), ("documents[foto]", ["type": "foto"]), ("documents[foto].type", "foto"),
    ("documents[acta@hijos[0]].attributes", ["monto": 2]), ("documents[acta@hijos[0]].attributes.monto", 2),
    ("documents[0].contains", ["firma", "sello"]), ("documents[0].contains[1]", "sello"),
    ("documents[acta@hijos[1]].of", "hijos[1]"),
  ]

  @Test("Setting what is there changes nothing", arguments: paths.indices)
  func settingTheSameChangesNothing(index: Int) throws {
    let (text, value) = Self.paths[index]
    let path = try #require(DossierPath(text))
    let changed = try Self.dossier.setting(path, to: value)
    // A group that a program states has its keys in their order.
    #expect(Set(changed.lines) == Set(Self.dossier.lines), "\(text)")
    #expect(try Self.dossier.setting(path, to: "\u{1F642}") != Self.dossier, "\(text)")
  }

  @Test("What was removed can be neither found nor removed again", arguments: paths.indices)
  func removingRemoves(index: Int) throws {
    let path = try #require(DossierPath(Self.paths[index].path))
    let smaller = try Self.dossier.removing(path)
    #expect(smaller.json.utf8.count < Self.dossier.json.utf8.count)
    guard case .name = path.steps.last else { return }
    let error = #expect(throws: DossierPathError.self) { try smaller.removing(path) }
    #expect(error?.code == .nothing || error?.code == .noDocument)
  }

  @Test("Groups on the way are created, also in place of none")
  func groupsAreCreated() throws {
    let changed = try Self.dossier.setting("hijos[1].escuela.ciudad", to: "Quito")
      .setting("solicitante.conyuge.nombre", to: "Eva").setting("viaje.dias", to: 3)
      .setting("documents[foto].attributes.monto", to: .decimal(ExactDecimal(5)))
    let facts = changed.tree["facts"]
    #expect(facts?["hijos"]?[1] == ["nombre": "Rosa", "escuela": ["ciudad": "Quito"]])
    #expect(facts?["solicitante"]?["conyuge"] == ["nombre": "Eva"])
    #expect(facts?["viaje"] == ["dias": 3])
    #expect(changed.tree["documents"]?[2]?["attributes"] == ["monto": 5])
  }

  @Test("What is appended comes last, each element of a list")
  func elementsAreAppended() throws {
    let changed = try Self.dossier.setting("documents[+]", to: ["type": "foto"])
      .setting("hijos[+]", to: [["nombre": "Eva"], [:]]).setting("nuevos[+]", to: ["nombre": "A"])
    #expect(changed.tree["documents"]?[5] == ["type": "foto"])
    #expect(changed.tree["facts"]?["hijos"]?[2] == ["nombre": "Eva"])
    #expect(changed.tree["facts"]?["hijos"]?[3] == [:])
    #expect(changed.tree["facts"]?["nuevos"] == [["nombre": "A"]])
  }

  @Test("What follows a removed element moves up")
  func elementsMoveUp() throws {
    let smaller = try Self.dossier.removing("documents[0]").removing("documents[0]")
    #expect(smaller.tree["documents"]?[0]?["type"] == "foto")
    #expect(try smaller.removing("hijos[0]").tree["facts"]?["hijos"]?[0]?["nombre"] == "Rosa")
  }

  @Test("The channel and the day stand at the top")
  func submissionStandsAtTheTop() throws {
    let changed = try Self.dossier.setting("submission.channel", to: "oficina").setting(
      "submission.date", to: "2027-01-01")
    #expect(changed.channel == "oficina")
    #expect(changed.submittedOn == "2027-01-01")
    #expect(try changed.removing("submission.channel").channel == nil)
  }

  @Test("The dossier itself stays as it was")
  func originalStays() throws {
    let before = Self.dossier.json
    _ = try Self.dossier.setting("hijos[0].edad", to: 4)
    _ = try Self.dossier.removing("hijos")
    #expect(Self.dossier.json == before)
  }

  static let refusals: [(DossierPath, DossierPathError.Code, suggestion: String?)] = [
    ("hijos[2]", .index, nil), ("hijos[2].nombre", .index, nil), ("nada[0]", .index, nil),
    ("documents[5].bytes", .index, nil), ("hijos.nombre", .kind, nil), ("solicitante[0]", .kind, nil),
    ("solicitante.cedula.numero", .kind, nil), ("solicitante[+]", .kind, nil), ("submission", .notStated, nil),
    ("submission.chanel", .notStated, "submission.channel"), ("documents[fto]", .noDocument, "documents[foto]"),
    ("documents[acta]", .noDocument, "documents[acta@hijos[0]]"),
    ("documents[foto@hijos[0]]", .noDocument, "documents[foto]"),
    ("documents[carta].bytes", .severalDocuments, nil),
  ]

  @Test("A path that does not fit is refused with its reason", arguments: refusals)
  func pathIsRefused(path: DossierPath, code: DossierPathError.Code, suggestion: String?) {
    let setting = #expect(throws: DossierPathError.self) { try Self.dossier.setting(path, to: 1) }
    #expect(setting?.code == code)
    #expect(setting?.suggestion == suggestion)
    #expect(setting?.path == path)
    let removing = #expect(throws: DossierPathError.self) { try Self.dossier.removing(path) }
    let expected = path == "nada[0]" ? DossierPathError.Code.nothing : path == "solicitante[+]" ? .notStated : code
    #expect(removing?.code == expected)
  }

  @Test("The reason names the part of the path that does not fit")
  func reasonIsPrecise() throws {
    let messages = [
      ("hijos[7].nombre", "no hay ningún `hijos[7]`: elementos de `hijos`: 2"),
      ("hijos.nombre", "`hijos` no es un grupo, y no puede tener `nombre` dentro"),
      ("solicitante.cedula.a.b", "`solicitante.cedula` no es un grupo, y no puede tener `a` dentro"),
      ("documents[carta]", "hay 2 documentos `carta`: use su índice, `documents[3]`, `documents[4]`"),
      (
        "documents[acta@hijos[9]].bytes",
        "no hay ningún documento `acta` para `hijos[9]`: ¿quiso decir `documents[acta@hijos[0]]`?"
      ),
    ]
    for (text, message) in messages {
      let path = try #require(DossierPath(text))
      let error = #expect(throws: DossierPathError.self) { try Self.dossier.setting(path, to: 1) }
      #expect(error?.description == message)
    }
    let error = #expect(throws: DossierPathError.self) { try Self.dossier.removing("solicitante.conyuje") }
    #expect(error?.description == "no hay ningún `solicitante.conyuje`: ¿quiso decir `solicitante.conyuge`?")
  }

  @Test("A dossier that is no object cannot be changed", arguments: ["[]", "1", #"{ "facts": [] }"#])
  func oddDossierIsRefused(json: String) throws {
    let dossier = try Dossier(json: json)
    let error = #expect(throws: DossierPathError.self) { try dossier.setting("a", to: 1) }
    #expect(error?.code == .kind)
  }

  @Test(
    "No change makes a dossier deeper than can be read", arguments: ["a", "hijos[0].a", "documents[+]", "hijos[0]"])
  func depthIsBounded(path: DossierPath) throws {
    func change(depth: Int) throws(DossierPathError) -> Dossier {
      let value = (0..<depth).reduce(1 as FactValue) { value, _ in ["a": value] }
      return try Self.dossier.setting(path, to: value)
    }
    var accepted = 1
    var refused = 1000
    while refused - accepted > 1 {
      let depth = (accepted + refused) / 2
      if (try? change(depth: depth)) == nil { refused = depth } else { accepted = depth }
    }
    var limits = Limits.standard
    limits.maximumDepth = .max
    let deepest = try Dossier(json: try change(depth: accepted).json, limits: limits)
    #expect(deepest.json.count { $0 == "{" } > 100)
    let error = #expect(throws: DossierPathError.self) { try change(depth: refused) }
    #expect(error?.code == .depth)
  }
}

extension Dossier {
  /// The lines of the dossier's text, without what their order changes.
  fileprivate var lines: [String] {
    json.split(separator: "\n").map { $0.last == "," ? String($0.dropLast()) : String($0) }
  }
}
