import Tramites

/// A definition made of a few sections of JSON; what is not given is as short as the format allows.
struct SmallDefinition: Sendable {
  /// The sections by key, as JSON.
  private var sections: [(key: String, json: String)] = [
    ("format", "1"), ("id", #""t""#), ("title", #""T""#), ("facts", "{}"), ("channels", "[]"), ("requirements", "[]"),
  ]

  init(_ given: KeyValuePairs<String, String> = [:]) {
    for (key, json) in given { self[key] = json }
  }

  /// The JSON of a section; nil takes the section out.
  subscript(key: String) -> String? {
    get { sections.first { $0.key == key }?.json }
    set {
      guard let index = sections.firstIndex(where: { $0.key == key }) else {
        if let newValue { sections.append((key, newValue)) }
        return
      }
      if let newValue { sections[index].json = newValue } else { sections.remove(at: index) }
    }
  }

  /// The text of the definition, one section a line.
  var json: String {
    "{\n" + sections.map { "\"\($0.key)\": \($0.json)" }.joined(separator: ",\n") + "\n}"
  }

  func procedure(formats: [TextFormat] = [], limits: Limits = .standard) throws -> Procedure {
    try Procedure(json: json, formats: formats, limits: limits)
  }

  /// Checks a dossier of the definition.
  func verdict(
    _ facts: String = "{}", documents: String = "[]", channel: String? = nil, on day: CivilDate = "2026-03-10"
  ) throws -> Verdict {
    try procedure().verdict(facts, documents: documents, channel: channel, on: day)
  }
}

extension Procedure {
  /// Checks a dossier whose facts and documents are given as JSON.
  func verdict(
    _ facts: String = "{}", documents: String = "[]", channel: String? = nil, on day: CivilDate = "2026-03-10"
  ) throws -> Verdict {
    let channel = channel.map { "\"channel\": \"\($0)\", " } ?? ""
    let json =
      "{ \"procedure\": \"\(id)\", \(channel)\"submittedOn\": \"\(day)\", \"facts\": \(facts), \"documents\": \(documents) }"
    return try check(Dossier(json: json))
  }
}

/// Any of the requirements' and criteria's entries, written short.
enum Entry {
  /// A criterion that holds where a condition does.
  static func criterion(_ id: String, _ condition: String) -> String {
    #"{ "id": "\#(id)", "title": "C", "require": \#(condition), "message": "M" }"#
  }

  /// A requirement; `more` are further keys.
  static func requirement(_ id: String, _ evidence: String, _ more: String = "") -> String {
    #"{ "id": "\#(id)", "title": "R \#(id)", "evidence": \#(evidence)\#(more.isEmpty ? "" : ", " + more) }"#
  }
}

extension Verdict {
  /// The status of an instance of a requirement or criterion.
  func status(_ id: InstanceID) -> Status? {
    requirements.first { $0.id == id }?.status ?? eligibility.first { $0.id == id }?.status
  }

  func requirement(_ id: InstanceID) -> RequirementResult? {
    requirements.first { $0.id == id }
  }

  /// The paths of the open questions.
  var asked: [String] { questions.map(\.path) }
}
