import Testing
import Tramites

/// Bounds of more lists, document types and places than are told apart.
@Suite("The bound on the work of a check with many lists and document types")
struct ManySizesTests {
  /// Lists `l0`, `l1` …, whose elements `e0`, `e1` … have a number.
  private static func lists(_ count: Int) -> String {
    "{ "
      + (0..<count).map {
        #""l\#($0)": { "type": "list", "each": "e\#($0)", "fields": { "n": { "type": "integer" } } }"#
      }.joined(separator: ", ") + " }"
  }

  private static func dossier(lists: Int, of size: Int, documents: [String] = []) throws -> Dossier {
    let list = "[ " + (0..<size).map { "{ \"n\": \($0) }" }.joined(separator: ", ") + " ]"
    let facts = (0..<lists).map { #""l\#($0)": \#(list)"# }.joined(separator: ", ")
    let papers = documents.map { #"{ "type": "\#($0)", "original": true }"# }.joined(separator: ", ")
    return try Dossier(
      json: #"{ "procedure": "t", "submittedOn": "2026-03-10", "facts": { \#(facts) }, "documents": [ \#(papers) ] }"#)
  }

  /// Five quantifiers, each inside the one before, the innermost of which reads all elements.
  private static let nested: SmallDefinition = {
    let sum = (0..<5).map { #"{ "fact": "e\#($0).n" }"# }.joined(separator: ", ")
    let condition = (0..<5).reversed().reduce(#"{ "value": { "add": [ \#(sum) ] }, "atLeast": 0 }"#) { inner, number in
      #"{ "every": "l\#(number)", "where": \#(inner) }"#
    }
    return SmallDefinition(["facts": lists(5), "eligibility": "[ \(Entry.criterion("c", condition)) ]"])
  }()

  /// A requirement that takes a paper of any of twenty types, for each element.
  private static let manyTypes: SmallDefinition = {
    let types = (0..<20).map { "d\($0)" }
    let names = types.map { "\"\($0)\"" }.joined(separator: ", ")
    return SmallDefinition([
      "facts": lists(1),
      "documents": "{ "
        + types.map { #""\#($0)": { "title": "D", "attributes": { "n": { "type": "integer" } } }"# }
        .joined(separator: ", ") + " }",
      "requirements": """
      [ \(Entry.requirement("r", #"{ "document": [ \#(names) ], "checks": [ { "id": "k", "require": { "fact": "document.n", "is": { "fact": "e0.n" } }, "message": "M" } ] }"#, #""forEach": "l0""#)) ]
      """,
    ])
  }()

  /// A condition on three elements, asked in thirty places.
  private static let manyPlaces: SmallDefinition = {
    let sum = (0..<3).map { #"{ "fact": "e\#($0).n" }"# }.joined(separator: ", ")
    let criteria = (0..<30).map { number in
      let inner = (0..<3).reversed().reduce(#"{ "condition": "k" }"#) { inner, list in
        #"{ "every": "l\#((list + number) % 3)", "where": { "any": [ \#(inner), { "fact": "e\#((list + number) % 3).n", "is": \#(-number - 1) } ] } }"#
      }
      return Entry.criterion("c\(number)", inner)
    }
    return SmallDefinition([
      "facts": lists(3), "conditions": #"{ "k": { "value": { "add": [ \#(sum) ] }, "atLeast": 0 } }"#,
      "eligibility": "[ \(criteria.joined(separator: ", ")) ]",
    ])
  }()

  private static let papers = (0..<20).map { "d\($0)" }

  @Test("names the degree of five lists, and takes more documents than it tells apart together")
  func degrees() throws {
    let nested = try Self.nested.procedure().costBound
    #expect(nested.degree == 5)
    #expect(nested.terms.contains { $0.sizes == Array(repeating: .everything, count: 5) })
    let manyTypes = try Self.manyTypes.procedure().costBound
    #expect(manyTypes.terms.contains { Set($0.sizes) == [.allDocuments, .elements(of: "l0")] })
  }

  @Test("says what the work grows with")
  func words() throws {
    func refusal(_ definition: SmallDefinition, _ dossier: Dossier) throws -> String? {
      var limits = Limits.standard
      limits.maximumSteps = 10
      let procedure = try definition.procedure(limits: limits)
      let error = #expect(throws: InputError.self) { try procedure.check(dossier) }
      return error?.diagnostics.first.map { "\($0.message.spanish) | \($0.message.english)" }
    }
    #expect(
      try refusal(Self.nested, Self.dossier(lists: 5, of: 3))?.contains(
        "hay 15 entre elementos y documentos, y el trabajo crece con la potencia 5 de ese número | ") == true)
    #expect(
      try refusal(Self.manyTypes, Self.dossier(lists: 1, of: 1, documents: Self.papers))?.hasSuffix(
        "there are 20 documents and 1 element in `l0`, and the work grows with their product") == true)
    // Each element is compared with all of its own list.
    let square = SmallDefinition([
      "facts": """
      { "l0": { "type": "list", "each": "e0", "fields": { "n": { "type": "integer" },
          "k": { "type": "integer", "value": { "count": "l0", "where": { "fact": "e0.n", "lessThan": { "fact": "self.n" } } } } } } }
      """,
      "eligibility": """
      [ \(Entry.criterion("c", #"{ "every": "l0", "where": { "fact": "e0.k", "atLeast": 0 } }"#)) ]
      """,
    ])
    #expect(
      try refusal(square, Self.dossier(lists: 1, of: 7))?.contains(
        "hay 7 elementos en `l0`, y el trabajo crece con el cuadrado de ese número | ") == true)
  }

  #if DEBUG
    @Test("is never passed", arguments: [0, 1, 2, 3])
    func bound(size: Int) throws {
      let rows = try [
        (Self.nested, Self.dossier(lists: 5, of: size)),
        (Self.manyTypes, Self.dossier(lists: 1, of: size, documents: Self.papers + Self.papers)),
        (Self.manyPlaces, Self.dossier(lists: 3, of: size)),
      ]
      for (number, row) in rows.enumerated() {
        let accepted = try row.0.procedure().accept(row.1)
        let (outcome, verdict) = accepted.countedSteps
        #expect(max(outcome, verdict) <= accepted.maximumSteps, "row \(number)")
      }
    }
  #endif
}
