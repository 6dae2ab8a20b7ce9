extension DefinitionDecoder {
  /// The keys that make an object a condition, those of comparisons last.
  private static let conditionForms = ["all", "any", "not", "some", "every", "condition", "fact", "value"]
  private static let comparators = Condition.Comparator.allCases.map { (comparator: $0, key: $0.rawValue) }

  func condition(_ node: SourceNode) -> Condition? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    guard let form = conditionForm(object) else { return nil }
    object.finish()
    return form.map { Condition($0, at: node.mark) }
  }

  /// Nil where the object has no form at all (reported, with unknown keys); `.some(nil)` where its form is broken.
  private func conditionForm(_ object: ObjectReader) -> Condition.Form?? {
    let present = Self.conditionForms.filter(object.has)
    guard let key = present.first else {
      report(
        .keyMissing,
        Message(
          es: "no es una condición: falta `fact`, `value`, `all`, `any`, `not`, `some`, `every` o `condition`",
          en: "this is no condition: `fact`, `value`, `all`, `any`, `not`, `some`, `every` or `condition` is missing"),
        at: object.node, notes: suggestionForKeys(of: object.node, among: Self.conditionForms))
      return nil
    }
    if present.count > 1 {
      reportConflict(present[0], present[1], at: object.node)
      for key in present { _ = object.value(of: key) }
    }
    switch key {
    case "all": return .some(object.required("all") { array($0, condition) }.map(Condition.Form.all))
    case "any": return .some(object.required("any") { array($0, condition) }.map(Condition.Form.any))
    case "not": return .some(object.required("not", condition).map(Condition.Form.not))
    case "condition": return .some(object.required("condition", filledString).map(Condition.Form.named))
    case "some", "every":
      let list = object.required(key, factPath)
      let inner = object.required("where", condition)
      guard let list, let inner else { return .some(nil) }
      return .some(key == "some" ? .some(list, where: inner) : .every(list, where: inner))
    default:
      return .some(comparison(object, subject: key))
    }
  }

  private func comparison(_ object: ObjectReader, subject key: String) -> Condition.Form? {
    let subject =
      key == "fact"
      ? object.required("fact", factPath).map { Expression(.fact($0), at: object.node.mark) }
      : object.required("value", expression)
    var tests: [Condition.Test] = []
    for (comparator, key) in Self.comparators {
      guard let operands = object.optional(key, { operands($0, of: comparator) }) else { continue }
      let mark = object.value(of: key)?.mark ?? object.node.mark
      tests.append(Condition.Test(comparator: comparator, operands: operands, mark: mark))
    }
    // A key that is not known is probably the operator, misspelt.
    if !Self.comparators.contains(where: { object.has($0.key) }), !object.hasUnknownKey {
      report(
        .keyMissing,
        Message(
          es: "la comparación no tiene operador: añada `is`, `in`, `atLeast`, `present`…",
          en: "the comparison has no operator: add `is`, `in`, `atLeast`, `present` …"), at: object.node)
    }
    guard let subject, !tests.isEmpty else { return nil }
    return .comparison(subject, tests)
  }

  private func operands(_ node: SourceNode, of comparator: Condition.Comparator) -> [Expression]? {
    switch comparator {
    case .in, .notIn:
      return array(node, notEmpty: true) { element in
        literal(element).map { Expression(.literal($0), at: element.mark) }
      }
    case .present:
      return boolean(node).map { [Expression(.literal(.boolean($0)), at: node.mark)] }
    case .is, .isNot, .lessThan, .atMost, .moreThan, .atLeast:
      return expression(node).map { [$0] }
    }
  }

  func factPath(_ node: SourceNode) -> FactPath? {
    guard let text = filledString(node) else { return nil }
    let parts =
      text.utf8.contains(UInt8(ascii: "."))
      ? text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).map { String(Substring($0)) }
      : [text]
    guard parts.allSatisfy(\.isFactName) else {
      report(
        .idMalformed,
        Message(
          es: "`\(text)` no es la ruta de un dato, como `solicitante.fechaNacimiento`",
          en: "`\(text)` is no path of a fact, like `solicitante.fechaNacimiento`"), at: node)
      return nil
    }
    return FactPath(components: parts, at: node.mark)
  }

  func reportConflict(_ first: String, _ second: String, at node: SourceNode) {
    report(
      .keyConflict,
      Message(
        es: "`\(first)` y `\(second)` no pueden estar juntas", en: "`\(first)` and `\(second)` cannot stand together"),
      at: node)
  }

  func suggestionForKeys(of node: SourceNode, among candidates: [String]) -> [Diagnostic.Note] {
    for (key, _) in node.json.members {
      guard let name = key.string else { continue }
      let found = suggestion(for: name, among: candidates)
      if !found.isEmpty { return found }
    }
    return []
  }
}
