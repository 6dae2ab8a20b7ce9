import Testing
import Tramites

@Suite("The words of a question")
struct QuestionWordsTests {
  private static func questions(_ sections: KeyValuePairs<String, String>, _ facts: String = "{}", documents: String)
    throws -> [String: Question]
  {
    let verdict = try SmallDefinition(sections).verdict(facts, documents: documents)
    return Dictionary(verdict.questions.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: Documents

  /// A constraint with what is asked about the key that it reads.
  @Test(
    "about a document's keys fit a title of any gender and number",
    arguments: [
      (#""original": true"#, "original", "¿se presenta el original?", "is the original handed in?"),
      (#""copies": 2"#, "copies", "¿cuántas copias simples hay?", "how many simple copies are there?"),
      (
        #""certifiedCopies": 1"#, "certifiedCopies", "¿cuántas copias certificadas hay?",
        "how many certified copies are there?"
      ),
      (#""formats": [ "pdf" ]"#, "format", "¿en qué formato está el archivo?", "in which format is the file?"),
      (#""maxBytes": 9"#, "bytes", "¿cuántos bytes pesa el archivo?", "how many bytes does the file have?"),
      (#""legible": true"#, "legible", "¿es legible?", "is it legible?"),
      (#""signature": "any""#, "signature", "¿qué firma tiene?", "how is it signed?"),
      (#""current": true"#, "expiresOn", "¿cuándo caduca?", "when does it expire?"),
      (#""issuedWithin": { "days": 1 }"#, "issuedOn", "¿cuándo se emitió?", "when was it issued?"),
      (#""apostilled": true"#, "apostilled", "¿tiene apostilla?", "does it have an apostille?"),
      (#""legalized": true"#, "legalized", "¿tiene legalización?", "is it legalized?"),
      (#""translated": true"#, "translated", "¿tiene traducción?", "does it have a translation?"),
      (#""contains": "all""#, "contains", "¿qué contiene?", "what does it contain?"),
      (#""endorsedBy": [ "n" ]"#, "endorsedBy", "¿qué avales tiene?", "which endorsements does it have?"),
      (
        #""checks": [ { "id": "c", "message": "M", "require": { "fact": "document.issuedIn", "is": "EC" } } ]"#,
        "issuedIn", "¿en qué país se emitió?", "in which country was it issued?"
      ),
      (
        #""checks": [ { "id": "c", "message": "M", "require": { "fact": "document.language", "is": "es" } } ]"#,
        "language", "¿en qué idioma está?", "in which language is it?"
      ),
    ])
  func keys(_ constraint: String, _ key: String, _ spanish: String, _ english: String) throws {
    let questions = try Self.questions(
      [
        "documents":
          #"{ "d": { "title": { "es": "Actas", "en": "Records" }, "contents": { "f": "F" }, "endorsers": { "n": "N" } } }"#,
        "requirements": "[ \(Entry.requirement("r", #"{ "document": "d", \#(constraint) }"#)) ]",
      ], documents: #"[ { "type": "d" } ]"#)
    let question = try #require(questions["documents[0].\(key)"])
    #expect(question.question.spanish == "Actas: \(spanish)")
    #expect(question.question.english == "Records: \(english)")
    // The title stands by itself.
    #expect(question.title.spanish.hasPrefix("Actas: ") && !question.title.spanish.contains("¿"))
    #expect((question.help != nil) == (key == "expiresOn"))
  }

  @Test("say whose document it is, and which one where there are several")
  func whose() throws {
    let questions = try Self.questions(
      [
        "facts": """
        { "titular": { "type": "group", "title": "titular", "label": "nombre", "fields": { "nombre": { "type": "text" } } },
          "l": { "type": "list", "each": "otraPersona", "label": "nombre", "fields": { "nombre": { "type": "text" } } } }
        """,
        "documents": #"{ "d": { "title": "Cédula" }, "RUC": { "title": "RUC" } }"#.replacing(
          "RUC\": {", with: "ruc\": {"),
        "requirements": """
        [ \(Entry.requirement("r", #"{ "document": "d", "quantity": 6, "legible": true }"#)),
          \(Entry.requirement("s", #"{ "document": "ruc", "legible": true }"#)) ]
        """,
      ], #"{ "titular": {}, "l": [ { "nombre": "Ana Ortiz" }, {} ] }"#,
      documents: """
        [ { "type": "d", "of": "titular" }, { "type": "d", "of": "l[0]" }, { "type": "d" }, { "type": "d", "of": "l[1]" },
          { "type": "d" }, { "type": "d", "of": "l[0]" }, { "type": "ruc", "of": "l[0]" } ]
        """)
    let asked = (0..<7).map { questions["documents[\($0)].legible"]?.question.spanish ?? "" }
    #expect(
      asked == [
        "Titular, cédula: ¿es legible?", "Ana Ortiz, cédula n.º 1: ¿es legible?", "Cédula n.º 1: ¿es legible?",
        "Otra persona 2, cédula: ¿es legible?", "Cédula n.º 2: ¿es legible?", "Ana Ortiz, cédula n.º 2: ¿es legible?",
        "Ana Ortiz, RUC: ¿es legible?",
      ])
    #expect(questions["documents[4].legible"]?.question.english == "Cédula no. 2: is it legible?")
    #expect(questions["documents[0].legible"]?.title.spanish == "Titular, cédula: legible")
  }

  @Test("name the options of a signature and of a document's parts")
  func options() throws {
    let questions = try Self.questions(
      [
        "documents":
          #"{ "d": { "title": "Pasaporte", "contents": { "firma": { "es": "Firma", "en": "Signature" } } } }"#,
        "requirements": "[ \(Entry.requirement("r", #"{ "document": "d", "signature": "any", "contains": "all" }"#)) ]",
      ], documents: #"[ { "type": "d" } ]"#)
    let signature = try #require(questions["documents[0].signature"])
    #expect(signature.options.map(\.id) == ["handwritten", "electronic", "none"])
    #expect(signature.options.map(\.title.spanish) == ["Manuscrita", "Electrónica", "Sin firma"])
    #expect(questions["documents[0].contains"]?.options.map(\.title.english) == ["Signature"])
    #expect(questions["documents[0].contains"]?.type == "list")
  }

  @Test("about attributes say which document where there are several")
  func attributes() throws {
    let check =
      #"{ "id": "c", "message": "M", "require": { "all": [ { "fact": "document.monto", "atLeast": 1 }, { "fact": "document.destino", "is": "x" } ] } }"#
    func asked(_ documents: String) throws -> [String?] {
      let questions = try Self.questions(
        [
          "documents": """
          { "d": { "title": "Factura", "attributes": {
              "monto": { "type": "decimal", "title": "monto" },
              "destino": { "type": "text", "question": "¿A quién va dirigida?" } } } }
          """, "requirements": #"[ \#(Entry.requirement("r", #"{ "document": "d", "checks": [ \#(check) ] }"#)) ]"#,
        ], documents: documents)
      return ["monto", "destino"].map { questions["documents[0].attributes.\($0)"]?.question.spanish }
    }
    #expect(try asked(#"[ { "type": "d" } ]"#) == ["Factura, monto: ¿qué número?", "¿A quién va dirigida?"])
    #expect(
      try asked(#"[ { "type": "d" }, { "type": "d" } ]"#) == [
        "Factura n.º 1, monto: ¿qué número?", "Factura n.º 1: ¿A quién va dirigida?",
      ])
  }

  // MARK: Facts

  /// The declaration of a fact without a question, with a condition that asks for it.
  @Test(
    "about facts without one of their own are asked by the type",
    arguments: [
      (#""boolean""#, #""is": true"#, "¿sí o no?", "yes or no?"),
      (#""integer""#, #""is": 1"#, "¿qué número?", "which number?"),
      (#""decimal""#, #""is": 1"#, "¿qué número?", "which number?"),
      (#""date""#, #""is": "2026-01-01""#, "¿qué fecha?", "which date?"),
      (#""choice", "options": { "o": "O" }"#, #""is": "o""#, "¿qué opción?", "which option?"),
      (#""text""#, #""is": "x""#, "¿qué debe constar?", "what should it say?"),
      (
        #""text", "mayBeNone": true"#, #""is": "x""#, "¿qué debe constar? (si no hay, dígalo)",
        "what should it say? (if there is none, say so)"
      ),
      (
        #""group", "fields": { "a": { "type": "text" } }"#, #""present": true"#, "¿qué datos?", "which particulars?"
      ),
      (
        #""list", "each": "e", "fields": { "a": { "type": "text" } }"#, #""present": true"#,
        "¿cuáles? (indique la lista, vacía si no hay)", "which ones? (give the list, empty if there are none)"
      ),
    ])
  func facts(_ type: String, _ operation: String, _ spanish: String, _ english: String) throws {
    let verdict = try SmallDefinition([
      "facts": #"{ "x": { "type": \#(type), "title": { "es": "ingresos", "en": "income" } } }"#,
      "eligibility": "[ \(Entry.criterion("c", #"{ "fact": "x", \#(operation) }"#)) ]",
    ]).verdict()
    let question = try #require(verdict.questions.first)
    #expect(question.question.spanish == "Ingresos: \(spanish)")
    #expect(question.question.english == "Income: \(english)")
  }

  @Test("say whose fact it is: always of an element, of a group where another is asked for in the same words")
  func owners() throws {
    let persona = #""fieldsOf": "persona""#
    let questions = try Self.questions(
      [
        "types": """
        { "persona": { "fields": { "nombre": { "type": "text" }, "edad": { "type": "integer", "title": "edad" },
            "vive": { "type": "boolean", "question": "¿Vive?" } } } }
        """,
        "facts": """
        { "titular": { "type": "group", "title": "titular", "label": "nombre", \(persona) },
          "tercero": { "type": "group", "title": "tercera persona", \(persona) },
          "l": { "type": "list", "each": "e", "label": "nombre", \(persona) },
          "peso": { "type": "integer", "question": "¿Cuánto pesa?" } }
        """,
        "eligibility": """
        [ \(Entry.criterion("c", #"{ "all": [ { "fact": "titular.edad", "is": 1 }, { "fact": "titular.vive", "is": true }, { "fact": "tercero.edad", "is": 1 }, { "fact": "tercero.vive", "is": true }, { "fact": "peso", "is": 1 }, { "every": "l", "where": { "all": [ { "fact": "e.edad", "is": 1 }, { "fact": "e.vive", "is": true } ] } } ] }"#)) ]
        """,
      ], #"{ "titular": { "nombre": "Ana Ortiz" }, "l": [ {} ] }"#, documents: "[]")
    #expect(
      questions.mapValues(\.question.spanish) == [
        "titular.edad": "Ana Ortiz, edad: ¿qué número?", "titular.vive": "Ana Ortiz: ¿Vive?",
        "tercero.edad": "Tercera persona, edad: ¿qué número?", "tercero.vive": "Tercera persona: ¿Vive?",
        "l[0].edad": "E 1, edad: ¿qué número?", "l[0].vive": "E 1: ¿Vive?", "peso": "¿Cuánto pesa?",
      ])
  }
}
