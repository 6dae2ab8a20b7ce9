import Testing
import Tramites

@Suite("What is wrong with a document, and what to do")
struct FindingWordsTests {
  /// What is said of the only requirement's faults.
  private static func findings(
    _ evidence: String, facts: String = "{}", _ given: String = "{}", documents: String = "[]", types: String? = nil
  ) throws -> [Finding] {
    let plain =
      #"{ "d": { "title": "Actas", "contents": { "f": "Firma", "t": "Teléfono" }, "endorsers": { "n": "Notaría", "r": "Registro" } } }"#
    return try SmallDefinition([
      "facts": facts, "documents": types ?? plain, "requirements": "[ \(Entry.requirement("r", evidence)) ]",
    ]).verdict(given, documents: documents).requirements[0].findings
  }

  // MARK: A document

  /// A constraint, keys that violate it, and what is said.
  @Test(
    "of a document fits a title of any gender and number",
    arguments: [
      (#""original": true"#, #""original": false"#, "falta el original", "presente el original"),
      (
        #""legible": true"#, #""legible": false"#, "no se puede leer",
        "presente este documento entero, nítido y sin cortes"
      ),
      (
        #""apostilled": true"#, #""apostilled": false"#, "no tiene apostilla",
        "pida la apostilla en el país que lo emitió"
      ),
      (
        #""legalized": true"#, #""legalized": false, "issuedIn": "PE""#, "no tiene legalización",
        "pida la legalización en Perú, el país que lo emitió"
      ),
      (
        #""translated": true"#, #""translated": false"#, "no tiene traducción",
        "pida una traducción y preséntela con el documento"
      ),
      (
        #""current": true"#, #""expiresOn": "2026-03-09""#, "caducó el 9 de marzo de 2026",
        "pida la renovación y presente el documento vigente"
      ),
      (
        #""validFor": { "months": 6 }"#, #""expiresOn": "2026-09-09""#,
        "caduca el 9 de septiembre de 2026, y debe valer al menos hasta el 10 de septiembre de 2026 (6 meses después de la presentación)",
        "pida la renovación y presente el documento vigente"
      ),
      (
        #""issuedWithin": { "months": 1 }"#, #""issuedOn": "2026-02-09""#,
        "se emitió el 9 de febrero de 2026, y debe ser del mes anterior al 10 de marzo de 2026 (Fecha de presentación)",
        "pida de nuevo este documento, con fecha de emisión en ese plazo"
      ),
      (
        #""copies": 1"#, #""copies": 0, "original": true"#, "falta una copia simple",
        "saque una fotocopia y preséntela con el original"
      ),
      (
        #""copies": 3"#, #""copies": 1"#, "faltan 2 copias simples", "saque 2 fotocopias y preséntelas"
      ),
      (
        #""certifiedCopies": 1"#, #""certifiedCopies": 0"#, "falta una copia certificada",
        "pida la certificación a quien lo emitió o a un notario"
      ),
      (#""signature": "any""#, #""signature": "none""#, "no tiene firma", "firme este documento"),
      (
        #""signature": "handwritten""#, #""signature": "none""#, "no tiene firma manuscrita",
        "firme este documento a mano"
      ),
      (
        #""signature": "electronic""#, #""signature": "handwritten""#, "tiene firma manuscrita, y se pide electrónica",
        "firme este documento con firma electrónica"
      ),
      (#""contains": "all""#, #""contains": [ "f" ]"#, "no contiene: Teléfono", "añada lo que falta"),
      (#""endorsedBy": [ "n" ]"#, #""endorsedBy": []"#, "falta el aval de: Notaría", "pida antes ese aval"),
      (
        #""endorsedBy": [ "n", "r" ]"#, #""endorsedBy": []"#, "falta el aval de: Notaría; Registro",
        "pida antes esos avales"
      ),
      (
        #""formats": [ "pdf", "jpg" ]"#, #""format": "png""#, "el archivo no está en PDF ni en JPG",
        "guarde el archivo en PDF o JPG"
      ),
      (
        #""maxBytes": 1048576"#, #""bytes": 1048577"#, "el archivo pesa más de 1 MB",
        "reduzca el archivo, por ejemplo con menos resolución"
      ),
      (
        #""checks": [ { "id": "c", "message": { "es": "Va dirigida a otro.", "en": "It is addressed to another." }, "require": { "any": [] } } ]"#,
        #""copies": 1"#,
        "va dirigida a otro", "corrija este documento o presente otro"
      ),
      (
        #""anyOf": [ { "original": true }, { "certifiedCopies": 1, "apostilled": true } ]"#,
        #""original": false, "certifiedCopies": 0, "apostilled": false"#,
        "no cumple ninguna de las formas que se admiten",
        "presente este documento de una de estas formas: el original; o una copia certificada y con apostilla"
      ),
    ])
  func constraints(_ constraint: String, _ keys: String, _ problem: String, _ remedy: String) throws {
    let findings = try Self.findings(
      #"{ "document": "d", \#(constraint) }"#, documents: #"[ { "type": "d", \#(keys) } ]"#)
    #expect(findings.map(\.problem.spanish) == [problem])
    #expect(findings.map(\.remedy?.spanish) == [remedy])
    for text in findings.flatMap({ [$0.problem.english, $0.remedy?.english ?? ""] }) {
      #expect(!text.isEmpty && text != problem && text != remedy)
    }
  }

  /// A constraint, and how such a document is to be handed in.
  @Test(
    "of a document that is not there says what to hand in",
    arguments: [
      ("", "presente este documento", "hand in this document"),
      (
        #", "original": true, "copies": 1"#, "presente el original y una copia simple",
        "hand in the original and one simple copy"
      ),
      (
        #", "current": true, "original": true"#, "presente este documento vigente: el original",
        "hand in this document, not expired: the original"
      ),
      (
        #", "legible": true, "formats": [ "pdf" ], "maxBytes": 1048576"#,
        "presente este documento en PDF, de hasta 1 MB y legible",
        "hand in this document, as PDF, of up to 1 MB and legible"
      ),
      (
        #", "contains": [ "f", "t" ], "endorsedBy": [ "n" ]"#,
        "presente este documento. Debe contener: Firma; Teléfono. Debe tener el aval de: Notaría",
        "hand in this document. It must contain: Firma; Teléfono. It must be endorsed by: Notaría"
      ),
      (
        #", "issuedWithin": { "months": 1 }, "validFor": { "years": 1 }"#,
        "presente este documento vigente al menos 1 año más y con fecha de emisión del último mes",
        "hand in this document, valid for at least 1 year more and with a date of issue of the last month"
      ),
      (
        #", "anyOf": [ { "apostilled": true }, { "legalized": true, "endorsedBy": [ "n" ] } ]"#,
        "presente este documento. Se admite de una de estas formas: con apostilla; o con legalización y con el aval de: Notaría",
        "hand in this document. It is admitted in one of these forms: with an apostille; or legalized and endorsed by: Notaría"
      ),
      (
        #", "conditional": [ { "when": { "fact": "document.issuedIn", "isNot": "EC" }, "apostilled": true } ]"#,
        "presente este documento. Si País de emisión no es «Ecuador»: con apostilla",
        "hand in this document. If Country of issue is not “Ecuador”: with an apostille"
      ),
      (
        #", "conditional": [ { "when": { "not": { "fact": "document.issuedOn", "lessThan": "2000-01-01" } }, "contains": [ "f" ] } ]"#,
        "presente este documento. Si Fecha de emisión es desde el 1 de enero de 2000: con: Firma",
        "hand in this document. If Date of issue is on or after 1 January 2000: with: Firma"
      ),
      (
        #", "checks": [ { "id": "c", "require": { "fact": "document.copies", "atLeast": 1 }, "message": "No hay copias." } ]"#,
        "presente este documento. Evite este reparo: «No hay copias»",
        "hand in this document. Avoid this objection: “No hay copias”"
      ),
    ])
  func handingIn(_ constraints: String, _ spanish: String, _ english: String) throws {
    let finding = try #require(try Self.findings(#"{ "document": "d"\#(constraints) }"#).first)
    #expect(finding.problem.spanish == "falta este documento")
    #expect(finding.remedy?.spanish == spanish)
    #expect(finding.remedy?.english == english)
  }

  @Test(
    "of several documents counts those that are lacking",
    arguments: [
      (2, 0, "faltan 2", "2 are missing", "presente 2 ejemplares, cada uno legible y con el original"),
      (
        2, 1, "falta 1: se piden 2 y hay 1", "1 is missing: 2 are asked for, and there is 1",
        "presente 1 más, legible y con el original"
      ),
      (
        4, 2, "faltan 2: se piden 4 y hay 2", "2 are missing: 4 are asked for, and there are 2",
        "presente 2 más, cada uno legible y con el original"
      ),
    ])
  func quantities(_ asked: Int, _ found: Int, _ spanish: String, _ english: String, _ remedy: String) throws {
    let documents = Array(repeating: #"{ "type": "d" }"#, count: found).joined(separator: ",")
    let finding = try #require(
      try Self.findings(
        #"{ "document": "d", "quantity": \#(asked), "legible": true, "original": true }"#, documents: "[ \(documents) ]"
      ).first)
    #expect(finding.problem.spanish == spanish)
    #expect(finding.problem.english == english)
    #expect(finding.remedy?.spanish == remedy)
    #expect(finding.message.spanish == "Actas: \(spanish)")
  }

  @Test("is said of the document's number where there are several for the same person")
  func numbered() throws {
    let findings = try Self.findings(
      #"{ "document": "d", "quantity": 2, "original": true }"#,
      documents: #"[ { "type": "d", "original": true }, { "type": "d", "original": false } ]"#)
    #expect(findings.map(\.message.spanish) == ["Actas n.º 2: falta el original"])
    #expect(findings.map(\.message.english) == ["Actas no. 2: the original is missing"])
  }

  @Test("says what is in order: pieces together, then qualities, and nothing of contents of which some are lacking")
  func inOrder() throws {
    let evidence =
      #"{ "document": "d", "apostilled": true, "original": true, "copies": 2, "legible": true, "contains": [ "f" ], "conditional": [ { "when": { "all": [] }, "contains": [ "t" ] } ] }"#
    let lacking = try Self.findings(
      evidence,
      documents:
        #"[ { "type": "d", "apostilled": true, "original": true, "copies": 2, "legible": true, "contains": [ "f" ] } ]"#
    )
    #expect(
      lacking.map { $0.inOrder.map(\.spanish) } == [["el original y 2 copias simples", "legible", "con apostilla"]])
    let whole = try Self.findings(
      evidence,
      documents:
        #"[ { "type": "d", "apostilled": false, "original": true, "copies": 1, "legible": true, "contains": [ "f", "t" ] } ]"#
    )
    #expect(
      whole.map { $0.inOrder.map(\.spanish) }
        == Array(repeating: ["el original", "legible", "con todo lo que debe contener"], count: 2))
  }

  // MARK: Periods

  private static let journey =
    #"{ "viaje": { "type": "date", "title": "viaje", "mayBeNone": true, "sensitive": SECRET } }"#

  /// A constraint that counts from a fact, the dossier's facts and document, and what is said.
  @Test(
    "of a period that is counted from a fact names its days",
    arguments: [
      (
        "validFor", #"{ "viaje": "2026-05-31" }"#, #""expiresOn": "2026-06-01""#,
        "caduca el 1 de junio de 2026, y debe valer al menos hasta el 30 de junio de 2026 (1 mes después de Viaje)"
      ),
      (
        "issuedWithin", #"{ "viaje": "2026-05-31" }"#, #""issuedOn": "2026-06-01""#,
        "la fecha de emisión, 1 de junio de 2026, es posterior al 31 de mayo de 2026 (Viaje)"
      ),
      (
        "issuedWithin", #"{ "viaje": "2026-05-31" }"#, #""issuedOn": "2026-04-29""#,
        "se emitió el 29 de abril de 2026, y debe ser del mes anterior al 31 de mayo de 2026 (Viaje)"
      ),
      (
        "validFor", #"{ "viaje": null }"#, #""expiresOn": "2026-06-01""#,
        "el plazo se cuenta desde «Viaje», y el expediente dice que no hay"
      ),
      (
        "issuedWithin", #"{ "viaje": null }"#, #""copies": 1"#,
        "el plazo se cuenta desde «Viaje», y el expediente dice que no hay"
      ),
    ])
  func anchors(_ key: String, _ given: String, _ keys: String, _ problem: String) throws {
    let findings = try Self.findings(
      #"{ "document": "d", "\#(key)": { "months": 1, "from": { "fact": "viaje" } } }"#,
      facts: Self.journey.replacing("SECRET", with: "false"), given, documents: #"[ { "type": "d", \#(keys) } ]"#)
    #expect(findings.map(\.problem.spanish) == [problem])
    #expect(findings.allSatisfy { $0.remedy != nil && !$0.problem.english.contains("no answer") })
    #expect(findings.first?.remedy?.spanish.contains("«Viaje»") == given.contains("null"))
  }

  @Test("of a period that is counted from a secret day gives it away neither in what is wrong nor in what to do")
  func secretAnchor() throws {
    for (key, keys) in [("validFor", #""expiresOn": "2026-06-01""#), ("issuedWithin", #""issuedOn": "2026-06-01""#)] {
      for documents in ["[]", #"[ { "type": "d", \#(keys) } ]"#] {
        let findings = try Self.findings(
          #"{ "document": "d", "\#(key)": { "months": 1, "from": { "fact": "viaje" } } }"#,
          facts: Self.journey.replacing("SECRET", with: "true"), #"{ "viaje": "2026-05-31" }"#, documents: documents)
        let texts = findings.flatMap { [$0.problem.spanish, $0.problem.english, $0.remedy?.spanish ?? ""] }
        #expect(texts.contains { $0.contains("«Viaje»") })
        for text in texts {
          #expect(["mayo", "May", "abril", "30", "31"].allSatisfy { !text.contains($0) }, "\(text)")
        }
      }
    }
  }

  @Test("of a period that begins before the calendar is said without its first day")
  func beforeTheCalendar() throws {
    let findings = try Self.findings(
      #"{ "document": "d", "issuedWithin": { "years": 9000 } }"#,
      documents: #"[ { "type": "d", "issuedOn": "2026-03-11" } ]"#)
    #expect(
      findings.map(\.problem.spanish) == [
        "la fecha de emisión, 11 de marzo de 2026, es posterior a la presentación"
      ])
  }

  // MARK: Other ways

  @Test("of a paper for a group that there is not says that the group comes first")
  func absentGroup() throws {
    let facts =
      #"{ "tutor": { "type": "group", "title": "tutor", "mayBeNone": true, "fields": { "edad": { "type": "integer" } } } }"#
    for given in ["{}", #"{ "tutor": null }"#] {
      let finding = try #require(try Self.findings(#"{ "document": "d", "of": "tutor" }"#, facts: facts, given).first)
      #expect(finding.code == .documentMissing && finding.path == "documents[+]")
      #expect(
        finding.problem.spanish == "falta este documento, y no se puede presentar mientras no conste «Tutor»")
      #expect(finding.remedy?.spanish.hasPrefix("indique primero «Tutor» en la solicitud") == true)
    }
    let there = try Self.findings(#"{ "document": "d", "of": "tutor" }"#, facts: facts, #"{ "tutor": {} }"#)
    #expect(there.map(\.problem.spanish) == ["falta este documento"])
  }

  @Test("counts one fault of one paper once, whatever requirements it stands in the way of")
  func sharedFault() throws {
    let evidence = #"{ "document": "d", "apostilled": true }"#
    let verdict = try SmallDefinition([
      "documents": #"{ "d": { "title": "Acta" } }"#,
      "requirements": "[ \(Entry.requirement("r", evidence)), \(Entry.requirement("s", evidence)) ]",
    ]).verdict(documents: #"[ { "type": "d", "apostilled": false } ]"#)
    #expect(verdict.requirements.map(\.findings.count) == [1, 1])
    #expect(verdict.summary(in: .spanish) == "El expediente aún no está completo. Hay 1 cosa por arreglar.")
  }

  @Test("keeps the requirement's own evidence as an option where an alternative is nearer")
  func ownOption() throws {
    let verdict = try SmallDefinition([
      "documents": #"{ "d": { "title": "Acta" }, "e": { "title": "Foto" } }"#,
      "requirements": #"[ \#(Entry.requirement("r", #"{ "document": "e" }"#)) ]"#,
      "alternativeRequirements":
        #"[ \#(Entry.requirement("a", #"{ "document": "d", "original": true }"#, #""insteadOf": "r""#)) ]"#,
    ]).verdict(documents: #"[ { "type": "d", "original": false } ]"#)
    let requirement = try #require(verdict.requirements.first)
    #expect(requirement.findings.map(\.code) == [.documentNotOriginal])
    #expect(requirement.options.map(\.id) == ["r"])
    #expect(requirement.options.map(\.status) == [.missing])
    #expect(requirement.options.flatMap(\.findings).map(\.about.spanish) == ["Foto"])
  }

  @Test("names another procedure by its title in quotation marks, without the capitals of a page")
  func otherProcedure() throws {
    let other = SmallDefinition(["id": #""otro""#, "title": #"{ "es": "EMISIÓN DE CLAVE", "en": "ISSUE OF A KEY" }"#])
    let own = SmallDefinition([
      "facts": #"{ "clave": { "type": "boolean", "title": "clave", "obtainedThrough": "otro" } }"#,
      "documents": #"{ "d": { "title": "Código", "howToObtain": "Lo da la oficina.", "obtainedThrough": "otro" } }"#,
      "requirements":
        #"[ \#(Entry.requirement("r", #"{ "document": "d" }"#)), \#(Entry.requirement("s", #"{ "confirmed": "clave" }"#)) ]"#,
    ])
    let catalog = try Catalog(files: ["a/procedure.json": own.json, "b/procedure.json": other.json])
    let verdict = try catalog.procedure("t", on: "2026-03-10").verdict(#"{ "clave": false }"#)
    let remedies = verdict.requirements.compactMap { $0.findings.first?.remedy }
    #expect(
      remedies.map(\.spanish) == [
        "presente este documento. Lo da la oficina. Se obtiene con el trámite «Emisión de clave»",
        "cuando sea así, responda «Sí» a «Clave». Se obtiene con el trámite «Emisión de clave»",
      ])
    #expect(remedies[0].english.hasSuffix(". It is obtained through the procedure “Issue of a key”"))
  }

  @Test("says that another procedure yields it, where the catalog has no title for that one")
  func unknownProcedure() throws {
    let findings = try SmallDefinition([
      "facts": #"{ "clave": { "type": "boolean", "title": "clave", "obtainedThrough": "no-existe" } }"#,
      "requirements": #"[ \#(Entry.requirement("s", #"{ "confirmed": "clave" }"#)) ]"#,
    ]).verdict(#"{ "clave": false }"#).requirements.flatMap(\.findings)
    let remedy = try #require(findings.first?.remedy)
    #expect(remedy.spanish.hasSuffix(". Se obtiene con otro trámite (`no-existe`)"))
    #expect(remedy.english.hasSuffix(". It is obtained through another procedure (`no-existe`)"))
  }

  @Test("says what serves as well")
  func alternatives() throws {
    let findings = try Self.findings(
      #"{ "anyOf": [ { "data": "a" }, { "data": "b" }, { "document": "d" } ] }"#,
      facts: #"{ "a": { "type": "text", "format": "email", "title": "correo" }, "b": { "type": "text" } }"#,
      #"{ "a": "x" }"#)
    #expect(
      findings.map(\.remedy?.spanish) == [
        "corrija este dato. También sirve: B (falta este dato); Actas (falta este documento)"
      ])
  }
}
