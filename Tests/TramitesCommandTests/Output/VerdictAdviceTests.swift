import Testing
import Tramites

@testable import TramitesCommand

@Suite("What a verdict advises")
struct VerdictAdviceTests {
  private static func catalog(_ sections: String) throws -> Catalog {
    let json = #"""
      { "format": 1, "id": "t", "title": "Trámite", \#(sections),
        "channels": [{ "id": "mostrador", "title": "Mostrador" }, { "id": "web", "title": "Web" }] }
      """#
    return try Catalog(files: ["t.json": json])
  }

  private static func text(_ sections: String, _ keys: String, in language: Language = .spanish) throws -> String {
    let dossier = try Dossier(json: #"{ "procedure": "t", "submittedOn": "2026-03-10", \#(keys) }"#)
    let verdict = try catalog(sections).procedure("t", on: "2026-03-10").check(dossier)
    return VerdictText(verdict, language: language, allSteps: false, colors: false).text.joinedLines
  }

  @Test("says a fault once that two requirements share, names both, and offers what stands in for each")
  func sharedFault() throws {
    let text = try Self.text(
      #"""
      "facts": {}, "documents": { "c": { "title": "Certificado" }, "d": { "title": "Cédula" }, "n": { "title": "Número" } },
      "requirements": [ { "id": "a", "title": "Identidad", "evidence": { "document": "d" } },
                        { "id": "b", "title": "Código", "evidence": { "document": "n" } } ],
      "alternativeRequirements": [ { "id": "c", "title": "Certificado", "insteadOf": ["a", "b"], "evidence": { "document": "c", "apostilled": true } } ]
      """#, #""documents": [ { "type": "c", "apostilled": false } ]"#)
    #expect(text.ranges(of: "no tiene apostilla").count == 1)
    #expect(text.contains("Hay 1 cosa por arreglar."))
    #expect(text.contains("Motivo: lo piden «Identidad» y «Código»."))
    #expect(text.contains("Para «Identidad», en su lugar puede presentar: cédula."))
    #expect(text.contains("Para «Código», en su lugar puede presentar: número."))
  }

  private static let funds = #"""
    "facts": { "correo": { "type": "text", "title": "correo", "mayBeNone": true },
               "celular": { "type": "text", "title": "celular", "mayBeNone": true } },
    "requirements": [ { "id": "a", "title": "Contacto", "evidence": { "anyOf": [ { "data": "correo" }, { "data": "celular" } ] }GUIDANCE } ]
    """#

  @Test("keeps what serves as well beside the guidance, and does not then say that nothing can stand in")
  func alsoServes() throws {
    let none = #""facts": { "correo": null, "celular": null }"#
    for guidance in ["", #", "guidance": "Dé un contacto.""#] {
      let text = try Self.text(Self.funds.replacing("GUIDANCE", with: guidance), none)
      #expect(text.contains("También sirve: Celular (falta este dato)."))
      #expect(text.contains("Dé un contacto".loweringFirst) == !guidance.isEmpty)
      #expect(!text.contains("nada puede reemplazarlo"))
    }
  }

  @Test("says that costs depend on the channel, and calls the total by its name")
  func channel() throws {
    let sections = #"""
      "facts": {}, "requirements": [], "fees": [ { "id": "f", "title": "Tasa", "when": { "fact": "submission.channel", "is": "web" }, "amount": 5, "currency": "USD" } ]
      """#
    #expect(try Self.text(sections, #""facts": {}"#).contains("Tasa: USD 5.00 (depende de: Canal)."))
    #expect(try Self.text(sections, #""facts": {}"#, in: .english).contains("The total is not known yet."))
  }

  private static let people = #"""
    "facts": { "edad": { "type": "integer", "title": "edad" },
      "l": { "type": "list", "title": "socios", "each": "socio", "fields": { "edad": { "type": "integer", "title": "años" } } } },
    "outcome": { "results": [ { "id": "r", "title": "Cupo", "value": 3 } ] },
    "eligibility": [ { "id": "a", "title": "Mayor", "require": { "fact": "edad", "atLeast": 18 }, "message": "Es menor." },
                     { "id": "b", "title": "Socios mayores", "forEach": "l", "require": { "fact": "socio.edad", "atLeast": 18 }, "message": "Hay menores." } ],
    "requirements": []
    """#

  @Test("of several criteria gives each its own reasons, and no result to whoever is not eligible")
  func severalCriteria() throws {
    let text = try Self.text(Self.people, #""facts": { "edad": 3, "l": [ { "edad": 4 } ] }"#)
    #expect(text.contains("Por qué no procede (Mayor): Edad: «3»"))
    #expect(text.contains("Por qué no procede (Socios mayores, socio 1): Años: «4»"))
    #expect(!text.contains("RESULTADO"))
  }

  @Test("does not say that the request can go on with somebody of whom that is not known")
  func notKnown() throws {
    let text = try Self.text(Self.people, #""facts": { "edad": 30, "l": [ { "edad": 4 }, { "edad": 40 }, {} ] }"#)
    #expect(text.contains("La solicitud puede seguir sin socio 1, para socio 2."))
    #expect(text.contains("De socio 3 todavía no se sabe si puede seguir."))
    let alone = try Self.text(Self.people, #""facts": { "edad": 30, "l": [ { "edad": 4 } ] }"#)
    #expect(alone.contains("Sin socio 1 no queda nadie en «Socios»."))
    let english = try Self.text(Self.people, #""facts": { "edad": 30, "l": [ { "edad": 4 } ] }"#, in: .english)
    #expect(english.contains("Not eligible. Socios no. 1: Hay menores."))
  }

  @Test("of a number with many decimals shows a few")
  func rounding() throws {
    let text = try Self.text(
      #"""
      "facts": { "a": { "type": "decimal", "title": "ingreso", "value": { "divide": [10, 3] } } }, "requirements": [],
      "eligibility": [ { "id": "a", "title": "Ingreso", "require": { "fact": "a", "atLeast": 4 }, "message": "Es poco." } ]
      """#, #""facts": {}"#)
    #expect(text.contains("Ingreso: «unos 3.3333»"))
  }

  @Test("of a description says when a requirement applies, and which steps are for any channel")
  func description() throws {
    let procedure = try Self.catalog(
      #"""
      "facts": { "edad": { "type": "integer", "title": "edad" } }, "documents": { "c": { "title": "Carta" } }, "requirements": [],
      "additionalRequirements": [ { "id": "a", "title": "Carta", "when": { "fact": "edad", "lessThan": 18 }, "evidence": { "document": "c" } } ],
      "steps": [ { "channel": "web", "text": "Suba la carta." }, { "text": "Espere." } ],
      "schedule": [ { "text": "Mañanas", "days": ["mon"], "opens": "09:00", "closes": "13:30" } ],
      "legalBasis": [ { "title": "Ley", "articles": "Arts. 9 a 16" } ]
      """#
    ).procedure("t", on: "2026-03-10")
    let text = DescribePage(procedure, language: .spanish).text.joinedLines
    #expect(text.contains("Carta Solo si Edad es menos de «18»."))
    #expect(text.contains("Web 1. Suba la carta. Por cualquier canal 2. Espere."))
    #expect(text.contains("Mañanas, lunes, de 09:00 a 13:30."))
    #expect(text.contains("Ley. Arts. 9 a 16."))
  }
}
