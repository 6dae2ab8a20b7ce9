import Tramites

extension DescribePage.Writer {
  /// How the work of a check grows, where it grows faster than the dossier.
  mutating func writeWork() {
    let bound = procedure.costBound
    guard bound.degree > 1 else { return }
    let products = bound.terms.filter { $0.sizes.count == bound.degree }.map { term in
      term.sizes.map { $0.name.text(in: language) }.joined(separator: " × ")
    }
    // The first few show what it is about.
    let shown = products.prefix(3).joined(separator: ", ")
    page.add(
      say(
        "Trabajo: comprobar un expediente del doble de tamaño cuesta hasta \(growth(bound.degree)) veces más (\(shown)).",
        "Work: checking a dossier of twice the size takes up to \(growth(bound.degree)) times as much (\(shown))."),
      first: "- ")
  }

  /// 2 to the power of a degree.
  private func growth(_ degree: Int) -> String {
    degree < 20 ? String(1 << degree) : "2^\(degree)"
  }
}

extension CostBound.Size {
  /// What it counts.
  fileprivate var name: Message {
    switch self {
    case .elements(let list): Message(es: "`\(list)`", en: "`\(list)`")
    case .documents(let type): Message(es: "documentos `\(type)`", en: "documents `\(type)`")
    case .allDocuments: Message(es: "documentos", en: "documents")
    case .everything: Message(es: "todo", en: "everything")
    }
  }
}
