/// A path as the steps through the JSON of one dossier, and the errors that can be met on the way.
struct DossierRoute {
  /// No document that is deeper can be read, whatever the limits.
  static let maximumDepth: Int = {
    var limits = Limits.standard
    limits.maximumDepth = .max
    return limits.clamped.maximumDepth
  }()

  let path: DossierPath
  /// From the dossier's top level; documents go by their index.
  let steps: [DossierPath.Step]
  /// How many of `steps` the path does not write.
  private let unwritten: Int

  /// - Parameter documents: the type and subject of each document of the dossier.
  init(_ path: DossierPath, documents: [(type: String?, subject: String?)]) throws(DossierPathError) {
    guard let place = path.place else { throw Self.notStated(path) }
    self.path = path
    var steps = place.steps
    if case .document(let type, let subject)? = steps.dropFirst().first {
      steps[1] = .index(try Self.index(of: type, subject, among: documents, path))
    }
    self.steps = place.root == .facts ? [.name("facts")] + steps : steps
    unwritten = place.root == .facts ? 1 : 0
  }

  /// The document that a selector finds.
  private static func index(
    of type: String, _ subject: String?, among documents: [(type: String?, subject: String?)], _ path: DossierPath
  ) throws(DossierPathError) -> Int {
    let found = documents.indices.filter { index in
      documents[index].type?.hasSameScalars(as: type) == true
        && (subject.map { documents[index].subject?.hasSameScalars(as: $0) == true }
          ?? (documents[index].subject == nil))
    }
    switch found.count {
    case 1: return found[0]
    case 0: throw noDocument(type, subject, among: documents, path)
    default: throw severalDocuments(type, subject, found, path)
    }
  }

  /// What the path writes up to, and without, the step at a position.
  private func text(before position: Int) -> String {
    if path.steps.first == .name("submission") { return path.description }
    return DossierPath(steps: Array(path.steps.prefix(max(0, position - unwritten)))).description
  }
}

// MARK: - Errors

extension DossierRoute {
  private static func notStated(_ path: DossierPath) -> DossierPathError {
    DossierPathError(
      .notStated, path,
      Message(
        es: "ningún expediente dice `\(path)`: de `submission` solo `submission.channel` y `submission.date`",
        en: "no dossier states `\(path)`: of `submission` only `submission.channel` and `submission.date`"),
      suggestion: NameSuggestion.nearest(to: path.description, among: ["submission.channel", "submission.date"]))
  }

  private static func noDocument(
    _ type: String, _ subject: String?, among documents: [(type: String?, subject: String?)], _ path: DossierPath
  ) -> DossierPathError {
    let selectors = documents.prefix(100).compactMap { document in
      document.type.map { type in type + (document.subject.map { "@" + $0 } ?? "") }
    }
    let wanted = type + (subject.map { "@" + $0 } ?? "")
    let ofSameType = selectors.first { $0.hasSameScalars(as: type) || $0.utf8.starts(with: (type + "@").utf8) }
    let near = ofSameType ?? NameSuggestion.nearest(to: wanted, among: selectors)
    return DossierPathError(
      .noDocument, path,
      subject.map {
        Message(
          es: "no hay ningún documento `\(type)` para `\($0)`", en: "there is no document `\(type)` for `\($0)`")
      }
        ?? Message(
          es: "no hay ningún documento `\(type)` sin `of`", en: "there is no document `\(type)` without `of`"),
      suggestion: near.map { "documents[\($0)]" })
  }

  private static func severalDocuments(_ type: String, _ subject: String?, _ found: [Int], _ path: DossierPath)
    -> DossierPathError
  {
    let list = found.prefix(10).map { "`documents[\($0)]`" }.joined(separator: ", ") + (found.count > 10 ? " …" : "")
    let wanted = type + (subject.map { "@" + $0 } ?? "")
    return DossierPathError(
      .severalDocuments, path,
      Message(
        es: "hay \(found.count) documentos `\(wanted)`: use su índice, \(list)",
        en: "there are \(found.count) documents `\(wanted)`: use their index, \(list)"))
  }

  var tooDeep: DossierPathError {
    DossierPathError(
      .depth, path,
      Message(
        es: "con este valor en `\(path)` el expediente tendría más de \(Self.maximumDepth) niveles",
        en: "with this value at `\(path)` the dossier would have more than \(Self.maximumDepth) levels"))
  }

  var nothingToRemove: DossierPathError {
    DossierPathError(
      .notStated, path,
      Message(
        es: "`\(path)` añade: no nombra nada que se pueda quitar",
        en: "`\(path)` appends: it names nothing that can be removed"))
  }

  /// The value before a step has no parts of the kind that the step leads to.
  func wrongKind(at position: Int) -> DossierPathError {
    let before = text(before: position)
    guard !before.isEmpty else {
      return DossierPathError(
        .kind, path,
        Message(es: "el expediente o sus datos no son un objeto", en: "the dossier or its facts are no object"))
    }
    if case .name(let name) = steps[position] {
      return DossierPathError(
        .kind, path,
        Message(
          es: "`\(before)` no es un grupo, y no puede tener `\(name)` dentro",
          en: "`\(before)` is no group, and cannot have `\(name)` inside"))
    }
    return DossierPathError(
      .kind, path, Message(es: "`\(before)` no es una lista", en: "`\(before)` is no list"))
  }

  func noElement(_ index: Int, at position: Int, among elements: [DossierDraft.Element]) -> DossierPathError {
    let list = text(before: position)
    let count = elements.count { $0.index != nil }
    let isChanged = elements.contains { $0.index == nil || $0.isRemoved }
    return DossierPathError(
      .index, path,
      isChanged
        ? Message(
          es: "no hay ningún `\(list)[\(index)]`: los índices son los de antes de los cambios",
          en: "there is no `\(list)[\(index)]`: the indices are those before the changes")
        : Message(
          es: "no hay ningún `\(list)[\(index)]`: elementos de `\(list)`: \(count)",
          en: "there is no `\(list)[\(index)]`: elements of `\(list)`: \(count)"))
  }

  /// The step before which nothing has such a member.
  func nothing(at position: Int, among keys: [String]) -> DossierPathError {
    let before = text(before: position)
    var suggestion: String?
    if case .name(let name) = steps[position], path.steps.first != .name("submission"),
      let near = NameSuggestion.nearest(to: name, among: keys.prefix(100))
    {
      suggestion = position == 0 ? nil : before.isEmpty ? near : "\(before).\(near)"
    }
    return DossierPathError(
      .nothing, path,
      Message(es: "no hay ningún `\(text(before: position + 1))`", en: "there is no `\(text(before: position + 1))`"),
      suggestion: suggestion)
  }
}
