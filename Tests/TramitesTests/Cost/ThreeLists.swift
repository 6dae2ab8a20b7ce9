import Tramites

/// Definitions with three lists `l`, `m` and `p`, whose elements have a number, and a document; and dossiers for them.
enum ThreeLists {
  /// The sections of a definition, with its facts and documents.
  static func definition(_ sections: KeyValuePairs<String, String>) -> SmallDefinition {
    var definition = SmallDefinition(sections)
    definition["facts"] = """
      { "l": { "type": "list", "each": "e", "mayBeNone": true, "fields": { "n": { "type": "integer" } } },
        "m": { "type": "list", "each": "f", "mayBeNone": true, "fields": { "n": { "type": "integer" } } },
        "p": { "type": "list", "each": "g", "mayBeNone": true, "fields": { "n": { "type": "integer" } } },
        "n": { "type": "integer" } }
      """
    definition["documents"] = #"{ "d": { "title": "D", "attributes": { "n": { "type": "integer" } } } }"#
    return definition
  }

  /// A dossier with so many elements in each list and so many documents, the last for nobody.
  static func dossier(_ count: Int, documents: Int? = nil, isForElements: Bool = true) -> String {
    let list = "[ " + (0..<count).map { "{ \"n\": \($0) }" }.joined(separator: ", ") + " ]"
    let papers = (0..<(documents ?? count)).map { number in
      let of = isForElements && number < count ? #", "of": "l[\#(number)]""# : ""
      return #"{ "type": "d"\#(of), "original": true, "attributes": { "n": \#(number) } }"#
    }
    return """
      { "procedure": "t", "submittedOn": "2026-03-10", "facts": { "n": 1, "l": \(list), "m": \(list), "p": \(list) },
        "documents": [ \(papers.joined(separator: ", ")) ] }
      """
  }
}
