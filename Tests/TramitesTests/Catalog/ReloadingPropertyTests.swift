import ReferenceModel
import Testing

@testable import Tramites

@Suite("After any edits a reloading catalog")
struct ReloadingPropertyTests {
  @Test("says what a catalog says that is loaded anew", arguments: 0..<20 as Range<UInt64>)
  func sameAsWhole(_ number: UInt64) throws {
    let seed = PropertySettings.seed &+ number
    var edits = CatalogEdits(seed: seed)
    let tree = CatalogTree(CatalogEdits.start)
    let catalogs = try tree.reloading()
    var build = CatalogBuild(formats: [], limits: .standard)
    var lastGood = try Catalog(files: CatalogEdits.start)
    var history: [String] = []
    for step in 0..<40 {
      history += step % 4 == 3 ? edits.mend(tree) : edits.edit(tree)
      let story: Comment = "seed \(seed): \(history.joined(separator: "; "))"
      let whole = Catalog.loadingWhatItCan(files: tree.files)
      let isSound = !whole.diagnostics.contains { $0.severity == .error }
      if isSound { lastGood = whole.catalog }

      let reload = catalogs.reload()
      #expect(reload.diagnostics == whole.diagnostics, story)
      #expect(reload.isInForce == isSound, story)
      try Self.expectSame(catalogs.catalog, lastGood, story)

      let partial = build.load(.texts(tree.files)).result
      #expect(partial.diagnostics == whole.diagnostics, story)
      try Self.expectSame(partial.catalog, whole.catalog, story)
      if reload.diagnostics != whole.diagnostics { return }
    }
  }

  private static func expectSame(_ found: Catalog, _ expected: Catalog, _ story: Comment) throws {
    #expect(found.ids == expected.ids, story)
    #expect(found.procedures.map(\.file) == expected.procedures.map(\.file), story)
    #expect(found.procedures.map(\.definition) == expected.procedures.map(\.definition), story)
    for (one, other) in zip(found.procedures, expected.procedures) {
      let day = one.effective.from ?? one.effective.until ?? "2026-03-10"
      let asksForFact = one.definition.facts.contains { $0.name == "a" }
      for facts in [#"{}"#, #"{ "a": true }"#].prefix(asksForFact ? 2 : 1) {
        #expect(
          try one.verdict(facts, on: day).json(in: .spanish) == other.verdict(facts, on: day).json(in: .spanish), story)
      }
    }
  }
}

/// Random edits of a small tree whose files often fit together, and often do not.
struct CatalogEdits {
  private var random: SplitMix64

  /// Libraries that define nothing, so that an import of any is sound.
  static let start = Dictionary(uniqueKeysWithValues: libraries.map { ($0, CatalogText.library("l")) })

  init(seed: UInt64) { random = SplitMix64(seed: seed) }

  private static let procedures = ["a.json", "b/b.json", "b/c.json", "m.json", "z/z.json"]
  private static let libraries = ["b/l.json", "c.json", "k.json", "z/y.json"]

  /// Edits one file or some.
  ///
  /// - Returns: what was done, for messages.
  mutating func edit(_ tree: CatalogTree) -> [String] {
    (0..<Int.random(in: 1...2, using: &random)).map { _ in editOne(tree) }
  }

  /// Writes the files with errors anew, so that they import nothing.
  ///
  /// - Returns: what was done, for messages.
  mutating func mend(_ tree: CatalogTree) -> [String] {
    let problems = Catalog.loadingWhatItCan(files: tree.files).diagnostics.filter { $0.severity == .error }
    let paths = Set(problems.compactMap(\.location?.file)).intersection(tree.files.keys).sorted()
    for path in paths {
      let isLibrary = Self.libraries.contains(path)
      tree[path] = isLibrary ? CatalogText.library("l") : CatalogText.procedure(String(path.dropLast(5).last ?? "p"))
    }
    return paths.map { "mend \($0)" }
  }

  private mutating func editOne(_ tree: CatalogTree) -> String {
    let path = pick(Self.procedures + Self.libraries)
    switch Int.random(in: 0..<24, using: &random) {
    case 0:
      tree[path] = nil
      return "delete \(path)"
    case 1:
      let other = pick(Self.procedures + Self.libraries)
      let text = tree[path]
      tree[path] = nil
      tree[other] = text
      return "move \(path) to \(other)"
    case 2:
      tree[path] = tree[path].map { String($0.dropLast(3)) }
      return "truncate \(path)"
    default:
      let text = Self.procedures.contains(path) ? procedure(path) : library(path)
      tree[path] = text
      return "write \(path): \(text)"
    }
  }

  private mutating func procedure(_ path: String) -> String {
    var sections: KeyValuePairs<String, String> = [:]
    let title = "\"\(pick(["T", "U"]))\""
    let facts = chance(10) ? #"{ "a": { "type": "boolean" } }"# : "{}"
    switch Int.random(in: 0..<6, using: &random) {
    case 1: sections = ["title": title, "facts": facts, "eligibility": CatalogText.criterion(pick(["k", "m"]))]
    case 2:
      sections = [
        "title": title, "facts": facts,
        "effective": pick([#"{ "until": "2026-01-01" }"#, #"{ "from": "2026-01-02" }"#]),
      ]
    case 3:
      sections = ["title": title, "facts": facts, "related": #"[ { "procedure": "\#(pick(["a", "b", "q"]))" } ]"#]
    default: sections = ["title": title, "facts": facts]
    }
    let id = chance(85) ? String(path.dropLast(5).last ?? "p") : pick(["a", "b", "q"])
    return CatalogText.procedure(id, importing: imports(of: path), sections)
  }

  private mutating func library(_ path: String) -> String {
    let imports = imports(of: path).map { "\"\($0)\"" }.joined(separator: ", ")
    let content = pick([
      #""conditions": { "k": { "all": [] } }"#, #""conditions": { "k": { "any": [] } }"#,
      #""conditions": { "m": { "fact": "a", "is": true } }"#, #""facts": { "a": { "type": "boolean" } }"#,
      #""types": { "t": { "fields": {} } }"#, #""types": { "u": { "fields": {} } }"#, "",
      chance(20) ? #""wrong": 1"# : "",
    ])
    return CatalogText.library("l", #""imports": [ \#(imports) ]\#(content.isEmpty ? "" : ", " + content)"#)
  }

  /// Mostly none or one that is there; sometimes one that is missing, no library, or leads back.
  private mutating func imports(of path: String) -> [String] {
    let up = String(repeating: "../", count: path.split(separator: "/").count - 1)
    let count = pick([0, 0, 1, 1, 1, 2])
    return (0..<count).map { _ in up + (chance(97) ? pick(Self.libraries) : pick(["gone.json", "a.json"])) }
  }

  private mutating func pick<Element>(_ elements: [Element]) -> Element {
    elements[Int.random(in: elements.indices, using: &random)]
  }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
}
