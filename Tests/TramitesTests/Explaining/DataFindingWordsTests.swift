import Testing
import Tramites

@Suite("What is wrong with a datum, and what to do")
struct DataFindingWordsTests {
  /// What is said of the only requirement's faults.
  private static func findings(_ evidence: String, facts: String, _ given: String = "{}") throws -> [Finding] {
    try SmallDefinition(["facts": facts, "requirements": "[ \(Entry.requirement("r", evidence)) ]"])
      .verdict(given).requirements[0].findings
  }

  // MARK: Data

  /// A fact, the dossier, and what is said.
  @Test(
    "of a datum is an instruction, before what helps",
    arguments: [
      (#""type": "text""#, "{}", "falta este dato", "indique el dato «Ingresos» en la solicitud"),
      (
        #""type": "text", "help": "Diez dígitos, sin guion.""#, "{}", "falta este dato",
        "indique el dato «Ingresos» en la solicitud. Diez dígitos, sin guion"
      ),
      (
        #""type": "text", "askedOf": "official""#, "{}", "falta este dato", "la oficina debe indicar el dato «Ingresos»"
      ),
      (
        #""type": "text", "askedOf": "system""#, "{}", "falta este dato",
        "el dato «Ingresos» sale de un registro: pida en la oficina que se consulte"
      ),
      (
        #""type": "text", "format": "email""#, #"{ "x": "no" }"#,
        "tiene un error; debe ser una dirección de correo electrónico, como nombre@ejemplo.com", "corrija este dato"
      ),
      (
        #""type": "integer", "valid": { "fact": "x", "atLeast": 1 }, "invalidMessage": "No hay ingresos así.""#,
        #"{ "x": 0 }"#, "no hay ingresos así", "corrija este dato"
      ),
      (
        #""type": "list", "each": "e", "fields": { "a": { "type": "text" } }"#, #"{ "x": [] }"#,
        "la lista está vacía, y se pide al menos 1", "añada lo que falta"
      ),
    ])
  func data(_ fact: String, _ given: String, _ problem: String, _ remedy: String) throws {
    let finding = try #require(
      try Self.findings(
        #"{ "data": "x" }"#, facts: #"{ "x": { \#(fact), "title": { "es": "ingresos", "en": "income" } } }"#, given
      ).first)
    #expect(finding.message.spanish == "Ingresos: \(problem)")
    #expect(finding.remedy?.spanish == remedy)
    #expect(finding.message.english != finding.message.spanish && finding.remedy?.english != remedy)
  }

  @Test(
    "of a list counts its elements",
    arguments: [
      (0, "la lista está vacía, y se piden al menos 3", "the list is empty, and at least 3 are asked for"),
      (1, "hay 1, y se piden al menos 3", "there is 1, and at least 3 are asked for"),
      (2, "hay 2, y se piden al menos 3", "there are 2, and at least 3 are asked for"),
    ])
  func lists(_ count: Int, _ spanish: String, _ english: String) throws {
    let elements = Array(repeating: "{}", count: count).joined(separator: ",")
    let finding = try #require(
      try Self.findings(
        #"{ "data": "x", "atLeast": 3 }"#,
        facts: #"{ "x": { "type": "list", "each": "e", "fields": { "a": { "type": "text" } } } }"#,
        #"{ "x": [ \#(elements) ] }"#
      ).first)
    #expect(finding.problem.spanish == spanish)
    #expect(finding.problem.english == english)
  }

  @Test("of a datum says whose it is: of a group that has a name, or whose title tells it from another")
  func owners() throws {
    let persona = #""fields": { "nombre": { "type": "text" }, "edad": { "type": "integer", "title": "edad" } }"#
    let findings = try Self.findings(
      #"{ "data": [ "titular.edad", "tercero.edad", "sola.peso" ] }"#,
      facts: """
        { "titular": { "type": "group", "title": "titular", "label": "nombre", \(persona) },
          "tercero": { "type": "group", "title": "tercera persona", \(persona) },
          "sola": { "type": "group", "title": "sola", "fields": { "peso": { "type": "integer", "title": "peso" } } } }
        """, #"{ "titular": { "nombre": "Ana Ortiz" } }"#)
    #expect(
      findings.map(\.message.spanish) == [
        "Edad, para Ana Ortiz: falta este dato", "Edad, para tercera persona: falta este dato", "Peso: falta este dato",
      ])
  }

  // MARK: Confirmations

  /// A boolean fact that is not true, what is wrong, and what to do.
  @Test(
    "of something that must be so says who says that it is not, and what to do",
    arguments: [
      (#""type": "boolean""#, "false", "el expediente dice que no", "cuando sea así, responda «Sí» a «Clave»"),
      (
        #""type": "boolean", "help": "Se pide en el portal.""#, "false", "el expediente dice que no",
        "cuando sea así, responda «Sí» a «Clave». Se pide en el portal"
      ),
      (
        #""type": "boolean", "mayBeNone": true"#, "null", "el expediente dice que no hay",
        "cuando sea así, responda «Sí» a «Clave»"
      ),
      (
        #""type": "boolean", "sensitive": true"#, "false", "el expediente no lo confirma",
        "cuando sea así, responda «Sí» a «Clave»"
      ),
      (
        #""type": "boolean", "askedOf": "official""#, "false", "la oficina respondió que no",
        "pregunte en la oficina qué falta"
      ),
      (
        #""type": "boolean", "askedOf": "system""#, "false", "según un registro, no es así",
        "pregunte en la oficina cómo corregir el registro"
      ),
    ])
  func confirmations(_ fact: String, _ value: String, _ problem: String, _ remedy: String) throws {
    let finding = try #require(
      try Self.findings(
        #"{ "confirmed": "x" }"#, facts: #"{ "x": { \#(fact), "title": "clave" } }"#, #"{ "x": \#(value) }"#
      ).first)
    #expect(finding.problem.spanish == problem)
    #expect(finding.remedy?.spanish == remedy)
    #expect(finding.problem.english != problem && finding.remedy?.english.isEmpty == false)
  }

  @Test(
    "of what is calculated names the facts that made it false, where they are known",
    arguments: [
      (
        #"{ "all": [ { "fact": "edad", "atLeast": 18 }, { "fact": "reside", "is": true } ] }"#,
        "depende de «Edad»: si hay un error, corríjalo"
      ),
      (
        #"{ "any": [ { "fact": "edad", "atLeast": 18 }, { "fact": "reside", "is": false } ] }"#,
        "depende de «Edad» y «Reside»: si hay un error, corríjalo"
      ),
      (#"{ "any": [] }"#, "pregunte en la oficina qué falta"),
    ])
  func calculated(_ value: String, _ remedy: String) throws {
    let finding = try #require(
      try Self.findings(
        #"{ "confirmed": "x" }"#,
        facts: """
          { "edad": { "type": "integer" }, "reside": { "type": "boolean" },
            "x": { "type": "boolean", "title": "derecho", "value": \(value) } }
          """, #"{ "edad": 3, "reside": true }"#
      ).first)
    #expect(finding.problem.spanish == "el expediente no lo confirma")
    #expect(finding.remedy?.spanish == remedy)
  }
}
