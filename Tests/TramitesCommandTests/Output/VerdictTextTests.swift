import Testing
import Tramites

@testable import TramitesCommand

@Suite("A verdict in the terminal")
struct VerdictTextTests {
  static func text(
    _ verdict: Verdict, in language: Language = .spanish, allSteps: Bool = false, colors: Bool = false, width: Int = 80
  ) -> String {
    VerdictText(verdict, language: language, allSteps: allSteps, colors: colors, width: width).text
  }

  /// The texts of all cases, made once.
  static let texts: [Language: [(verdict: Verdict, text: String)]] = Dictionary(
    uniqueKeysWithValues: Language.allCases.map { language in
      (language, Published.verdicts.map { ($0, text($0, in: language)) })
    })

  @Test(
    "the model: outcome, what to do, what is ready, what comes next, costs, hours, help",
    arguments: [("", Language.spanish, false), ("-steps", .spanish, true), ("-en", .english, false)])
  func model(suffix: String, language: Language, allSteps: Bool) throws {
    let verdict = try Published.verdict("codigo-dos-dependientes")
    try expectSnapshot(
      Self.text(verdict, in: language, allSteps: allSteps), "codigo-dos-dependientes\(suffix)")
  }

  @Test(
    "the outcome comes first",
    arguments: [
      ("extension-conyuge-completo", "El expediente está completo."),
      ("codigo-dos-dependientes", "El expediente aún no está completo. Hay 2 cosas por arreglar."),
      ("extension-por-responder", "Falta que responda 3 preguntas."),
      ("certificado-por-confirmar", "Su parte está completa. La oficina debe confirmar 2 cosas."),
      ("registro-trabajador-no-activo", "No procede. Se registran solo los dependientes de un afiliado activo."),
    ])
  func outcomes(name: String, first: String) throws {
    #expect(Self.text(try Published.verdict(name)).hasPrefix(first + "\n\n"))
  }

  @Test(
    "every outcome reads as it was written",
    arguments: [
      "extension-conyuge-completo", "extension-por-responder", "certificado-por-confirmar",
      "extension-afiliado-con-hijo",
      "extension-dependiente-sin-registrar",
    ])
  func snapshots(name: String) throws {
    try expectSnapshot(Self.text(try Published.verdict(name)), name)
  }

  @Test("parts stand in the order of the model", arguments: Language.allCases)
  func order(language: Language) throws {
    let headings: [Language: [String]] = [
      .spanish: [
        "Trámite:", "QUÉ HACER", "ADEMÁS FALTA", "POR RESPONDER", "LA OFICINA DEBE CONFIRMAR", "RECOMENDADO",
        "YA ESTÁ LISTO", "DESPUÉS", "AVISOS", "OBSERVACIONES", "COSTO ", "HORARIO ", "AYUDA ",
      ],
      .english: [
        "Procedure:", "WHAT TO DO", "ALSO LACKING", "TO BE ANSWERED", "THE OFFICE HAS TO CONFIRM", "RECOMMENDED",
        "READY", "AFTERWARDS", "NOTICES", "REMARKS", "COST ", "HOURS ", "HELP ",
      ],
    ]
    let expected = headings[language] ?? []
    var seen: Set<String> = []
    for (verdict, text) in Self.texts[language] ?? [] {
      let found = text.split(separator: "\n").compactMap { line in
        expected.first { $0.hasSuffix(":") || $0.hasSuffix(" ") ? line.hasPrefix($0) : line == $0 }
      }
      #expect(found == expected.filter(found.contains), "\(verdict.description)")
      seen.formUnion(found)
    }
    // The cases show every part there is.
    #expect(expected.filter { !seen.contains($0) } == [])
  }

  @Test("there are as many items as the first sentence says")
  func items() {
    let incomplete = (Self.texts[.spanish] ?? []).filter { $0.verdict.outcome == .incomplete }
    #expect(incomplete.count > 50)
    for (verdict, text) in incomplete {
      let lines = text.split(separator: "\n")
      let todo = lines.drop { $0 != "QUÉ HACER" }.dropFirst().prefix {
        $0.first?.isUppercase != true || $0.hasPrefix("Empiece")
      }
      let numbers = todo.compactMap { Int($0.prefix(5).filter(\.isNumber)) }
      #expect(numbers == Array(1...max(1, numbers.count)))
      #expect(lines[0].contains("Hay \(numbers.count) cosa"), "\(verdict.description)")
    }
  }

  @Test("no codes, no paths, no ids of instances", arguments: Language.allCases)
  func words(language: Language) {
    for (_, text) in Self.texts[language] ?? [] {
      for code in Finding.Code.all { #expect(!text.contains(code.rawValue)) }
      #expect(!text.contains("documents["))
      #expect(!text.contains("dependientes["))
      #expect(!text.contains("@dependientes"))
    }
  }

  @Test("what depends on another office comes first, then what is missing, then what is not as it must be")
  func ranks() throws {
    let text = Self.text(try Published.verdict("codigo-dos-dependientes"))
    #expect(
      text.contains("QUÉ HACER\nEmpiece por el punto 1: depende de otra oficina.\n\n  1. Para: Ana Ortiz Vélez\n"))
    let several = Self.text(try Carne.verdict(#""documents": [\#(Carne.papers)]"#))
    #expect(several.ranges(of: "Empiece").count == 1)
    let order = ["caducó", "falta 1: se piden 2 y hay 1", "falta el original"].compactMap {
      several.firstRange(of: $0)?.lowerBound
    }
    #expect(order.count == 3)
    #expect(order == order.sorted())
  }

  @Test("days are written in words", arguments: Language.allCases)
  func days(language: Language) {
    for (_, text) in Self.texts[language] ?? [] {
      let numbers = text.split { !($0.isNumber || $0 == "-") }
      #expect(!numbers.contains { $0.count == 10 && $0.filter { $0 == "-" }.count == 2 })
    }
  }

  // MARK: Ineligible

  @Test("who is excluded is named, and whether the request can go on without that person")
  func ineligible() throws {
    let text = Self.text(try Published.verdict("extension-afiliado-con-hijo"))
    #expect(text.hasPrefix("No procede. Mateo Rojas Ortiz: Solo un pensionista puede extender"))
    #expect(
      text.contains("\n\nLa solicitud puede seguir sin Mateo Rojas Ortiz, para Ana Ortiz Vélez.\nPor qué no procede: "))
  }

  @Test("where nobody remains, that is said; where no person is excluded, nothing is")
  func nobodyRemains() throws {
    let alone = try Dossier(
      json: #"""
        { "procedure": "extension-cobertura-salud",
          "facts": { "solicitante": { "calidad": "afiliado" }, "dependientes": [{ "nombre": "Mateo Rojas", "vinculo": "hijo" }] } }
        """#)
    #expect(Self.text(try Published.verdict(alone)).contains("\nSin Mateo Rojas no queda nadie en «"))
    let refused = Published.verdicts.filter { $0.outcome == .ineligible }
    #expect(refused.contains { $0.notMet.contains { $0.subject == nil } })
    for verdict in refused {
      let text = Self.text(verdict)
      let isAboutPersons = verdict.notMet.allSatisfy { $0.subject != nil }
      #expect((text.contains("La solicitud puede seguir sin") || text.contains("no queda nadie")) == isAboutPersons)
    }
  }

  @Test("a criterion for everybody says what to do: its guidance, or to look for a mistake")
  func adviceForAll() {
    let refused = Published.verdicts.filter { $0.notMet.contains { $0.subject == nil } }
    #expect(refused.count > 3)
    for verdict in refused {
      let text = Self.text(verdict).joinedLines
      let guidance = verdict.eligibility.filter { $0.status == .notMet }.compactMap(\.guidance)
      let advice = "Qué hacer: si hay un error en sus respuestas, corríjalo; si no, este trámite no es para su caso."
      #expect(text.contains(advice) == guidance.isEmpty)
    }
  }

  @Test("what else is lacking stays, a line each")
  func alsoLacking() throws {
    let refused = try #require(Published.verdicts.first { $0.outcome == .ineligible && !$0.missing.isEmpty })
    let text = Self.text(refused)
    #expect(text.contains("\nADEMÁS FALTA\n  - "))
    #expect(!text.contains("Qué hacer: "))
  }

  // MARK: Alternatives

  @Test("an alternative that may apply is offered, with what it depends on")
  func alternative() throws {
    let text = Self.text(try Carne.verdict(#""facts": {}, "documents": []"#))
    #expect(
      text.joinedLines.contains(
        "Si corresponde, en su lugar puede presentar: pasaporte. Depende de: Cédula: sin respuesta (solo si no hay)."))
  }

  @Test("where the dossier says that there is none and nothing can stand in, that is said plainly")
  func noWay() throws {
    let facts = #""facts": { "solicitante": { "cedula": "1710034065" }, "codigo": null }, "documents": []"#
    #expect(Self.text(try Carne.verdict(facts)).joinedLines.contains("nada puede reemplazarlo"))
    let given = #""facts": { "solicitante": { "cedula": "1710034065" }, "codigo": "7" }, "documents": []"#
    #expect(!Self.text(try Carne.verdict(given)).joinedLines.contains("nada puede reemplazarlo"))
  }

  // MARK: Costs and hours

  @Test(
    "costs: each line with its amount, the total, and what it waits for",
    arguments: [
      (#""urgente": true"#, "COSTO    USD 8.50. Emisión: USD 5.00; Urgencia: USD 3.50."),
      (#""urgente": false"#, "COSTO    Emisión: USD 5.00."),
      (
        #""codigo": "7""#,
        "COSTO    Todavía no se sabe cuánto es. Emisión: USD 5.00; Urgencia: USD 3.50 (depende de: Trámite urgente)."
      ),
    ])
  func costs(fact: String, line: String) throws {
    let text = Self.text(try Carne.verdict(#""facts": { \#(fact) }"#), width: 120)
    #expect(text.contains(line), "\(text)")
  }

  @Test("hours are those of the dossier's channel; of all where it is not known")
  func hours() throws {
    let known = Self.text(try Carne.verdict(#""channel": "mostrador""#))
    #expect(known.contains("HORARIO  De lunes a viernes, de 08:00 a 16:30."))
    let open = Self.text(try Carne.verdict(#""facts": {}"#))
    #expect(
      open.joinedLines.contains(
        "HORARIO Mostrador: De lunes a viernes, de 08:00 a 16:30. Web: A toda hora, todos los días."))
  }

  // MARK: Layout

  @Test("lines are no longer than they may be, but for an address", arguments: [40, 80])
  func width(_ width: Int) {
    for verdict in Published.verdicts {
      let tooLong = Self.text(verdict, allSteps: true, width: width).split(separator: "\n").filter { line in
        String(line).displayWidth > width && !line.contains("://") && !line.contains("@")
      }
      #expect(tooLong.isEmpty, "\(verdict.description)")
    }
  }

  @Test("wide characters take two columns, marks none")
  func wideCharacters() throws {
    let name = String(repeating: "田中太郎 ", count: 20)
    let text = Self.text(
      try Carne.verdict(#""facts": { "solicitante": { "nombre": "\#(name)" } }, "documents": []"#), width: 60)
    #expect(text.contains("田中太郎"))
    #expect(text.split(separator: "\n").allSatisfy { String($0).displayWidth <= 60 })
    #expect("é".displayWidth == 1 && "e\u{301}".displayWidth == 1 && "田".displayWidth == 2 && "👩‍👧".displayWidth == 2)
  }

  @Test("what a dossier says cannot command the terminal", arguments: [false, true])
  func controlCharacters(colors: Bool) throws {
    let name = #"Ana\u001B[2J\u202E\nQUÉ HACER"#
    let facts = #""facts": { "solicitante": { "nombre": "\#(name)" } }"#
    let text = Self.text(try Carne.verdict("\(facts), \"documents\": []"), colors: colors)
    #expect(text.contains("Ana\\u{1B}[2J\\u{202E}"))
    #expect(!text.contains("Ana\u{1B}"))
    // The name's second line is no heading.
    let heading = colors ? "\u{1B}[1mQUÉ HACER\u{1B}[0m" : "QUÉ HACER"
    #expect(text.split(separator: "\n").count { $0 == heading } == 1)
  }

  @Test(
    "colours are only colours",
    arguments: [
      ("extension-conyuge-completo", "\u{1B}[1;32m"), ("codigo-dos-dependientes", "\u{1B}[1;33m"),
      ("extension-por-responder", "\u{1B}[1;33m"), ("registro-trabajador-no-activo", "\u{1B}[1;31m"),
    ])
  func colors(name: String, first: String) throws {
    let verdict = try Published.verdict(name)
    let colored = Self.text(verdict, colors: true)
    #expect(colored.hasPrefix(first))
    var plain = colored
    for code in ["1", "1;31", "1;32", "1;33", "0"] { plain = plain.replacing("\u{1B}[\(code)m", with: "") }
    #expect(plain == Self.text(verdict))
  }
}
