import Tramites

extension DiagnosticRow {
  private static func head(
    _ head: String, _ code: Diagnostic.Code, _ pointer: String, meant: String? = nil, line: Int = #line
  )
    -> DiagnosticRow
  {
    dossier(head, code, pointer, meant: meant, line: line)
  }

  private static func ofCatalog(
    _ text: String, _ code: Diagnostic.Code, _ pointer: String, meant: String? = nil, line: Int = #line
  ) -> DiagnosticRow {
    DiagnosticRow(code: code, reading: .dossierOfCatalog(text), pointer: pointer, meant: meant, line: line)
  }

  /// Dossiers that do not fit the procedure.
  static let dossiers: [DiagnosticRow] = [
    // The head.
    head(#"{ "procedure": "t", "submittedOn": "2026-03-10", ⟦"fcts": {} }"#, .keyUnknown, "/fcts", meant: "facts"),
    head(#"⟦{ "submittedOn": "2026-03-10" }"#, .keyMissing, ""),
    head(#"{ "procedure": "t", "submittedOn": "2026-03-10", "facts": ⟦[] }"#, .typeMismatch, "/facts"),
    head(#"{ "procedure": "t", "submittedOn": "2026-03-10", "documents": ⟦{} }"#, .typeMismatch, "/documents"),
    head(#"{ "procedure": ⟦1, "submittedOn": "2026-03-10" }"#, .typeMismatch, "/procedure"),
    head("⟦[]", .typeMismatch, ""),
    head(#"{ "procedure": ⟦"u", "submittedOn": "2026-03-10" }"#, .dossierProcedure, "/procedure"),
    head(#"⟦{ "procedure": "t" }"#, .dossierNoDate, ""),
    head(#"{ "procedure": "t", "submittedOn": ⟦"2026-02-30" }"#, .dossierType, "/submittedOn"),
    head(#"{ "procedure": "t", "submittedOn": ⟦"2025-12-31" }"#, .dossierNotInForce, "/submittedOn"),
    head(#"{ "procedure": "t", "submittedOn": ⟦"2027-01-01" }"#, .dossierNotInForce, "/submittedOn"),
    head(
      #"{ "procedure": "t", "submittedOn": "2026-03-10", "channel": ⟦"wev" }"#, .dossierOption, "/channel", meant: "web"
    ),
    head(#"{ "procedure": "t", "submittedOn": "2026-03-10", "channel": ⟦null }"#, .typeMismatch, "/channel"),
    ofCatalog(#"{ "procedure": ⟦"tt", "submittedOn": "2026-03-10" }"#, .dossierProcedure, "/procedure", meant: "t"),
    ofCatalog(#"⟦{ "procedure": "t" }"#, .dossierNoDate, ""),
    ofCatalog(#"{ "procedure": "t", "submittedOn": ⟦"2025-12-31" }"#, .dossierNotInForce, "/submittedOn"),
    ofCatalog(#"⟦{ "submittedOn": "2026-03-10" }"#, .keyMissing, ""),
    ofCatalog(#"{ "procedure": ⟦1, "submittedOn": "2026-03-10" }"#, .typeMismatch, "/procedure"),
    ofCatalog(#"{ "procedure": "t", "submittedOn": ⟦"2026-02-30" }"#, .dossierType, "/submittedOn"),
    ofCatalog("⟦[]", .typeMismatch, ""), ofCatalog("⟦null", .typeMismatch, ""),
    // Facts.
    facts(#"{ ⟦"bb": true }"#, .dossierFactUnknown, "/bb", meant: "b"),
    facts(#"{ "grupo": { ⟦"edat": 1 } }"#, .dossierFactUnknown, "/grupo/edat", meant: "edad"),
    facts(#"{ "lista": [ {}, { ⟦"x": 1 } ] }"#, .dossierFactUnknown, "/lista/1/x"),
    facts(#"{ ⟦"submission": { "channel": "web" } }"#, .dossierFactUnknown, "/submission"),
    facts(#"{ "calc": ⟦true }"#, .dossierFactCalculated, "/calc"),
    facts(#"{ "b": ⟦null }"#, .dossierNull, "/b"), facts(#"{ "lista": ⟦null }"#, .dossierNull, "/lista"),
    facts(#"{ "lista": [ ⟦null ] }"#, .dossierType, "/lista/0"),
    facts(#"{ "grupo": { "edad": ⟦null } }"#, .dossierNull, "/grupo/edad"),
    facts(#"{ "b": ⟦1 }"#, .dossierType, "/b"), facts(#"{ "b": ⟦"true" }"#, .dossierType, "/b"),
    facts(#"{ "i": ⟦"1" }"#, .dossierType, "/i"),
    facts(#"{ "i": ⟦1.0 }"#, .dossierType, "/i"), facts(#"{ "i": ⟦1e2 }"#, .dossierType, "/i"),
    facts(#"{ "i": ⟦9223372036854775808 }"#, .dossierType, "/i"),
    facts(#"{ "n": ⟦1234567890123456789 }"#, .dossierType, "/n"),
    facts(#"{ "n": ⟦0.0000000000000000001 }"#, .dossierType, "/n"), facts(#"{ "n": ⟦"1" }"#, .dossierType, "/n"),
    facts(#"{ "t": ⟦"2026-02-29" }"#, .dossierType, "/t"), facts(#"{ "t": ⟦"0000-01-01" }"#, .dossierType, "/t"),
    facts(#"{ "t": ⟦20260101 }"#, .dossierType, "/t"), facts(#"{ "s": ⟦5 }"#, .dossierType, "/s"),
    facts(#"{ "k": ⟦true }"#, .dossierType, "/k"),
    facts(#"{ "grupo": ⟦[] }"#, .dossierType, "/grupo"), facts(#"{ "lista": ⟦{} }"#, .dossierType, "/lista"),
    facts(#"{ "k": ⟦"unos" }"#, .dossierOption, "/k", meant: "uno"),
    facts(#"{ "k": ⟦"UNO" }"#, .dossierOption, "/k", meant: "uno"),
    facts(#"{ "k": ⟦"" }"#, .dossierOption, "/k"),
    // Documents.
    item(#"⟦"copy": 1"#, .keyUnknown, "/copy"),
    head(
      "{ \"procedure\": \"t\", \"submittedOn\": \"2026-03-10\", \"documents\": [ ⟦{} ] }", .keyMissing, "/documents/0"),
    head(
      "{ \"procedure\": \"t\", \"submittedOn\": \"2026-03-10\", \"documents\": [ ⟦5 ] }", .typeMismatch, "/documents/0"),
    head(
      "{ \"procedure\": \"t\", \"submittedOn\": \"2026-03-10\", \"documents\": [ { \"type\": ⟦\"dd\" } ] }",
      .dossierDocumentType,
      "/documents/0/type", meant: "d"),
    item(#""of": ⟦"lista[1]""#, .dossierSubject, "/of", meant: "lista[0]"),
    item(#""of": ⟦"grupo""#, .dossierSubject, "/of"),
    item(#""of": ⟦"lista""#, .dossierSubject, "/of"),
    item(#""of": ⟦"lista[00]""#, .dossierSubject, "/of", meant: "lista[0]"), item(#""of": ⟦5"#, .typeMismatch, "/of"),
    item(#""of": ⟦"submission""#, .dossierSubject, "/of"), item(#""of": ⟦"b""#, .dossierSubject, "/of"),
    item(#""original": ⟦"sí""#, .dossierType, "/original"), item(#""copies": ⟦-1"#, .dossierType, "/copies"),
    item(#""bytes": ⟦1.5"#, .dossierType, "/bytes"), item(#""issuedOn": ⟦"ayer""#, .dossierType, "/issuedOn"),
    item(#""issuedIn": ⟦"ec""#, .dossierType, "/issuedIn", meant: "EC"),
    item(#""issuedIn": ⟦"Perú""#, .dossierType, "/issuedIn", meant: "PE"),
    item(#""issuedIn": ⟦"12""#, .dossierType, "/issuedIn"), item(#""issuedIn": ⟦5"#, .dossierType, "/issuedIn"),
    item(#""issuedOn": ⟦null"#, .dossierNull, "/issuedOn"), item(#""format": ⟦1"#, .dossierType, "/format"),
    item(#""signature": ⟦"any""#, .dossierOption, "/signature"),
    item(#""contains": ⟦"firma""#, .typeMismatch, "/contains"),
    item(#""contains": [ ⟦"firmas" ]"#, .dossierOption, "/contains/0", meant: "firma"),
    item(#""endorsedBy": [ ⟦1 ]"#, .typeMismatch, "/endorsedBy/0"), item(#""id": ⟦1"#, .typeMismatch, "/id"),
    item(#""attributes": { ⟦"mont": 1 }"#, .dossierFactUnknown, "/attributes/mont", meant: "monto"),
    item(#""attributes": { "monto": ⟦null }"#, .dossierNull, "/attributes/monto"),
    item(#""attributes": { "monto": ⟦"1" }"#, .dossierType, "/attributes/monto"),
    item(#""attributes": ⟦[]"#, .typeMismatch, "/attributes"),
  ]
}
