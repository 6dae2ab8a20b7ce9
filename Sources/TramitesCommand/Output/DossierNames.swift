import Tramites

/// What texts call the people and things of a dossier, by the paths that verdicts use.
struct DossierNames {
  let definition: ProcedureDefinition
  let language: Language
  private let facts: JSONValue?
  private let documents: [JSONValue]
  /// The elements of the facts' lists, by path: in the document, each is found only by passing all before it.
  private let elements: [String: [JSONValue]]

  init(_ verdict: Verdict, language: Language) {
    definition = verdict.procedure.definition
    self.language = language
    let root = verdict.accepted.dossier.document.root
    facts = root["facts"]
    documents = root["documents"].map { Array($0.elements) } ?? []
    var elements: [String: [JSONValue]] = [:]
    if let facts { Self.collectElements(of: facts, at: "", into: &elements) }
    self.elements = elements
  }

  private static func collectElements(of group: JSONValue, at path: String, into found: inout [String: [JSONValue]]) {
    for (key, value) in group.members {
      let path = path + (key.string ?? "")
      switch value.kind {
      case .array: found[path] = Array(value.elements)
      case .object: collectElements(of: value, at: path + ".", into: &found)
      default: break
      }
    }
  }

  /// A name, or a title where no name is known.
  struct Label: Hashable {
    /// What texts say.
    let text: String
    /// Whether it is a proper name, which takes `de` before it.
    let isName: Bool
  }

  /// What texts call a group or an element; nil for a path that is neither.
  ///
  /// - Parameter path: the path of a group or an element: `solicitante`, `dependientes[0]`.
  func label(of path: String) -> Label? {
    let parts = Self.parts(of: path)
    guard let declaration = definition.fact(at: parts.map(\.name)), let last = parts.last else { return nil }
    if let field = declaration.labelField, let name = name(at: parts, field, of: declaration) {
      return Label(text: name, isName: true)
    }
    switch declaration.kind {
    case .group:
      return Label(text: declaration.title?.text(in: language) ?? declaration.name, isName: false)
    case .list(_, let each, _):
      let title = language == .english ? declaration.title?.text(in: language).capitalizingFirst : nil
      let name = title.map { $0 + " no." } ?? each.separatingWords
      return last.index.map { Label(text: "\(name) \($0 &+ 1)", isName: false) }
    default: return nil
    }
  }

  /// The paths of a list's elements; none where the path is no list's.
  func elements(of path: String) -> [String] { (elements[path] ?? []).indices.map { "\(path)[\($0)]" } }

  /// The group or element that a fact belongs to; nil for a fact of the top level.
  func owner(of path: String) -> String? {
    let parts = path.split(separator: ".")
    return parts.count > 1 && parts[0] != "submission" ? parts.dropLast().joined(separator: ".") : nil
  }

  /// For whom a document is; nil where the dossier does not say.
  ///
  /// - Parameter path: the document's path: `documents[2]`.
  func owner(ofDocument path: String) -> String? {
    Self.parts(of: path).last?.index.flatMap { document(at: $0)?["of"]?.string }
  }

  /// Which pieces of a document the dossier says are there: `original`, `copia`, `2 copias`.
  ///
  /// - Parameter path: the document's path: `documents[2]`.
  func pieces(ofDocument path: String) -> [String] {
    let paper = Self.parts(of: path).last?.index.flatMap { document(at: $0) }
    let original = paper?["original"]?.boolean == true ? "original" : nil
    let copies = paper?["copies"]?.int64.flatMap { count -> String? in
      guard count > 0 else { return nil }
      let word = count == 1 ? Message(es: "copia", en: "copy") : Message(es: "\(count) copias", en: "\(count) copies")
      return word.text(in: language)
    }
    return [original, copies].compactMap(\.self)
  }

  /// What texts call a fact, with its owner: `Ana Ortiz, fecha de nacimiento`; nil where the path is no fact's.
  func title(of path: String) -> String? {
    switch path {
    case "submission.channel": return language == .spanish ? "Canal" : "Channel"
    case "submission.date": return language == .spanish ? "Fecha de presentación" : "Date of submission"
    default: break
    }
    guard let fact = definition.fact(at: Self.parts(of: path).map(\.name)) else { return nil }
    let title = (fact.title?.text(in: language) ?? fact.name).capitalizingFirst
    guard let owner = owner(of: path), owner.hasSuffix("]"), let label = label(of: owner) else { return title }
    return "\(label.text), \(title.loweringFirst)"
  }

  /// Whether the dossier says that there is none of a fact.
  func isNone(_ path: String) -> Bool {
    value(at: Self.parts(of: path)).map { $0.kind == .null } ?? false
  }

  private func name(at parts: [Part], _ field: String, of declaration: FactDeclaration) -> String? {
    let isShown = definition.fields(of: declaration).contains { $0.name == field && !$0.isSensitive }
    guard isShown, let name = value(at: parts)?[field]?.string, !name.allSatisfy(\.isWhitespace) else { return nil }
    return name
  }

  private func document(at index: Int) -> JSONValue? {
    documents.indices.contains(index) ? documents[index] : nil
  }

  private func value(at parts: [Part]) -> JSONValue? {
    var value = facts
    var path = ""
    for part in parts {
      path += path.isEmpty ? part.name : ".\(part.name)"
      if let index = part.index {
        value = elements[path].flatMap { $0.indices.contains(index) ? $0[index] : nil }
      } else {
        value = value?[part.name]
      }
    }
    return value
  }

  private struct Part {
    let name: String
    let index: Int?
  }

  private static func parts(of path: String) -> [Part] {
    path.split(separator: ".").map { part in
      let pieces = part.split(separator: "[", maxSplits: 1)
      let index = pieces.count > 1 ? Int(pieces[1].dropLast()) : nil
      return Part(name: pieces.first.map(String.init) ?? "", index: index)
    }
  }
}
