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
      "m": { "type": "list", "each": "otraPersona", "fields": { "edad": { "type": "integer" } } },
      "nobody": { "type": "list", "title": "testigos", "each": "testigo", "fields": { "edad": { "type": "integer" } } },
      "noDay": { "type": "date", "title": "boda", "mayBeNone": true } }
    """

  private static let given = """
    { "b": true, "n": 15, "t": "2026-03-10", "none": null, "k": "uno", "s": "Quito", "l": [ { "nombre": "Ana Ortiz", "edad": 3 }, { "edad": 40 } ], "m": [ {} ],
      "nobody": [], "noDay": null }
    """

  private static func verdict(_ sections: KeyValuePairs<String, String>) throws -> Verdict {
    var definition = SmallDefinition(sections)
    definition["facts"] = facts
    return try definition.verdict(given)
  }

  /// A condition with the words of its first reason, as a criterion.
  @Test(
    "quote facts by their title, with what is demanded where the value does not say it",
    arguments: [
      (#"{ "fact": "b", "is": true }"#, "Residente: «Sí»", "Resident: “Yes”"),
      (#"{ "fact": "b", "isNot": true }"#, "Residente: «Sí» (debe ser «No»)", "Resident: “Yes” (must be “No”)"),
      (#"{ "fact": "b", "is": false }"#, "Residente: «Sí» (debe ser «No»)", "Resident: “Yes” (must be “No”)"),
      (#"{ "fact": "n", "isNot": 3 }"#, "Edad: «15»", "Edad: “15”"),
      (#"{ "fact": "n", "isNot": 15 }"#, "Edad: «15» (debe ser otra respuesta)", "Edad: “15” (must be another answer)"),
      (#"{ "fact": "u", "isNot": 3 }"#, "U: sin respuesta (no puede ser «3»)", "U: no answer (must not be “3”)"),
      (#"{ "fact": "n", "atLeast": 18 }"#, "Edad: «15» (debe ser al menos «18»)", "Edad: “15” (must be at least “18”)"),
      (#"{ "fact": "n", "atLeast": 10 }"#, "Edad: «15» (al menos «10»)", "Edad: “15” (at least “10”)"),
      (
        #"{ "fact": "n", "moreThan": { "fact": "u" } }"#, "Edad: «15» (debe ser más de «U»)",
        "Edad: “15” (must be more than “U”)"
      ),
      (#"{ "fact": "k", "is": "uno" }"#, "Vínculo: «Cónyuge»", "Vínculo: “Spouse”"),
      (#"{ "fact": "k", "notIn": [ "dos" ] }"#, "Vínculo: «Cónyuge»", "Vínculo: “Spouse”"),
      (
        #"{ "fact": "k", "notIn": [ "uno", "dos" ] }"#, "Vínculo: «Cónyuge» (no puede ser «Cónyuge» ni «Hijo»)",
        "Vínculo: “Spouse” (must not be “Spouse” or “Hijo”)"
      ),
      (#"{ "fact": "s", "in": [ "Loja" ] }"#, "S: «Quito» (debe ser «Loja»)", "S: “Quito” (must be “Loja”)"),
      (#"{ "fact": "none", "present": false }"#, "None: no hay", "None: none"),
      (#"{ "fact": "none", "present": true }"#, "None: no hay (debe haber)", "None: none (there must be one)"),
      (#"{ "fact": "n", "present": false }"#, "Edad: «15» (no debe haber)", "Edad: “15” (there must be none)"),
      (
        #"{ "fact": "none", "lessThan": 3 }"#, "None: no hay (debe ser menos de «3»)",
        "None: none (must be less than “3”)"
      ),
      (#"{ "fact": "u", "is": 1 }"#, "U: sin respuesta (debe ser «1»)", "U: no answer (must be “1”)"),
      (
        #"{ "some": "l", "where": { "fact": "dependiente.edad", "lessThan": 18 } }"#,
        "Ana Ortiz, edad: «3» (menos de «18»)", "Ana Ortiz, edad: “3” (less than “18”)"
      ),
      (
        #"{ "some": "l", "where": { "fact": "dependiente.edad", "moreThan": 18 } }"#,
        "Dependiente 2, edad: «40» (más de «18»)", "Dependientes no. 2, edad: “40” (more than “18”)"
      ),
      (
        #"{ "some": "nobody", "where": { "fact": "testigo.edad", "is": 1 } }"#, "Testigos: lista vacía",
        "Testigos: empty list"
      ),
      (
        #"{ "fact": "fechaNacimiento", "present": true }"#, "Fecha nacimiento: sin respuesta (debe haber)",
        "Fecha nacimiento: no answer (there must be one)"
      ),
    ])
  func reasons(_ condition: String, _ spanish: String, _ english: String) throws {
    try expectReason(of: condition, spanish, english)
  }

  @Test(
    "compare dates in words for dates",
    arguments: [
      ("lessThan", "debe ser antes del 9 de marzo de 2026", "must be before 9 March 2026", "2026-03-09"),
      ("atMost", "debe ser a más tardar el 9 de marzo de 2026", "must be on or before 9 March 2026", "2026-03-09"),
      ("moreThan", "debe ser después del 11 de marzo de 2026", "must be after 11 March 2026", "2026-03-11"),
      ("atLeast", "debe ser desde el 11 de marzo de 2026", "must be on or after 11 March 2026", "2026-03-11"),
      ("lessThan", "antes del 11 de marzo de 2026", "before 11 March 2026", "2026-03-11"),
      ("atMost", "a más tardar el 10 de marzo de 2026", "on or before 10 March 2026", "2026-03-10"),
      ("moreThan", "después del 9 de marzo de 2026", "after 9 March 2026", "2026-03-09"),
      ("atLeast", "desde el 10 de marzo de 2026", "on or after 10 March 2026", "2026-03-10"),
      ("is", "debe ser «9 de marzo de 2026»", "must be “9 March 2026”", "2026-03-09"),
    ])
  func dates(_ comparator: String, _ spanish: String, _ english: String, _ day: String) throws {
    try expectReason(
      of: #"{ "fact": "t", "\#(comparator)": "\#(day)" }"#, "Fecha: «10 de marzo de 2026» (\(spanish))",
      "Fecha: “10 March 2026” (\(english))")
  }

  @Test(
    "say of another date its title, and its value where there is one",
    arguments: [
      ("submission.date", "debe ser antes del 10 de marzo de 2026, fecha de presentación"),
      ("fechaNacimiento", "debe ser antes de «Fecha nacimiento»"), ("noDay", "debe ser antes de «Boda»"),
    ])
  func otherDates(_ fact: String, _ spanish: String) throws {
    let reason = try Self.reason(of: #"{ "fact": "t", "lessThan": { "fact": "\#(fact)" } }"#)
    #expect(reason.message.spanish == "Fecha: «10 de marzo de 2026» (\(spanish))")
  }

  @Test(
    "demand the opposite inside a not",
    arguments: [
      (#"{ "fact": "n", "lessThan": 18 }"#, "Edad: «15» (debe ser al menos «18»)"),
      (#"{ "fact": "n", "atLeast": 18 }"#, "Edad: «15» (menos de «18»)"),
      (#"{ "fact": "k", "is": "uno" }"#, "Vínculo: «Cónyuge» (debe ser otra respuesta)"),
      (#"{ "fact": "u", "is": 1 }"#, "U: sin respuesta (no puede ser «1»)"),
      (#"{ "fact": "s", "notIn": [ "Loja", "Cuenca" ] }"#, "S: «Quito» (debe ser «Loja» o «Cuenca»)"),
      (#"{ "fact": "n", "present": true }"#, "Edad: «15» (no debe haber)"),
      (#"{ "fact": "none", "lessThan": 3 }"#, "None: no hay"),
      (#"{ "not": { "fact": "n", "atLeast": 18 } }"#, "Edad: «15» (debe ser al menos «18»)"),
    ])
  func negation(_ condition: String, _ spanish: String) throws {
    #expect(try Self.reason(of: #"{ "not": \#(condition) }"#).message.spanish == spanish)
  }

  @Test(
    "say of what something depends when it would apply",
    arguments: [
      (#"{ "fact": "u", "is": 1 }"#, "U: sin respuesta (solo si es «1»)", "U: no answer (only if it is “1”)"),
      (#"{ "fact": "u", "isNot": 1 }"#, "U: sin respuesta (solo si no es «1»)", "U: no answer (only if it is not “1”)"),
      (
        #"{ "fact": "n", "isNot": 15 }"#, "Edad: «15» (solo con otra respuesta)",
        "Edad: “15” (only with another answer)"
      ),
      (
        #"{ "fact": "n", "atLeast": 18 }"#, "Edad: «15» (solo si es al menos «18»)",
        "Edad: “15” (only if it is at least “18”)"
      ),
      (#"{ "fact": "n", "lessThan": 18 }"#, "Edad: «15» (menos de «18»)", "Edad: “15” (less than “18”)"),
      (#"{ "fact": "n", "present": false }"#, "Edad: «15» (solo si no hay)", "Edad: “15” (only if there is none)"),
    ])
  func applicability(_ condition: String, _ spanish: String, _ english: String) throws {
    let requirement = Entry.requirement("r", #"{ "confirmed": "b" }"#, #""when": \#(condition)"#)
    let verdict = try Self.verdict(["requirements": "[ \(requirement) ]"])
    let reason = try #require(verdict.requirements[0].because.first)
    #expect(reason.message.spanish == spanish)
    #expect(reason.message.english == english)
  }

  @Test(
    "call a calculation by what it is made of",
    arguments: [
      (
        #"{ "yearsBetween": [ { "fact": "t" }, { "fact": "submission.date" } ] }"#,
        "Años de fecha a fecha de presentación"
      ),
      (#"{ "plusYears": [ { "fact": "t" }, 18 ] }"#, "Fecha más 18 años"),
      (#"{ "plusMonths": [ { "fact": "t" }, -1 ] }"#, "Fecha menos 1 mes"),
      (#"{ "plusDays": [ { "fact": "t" }, { "fact": "n" } ] }"#, "Fecha más días según edad"),
      (#"{ "count": "l" }"#, "Número de dependientes"),
      (
        #"{ "count": "l", "where": { "fact": "dependiente.edad", "atLeast": 18 } }"#,
        "Número de dependientes que se cuentan"
      ),
      (#"{ "sum": "l", "of": { "fact": "dependiente.edad" } }"#, "Suma de edad"),
      (#"{ "if": { "fact": "b", "is": true }, "then": { "fact": "n" }, "else": 0 }"#, "Valor según el caso"),
    ])
  func calculations(_ expression: String, _ title: String) throws {
    let reason = try Self.reason(of: #"{ "value": \#(expression), "present": true }"#)
    #expect(reason.message.spanish.hasPrefix("\(title): «"), "\(reason.message.spanish)")
  }

  private func expectReason(of condition: String, _ spanish: String, _ english: String) throws {
    let reason = try Self.reason(of: condition)
    #expect(reason.message.spanish == spanish)
    #expect(reason.message.english == english)
  }

  private static func reason(of condition: String) throws -> Reason {
    try #require(try verdict(["eligibility": "[ \(Entry.criterion("c", condition)) ]"]).eligibility[0].because.first)
  }

  @Test("say a fact that two conditions read once, with all that was demanded of it")
  func repeated() throws {
    let condition =
      #"{ "any": [ { "fact": "n", "lessThan": 6 }, { "fact": "k", "is": "dos" }, { "fact": "n", "atLeast": 18 } ] }"#
    let reasons = try Self.verdict(["eligibility": "[ \(Entry.criterion("c", condition)) ]"]).eligibility[0].because
    #expect(reasons.map(\.code) == ["fact.lessThan", "fact.is", "fact.atLeast"])
    let messages = Reason.messages(of: reasons)
    #expect(
      messages.map(\.spanish) == [
        "Edad: «15» (debe ser menos de «6»; debe ser al menos «18»)", "Vínculo: «Cónyuge» (debe ser «Hijo»)",
      ])
    let english = "Edad: “15” (must be less than “6”; must be at least “18”)"
    #expect(messages.first?.english == english)
  }

  @Test("say whose a fact is where another has the same title")
  func sameTitle() throws {
    let persona = #""fields": { "nombre": { "type": "text" }, "edad": { "type": "integer", "title": "edad" } }"#
    let facts = """
      { "titular": { "type": "group", "title": "titular", "label": "nombre", \(persona) },
        "tercero": { "type": "group", "title": "tercera persona", \(persona) },
        "sola": { "type": "group", "title": "sola", "fields": { "peso": { "type": "integer", "title": "peso" } } } }
      """
    func message(_ fact: String, _ given: String) throws -> String? {
      try SmallDefinition([
        "facts": facts, "eligibility": "[ \(Entry.criterion("c", #"{ "fact": "\#(fact)", "atLeast": 1 }"#)) ]",
      ]).verdict(given).eligibility[0].because.first?.message.spanish
    }
    let given = #"{ "titular": { "nombre": "Ana Ortiz", "edad": 3 }, "tercero": { "edad": 4 }, "sola": { "peso": 5 } }"#
    #expect(try message("titular.edad", given) == "Ana Ortiz, edad: «3» (al menos «1»)")
    #expect(try message("titular.edad", "{}") == "Titular, edad: sin respuesta (debe ser al menos «1»)")
    #expect(try message("tercero.edad", given) == "Tercera persona, edad: «4» (al menos «1»)")
    #expect(try message("sola.peso", given) == "Peso: «5» (al menos «1»)")
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

  @Test("say countries in words, in both languages")
  func countries() throws {
    let verdict = try SmallDefinition([
      "documents": #"{ "d": { "title": "Acta" } }"#,
      "requirements": """
      [ \(Entry.requirement("r", #"{ "document": "d", "conditional": [ { "when": { "fact": "document.issuedIn", "isNot": "EC" }, "apostilled": true } ] }"#)) ]
      """,
    ]).verdict(documents: #"[ { "type": "d", "issuedIn": "ES", "apostilled": false } ]"#)
    let finding = verdict.requirements[0].findings[0]
    #expect(finding.remedy?.spanish == "pida la apostilla en España, el país que lo emitió")
    #expect(finding.remedy?.english == "ask for the apostille in Spain, the country that issued it")
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
