import Testing
import Tramites
import TramitesAuthoring

/// A case on another one, with a mark before the base's name.
private func on(_ base: String, with: String = "{}", mark: String = "") -> String {
  """
  { "base": \(mark)"\(base)", "with": \(with),
    "expect": { "outcome": "admissible" } }
  """
}

@Suite("Cases that rest on each other")
struct CaseBaseTests {
  @Test("Changes add up along a chain, in folders of their own")
  func changesAddUp() throws {
    let result = CaseFixture.run(
      on("more/a.json", with: #"{ "monto": 1 }"#),
      others: [
        "more/a.json": on("../b.json", with: #"{ "solicitante.nombre": "Eva", "monto": 2 }"#),
        "b.json": on("./base.json", with: #"{ "monto": 3, "submission.channel": "oficina" }"#),
      ])
    #expect(result.passed)
    let dossier = try #require(result.verdict).accepted.dossier
    #expect(dossier.tree["facts"]?["monto"] == 1)
    #expect(dossier.tree["facts"]?["solicitante"]?["nombre"] == "Eva")
    #expect(dossier.channel == "oficina")
  }

  @Test("The indices of a link are those of what the links below it made")
  func indicesAreThoseOfTheBase() throws {
    let result = CaseFixture.run(
      on("a.json", with: #"{ "hijos[0].nombre": "Eva", "documents[0].of": "hijos[0]" }"#),
      others: [
        "a.json": """
        { "base": "base.json", "without": ["hijos[0]", "documents[0]"], "expect": { "outcome": "admissible" } }
        """
      ])
    let tree = try #require(result.verdict).accepted.dossier.tree
    #expect(tree["facts"]?["hijos"] == [["nombre": "Eva", "estudia": false]])
    #expect(tree["documents"]?[0]?["of"] == "hijos[0]")
    #expect(result.passed)
  }

  @Test("What a base expects is not inherited, and need not be right")
  func expectationIsNotInherited() {
    let wrong = CaseFixture.base.replacing(#""outcome": "admissible""#, with: #""outcome": "?""#)
    #expect(CaseFixture.run(on("base.json"), others: ["base.json": wrong]).passed)
    let silent = CaseFixture.run(#"{ "base": "base.json" }"#)
    #expect(silent.diagnostics.map(\.code) == [.keyMissing])
  }

  static let faults = [
    Fault(
      "a base that does not exist", .caseBase, on("bose.json", mark: "▶"), note: "did you mean `base.json`?"),
    Fault("a base outside the root", .caseBase, on("../../../base.json", mark: "▶")),
    Fault("a base by an absolute path", .caseBase, on("/base.json", mark: "▶")),
    Fault("a case that rests on itself", .caseCircle, on("case.json", mark: "▶")),
    Fault(
      "a circle of two", .caseBase, on("a.json", mark: "▶"),
      note:
        "the cases rest on each other in a circle: `becas/cases/case.json` → `becas/cases/a.json` → "
        + "`becas/cases/case.json`",
      others: ["a.json": on("case.json")]),
    Fault(
      "a base that leads into a circle", .caseBase, on("a.json", mark: "▶"),
      note:
        "the cases rest on each other in a circle: `becas/cases/a.json` → `becas/cases/b.json` → `becas/cases/a.json`",
      others: ["a.json": on("b.json"), "b.json": on("a.json")]),
    Fault(
      "a base that is no JSON", .caseBase, on("a.json", mark: "▶"), note: "the file is empty", others: ["a.json": ""]),
    Fault(
      "a base without a dossier", .caseBase, on("a.json", mark: "▶"),
      note: "`dossier` or `base` is missing: the case's dossier", others: ["a.json": #"{ "expect": {} }"#]),
    Fault(
      "a base with a change that cannot be made", .caseBase, on("a.json", mark: "▶"),
      note: "there is no `hijos[7]`: elements of `hijos`: 2",
      others: ["a.json": on("base.json", with: #"{ "hijos[7].nombre": "x" }"#)]),
    Fault(
      "a base of a base that does not exist", .caseBase, on("a.json", mark: "▶"),
      note: "there is no case `becas/cases/no.json`",
      others: ["a.json": on("no.json")]),
  ]

  @Test("A base that cannot be used is reported where it is named", arguments: faults)
  func faultIsReported(fault: Fault) {
    #expect(fault.found() == fault.expected)
  }

  @Test(
    "A base is no file of the root that its path would leave",
    arguments: ["../../base.json", "../cases/../../base.json"])
  func baseStaysInside(path: String) throws {
    let files = ["base.json": CaseFixture.base, "cases/a.json": on(path), "cases/b.json": on("../base.json")]
    let results = CaseRunner(catalog: CaseFixture.catalog, files: files).run(["cases/a.json", "cases/b.json"])
    #expect(results.map(\.passed) == [false, true])
    #expect(results[0].diagnostics.map(\.message.english) == ["`\(path)` leads out of the procedures' folder"])
  }

  @Test("Why a base cannot be used is shown at its own place")
  func reasonHasItsPlace() {
    let result = CaseFixture.run(on("a.json"), others: ["a.json": "{ \"bas\": 1,\n  \"base\": \"base.json\" }"])
    let notes = result.diagnostics.flatMap(\.notes).map { "\($0.location?.description ?? "") \($0.message.english)" }
    #expect(notes == ["becas/cases/a.json:1:3 the key `bas` is not known here"])
  }

  @Test("A chain is as long as fifty files and no longer", arguments: [49, 50])
  func chainIsBounded(links: Int) {
    // The case, `links` - 1 files between, and the one with the dossier.
    var others = Dictionary(uniqueKeysWithValues: (1..<links).map { ("c\($0).json", on("c\($0 + 1).json")) })
    others["c\(links).json"] = CaseFixture.base
    let result = CaseFixture.run(on("c1.json"), others: others)
    #expect(result.passed == (links < 50))
    #expect(result.diagnostics.flatMap(\.notes).count == (links < 50 ? 0 : 1))
  }
}
