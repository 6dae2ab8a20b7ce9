/// A definition and a dossier for it, both of a size that is asked for.
struct GeneratedProcedure: Sendable {
  let definition: String
  let dossier: String
}

extension GeneratedProcedure {
  /// So many dependants, each with a document of its own, whose ages are calculated.
  static func dependants(_ count: Int) -> GeneratedProcedure {
    let people = (0..<count).map { number in
      """
      {"nombre":"Persona \(number)","fechaNacimiento":"\(day(number, from: 2009))",\
      "vinculo":"\(number % 5 == 0 ? "conyuge" : "hijo")"}
      """
    }
    let papers = (0..<count).map { #"{"type":"partida","of":"dependientes[\#($0)]","original":true,"copies":1}"# }
    return GeneratedProcedure(
      definition: definition(
        facts: "\(dependants)", documents: #""partida":{"title":"Partida"}"#,
        eligibility: """
          {"id":"menor","title":"Menor de 18","forEach":"dependientes","when":{"fact":"dependiente.vinculo","is":"hijo"},\
          "require":{"fact":"dependiente.edad","lessThan":18},"message":"Debe ser menor de 18."}
          """,
        requirements: """
          {"id":"datos","title":"Datos","forEach":"dependientes",\
          "evidence":{"data":["dependiente.nombre","dependiente.fechaNacimiento"]}},\
          {"id":"partida","title":"Partida","forEach":"dependientes",\
          "evidence":{"document":"partida","of":"dependiente","original":true,"copies":1}}
          """),
      dossier: dossier(facts: #""dependientes":[\#(people.joined(separator: ","))]"#, documents: papers))
  }

  /// So many documents of one type, of which five must be good and the last five are.
  static func documents(_ count: Int) -> GeneratedProcedure {
    let papers = (0..<count).map { number in
      """
      {"type":"factura","format":"pdf","bytes":\(100_000 + number),"legible":true,"issuedOn":"2026-02-15",\
      "original":\(number >= count - 5)}
      """
    }
    return GeneratedProcedure(
      definition: definition(
        facts: #""nombre":{"type":"text","title":"nombre"}"#, documents: #""factura":{"title":"Factura"}"#,
        requirements: """
          {"id":"facturas","title":"Facturas","evidence":{"document":"factura","quantity":5,"original":true,\
          "formats":["pdf","jpg"],"maxBytes":1048576,"legible":true,"issuedWithin":{"months":3}}}
          """),
      dossier: dossier(facts: #""nombre":"Ana Ortiz""#, documents: papers))
  }

  /// So many requirements, on twenty facts and on a document each.
  static func requirements(_ count: Int) -> GeneratedProcedure {
    let names = (0..<20).map { "dato\($0)" }
    let facts = names.map { #""\#($0)":{"type":"text","title":"\#($0)"}"# }
    let requirements = (0..<count).map { number in
      let fact = names[number % 20]
      let evidence =
        number % 2 == 0
        ? #"{"data":"\#(fact)"}"# : #"{"document":"papel","original":true,"copies":1}"#
      return """
        {"id":"r\(number)","title":"Requisito \(number)",\
        "when":{"any":[{"fact":"\(fact)","is":"sí"},{"condition":"vale"}]},"evidence":\(evidence)}
        """
    }
    return GeneratedProcedure(
      definition: definition(
        facts: facts.joined(separator: ","), documents: #""papel":{"title":"Papel"}"#,
        conditions: #""vale":{"fact":"dato0","present":true}"#,
        requirements: requirements.joined(separator: ",")),
      dossier: dossier(
        facts: names.map { #""\#($0)":"valor""# }.joined(separator: ","),
        documents: [#"{"type":"papel","original":true,"copies":1}"#]))
  }

  /// So many dependants and as many workers: for each dependant there must be one certain worker, the last.
  static func unrelated(_ count: Int) -> GeneratedProcedure {
    twoLists(
      count, id: "hay-trabajador", message: "No hay tal trabajador.", worker: #""t\#(count - 1)""#)
  }

  /// So many dependants and as many workers: each dependant must be of a worker, which nests one list in another.
  static func pairs(_ count: Int) -> GeneratedProcedure {
    twoLists(
      count, id: "de-un-trabajador", message: "No es de ningún trabajador.",
      worker: #"{"fact":"dependiente.trabajador"}"#)
  }

  private static func twoLists(_ count: Int, id: String, message: String, worker: String) -> GeneratedProcedure {
    let workers = (0..<count).map { #"{"codigo":"t\#($0)"}"# }
    let people = (0..<count).map { number in
      """
      {"nombre":"Persona \(number)","fechaNacimiento":"\(day(number, from: 2009))","vinculo":"hijo",\
      "trabajador":"t\(count - 1 - number)"}
      """
    }
    return GeneratedProcedure(
      definition: definition(
        facts: """
          \(dependants.replacingFields(with: #","trabajador":{"type":"text","title":"trabajador"}"#)),\
          "trabajadores":{"type":"list","title":"Trabajadores","each":"trabajador","fields":{\
          "codigo":{"type":"text","title":"código"}}}
          """, documents: "",
        eligibility: """
          {"id":"\(id)","title":"De un trabajador","forEach":"dependientes",\
          "require":{"some":"trabajadores","where":{"fact":"trabajador.codigo","is":\(worker)}},\
          "message":"\(message)"}
          """,
        requirements: #"{"id":"datos","title":"Datos","evidence":{"data":"dependientes"}}"#),
      dossier: dossier(
        facts: """
          "trabajadores":[\(workers.joined(separator: ","))],"dependientes":[\(people.joined(separator: ","))]
          """, documents: []))
  }
}

extension GeneratedProcedure {
  private static let dependants = """
    "dependientes":{"type":"list","title":"Dependientes","each":"dependiente","fields":{\
    "nombre":{"type":"text","title":"nombre"},"fechaNacimiento":{"type":"date","title":"fecha de nacimiento"},\
    "edad":{"type":"integer","title":"edad",\
    "value":{"yearsBetween":[{"fact":"self.fechaNacimiento"},{"fact":"submission.date"}]}},\
    "vinculo":{"type":"choice","title":"vínculo","options":{"conyuge":"Cónyuge","hijo":"Hijo"}}}}
    """

  private static func definition(
    facts: String, documents: String, conditions: String = "", eligibility: String = "", requirements: String
  ) -> String {
    """
    {"format":1,"id":"crecimiento","title":"Crecimiento","facts":{\(facts)},"documents":{\(documents)},\
    "conditions":{\(conditions)},"channels":[{"id":"web","title":"Web"}],"eligibility":[\(eligibility)],\
    "requirements":[\(requirements)],"fees":[]}
    """
  }

  private static func dossier(facts: String, documents: [String]) -> String {
    """
    {"procedure":"crecimiento","channel":"web","submittedOn":"2026-03-10","facts":{\(facts)},\
    "documents":[\(documents.joined(separator: ","))]}
    """
  }

  private static func day(_ number: Int, from year: Int) -> String {
    let (month, day) = (number / 10 % 12 + 1, number % 28 + 1)
    return "\(year + number % 10)-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
  }
}

extension String {
  /// A list's declaration with further fields at its end.
  fileprivate func replacingFields(with further: String) -> String { dropLast(2) + further + "}}" }
}
