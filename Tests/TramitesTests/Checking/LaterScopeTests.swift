import Testing

@testable import Tramites

/// A named condition or set of constraints that nothing uses has no scope yet: what it may name is that of a later use.
@Suite("What nothing uses yet")
struct LaterScopeTests {
  private static let document: KeyValuePairs<String, String> = [
    "documents": #"{ "d": { "title": "D", "attributes": { "fecha": { "type": "date" } } } }"#,
    "facts": #"{ "n": { "type": "integer" }, "t": { "type": "date" } }"#,
  ]

  private static let texts = #"{ "if": { "fact": "n", "is": 1 }, "then": "2027-02-28", "else": "2026-01-01" }"#

  @Test(
    "is right where it would be right in the scope of a use",
    arguments: [
      #"{ "fact": "document.expiresOn", "moreThan": "2026-01-01" }"#,
      #"{ "value": "2026-01-01", "lessThan": { "fact": "document.fecha" } }"#,
      #"{ "value": "2026-01-01", "lessThan": { "fact": "document.expiresOn" } }"#,
      #"{ "value": { "max": [ { "fact": "document.expiresOn" }, \#(texts) ] }, "moreThan": "2000-02-29" }"#,
      #"{ "value": { "max": [ { "max": [ { "fact": "document.fecha" } ] }, \#(texts) ] }, "moreThan": "2000-02-29" }"#,
      #"{ "value": { "daysBetween": [ { "fact": "document.fecha" }, { "fact": "self.t" } ] }, "is": 1 }"#,
      #"{ "value": { "if": { "fact": "self.b", "is": true }, "then": 1, "else": 2 }, "is": { "fact": "self.x" } }"#,
    ])
  func mayBeRight(condition: String) throws {
    var definition = SmallDefinition(Self.document)
    definition["conditions"] = #"{ "c": \#(condition) }"#
    _ = try definition.procedure()
    definition["conditions"] = nil
    definition["constraints"] = #"{ "c": { "checks": [ { "id": "k", "require": \#(condition), "message": "M" } ] } }"#
    _ = try definition.procedure()
  }

  @Test(
    "is wrong where it is wrong in any scope",
    arguments: [
      (#"{ "fact": "n", "is": "2026-01-01" }"#, "/is"),
      (#"{ "value": { "max": [ { "fact": "n" }, \#(texts) ] }, "is": 1 }"#, "/value/max/0"),
      (#"{ "all": [ { "fact": "document.expiresOn", "present": true }, { "fact": "n", "is": "uno" } ] }"#, "/all/1/is"),
      (#"{ "fact": "nn", "is": 1 }"#, "/fact"),
      (#"{ "value": { "add": [ { "fact": "nn" }, { "fact": "document.fecha" } ] }, "is": 1 }"#, "/value/add/0/fact"),
      (
        #"{ "value": { "if": { "fact": "n", "is": "1" }, "then": 1, "else": 2 }, "is": { "fact": "document.x" } }"#,
        "/value/if/is"
      ),
      (#"{ "fact": "n", "is": "uno", "isNot": { "fact": "document.x" } }"#, "/is"),
      (
        #"{ "value": { "if": { "fact": "n", "is": "1" }, "then": { "fact": "document.x" }, "else": 2 }, "is": 1 }"#,
        "/value/if/is"
      ),
      (
        #"{ "value": { "if": { "some": "n", "where": { "all": [] } }, "then": 1, "else": 2 }, "is": { "fact": "document.x" } }"#,
        "/value/if/some"
      ),
    ])
  func isWrong(condition: String, place: String) throws {
    var definition = SmallDefinition(Self.document)
    definition["conditions"] = #"{ "c": \#(condition) }"#
    let inCondition = #expect(throws: InputError.self) { try definition.procedure() }
    #expect(inCondition?.diagnostics.map(\.pointer.description).contains("/conditions/c" + place) == true)
    definition["conditions"] = nil
    definition["constraints"] = #"{ "c": { "checks": [ { "id": "k", "require": \#(condition), "message": "M" } ] } }"#
    let inSet = #expect(throws: InputError.self) { try definition.procedure() }
    #expect(inSet?.diagnostics.map(\.pointer.description).contains("/constraints/c/checks/0/require" + place) == true)
  }

  @Test(
    "is wrong where what it rests on alone is wrong",
    arguments: [
      (#"{ "fact": "n", "is": "uno" }"#, "/is"), (#"{ "some": "n", "where": { "all": [] } }"#, "/some"),
    ])
  func restsOnWrong(condition: String, place: String) throws {
    var definition = SmallDefinition(Self.document)
    definition["conditions"] = """
      { "a": { "value": { "if": { "condition": "b" }, "then": 1, "else": 2 }, "is": { "fact": "document.x" } },
        "b": \(condition) }
      """
    let error = #expect(throws: InputError.self) { try definition.procedure() }
    #expect(error?.diagnostics.map(\.pointer.description) == ["/conditions/b" + place])
  }

  @Test("The greatest of texts that conditions choose is a day")
  func dates() throws {
    var definition = SmallDefinition(Self.document)
    definition["eligibility"] = """
      [ { "id": "k", "title": "K", "message": "M",
          "require": { "value": { "max": [ \(Self.texts), \(Self.texts) ] }, "is": "2027-02-28" } } ]
      """
    #expect(try definition.verdict(#"{ "n": 1 }"#).eligibility[0].status == .met)
    #expect(try definition.verdict(#"{ "n": 2 }"#).eligibility[0].status == .notMet)
  }
}
