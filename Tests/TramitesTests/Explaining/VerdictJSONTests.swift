import Foundation
import Testing
import Tramites

@Suite("The verdict's JSON")
struct VerdictJSONTests {
  /// A procedure in which every key of FORMAT §8 has something to say.
  private static let definition = SmallDefinition([
    "title": #"{ "es": "Trámite", "en": "Procedure" }"#, "effective": #"{ "from": "2026-01-01" }"#,
    "channels": #"[ { "id": "web", "title": "Web" }, { "id": "sala", "title": "Sala" } ]"#,
    "facts": """
    { "b": { "type": "boolean", "title": "pregunta", "question": "¿Sí?" }, "n": { "type": "integer" }, "mail": { "type": "text", "format": "email" },
      "k": { "type": "choice", "options": { "uno": { "es": "Uno", "en": "One" } } },
      "l": { "type": "list", "each": "e", "label": "nombre", "fields": { "nombre": { "type": "text" }, "x": { "type": "boolean" } } } }
    """,
    "documents": #"{ "d": { "title": "D", "howToObtain": "Pídalo", "obtainedThrough": "otro" } }"#,
    "legalBasis": #"[ { "id": "ley", "title": "Ley" } ]"#,
    "eligibility":
      #"[ { "id": "c", "title": "C", "message": "M", "require": { "fact": "n", "atLeast": 1 }, "legalBasis": [ "ley" ] } ]"#,
    "requirements": """
    [ { "id": "r", "title": "R", "evidence": { "document": "d", "copies": 2 }, "guidance": "G", "legalBasis": [ "ley" ] },
      { "id": "s", "title": "S", "forEach": "l", "evidence": { "confirmed": "e.x" } }, { "id": "m", "title": "M", "evidence": { "data": "k" } } ]
    """,
    "additionalRequirements":
      #"[ { "id": "a", "title": "A", "recommended": true, "when": { "fact": "b", "is": true }, "evidence": { "confirmed": "b" } } ]"#,
    "alternativeRequirements":
      #"[ { "id": "v", "title": "V", "insteadOf": "r", "when": { "fact": "b", "is": true }, "evidence": { "document": "d", "original": true } } ]"#,
    "fees":
      #"[ { "id": "f", "title": "F", "forEach": "l", "amount": 0.10, "currency": "USD", "when": { "fact": "e.x", "is": true } } ]"#,
    "outcome":
      #"{ "results": [ { "id": "o", "title": "O", "value": { "fact": "n" }, "when": { "fact": "n", "present": true } } ] }"#,
    "notices": #"[ { "forEach": "l", "text": "Ojo" } ]"#,
    "steps":
      #"[ { "text": "Uno", "summary": "U", "requirements": [ "r" ], "links": [ { "title": "L", "url": "https://example.org" } ], "notes": [ "N" ], "steps": [ { "text": "Dos", "when": { "fact": "n", "present": true } } ] } ]"#,
  ])

  private static func verdict(_ more: KeyValuePairs<String, String?> = [:], given: String? = nil) throws -> Verdict {
    var definition = definition
    for (key, json) in more { definition[key] = json }
    return try definition.verdict(
      given ?? #"{ "b": false, "k": "uno", "mail": "no", "l": [ { "nombre": "Ana", "x": true }, { "x": false } ] }"#,
      documents: #"[ { "type": "d", "id": "ref", "copies": 1 }, { "type": "x-otro" } ]"#)
  }

  /// The keys of each object, by its path in the verdict above.
  private static let objects: [(path: [String], keys: [String])] = [
    (
      [],
      [
        "awaiting", "channel", "effective", "eligibility", "fees", "format", "lang", "notices", "outcome", "problems",
        "procedure", "questions", "requirements", "results", "steps", "submittedOn", "summary", "title",
      ]
    ),
    (["effective"], ["from", "until"]),
    (
      ["eligibility", "0"],
      ["applies", "because", "id", "legalBasis", "message", "status", "subject", "subjectLabel", "title"]
    ),
    (["eligibility", "0", "because", "0"], ["code", "message", "params", "path"]),
    (["eligibility", "0", "because", "0", "params"], ["actual", "expected", "holds"]),
    (
      ["requirements", "0"],
      [
        "applies", "because", "findings", "guidance", "howToObtain", "id", "kind", "legalBasis", "metBy",
        "obtainedThrough", "options", "recommended", "status", "steps", "subject", "subjectLabel", "title",
      ]
    ),
    (["requirements", "3", "metBy"], ["documents", "facts", "via"]),
    (["requirements", "1", "metBy"], ["documents", "facts", "via"]),
    (["requirements", "2", "findings", "0"], ["because", "code", "message", "params", "path", "remedy"]),
    (["requirements", "0", "options", "0"], ["applies", "because", "findings", "id", "status", "title"]),
    (["questions", "0"], ["askedOf", "neededFor", "options", "path", "question", "title", "type"]),
    (["fees"], ["currency", "lines", "total"]),
    (["fees", "lines", "0"], ["amount", "applies", "dependsOn", "id", "subject", "title"]),
    (["results", "0"], ["applies", "dependsOn", "id", "title", "value"]),
    (["notices", "0"], ["subject", "text"]),
    (["steps", "0"], ["applies", "dependsOn", "links", "notes", "number", "steps", "summary", "text"]),
    (["steps", "0", "links", "0"], ["title", "url"]),
    (["steps", "0", "steps", "0"], ["applies", "dependsOn", "links", "notes", "number", "steps", "summary", "text"]),
    (["problems", "0"], ["code", "message", "path"]),
  ]

  @Test("has every key of the format in every object, whatever it says", arguments: Language.allCases)
  func keys(_ language: Language) throws {
    for pretty in [false, true] {
      let json = try Self.verdict().json(in: language, pretty: pretty)
      for (path, keys) in Self.objects {
        let found = try JSONPaths.keys(of: json, at: path)
        #expect(found == keys, "\(path.joined(separator: "."))")
      }
    }
  }

  @Test("has its keys where nothing is to be said, and fees only where the definition has them")
  func smallest() throws {
    let all = try #require(Self.objects.first { $0.path.isEmpty }?.keys)
    let json = try SmallDefinition().verdict().json(in: .spanish)
    #expect(try JSONPaths.keys(of: json) == all.filter { $0 != "fees" })
    #expect(try JSONPaths.keys(of: json, at: ["effective"]) == ["from", "until"])
    #expect(try JSONPaths.value(of: json, at: ["channel"]) is NSNull)
    let free = try SmallDefinition(["fees": "[]"]).verdict().json(in: .spanish)
    #expect(try JSONPaths.keys(of: free) == all)
    #expect(free.contains(#""fees":{"lines":[],"currency":null,"total":0}"#))
  }

  @Test("has the keys of what met a requirement, with the host's reference")
  func means() throws {
    let json = try Self.verdict(given: #"{ "b": true, "n": 1 }"#).json(in: .spanish)
    #expect(json.contains(#""metBy":null"#))
    let verdict = try Self.definition.verdict(documents: #"[ { "type": "d", "id": "ref", "copies": 2 } ]"#)
    #expect(
      verdict.json(in: .spanish).contains(
        #""metBy":{"via":null,"documents":[{"path":"documents[0]","id":"ref"}],"facts":[]}"#))
  }

  @Test("writes amounts as plain numbers without trailing zeros")
  func amounts() throws {
    for (amount, written) in [
      ("0.10", "0.1"), ("1e2", "100"), ("12.500", "12.5"), ("0.000000000000000001", "0.000000000000000001"), ("0", "0"),
    ] {
      let fees = #"[ { "id": "f", "title": "F", "amount": \#(amount), "currency": "USD" } ]"#
      let json = try SmallDefinition(["fees": fees]).verdict().json(in: .spanish)
      #expect(json.contains(#""amount":\#(written),"#), "\(amount)")
      #expect(json.contains(#""total":\#(written)}"#), "\(amount)")
    }
  }

  @Test("is the same bytes twice, and for the same dossier however its keys are ordered in its facts")
  func sameBytes() throws {
    let first = try Self.verdict()
    let again = try Self.verdict()
    for language in Language.allCases {
      #expect(first.json(in: language) == first.json(in: language))
      #expect(first.json(in: language) == again.json(in: language))
      #expect(first.json(in: language, pretty: true) == again.json(in: language, pretty: true))
    }
    let reordered = try Self.verdict(
      given: #"{ "l": [ { "x": true, "nombre": "Ana" }, { "x": false } ], "mail": "no", "k": "uno", "b": false }"#)
    #expect(reordered.json(in: .spanish) == first.json(in: .spanish))
  }

  @Test("has the same machine words in every language, and falls back to Spanish")
  func languages() throws {
    let verdict = try Self.verdict()
    let spanish = verdict.json(in: .spanish)
    let english = verdict.json(in: .english)
    #expect(try JSONPaths.value(of: english, at: ["title"]) as? String == "Procedure")
    #expect(try JSONPaths.value(of: english, at: ["eligibility", "0", "message"]) as? String == "M")
    #expect(try JSONPaths.value(of: english, at: ["lang"]) as? String == "en")
    for path in [
      ["outcome"], ["awaiting"], ["requirements", "0", "status"], ["requirements", "2", "findings", "0", "code"],
      ["questions", "0", "path"],
      ["questions", "0", "neededFor"], ["requirements", "0", "findings", "0", "params"],
      ["eligibility", "0", "because", "0", "params"], ["problems", "0", "code"],
    ] {
      let inSpanish = try JSONPaths.value(of: spanish, at: path) as? NSObject
      #expect(try JSONPaths.value(of: english, at: path) as? NSObject == inSpanish, "\(path.joined(separator: "."))")
    }
    #expect(
      try JSONPaths.value(of: english, at: ["summary"]) as? String != JSONPaths.value(of: spanish, at: ["summary"])
        as? String)
  }

  @Test("is what an encoder writes")
  func encodable() throws {
    let verdict = try Self.verdict()
    let encoder = JSONEncoder()
    let encoded = try JSONSerialization.jsonObject(with: encoder.encode(verdict)) as? NSDictionary
    let written = try JSONSerialization.jsonObject(with: Data(verdict.json(in: .spanish).utf8)) as? NSDictionary
    #expect(encoded == written)
  }

  // MARK: Equality

  @Test("is equal for verdicts that are equal, and verdicts of other dossiers, days or definitions are not")
  func equality() throws {
    let verdict = try Self.verdict()
    #expect(try verdict == Self.verdict())
    #expect(try verdict != Self.verdict(given: #"{ "n": 5 }"#))
    #expect(try verdict != Self.verdict(["title": #""Otro""#]))
    let procedure = try Self.definition.procedure()
    let dossier = Dossier(procedure: "t")
    let first = try procedure.check(dossier, submittedOn: "2026-03-10")
    #expect(try first == procedure.check(dossier, submittedOn: "2026-03-10"))
    #expect(try first != procedure.check(dossier, submittedOn: "2026-03-11"))
    #expect(first.submittedOn == "2026-03-10")
  }

  @Test("stands beside a short description of what is not in order")
  func description() throws {
    let verdict = try Self.verdict()
    #expect(verdict.description == "t: incomplete; missing: s@l[1]; defective: r; undetermined: c; questions: n")
    let open = try Self.definition.verdict()
    #expect(open.description == "t: incomplete; missing: r, m; undetermined: c, s, a; questions: n, l")
  }
}
