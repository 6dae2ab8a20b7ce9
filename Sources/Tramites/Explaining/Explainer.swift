/// Turns the record of a check into reasons, findings and questions, by a second, complete evaluation.
///
/// The second evaluation has the same values as the first: the words of a language can never change a verdict.
final class Explainer {
  let accepted: AcceptedDossier
  let program: Program
  let cells: DossierCells
  let evaluation: Evaluation
  let words: Words
  let names: Names
  /// The list that an instance stands for each element of, whose label goes without saying inside it.
  var instanceList: Int32 = -1
  /// The documents that some evidence counted.
  private(set) lazy var countedDocuments = findCountedDocuments()

  init(_ accepted: AcceptedDossier) {
    self.accepted = accepted
    program = accepted.procedure.storage.program
    cells = accepted.cells
    evaluation = Evaluation(program, cells, isExhaustive: true)
    words = Words(program: program, cells: cells)
    names = words.names
  }

  /// Runs `body` with the instance's element as the current one.
  func with<Result>(list: Int32, row: Int32, _ body: () -> Result) -> Result {
    guard list >= 0 else { return body() }
    let saved = evaluation.current[Int(list)]
    let savedList = instanceList
    evaluation.current[Int(list)] = row
    instanceList = list
    defer {
      evaluation.current[Int(list)] = saved
      instanceList = savedList
    }
    return body()
  }

  /// Whether an instance is over a list of which it is not known which elements it has.
  func isOverUnknownList(list: Int32) -> Bool {
    list >= 0 && !evaluation.isKnown(list)
  }

  // MARK: References

  /// The place that a reference reads: its path and what describes it.
  struct Place {
    let path: String
    let title: Message
    let kind: FactDeclaration.Kind?
    let key: DocumentKey?
    let isSensitive: Bool
    let declaration: FactDeclaration?
    let node: Int?
    let row: Int32
  }

  func place(of reference: CompiledReference, node: Int32) -> Place {
    switch reference {
    case .documentKey(let key):
      return Place(
        path: "documents[\(evaluation.document)].\(key.name)", title: words.title(of: key), kind: nil, key: key,
        isSensitive: false, declaration: nil, node: nil, row: 0)
    case .attribute(let column):
      let declaration = attribute(column, of: evaluation.document)
      let name = program.attributes[Int(column)]
      let title = declaration?.title?.message ?? Message(es: name.separatingWords, en: name.separatingWords)
      return Place(
        path: "documents[\(evaluation.document)].attributes.\(name)", title: title.capitalized,
        kind: declaration?.kind, key: nil, isSensitive: declaration?.isSensitive ?? false, declaration: declaration,
        node: nil, row: 0)
    case .global, .calculated: return place(ofNode: Int(node), row: -1)
    case .element(let list, _), .elementCalculated(let list, _):
      return place(ofNode: Int(node), row: evaluation.current[Int(list)], list: list)
    case .ownElement(let list, _), .ownElementCalculated(let list, _):
      return place(ofNode: Int(node), row: evaluation.own[Int(list)], list: list)
    }
  }

  func place(ofNode node: Int, row: Int32, list: Int32 = -1) -> Place {
    let info = program.vocabulary.nodes[node]
    let isElement = info.listIndex != nil && row >= 0
    var title = isElement ? words.label(list: Int32(info.listIndex ?? 0), row: row) : words.title(ofNode: node)
    // Of an element other than the instance's, texts say whose fact it is.
    if !isElement, list >= 0, !(list == instanceList && row == evaluation.current[Int(list)]),
      Int(row) < cells.lists[Int(list)].count
    {
      let label = words.label(list: list, row: row)
      title = Message(
        es: "\(label.spanish), \(title.spanish.lowercasedFirst)",
        en: "\(label.english), \(title.english.lowercasedFirst)")
    }
    let path = isElement ? names.element(list: Int32(info.listIndex ?? 0), row: row) : names.fact(node, row: row)
    return Place(
      path: path, title: title, kind: info.declaration.kind, key: nil, isSensitive: info.isSensitive,
      declaration: info.declaration, node: node, row: row)
  }

  func attribute(_ column: Int32, of document: Int32) -> FactDeclaration? {
    guard document >= 0, Int(document) < cells.documents.count else { return nil }
    let type = cells.documents.types[Int(document)]
    guard type >= 0 else { return nil }
    return program.documentTypes[Int(type)].attributes.first { $0.column == column }?.declaration
  }

  // MARK: Documents

  /// What texts call a document of the dossier: the title of its type.
  func title(ofDocument document: Int32) -> LocalizedText {
    let type = cells.documents.types[Int(document)]
    if type >= 0 { return program.documentTypes[Int(type)].type.title }
    let name = accepted.dossier.document.root["documents"]?[Int(document)]?["type"]?.string ?? "documento"
    return LocalizedText(name)
  }
}

extension String {
  /// The string with its first letter small, unless the next one is a capital too (`RUC`).
  var lowercasedFirst: String {
    guard let first, let second = dropFirst().first, !second.isUppercase else { return self }
    return first.lowercased() + dropFirst()
  }
}
