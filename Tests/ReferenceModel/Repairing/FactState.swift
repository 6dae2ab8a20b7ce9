/// A dossier with its facts as they are supposed, on which documents are tried.
final class FactState {
  let definition: JSONTree
  let supposition: Supposition
  let leaves: [EvidenceLeaf]
  private let judge: Judge
  private var variantsByKey: [String: [DocumentVariant]] = [:]

  init(definition: JSONTree, supposition: Supposition) {
    self.definition = definition
    self.supposition = supposition
    judge = Judge(definition: definition, dossier: supposition.dossier, given: supposition.given)
    leaves = judge.leaves()
  }

  var documents: [JSONTree] { judge.documents }

  /// How a document stands to each piece of evidence that counts it.
  private func statuses(of document: JSONTree) -> [Int: EvidenceJudgement.Status] {
    let alone = Judge(
      definition: definition, dossier: supposition.dossier.settingDocuments([document]), given: supposition.given)
    var result: [Int: EvidenceJudgement.Status] = [:]
    for index in accepting(document) {
      result[index] = alone.judgement(ofDocument: 0, against: leaves[index].evidence, leaves[index].scope).status
    }
    return result
  }

  private func accepting(_ document: JSONTree) -> [Int] {
    leaves.indices.filter { index in
      let leaf = leaves[index]
      let subject = judge.subject(of: leaf)
      return leaf.types.contains(document["type"]?.text ?? "") && (subject == nil || subject == document["of"]?.text)
    }
  }

  /// What a document to be handed in could be like, the best for the pieces of evidence that count.
  ///
  /// - Parameter limit: the most ways of filling it in that are tried.
  func newVariants(type: String, of subject: String?, limit: Int) throws -> [DocumentVariant] {
    var blank: JSONTree = ["type": .string(type)]
    if let subject { blank["of"] = .string(subject) }
    return try cached("+ \(blank.compactText)") { best(try variants(of: blank, keeping: false, limit)) }
  }

  /// What a listed document could be corrected to, without harm: not judged worse for any piece of evidence for which it
  /// is satisfied or undetermined.
  ///
  /// - Parameter limit: the most ways of filling it in that are tried.
  func correctedVariants(of index: Int, limit: Int) throws -> [DocumentVariant] {
    try cached("\(index)") {
      let before = statuses(of: documents[index])
      let undetermined = EvidenceJudgement.Status.undetermined.rank
      return best(
        try variants(of: documents[index], keeping: true, limit).filter { variant in
          before.allSatisfy { leaf, status in
            status.rank > undetermined || (variant.statuses[leaf]?.rank ?? 0) <= status.rank
          }
        })
    }
  }

  private func cached(_ key: String, _ make: () throws -> [DocumentVariant]) rethrows -> [DocumentVariant] {
    if let found = variantsByKey[key] { return found }
    let made = try make()
    variantsByKey[key] = made
    return made
  }

  private func variants(of document: JSONTree, keeping: Bool, _ limit: Int) throws -> [DocumentVariant] {
    let table = try DocumentTable(
      judge, type: document["type"]?.text ?? "", leaves: accepting(document).map { leaves[$0] })
    var documents = [document]
    for row in table.rows {
      let steps = row.key.split(separator: ".").map { JSONTree.Step.key(String($0)) }
      // What is there may be better than what the table names, and what is not there is not settled on.
      let isKept = row.values.isEmpty || keeping && !row.isSettled
      documents = documents.flatMap { document in
        (isKept ? [document] : []) + row.values.map { document.setting($0, at: steps) }
      }
      guard documents.count <= limit else { throw RepairOracle.Skip.tooManyVariants }
    }
    return documents.map { DocumentVariant(document: $0, statuses: statuses(of: $0)) }
  }

  /// Those that are not as good as or worse than another for each piece of evidence that counts.
  private func best(_ variants: [DocumentVariant]) -> [DocumentVariant] {
    var kept: [DocumentVariant] = []
    for variant in variants where !kept.contains(where: { isAsGood($0, as: variant) }) {
      kept = kept.filter { !isAsGood(variant, as: $0) } + [variant]
    }
    return kept
  }

  private func isAsGood(_ a: DocumentVariant, as b: DocumentVariant) -> Bool {
    b.statuses.allSatisfy { leaf, status in
      !leaves[leaf].isCounted || (a.statuses[leaf]?.rank ?? 0) <= status.rank
    }
  }

  /// The outcome with these documents; nil where it waits for something, but for no answer.
  func outcome(with documents: [JSONTree]) -> String? {
    let judge = Judge(
      definition: definition, dossier: supposition.dossier.settingDocuments(documents), given: supposition.given)
    let instances = judge.instances().filter { !$0.isRecommended }
    let outcome = judge.outcome(of: instances)
    return outcome == "undetermined" && instances.allSatisfy(\.questions.isEmpty) ? nil : outcome
  }
}

/// A document as it could be, with how it stands to each piece of evidence, by number.
struct DocumentVariant {
  var document: JSONTree
  var statuses: [Int: EvidenceJudgement.Status]
}

extension JSONTree {
  func settingDocuments(_ documents: [JSONTree]) -> JSONTree { setting(.array(documents), at: [.key("documents")]) }
}
