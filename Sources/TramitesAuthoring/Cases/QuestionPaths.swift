import Tramites

/// The paths that a verdict on one dossier could ask about.
struct QuestionPaths {
  private let definition: ProcedureDefinition
  private let dossier: JSONValue

  /// The keys of a document that constraints read.
  private static let documentKeys = [
    "original", "copies", "certifiedCopies", "format", "bytes", "legible", "signature", "issuedOn", "expiresOn",
    "issuedIn", "language", "apostilled", "legalized", "translated", "contains", "endorsedBy",
  ]

  init(_ accepted: AcceptedDossier) {
    definition = accepted.procedure.definition
    dossier = accepted.dossier.document.root
  }

  /// What is wrong with a path, and what was probably meant.
  struct Fault {
    let message: Message
    var near: (name: String, candidates: [String])?

    var notes: [Diagnostic.Note] { near.map { Diagnostic.Note.didYouMean($0.name, among: $0.candidates) } ?? [] }
  }

  /// Why nothing could ever be asked about a path; nil where something could.
  func fault(of text: String) -> Fault? {
    guard let path = DossierPath(text), path.hasOnlyIndices else {
      return Fault(
        message: Message(
          es: "`\(text)` no es la ruta de una pregunta, como `solicitante.cedula` o `documents[0].copies`",
          en: "`\(text)` is no path of a question, like `solicitante.cedula` or `documents[0].copies`"))
    }
    return switch path.steps.first {
    case .name("submission"):
      path.place == nil ? unknown(path, path.description, among: ["submission.channel", "submission.date"]) : nil
    case .name("documents"): documentFault(of: path)
    default: factFault(of: path)
    }
  }

  // MARK: Documents

  private func documentFault(of path: DossierPath) -> Fault? {
    guard case .index(let index)? = path.steps.dropFirst().first else { return unknown(path) }
    guard let document = dossier["documents"]?[index] else {
      return Fault(
        message: Message(
          es: "no hay ningún `documents[\(index)]`: documentos del expediente: \(dossier["documents"]?.count ?? 0)",
          en: "there is no `documents[\(index)]`: documents of the dossier: \(dossier["documents"]?.count ?? 0)"))
    }
    let names = path.steps.dropFirst(2).compactMap { step -> String? in
      if case .name(let name) = step { name } else { nil }
    }
    guard let first = names.first, names.count == path.steps.count - 2 else { return unknown(path) }
    if names.count == 1 {
      return Self.documentKeys.contains(first) ? nil : unknown(path, first, among: Self.documentKeys)
    }
    guard first == "attributes", names.count == 2 else { return unknown(path) }
    let attributes = attributes(of: document["type"]?.string)
    return attributes.contains { $0.hasSameScalars(as: names[1]) } ? nil : unknown(path, names[1], among: attributes)
  }

  private func attributes(of type: String?) -> [String] {
    guard let type, let document = definition.documents.first(where: { $0.id.rawValue.hasSameScalars(as: type) }) else {
      return []
    }
    return (document.attributes + fields(of: document.attributesOf)).map(\.name)
  }

  // MARK: Facts

  private func factFault(of path: DossierPath) -> Fault? {
    var declarations = definition.facts
    var value = dossier["facts"]
    var isWhole = false
    for step in path.steps {
      switch step {
      case .name(let name):
        guard !isWhole, let declaration = declarations.first(where: { $0.name.hasSameScalars(as: name) }) else {
          return unknown(path, name, among: isWhole ? [] : declarations.map(\.name))
        }
        declarations = fields(of: declaration.kind)
        if case .list = declaration.kind { isWhole = true }
        value = value?[name]
      case .index(let index):
        guard isWhole else { return unknown(path) }
        guard let element = value?[index] else {
          return Fault(
            message: Message(
              es: "no existe `\(path)`: elementos de esa lista en el expediente: \(value?.count ?? 0)",
              en: "`\(path)` does not exist: elements of that list in the dossier: \(value?.count ?? 0)"))
        }
        value = element
        isWhole = false
      case .document, .append:
        return unknown(path)
      }
    }
    return nil
  }

  private func fields(of kind: FactDeclaration.Kind) -> [FactDeclaration] {
    switch kind {
    case .group(let fields, _), .list(let fields, _, _): fields.fields + self.fields(of: fields.fieldsOf)
    default: []
    }
  }

  private func fields(of type: String?) -> [FactDeclaration] {
    type.flatMap { definition.types[$0]?.fields } ?? []
  }

  private func unknown(_ path: DossierPath, _ name: String = "", among names: [String] = []) -> Fault {
    Fault(
      message: Message(
        es: "el trámite no puede preguntar por `\(path)`: no existe",
        en: "the procedure cannot ask about `\(path)`: it does not exist"),
      near: (name, names))
  }
}

extension DossierPath {
  /// Whether elements go by their index alone, as in what verdicts name.
  fileprivate var hasOnlyIndices: Bool {
    steps.allSatisfy { step in
      switch step {
      case .name, .index: true
      case .document, .append: false
      }
    }
  }
}
