import Testing
import Tramites

@testable import TramitesCommand

@Suite("The page of a procedure, printed from its definition")
struct DescribePageTests {
  /// The form's headings, in its order.
  static let headings = [
    "Información de Trámite", "Nombre Trámite", "Institución", "Descripción", "¿A quién está dirigido?",
    "¿Qué obtendré si completo satisfactoriamente el trámite?", "¿Qué necesito para hacer el trámite?",
    "¿Cómo hago el trámite?", "Canales de atención", "¿Cuál es el costo del trámite?",
    "¿Dónde y cuál es el horario de atención?", "Base Legal", "Contacto para atención ciudadana", "Transparencia",
  ]

  /// What a page says in a place where the form has it elsewhere, or what the definition corrects: it is printed there.
  static let elsewhere: [String: [String: String]] = [
    "asignacion-codigo-dependientes-extranjeros": ["El trámite no tiene costo": "¿Cuál es el costo del trámite?"]
  ]

  @Test("every line of the published page is there, section by section, in the page's order", arguments: Published.ids)
  func wholePage(id: String) throws {
    let published = PageWords(try Published.page(id)).sections(Self.headings)
    // A page without line breaks of its own; the encoder's notes are not the page's words.
    let text = DescribePage(try Published.procedure(id), language: .spanish, width: 1_000_000).text
    let page = text.split(separator: "\n").filter { !$0.hasPrefix("  |") }.joined(separator: "\n")
    let printed = PageWords(page).sections(Self.headings)
    #expect(published.keys.sorted() == printed.keys.sorted())
    let hasTable = published["Transparencia"]?.words.isEmpty == false
    var missing: [String] = []
    for heading in Self.headings {
      guard let section = published[heading], let other = printed[heading] else { continue }
      // A table that the page broke in two has its head twice.
      missing += section.lines(missingIn: other).filter { $0 != Self.tableHead }.filter { line in
        guard let place = Self.elsewhere[id]?[line] else { return true }
        return !PageWords(line).lines(missingIn: printed[place] ?? PageWords("")).isEmpty
      }
    }
    #expect(PageWords(Self.tableHead).lines(missingIn: printed["Transparencia"] ?? PageWords("")).isEmpty == hasTable)
    #expect(missing == Self.corrected[id, default: []])
  }

  static let tableHead = "Año Mes Volumen de Quejas Volumen de Atenciones"

  /// What the definition has otherwise than the page, on purpose: a note at the place quotes the page.
  static let corrected = [
    "registro-dependientes-empleador": ["Correo Electrónico atencionalusuari@iess.gob.ec"]
  ]

  @Test("what the definition corrects is quoted at its place")
  func correction() throws {
    let page = DescribePage(try Published.procedure("registro-dependientes-empleador"), language: .spanish).text
    let contact = try #require(page.components(after: "Contacto para atención ciudadana"))
    #expect(contact.hasPrefix("\n\nFuncionario/Dependencia: Atención al Ciudadano\n"))
    #expect(contact.contains("  | - Dice: «Correo Electrónico: atencionalusuari@iess.gob.ec»"))
  }

  @Test("every note of the encoder is there, once", arguments: Published.ids)
  func notes(id: String) throws {
    let procedure = try Published.procedure(id)
    let text = DescribePage(procedure, language: .spanish, width: 1_000_000).text
    for note in procedure.definition.sourceNotes ?? [] {
      #expect(text.occurrences(of: "Dice: \(note.says.spanish)\n") == 1)
      #expect(text.occurrences(of: "Se entendió: \(note.resolution.spanish)") == 1)
    }
  }

  @Test("lines are no longer than they may be, unless an address is", arguments: Published.ids, [40, 80, 100])
  func width(id: String, width: Int) throws {
    let text = DescribePage(try Published.procedure(id), language: .spanish, width: width).text
    let tooLong = text.split(separator: "\n").filter { line in
      String(line).displayWidth > width && !line.hasSuffix(".jsf") && !line.contains("@") && !line.contains("://")
        && !line.contains("Volumen") && !line.hasPrefix("20")
    }
    #expect(tooLong.isEmpty)
  }

  @Test("a section that the page does not have is not printed, one that it left blank is its heading alone")
  func absentAndBlank() throws {
    let page = try Self.page(
      #""leftBlank": ["schedule", "transparency"], "legalBasis": [], "fees": [], "additionalRequirements": []"#)
    #expect(page.contains("¿Dónde y cuál es el horario de atención?\n\nBase Legal\n\nNinguna.\n\nTransparencia"))
    #expect(page.contains("¿Cuál es el costo del trámite?\n\nEl trámite no tiene costo\n"))
    #expect(page.contains("Requisito adicional:\n\nNinguno."))
    for heading in ["¿A quién", "¿Qué obtendré", "Contacto", "Requisito alternativo", "Además"] {
      #expect(!page.contains(heading))
    }
  }

  @Test(
    "whatever a definition states is printed",
    arguments: [
      (#""fees": [{ "id": "a", "title": "Emisión", "amount": 5, "currency": "USD" }]"#, "- Emisión: USD 5.00."),
      (
        #""fees": [{ "id": "a", "title": "Emisión", "when": { "fact": "urgente", "is": true }, "amount": 2.5, "currency": "USD" }]"#,
        "- Emisión: USD 2.50 (solo en ciertos casos)."
      ),
      (
        #""fees": [{ "id": "a", "title": "Copias", "forEach": "hijos", "amount": { "multiply": [{ "parameter": "tarifa" }, { "fact": "hijo.copias" }] }, "currency": "USD" }]"#,
        "- Copias: USD: tarifa básica × número de copias por cada uno de: hijos."
      ),
      (
        #""schedule": [{ "days": ["mon", "tue", "wed"], "opens": "08:00", "closes": "12:30" }]"#,
        "De lunes a miércoles, de 08:00 a 12:30."
      ),
      (#""schedule": [{ "days": ["sat", "mon"], "channel": "web" }]"#, "Página web: Lunes y sábado."),
      (#""schedule": [{ "always": true }]"#, "A toda hora, todos los días."),
      (#""schedule": [{ "text": "Previa cita" }]"#, "\nPrevia cita\n"),
      (#""schedule": []"#, "No hay horario de atención."),
      (
        #""legalBasis": [{ "title": "Ley de Bibliotecas", "articles": "3 y 4", "url": "https://ejemplo.ec/ley" }]"#,
        "- Ley de Bibliotecas. Art. 3 y 4.\n  https://ejemplo.ec/ley"
      ),
      (#""legalBasis": [{ "title": "Ordenanza" }]"#, "- Ordenanza.\n"),
      (
        #""outcome": { "kind": "Documento", "results": [{ "id": "c", "title": "Carné", "validFor": { "months": 6 } }] }"#,
        "Resultado a obtener:\n  - Carné (validez: 6 meses)"
      ),
      (#""responseTime": { "days": 3, "calendar": "business" }"#, "- Respuesta: 3 días laborables."),
      (#""responseTime": { "days": 1, "calendar": "calendar" }"#, "- Respuesta: 1 día calendario."),
      (#""responseTime": { "automatic": true }"#, "- Respuesta: inmediata, automática."),
      (
        #""related": [{ "url": "https://ejemplo.ec", "relation": "before", "note": "Pida antes la cédula." }]"#,
        "- Antes hace falta: https://ejemplo.ec. Pida antes la cédula."
      ),
      (
        #""related": [{ "procedure": "carne", "relation": "after" }]"#, "- Después sigue: Emisión de carné."
      ),
      (
        #""related": [{ "procedure": "no-existe", "relation": "see", "url": "https://ejemplo.ec" }]"#,
        "- Vea también: otro trámite (`no-existe`). https://ejemplo.ec"
      ),
      (#""effective": { "from": "2026-01-01" }"#, "- En vigor: desde el 1 de enero de 2026."),
      (
        #""source": { "url": "https://ejemplo.ec/tramite", "retrieved": "2026-02-03" }"#,
        "- Página publicada: https://ejemplo.ec/tramite, leída el 3 de febrero de 2026"
      ),
      (#""contact": { "phone": "02 2345678" }"#, "Contacto para atención ciudadana\n\nTeléfono: 02 2345678"),
      (
        #""transparency": [{ "month": "2025-12", "complaints": 0, "attentions": 7 }, { "month": "2026-01", "complaints": 1, "attentions": 12 }]"#,
        "Año   Mes   Volumen de Quejas  Volumen de Atenciones\n2026  01                    1                    "
          + " 12\n2025"
      ),
      (#""x-nada": 0"#, "1. Dos fotografías\n   Recientes.\n   Tamaño carné."),
      (#""x-nada": 0"#, "- Tarifa básica: 1.5 (desde el 1 de enero de 2026); 1.25."),
      (#""x-nada": 0"#, "- Cuota por persona: Cónyuge: 100, Hija o hijo: 50.5."),
      (#""x-nada": 0"#, "- Metros por persona: sin techo: 4."),
      (
        #""steps": [{ "text": "Pida la cita", "channel": "web", "links": [{ "url": "https://ejemplo.ec" }], "notes": ["Sin costo."] }]"#,
        "Página web\n1. Pida la cita\n   Link: https://ejemplo.ec\n   NOTA: Sin costo."
      ),
      (
        #""steps": [{ "text": "Uno", "numbering": "a", "steps": [{ "text": "Dos" }, { "text": "Tres" }] }, { "text": "Cuatro" }]"#,
        "1. Uno\n   a. Dos\n   b. Tres\n2. Cuatro"
      ),
      (
        #""published": { "fees": [{ "text": "Gratuito, salvo las copias." }] }, "fees": []"#,
        "¿Cuál es el costo del trámite?\n\n- Gratuito, salvo las copias.\n"
      ),
    ])
  func anyDefinition(keys: String, expected: String) throws {
    let page = try Self.page(keys)
    #expect("\(page)\n".contains(expected), "\(page)")
  }

  @Test("lists that the encoding made of the page's own are not printed as the page's")
  func separatedRequirements() throws {
    let page = DescribePage(try Published.procedure("afiliacion-voluntaria"), language: .spanish).text
    #expect(page.contains("Requisitos Generales:\n\nCédula de identidad o ciudadanía\n"))
    #expect(!page.contains("Requisitos Específicos:"))
    #expect(page.contains("Requisitos adicionales que la página no enumera:\n1. País de residencia\n"))
  }

  @Test("headings and texts are in the language asked for")
  func english() throws {
    let page = DescribePage(try Published.procedure("afiliacion-voluntaria"), language: .english).text
    for words in ["What do I need?", "Channels:", "The procedure is free of charge", "Legal basis", "Complaints"] {
      #expect(page.contains(words))
    }
    #expect(!page.contains("¿Cómo hago"))
  }

  @Test("control characters of a definition are shown, not sent")
  func controlCharacters() throws {
    let page = try Self.page(#""description": "rojo \u001B[31m", "contact": { "email": "a\u202E@b.ec" }"#)
    #expect(page.contains("rojo \\u{1B}[31m"))
    #expect(page.contains("a\\u{202E}@b.ec"))
    #expect(!page.unicodeScalars.contains { $0.isTerminalControl && $0 != "\n" })
  }

  /// The page of a small procedure with further keys.
  private static func page(_ keys: String) throws -> String {
    let definition = #"""
      { "format": 1, "id": "carne", "title": "Emisión de carné",
        "parameters": { "tarifa": { "title": "Tarifa básica", "type": "decimal",
                                    "values": [{ "from": "2026-01-01", "value": 1.5 }, { "value": 1.25 }] },
                        "cuota": { "title": "Cuota por persona", "type": "decimal",
                                   "values": [{ "value": { "conyuge": 100, "hijo": 50.5 } }] },
                        "metros-por-persona": { "type": "integer", "values": [{ "value": { "sin-techo": 4 } }] } },
        "facts": { "urgente": { "type": "boolean" },
                   "vinculo": { "type": "choice", "options": { "conyuge": "Cónyuge", "hijo": "Hija o hijo" } },
                   "hijos": { "type": "list", "each": "hijo", "title": "Hijos",
                              "fields": { "copias": { "type": "integer", "title": "Número de copias" } } } },
        "documents": { "foto": { "title": "Fotografía" } },
        "channels": [{ "id": "web", "title": "Página web" }, { "id": "mostrador", "title": "Mostrador" }],
        "requirements": [{ "id": "fotos", "title": "Dos fotografías", "description": "Recientes.",
                           "guidance": "Tamaño carné.", "evidence": { "document": "foto", "quantity": 2 } }],
      """#
    // What a definition states beside the page would stand in the way where its absence is tested.
    let text = keys.contains("leftBlank") ? try Self.withoutParameters(definition) : definition
    let catalog = try Catalog(files: ["Procedures/carne.json": "\(text) \(keys) }"])
    return DescribePage(try catalog.procedure("carne", on: "2026-03-10"), language: .spanish).text
  }

  private static func withoutParameters(_ definition: String) throws -> String {
    let start = try #require(definition.firstRange(of: #""parameters""#)).lowerBound
    let end = try #require(definition.firstRange(of: #""facts""#)).lowerBound
    return String(definition[..<start] + definition[end...])
  }
}

extension String {
  /// What follows the first occurrence of a part.
  fileprivate func components(after part: String) -> Substring? {
    firstRange(of: part).map { self[$0.upperBound...] }
  }

  fileprivate func occurrences(of part: String) -> Int { ranges(of: part).count }

  @Test("says how the work grows where a list is gone through for each element of another, and nothing elsewhere")
  func work() throws {
    func page(_ inner: String) throws -> String {
      let lists = ["l", "m"].map { list in
        #""\#(list)": { "type": "list", "each": "\#(list)x", "fields": { "n": { "type": "integer" } } }"#
      }
      let procedure = try Procedure(
        json: """
          { "format": 1, "id": "t", "title": "T", "channels": [], "requirements": [],
            "facts": { \(lists.joined(separator: ", ")) },
            "eligibility": [ { "id": "c", "title": "C", "message": "M",
              "require": { "every": "l", "where": { "some": "m", "where": { "fact": "mx.n", "is": \(inner) } } } } ] }
          """)
      return DescribePage(procedure, language: .spanish, width: 1000).text
    }
    let square = "Trabajo: comprobar un expediente del doble de tamaño cuesta hasta 4 veces más (`m` × `l`)."
    #expect(try page(#"{ "fact": "lx.n" }"#).contains(square))
    #expect(try !page("1").contains("Trabajo:"))
  }
}
