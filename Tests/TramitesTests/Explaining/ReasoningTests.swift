import Testing
import Tramites

@Suite("The reasoning about an instance")
struct ReasoningTests {
  private static let definition = SmallDefinition([
    "facts": #"""
    { "edad": { "type": "integer", "title": "edad" }, "cedula": { "type": "text", "title": "cédula", "mayBeNone": true },
      "menor": { "type": "boolean", "title": "menor", "value": { "fact": "edad", "lessThan": 18 } } }
    """#,
    "documents":
      #"{ "foto": { "title": "Foto" }, "pasaporte": { "title": "Pasaporte" }, "visa": { "title": "Visa" } }"#,
    "eligibility": #"""
    [ { "id": "e", "title": "Edad", "require": { "any": [ { "fact": "edad", "atLeast": 6 }, { "fact": "menor", "is": false } ] },
        "message": "M" } ]
    """#,
    "requirements": #"""
    [ { "id": "id", "title": "Identidad", "evidence": { "data": "cedula" } },
      { "id": "foto", "title": "Foto", "when": { "fact": "menor", "is": true },
        "evidence": { "document": "foto", "original": true, "copies": 2 } } ]
    """#,
    "alternativeRequirements": #"""
    [ { "id": "v", "title": "Visa", "insteadOf": "id", "evidence": { "document": "visa" } },
      { "id": "p", "title": "Pasaporte", "insteadOf": "id", "evidence": { "document": "pasaporte", "original": true } } ]
    """#,
  ])

  private func reasoning(_ id: InstanceID, _ facts: String, documents: String = "[]") throws -> Reasoning {
    let verdict = try Self.definition.verdict(facts, documents: documents)
    return try #require(verdict.reasoning(for: id))
  }

  @Test("goes through calculated facts to what they are made of")
  func calculated() throws {
    let why = try reasoning(
      "foto", #"{ "edad": 12 }"#, documents: #"[ { "type": "foto", "original": true, "copies": 1 } ]"#)
    #expect(why.finding == .status(.defective))
    #expect(
      why.outline == [
        "Foto: defective", " se pide en este caso: true", "  Menor: «Sí»: true",
        "   Edad: «12» (menos de «18»): true", " Foto: defective", "  Foto: defective",
        "   el original: true", "   2 copias simples: false",
      ])
  }

  @Test("says of each alternative why it fails, the nearest first")
  func alternatives() throws {
    let why = try reasoning(
      "id", #"{ "edad": 30, "cedula": null }"#, documents: #"[ { "type": "pasaporte", "original": false } ]"#)
    #expect(
      why.outline == [
        "Identidad: defective", " en su lugar, «Pasaporte»: defective", "  Pasaporte: defective",
        "   Pasaporte: defective", "    el original: false", " Cédula: falta este dato: missing",
        " en su lugar, «Visa»: missing", "  Visa: missing",
      ])
  }

  @Test("goes on to the facts from which a value is calculated")
  func facts() throws {
    let definition = SmallDefinition([
      "facts": #"""
      { "nacido": { "type": "date" }, "tope": { "type": "integer" },
        "edad": { "type": "integer", "value": { "yearsBetween": [ { "fact": "nacido" }, { "fact": "submission.date" } ] } } }
      """#,
      "eligibility": #"[ \#(Entry.criterion("e", #"{ "fact": "edad", "atLeast": 18 }"#)) ]"#,
    ])
    func outline(_ facts: String) throws -> [String]? { try definition.verdict(facts).reasoning(for: "e")?.outline }
    #expect(
      try outline(#"{ "nacido": "2010-01-01" }"#) == [
        "C: notMet", " Edad: «16» (debe ser al menos «18»): false", "  Nacido: «1 de enero de 2010»",
      ])
    #expect(
      try outline("{}") == [
        "C: undetermined", " Edad: sin respuesta (debe ser al menos «18»): unknown", "  Nacido: sin respuesta",
      ])
  }

  @Test("says of a check that its objection does not hold, as that is what it demands")
  func checks() throws {
    let definition = SmallDefinition([
      "documents": #"{ "plano": { "title": "Plano", "attributes": { "escala": { "type": "integer" } } } }"#,
      "requirements": #"""
      [ { "id": "r", "title": "R", "evidence": { "document": "plano", "checks": [ { "id": "c",
          "require": { "fact": "document.escala", "atMost": 500 }, "message": "La escala es mayor que 1:500." } ] } } ]
      """#,
    ])
    for (scale, holds) in [(1_000, false), (200, true)] {
      let why = try definition.verdict(documents: #"[ { "type": "plano", "attributes": { "escala": \#(scale) } } ]"#)
        .reasoning(for: "r")
      #expect(why?.outline.contains("   sin este reparo: «La escala es mayor que 1:500»: \(holds)") == true)
    }
  }

  @Test("tells what is demanded in this case from what is demanded in another")
  func cases() throws {
    let definition = SmallDefinition([
      "facts": #"{ "pais": { "type": "text" } }"#, "documents": #"{ "p": { "title": "Papel" } }"#,
      "requirements": """
      [ \(Entry.requirement("r", #"{ "document": "p", "conditional": [ { "when": { "fact": "pais", "is": "CO" }, "apostilled": true }, { "when": { "fact": "pais", "isNot": "CO" }, "legalized": true } ] }"#)) ]
      """,
    ])
    let why = try definition.verdict(#"{ "pais": "CO" }"#, documents: #"[ { "type": "p", "apostilled": false } ]"#)
      .reasoning(for: "r")
    #expect(
      why?.outline.dropFirst(3).map(\.self) == [
        "   lo que se exige en este caso: false", "    Pais: «CO»: true", "    con apostilla: false",
        "   lo que se exige en otro caso: notApplicable", "    Pais: «CO» (solo con otra respuesta): false",
      ])
  }

  @Test("names the place of each part, and of what several places make none")
  func places() throws {
    let why = try reasoning("e", #"{ "edad": 3 }"#)
    let text = Array(Self.definition.json.utf8)
    let place = try #require(why.parts.first?.place)
    #expect(place.file == "procedure.json")
    #expect(String(decoding: text[place.offset..<place.offset + 8], as: UTF8.self) == #"{ "any":"#)
    #expect(why.outline.first == "Edad: notMet")
  }

  @Test("is nothing for an instance that is not there")
  func unknown() throws {
    let verdict = try Self.definition.verdict()
    #expect(verdict.reasoning(for: "nada") == nil)
    #expect(verdict.reasoning(for: "foto@dependientes[0]") == nil)
  }

  @Test("of conditions that double at each level stays within its limit")
  func doubling() throws {
    var names = [#""c0": { "fact": "a", "is": true }"#]
    for level in 1...40 {
      names.append(
        #""c\#(level)": { "all": [ { "condition": "c\#(level - 1)" }, { "condition": "c\#(level - 1)" } ] }"#)
    }
    let definition = SmallDefinition([
      "facts": #"{ "a": { "type": "boolean" } }"#, "conditions": "{ \(names.joined(separator: ", ")) }",
      "eligibility": #"[ { "id": "e", "title": "E", "require": { "condition": "c40" }, "message": "M" } ]"#,
    ])
    let why = try #require(try definition.verdict(#"{ "a": true }"#).reasoning(for: "e"))
    #expect(why.outline.count <= 1_001)
    #expect(why.finding == .status(.met))
  }

  @Test("says at its end that there is more, where it is cut")
  func cut() throws {
    let definition = SmallDefinition([
      "facts": #"{ "l": { "type": "list", "each": "e", "fields": { "a": { "type": "boolean" } } } }"#,
      "eligibility": "[ \(Entry.criterion("c", #"{ "every": "l", "where": { "fact": "e.a", "is": true } }"#)) ]",
    ])
    for (elements, isCut) in [(499, false), (500, true), (2000, true)] {
      let list = Array(repeating: #"{ "a": true }"#, count: elements).joined(separator: ",")
      let why = try #require(try definition.verdict("{ \"l\": [\(list)] }").reasoning(for: "c"))
      #expect((why.parts.last?.title.spanish == "hay más, que aquí no se cuenta") == isCut)
      #expect(why.outline.count <= 1002)
    }
  }
}

extension Reasoning {
  /// The parts in lines, indented by their depth.
  fileprivate var outline: [String] {
    let word: String? =
      switch finding {
      case .fact: nil
      case .truth(let truth): truth.boolean.map { "\($0)" } ?? "unknown"
      case .status(let status): status.rawValue
      }
    return [title.spanish + (word.map { ": " + $0 } ?? "")] + parts.flatMap(\.outline).map { " " + $0 }
  }
}
