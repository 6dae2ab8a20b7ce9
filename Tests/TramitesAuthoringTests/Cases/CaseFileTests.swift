import Testing
import Tramites
import TramitesAuthoring

@Suite("Reading a case file")
struct CaseFileTests {
  private static func file(_ members: String) -> String {
    "{\n  \(members)\n}"
  }

  private static let expect = #""expect": { "outcome": "admissible" }"#
  private static let base = #""base": "base.json""#

  static let faults = [
    Fault("no JSON", "json.unexpected-end", "{ \"base\":▶", note: "it was opened here"),
    Fault("a list", .typeMismatch, "▶[]"),
    Fault(
      "a key twice", "json.duplicate-key", file(#""base": "base.json", ▶"base": "base.json", \#(expect)"#),
      note: "here for the first time"),
    Fault("an unknown key", .keyUnknown, file(#"\#(base), ▶"titel": "x", \#(expect)"#), note: "did you mean `title`?"),
    Fault("neither dossier nor base", .keyMissing, "▶" + file(expect)),
    Fault("both dossier and base", .keyConflict, file(#""dossier": {}, ▶\#(base), \#(expect)"#)),
    Fault(
      "a schema that is no string", .typeMismatch, file(#""$schema": ▶1, \#(base), \#(expect)"#)),
    Fault("a title that is a number", .typeMismatch, file(#""title": ▶1, \#(base), \#(expect)"#)),
    Fault("a blank title", .valueInvalid, file(#""title": ▶" ", \#(base), \#(expect)"#)),
    Fault("a title without Spanish", .keyMissing, file(#""title": ▶{ "en": "x" }, \#(base), \#(expect)"#)),
    Fault(
      "a title in no language", .keyUnknown, file(#""title": { "es": "x", ▶"English": "x" }, \#(base), \#(expect)"#)),
    Fault("a dossier that is a string", .typeMismatch, file(#""dossier": ▶"x", \#(expect)"#)),
    Fault("a base that is a number", .typeMismatch, file(#""base": ▶1, \#(expect)"#)),
    Fault("a blank base", .valueInvalid, file(#""base": ▶"", \#(expect)"#)),
    Fault("`with` that is a list", .typeMismatch, file(#"\#(base), "with": ▶[], \#(expect)"#)),
    Fault("`without` that is an object", .typeMismatch, file(#"\#(base), "without": ▶{}, \#(expect)"#)),
    Fault("an entry of `without` that is a number", .typeMismatch, file(#"\#(base), "without": [▶1], \#(expect)"#)),
    Fault("a key of `with` that is no path", .casePath, file(#"\#(base), "with": { ▶"a..b": 1 }, \#(expect)"#)),
    Fault("an entry of `without` that is no path", .casePath, file(#"\#(base), "without": [▶"a[01]"], \#(expect)"#)),
    Fault("no expectation", .keyMissing, "▶" + file(base)),
    Fault("an expectation that is a string", .typeMismatch, file(#"\#(base), "expect": ▶"admissible""#)),
    Fault(
      "an unknown key of the expectation", .keyUnknown,
      file(#"\#(base), "expect": { "outcome": "admissible", ▶"mising": [] }"#), note: "did you mean `missing`?"),
    Fault("no outcome", .keyMissing, file(#"\#(base), "expect": ▶{ "missing": [] }"#)),
    Fault(
      "an outcome that does not exist", .valueInvalid, file(#"\#(base), "expect": { "outcome": ▶"admisible" }"#),
      note: "did you mean `admissible`?"),
    Fault("an outcome that is a number", .typeMismatch, file(#"\#(base), "expect": { "outcome": ▶1 }"#)),
  ]

  static let expectationFaults = [
    ("missing", #"▶"identidad""#, .typeMismatch), ("missing", "[▶1]", .typeMismatch),
    ("undetermined", #"[▶""]"#, .valueInvalid), ("questions", "▶null", .typeMismatch),
    ("fees", #"▶"12.50""#, .typeMismatch), ("fees", "▶1" + String(repeating: "0", count: 50), .valueInvalid),
    ("results", "▶[]", .typeMismatch), ("results", #"{ "beca": ▶{} }"#, .typeMismatch),
    ("notices", "▶-1", .typeMismatch),
    ("notices", "▶1.5", .typeMismatch), ("notices", "▶null", .typeMismatch),
  ].map { (key: String, value: String, code: Diagnostic.Code) in
    Fault("\(key): \(value)", code, file(#"\#(base), "expect": { "outcome": "admissible", "\#(key)": \#(value) }"#))
  }

  @Test("What is wrong is reported where it is", arguments: faults)
  func faultIsReported(fault: Fault) {
    #expect(fault.found() == fault.expected)
  }

  @Test("A value that no expectation can have is reported where it is", arguments: expectationFaults)
  func expectationFaultIsReported(fault: Fault) {
    #expect(fault.found() == fault.expected)
  }

  @Test("Changes beside a dossier of the case's own are refused", arguments: ["with", "without"])
  func changesNeedBase(key: String) {
    let dossier = #""dossier": { "procedure": "beca", "submittedOn": "2026-03-10" }"#
    let text = Self.file("\(dossier), ▶\"\(key)\": \(key == "with" ? "{}" : "[]"), \(Self.expect)")
    let fault = Fault("", .keyConflict, text)
    #expect(fault.found() == fault.expected)
  }

  @Test("All problems of a file are reported, in their order")
  func allProblemsAreReported() {
    let result = CaseFixture.run(#"{ "title": 1, "bas": "x", "with": [], "expect": { "outcome": 2, "fees": true } }"#)
    let places = result.diagnostics.map { "\($0.location?.column ?? 0) \($0.code)" }
    #expect(
      places == [
        "1 key.missing", "12 type.mismatch", "15 key.unknown", "35 type.mismatch", "62 type.mismatch",
        "73 type.mismatch",
      ])
  }

  @Test("A dossier whose changes cannot all be read is not judged, one whose expectation cannot be read is")
  func onlyTheAuthorsDossierIsJudged() {
    #expect(CaseFixture.run(CaseFixture.changing(with: #"{ "a..b": 1 }"#)).verdict?.outcome == nil)
    #expect(CaseFixture.run(CaseFixture.changing(expect: #"{ "outcome": "?" }"#)).verdict?.outcome == .admissible)
  }

  @Test("Keys of the author's own, a schema and a title by language are accepted")
  func hostKeysAreIgnored() {
    let result = CaseFixture.run(
      """
      { "$schema": "../case.schema.json", "title": { "es": "Bien", "en": "Fine", "x-note": 1 }, "base": "base.json",
        "with": { "x-who": { "a": 1 } }, "x-author": null,
        "expect": { "outcome": "admissible", "x-why": [], "results": { "x-note": [] } } }
      """)
    #expect(result.diagnostics == [])
    #expect(result.passed)
    #expect(result.title?.text(in: .english) == "Fine")
  }

  @Test("A case without a title is a case")
  func titleIsOptional() {
    let result = CaseFixture.run(CaseFixture.changing())
    #expect(result.passed)
    #expect(result.title == nil)
  }

  @Test("A case that ends too early never passes")
  func truncatedCaseFails() {
    let whole = Array(CaseFixture.changing(with: #"{ "monto": 3 }"#, without: #"["hijos[0]"]"#).utf8)
    for length in 0..<whole.count {
      let result = CaseFixture.run(String(decoding: whole[..<length], as: UTF8.self))
      #expect(!result.passed && result.verdict == nil, "of \(length) bytes")
      #expect(result.diagnostics.allSatisfy { ($0.location?.offset ?? .max) <= length }, "of \(length) bytes")
    }
  }

  @Test("A file that is not there is a problem of its case")
  func absentFileIsReported() {
    let result = CaseRunner(catalog: CaseFixture.catalog, files: [:]).run(["no.json"])[0]
    #expect(result.diagnostics.map(\.code) == [.fileUnreadable])
    #expect(!result.passed)
  }

  @Test("Files and lists of changes are bounded")
  func sizesAreBounded() {
    var limits = Limits.standard
    limits.maximumBytes = 40
    let large = CaseFixture.run(CaseFixture.changing(), limits: limits)
    #expect(large.diagnostics.map(\.code) == [.limitExceeded])
    let changes = (0...1000).map { "\"a\($0)\": 1" }.joined(separator: ", ")
    let many = CaseFixture.run(CaseFixture.changing(with: "{ \(changes) }"))
    #expect(many.diagnostics.map(\.code) == [.limitExceeded])
  }
}
