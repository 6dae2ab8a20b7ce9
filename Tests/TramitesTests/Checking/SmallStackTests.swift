import LawChecks
import Testing
import Tramites

/// Whatever is deep or large either passes a limit, which is said at its place, or is loaded, judged, explained and
/// mended on the smallest stack that a host gives.
@Suite("On a small stack")
struct SmallStackTests {
  /// Does all that can be done with a definition whose fact `b` is a boolean.
  ///
  /// - Returns: how much was said of it.
  private static func useFully(_ definition: String) throws -> Int {
    let catalog = try Catalog(files: ["t.json": definition])
    let procedure = try #require(catalog.procedures.first)
    var said = 0
    for facts: [String: FactValue] in [[:], ["b": true], ["b": false]] {
      let dossier = Dossier(
        procedure: "t", submittedOn: "2026-03-10", facts: facts, documents: [DocumentItem("x-d", original: true)])
      let verdict = try procedure.check(dossier)
      said += verdict.json(in: .spanish, with: .all).utf8.count
      said += try procedure.checklist(for: dossier).json(in: .spanish).utf8.count
      for id in verdict.statuses.map(\.id) { said += "\(String(describing: verdict.reasoning(for: id)))".utf8.count }
      said += try Interview(takingUp: dossier, in: procedure).state(in: procedure).open.count
      said += try procedure.compareChannels(dossier).count
      said += try catalog.plan(for: dossier).steps.count
      guard try procedure.outcome(of: dossier) == verdict.outcome else { return 0 }
    }
    return said
  }

  /// The most levels, of no more than `most`, with which a definition loads.
  private static func deepest(_ form: DeepDefinition, _ most: Int) -> Int {
    // Deeper never loads where less deep does not.
    var (low, high) = (1, most)
    while low < high {
      let middle = (low + high + 1) / 2
      if (try? Procedure(json: form(middle).json)) != nil { low = middle } else { high = middle - 1 }
    }
    return low
  }

  @Test("what is as deep as its limit allows is used fully", arguments: DeepDefinition.named + DeepDefinition.written)
  func deep(_ form: DeepDefinition) async throws {
    let (levels, said) = try await SmallStack.run(size: SmallStack.sizeForAnything) {
      let levels = Self.deepest(form, 300)
      return (levels, try Self.useFully(form(levels).json))
    }
    print("\(form.testDescription): \(levels) levels")
    #expect((20..<300).contains(levels))
    #expect(said > 1000)
  }

  @Test(
    "what is a thousand levels deep is refused at its place", arguments: DeepDefinition.named + DeepDefinition.written)
  func tooDeep(_ form: DeepDefinition) async throws {
    try await expectRefusal(of: form(1000).json)
  }

  @Test("what is thousands of levels deep through names is refused at its place", arguments: DeepDefinition.named)
  func farTooDeep(_ form: DeepDefinition) async throws {
    #if DEBUG
      let levels = 2000
    #else
      // As deep as the number of facts allows.
      let levels = 9000
    #endif
    try await expectRefusal(of: form(levels).json)
  }

  private func expectRefusal(of definition: String) async throws {
    let diagnostics: [Diagnostic] = try await SmallStack.run(size: SmallStack.sizeForAnything) {
      do {
        _ = try Procedure(json: definition)
        return []
      } catch {
        return (error as? InputError)?.diagnostics ?? []
      }
    }
    let codes = Set(diagnostics.map(\.code.rawValue))
    #expect(codes == ["limit.exceeded"] || codes == ["json.too-deep"], "\(codes)")
    let location = try #require(diagnostics.first?.location)
    #expect(location.line > 1 && location.column > 1 && location.offset > 10)
  }

  @Test("a million brackets are refused where they pass the limit", arguments: ["[", "{\"a\":"])
  func brackets(_ bracket: String) async throws {
    let text = "{\"facts\": " + String(repeating: bracket, count: 1_000_000)
    let places: [Tramites.SourceLocation?] = try await SmallStack.run {
      func place(_ body: () throws -> Void) -> Tramites.SourceLocation? {
        do { try body() } catch { return (error as? InputError)?.diagnostics.first?.location }
        return nil
      }
      return [place { _ = try Dossier(json: text) }, place { _ = try Procedure(json: text) }]
    }
    let column = 11 + 127 * bracket.utf8.count
    #expect(places.map { $0?.line } == [1, 1])
    #expect(places.map { $0?.column } == [column, column])
    #expect(places.map { $0?.offset } == [column - 1, column - 1])
  }

  @Test("a string of a hundred megabytes is refused where it passes the limit, and read where that is raised")
  func longString() async throws {
    #if DEBUG
      let length = 20_000_000
    #else
      let length = 100_000_000
    #endif
    let head = #"{"procedure": "t", "submittedOn": "2026-03-10", "x-nota": ""#
    let bytes = Array(head.utf8) + Array(repeating: UInt8(ascii: "a"), count: length) + Array("\"}".utf8)
    let offset = try await SmallStack.run {
      let error = #expect(throws: InputError.self) { try Dossier(json: bytes) }
      return error?.diagnostics.first?.location?.offset
    }
    #expect(offset == Limits.standard.maximumBytes)
    let outcome = try await SmallStack.run {
      var limits = Limits.standard
      limits.maximumBytes = .max
      return try SmallDefinition().procedure().check(Dossier(json: bytes, limits: limits)).outcome
    }
    #expect(outcome == .admissible)
  }

  @Test("a condition of two hundred thousand parts is judged and explained")
  func wide() async throws {
    #if DEBUG
      let count = 2000
    #else
      let count = 200_000
    #endif
    let parts = Array(repeating: #"{ "fact": "b", "is": true }"#, count: count).joined(separator: ",\n")
    let definition = SmallDefinition([
      "facts": #"{ "b": { "type": "boolean" } }"#,
      "eligibility": "[ \(Entry.criterion("c", #"{ "all": [ \#(parts) ] }"#)) ]",
    ]).json
    let outcomes = try await SmallStack.run {
      let procedure = try Procedure(json: definition)
      return try ([[:], ["b": true], ["b": false]] as [[String: FactValue]]).map { facts in
        let verdict = try procedure.check(Dossier(procedure: "t", submittedOn: "2026-03-10", facts: facts))
        return verdict.json(in: .spanish).isEmpty ? nil : verdict.outcome
      }
    }
    #expect(outcomes == [.undetermined, .admissible, .ineligible])
  }
}
