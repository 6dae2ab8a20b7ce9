import Testing
import Tramites

@Suite("What is calculated from something sensitive")
struct SensitivityTests {
  private static func verdict(_ value: String, type: String) throws -> Verdict {
    try SmallDefinition([
      "facts": """
      { "ingreso": { "type": "integer", "sensitive": true }, "nacido": { "type": "date", "sensitive": true },
        "sano": { "type": "boolean", "sensitive": true }, "edad": { "type": "integer" },
        "intermedio": { "type": "integer", "value": { "add": [ { "fact": "ingreso" }, 1 ] } },
        "calculado": { "type": "\(type)", "value": \(value) } }
      """,
      "eligibility": "[ \(Entry.criterion("c", #"{ "fact": "calculado", "present": false }"#)) ]",
    ]).verdict(#"{ "ingreso": 4710, "nacido": "1979-03-02", "sano": true, "edad": 4711 }"#)
  }

  @Test(
    "is masked with it, however far away it is",
    arguments: [
      (#"{ "add": [ { "fact": "ingreso" }, 1 ] }"#, "integer", "4711"),
      (#"{ "fact": "intermedio" }"#, "integer", "4711"), (#"{ "fact": "nacido" }"#, "date", "1979"),
      (#"{ "yearOf": { "fact": "nacido" } }"#, "integer", "1979"),
      (#"{ "if": { "fact": "ingreso", "is": 4710 }, "then": 4711, "else": 1 }"#, "integer", "4711"),
      (#"{ "fact": "sano", "is": true }"#, "boolean", "Sí"),
      (#"{ "not": { "fact": "sano", "is": false } }"#, "boolean", "Sí"),
    ])
  func masked(_ value: String, _ type: String, _ secret: String) throws {
    let verdict = try Self.verdict(value, type: type)
    #expect(!verdict.json(in: .spanish).contains(secret))
  }

  @Test("may be a result, which is what the applicant obtains")
  func result() throws {
    let definition = SmallDefinition([
      "facts":
        #"{ "n": { "type": "integer", "sensitive": true }, "m": { "type": "integer", "value": { "add": [ { "fact": "n" }, 1 ] } } }"#,
      "outcome":
        #"{ "results": [ { "id": "r", "title": "R", "value": { "fact": "m" } }, { "id": "s", "title": "S", "value": { "fact": "n" } } ] }"#,
    ])
    #expect(try definition.verdict(#"{ "n": 4710 }"#).results.map(\.value) == [4711, nil])
  }

  @Test(
    "is said where it gives away no more than a conclusion, or does not read it at all",
    arguments: [
      (#"{ "fact": "ingreso", "moreThan": 100 }"#, "boolean", "Sí"),
      (#"{ "fact": "sano", "present": true }"#, "boolean", "Sí"), (#"{ "fact": "edad" }"#, "integer", "4711"),
    ])
  func said(_ value: String, _ type: String, _ shown: String) throws {
    #expect(try Self.verdict(value, type: type).json(in: .spanish).contains(shown))
  }
}
