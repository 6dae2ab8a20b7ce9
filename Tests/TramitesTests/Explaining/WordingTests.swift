import Testing
import Tramites

@Suite("The words of a verdict")
struct WordingTests {
  private static let facts = """
    { "b": { "type": "boolean", "title": { "es": "residente", "en": "resident" } }, "n": { "type": "integer", "title": "edad" }, "u": { "type": "integer" },
      "t": { "type": "date", "title": "fecha" }, "none": { "type": "integer", "mayBeNone": true },
      "k": { "type": "choice", "title": "vínculo", "options": { "uno": { "es": "Cónyuge", "en": "Spouse" }, "dos": "Hijo" } }, "fechaNacimiento": { "type": "date" },
      "s": { "type": "text" },
      "l": { "type": "list", "title": "dependientes", "each": "dependiente", "label": "nombre", "fields": {
        "nombre": { "type": "text" }, "edad": { "type": "integer", "title": "edad", "question": "¿Qué edad tiene?" } } },
      "m": { "type": "list", "each": "otraPersona", "fields": { "edad": { "type": "integer" } } } }
    """

  private static let given = """
    { "b": true, "n": 15, "t": "2026-03-10", "none": null, "k": "uno", "s": "Quito", "l": [ { "nombre": "Ana Ortiz", "edad": 3 }, { "edad": 40 } ], "m": [ {} ] }
    """

  private static func verdict(_ sections: KeyValuePairs<String, String>) throws -> Verdict {
    var definition = SmallDefinition(sections)
    definition["facts"] = facts
    return try definition.verdict(given)
  }

  /// A condition with the words of its first reason.
  @Test(
    "quote facts by their title",
    arguments: [
      (#"{ "fact": "b", "is": true }"#, "Residente: «Sí»", "Resident: “Yes”"),
      (#"{ "fact": "b", "isNot": true }"#, "Residente: «Sí» (distinto de «Sí»)", "Resident: “Yes” (other than “Yes”)"),
      (#"{ "fact": "b", "is": false }"#, "Residente: «Sí» (se pide «No»)", "Resident: “Yes” (“No” is asked for)"),
      (#"{ "fact": "n", "atLeast": 18 }"#, "Edad: «15» (al menos «18»)", "Edad: “15” (at least “18”)"),
      (
        #"{ "fact": "t", "atMost": "2026-03-09" }"#, "Fecha: «10 de marzo de 2026» (como máximo «9 de marzo de 2026»)",
        "Fecha: “10 March 2026” (at most “9 March 2026”)"
      ),
      (#"{ "fact": "k", "is": "uno" }"#, "Vínculo: «Cónyuge»", "Vínculo: “Spouse”"),
      (
        #"{ "fact": "k", "notIn": [ "dos" ] }"#, "Vínculo: «Cónyuge» (ninguno de: «Hijo»)",
        "Vínculo: “Spouse” (none of: “Hijo”)"
      ),
      (#"{ "fact": "none", "present": false }"#, "None: «no hay»", "None: “none”"),
      (#"{ "fact": "u", "is": 1 }"#, "U: «sin respuesta» (se pide «1»)", "U: “no answer” (“1” is asked for)"),
      (
        #"{ "some": "l", "where": { "fact": "dependiente.edad", "lessThan": 18 } }"#,
        "Ana Ortiz, edad: «3» (menos de «18»)", "Ana Ortiz, edad: “3” (less than “18”)"
      ),
      (
        #"{ "some": "l", "where": { "fact": "dependiente.edad", "moreThan": 18 } }"#,
        "dependiente 2, edad: «40» (más de «18»)", "dependiente 2, edad: “40” (more than “18”)"
      ),
      (
        #"{ "fact": "fechaNacimiento", "present": true }"#, "Fecha nacimiento: «sin respuesta»",
        "Fecha nacimiento: “no answer”"
      ),
    ])
  func reasons(_ condition: String, _ spanish: String, _ english: String) throws {
    let reason = try #require(
      try Self.verdict(["eligibility": "[ \(Entry.criterion("c", condition)) ]"]).eligibility[0].because.first)
    #expect(reason.message.spanish == spanish)
    #expect(reason.message.english == english)
  }

  @Test("cite the parts that decide: one that decides alone, or all of the same value")
  func decisive() throws {
    func paths(_ condition: String) throws -> [String?] {
      try Self.verdict(["eligibility": "[ \(Entry.criterion("c", condition)) ]"]).eligibility[0].because.map(\.path)
    }
    let yes = #"{ "fact": "b", "is": true }"#
    let no = #"{ "fact": "n", "is": 1 }"#
    let open = #"{ "fact": "u", "is": 1 }"#
    #expect(try paths(#"{ "all": [ \#(yes), \#(no), \#(open) ] }"#) == ["n"])
    #expect(try paths(#"{ "all": [ \#(yes), \#(open) ] }"#) == ["u"])
    #expect(try paths(#"{ "any": [ \#(no), \#(yes), \#(open) ] }"#) == ["b"])
    #expect(try paths(#"{ "any": [ \#(no), { "fact": "s", "is": "Loja" } ] }"#) == ["n", "s"])
    #expect(
      try paths(#"{ "every": "l", "where": { "fact": "dependiente.edad", "present": true } }"#) == [
        "l[0].edad", "l[1].edad",
      ])
  }

  @Test("call elements by their label, or number them")
  func labels() throws {
    let verdict = try Self.verdict([
      "requirements": """
      [ \(Entry.requirement("r", #"{ "data": "dependiente.nombre" }"#, #""forEach": "l""#)),
        \(Entry.requirement("s", #"{ "data": "otraPersona.edad" }"#, #""forEach": "m""#)) ]
      """
    ])
    #expect(verdict.requirements.map { $0.subjectLabel?.spanish } == ["Ana Ortiz", "dependiente 2", "otra persona 1"])
    #expect(verdict.requirements[1].findings[0].message.spanish == "Nombre, para dependiente 2: falta este dato")
    #expect(verdict.requirements[2].findings[0].path == "m[0].edad")
  }

  @Test("tell whose paper is asked about, and what the options are called")
  func questions() throws {
    let verdict = try SmallDefinition([
      "facts": Self.facts,
      "documents": #"{ "d": { "title": "Pasaporte", "contents": { "firma": { "es": "Firma", "en": "Signature" } } } }"#,
      "requirements": """
      [ \(Entry.requirement("r", #"{ "document": "d", "apostilled": true, "signature": "any", "contains": "all" }"#)),
        \(Entry.requirement("s", #"{ "confirmed": "b" }"#)) ]
      """, "eligibility": "[ \(Entry.criterion("c", #"{ "fact": "k", "is": "uno" }"#)) ]",
    ]).verdict(documents: #"[ { "type": "d" } ]"#)
    let questions = Dictionary(verdict.questions.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    #expect(verdict.asked == ["k", "documents[0].signature", "documents[0].apostilled", "documents[0].contains", "b"])
    #expect(questions["k"]?.options.map(\.title.english) == ["Spouse", "Hijo"])
    #expect(questions["documents[0].apostilled"]?.title.spanish == "Pasaporte: apostilla")
    #expect(questions["documents[0].signature"]?.options.map(\.id) == ["handwritten", "electronic", "none"])
    #expect(questions["documents[0].contains"]?.options.map(\.title.english) == ["Signature"])
    #expect(verdict.questions.map(\.type) == ["choice", "choice", "boolean", "list", "boolean"])
  }

  @Test("say countries in words, in both languages")
  func countries() throws {
    let verdict = try SmallDefinition([
      "documents": #"{ "d": { "title": "Acta" } }"#,
      "requirements": """
      [ \(Entry.requirement("r", #"{ "document": "d", "conditional": [ { "when": { "fact": "document.issuedIn", "isNot": "EC" }, "apostilled": true } ] }"#)) ]
      """,
    ]).verdict(documents: #"[ { "type": "d", "issuedIn": "ES", "apostilled": false } ]"#)
    let finding = verdict.requirements[0].findings[0]
    #expect(finding.remedy?.spanish.contains("España") == true && finding.remedy?.english.contains("Spain") == true)
    #expect(finding.because.first?.actual == "ES")
    #expect(finding.because.first?.message.english.contains("Spain") == true)
    #expect(finding.needsOthers)
  }

  @Test("fall back to Spanish where a text has no translation")
  func fallBack() throws {
    let verdict = try SmallDefinition(["title": #"{ "es": "Trámite", "qu": "Ruray" }"#]).verdict()
    #expect(verdict.procedure.title.text(in: .english) == "Trámite")
    #expect(try JSONPaths.value(of: verdict.json(in: .english), at: ["title"]) as? String == "Trámite")
  }

  @Test(
    "begin with the outcome",
    arguments: [
      ("{}", "Falta que responda 1 pregunta. La oficina debe confirmar 1 cosa."),
      (#"{ "o": true }"#, "Falta que responda 1 pregunta."),
      (#"{ "a": true }"#, "Su parte está completa. La oficina debe confirmar 1 cosa."),
      (#"{ "a": true, "o": true }"#, "El expediente está completo."),
      (#"{ "a": false, "o": false }"#, "El expediente aún no está completo. Hay 2 cosas por arreglar."),
      (#"{ "a": false, "o": true }"#, "El expediente aún no está completo. Hay 1 cosa por arreglar."),
      (#"{ "no": true }"#, "No procede. Nunca."),
    ])
  func summaries(_ given: String, _ spanish: String) throws {
    let definition = SmallDefinition([
      "facts":
        #"{ "a": { "type": "boolean" }, "o": { "type": "boolean", "askedOf": "official" }, "no": { "type": "boolean" } }"#,
      "eligibility":
        #"[ { "id": "c", "title": "C", "message": "Nunca.", "when": { "fact": "no", "present": true }, "require": { "fact": "no", "is": false } } ]"#,
      "requirements":
        "[ \(Entry.requirement("r", #"{ "confirmed": "a" }"#)), \(Entry.requirement("s", #"{ "confirmed": "o" }"#)) ]",
    ])
    let said =
      given.contains("no\"")
      ? given : given == "{}" ? #"{ "no": false }"# : given.replacing("{ ", with: #"{ "no": false, "#)
    let verdict = try definition.verdict(said)
    #expect(verdict.summary(in: .spanish) == spanish)
    #expect(verdict.summary(in: .english) != spanish && !verdict.summary(in: .english).isEmpty)
  }
}
