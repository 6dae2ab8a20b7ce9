extension Compiler {
  /// Checks each fact's `example` against its type, its `format` and, where it reads nothing else, its `valid`.
  func checkExamples() {
    for node in program.vocabulary.nodes {
      guard let example = node.declaration.example else { continue }
      if node.isCalculated {
        report(
          .valueInvalid, Message(es: "un dato calculado no tiene ejemplo", en: "a calculated fact has no example"),
          at: exampleMark(node.declaration))
        continue
      }
      checkExample(example, of: node)
    }
    for type in program.documentTypes {
      for attribute in type.attributes {
        guard let example = attribute.declaration.example else { continue }
        _ = fits(example, attribute.declaration.kind, attribute.format?.value, at: exampleMark(attribute.declaration))
      }
    }
  }

  private func exampleMark(_ fact: FactDeclaration) -> SourceMark { files.mark(under: "example", in: fact.mark) }

  private func checkExample(_ example: Literal, of node: FactNode) {
    guard fits(example, node.declaration.kind, node.format, at: exampleMark(node.declaration)) else { return }
    guard node.valid >= 0, diagnostics.isEmpty else { return }
    let type = StaticType(node.declaration.kind)
    guard let (value, _) = value(of: example, expected: type, at: exampleMark(node.declaration)) else { return }
    if program.truth(ofExample: value, node: node) == .false {
      report(
        .valueInvalid,
        Message(
          es: "el ejemplo de `\(node.name)` no cumple su propia condición `valid`",
          en: "the example of `\(node.name)` does not meet its own condition `valid`"),
        at: exampleMark(node.declaration))
    }
  }

  private func fits(
    _ example: Literal, _ kind: FactDeclaration.Kind, _ format: TextFormat?, at mark: SourceMark
  ) -> Bool {
    let type = StaticType(kind)
    guard let (_, found) = value(of: example, expected: type, at: mark) else { return false }
    let fitsType: Bool =
      switch (type, found) {
      case (.choice, .choice): true
      case (.decimal, .integer): true
      default: type == found
      }
    guard fitsType else {
      reportMismatch(expected: type.message, found: found, at: mark)
      return false
    }
    if let format, case .text(let text) = example, !format.isSatisfied(by: text) {
      report(
        .valueInvalid,
        Message(
          es: "el ejemplo `\(text)` no cumple el formato `\(format.name)`",
          en: "the example `\(text)` does not have the format `\(format.name)`"), at: mark)
      return false
    }
    return true
  }
}
