import Tramites

extension ProcedureDefinition {
  /// The declaration of a fact.
  ///
  /// - Parameter names: the names that lead to it; the first may be the one that conditions give to an element.
  /// - Returns: the declaration; nil where there is none.
  func fact(at names: [String]) -> FactDeclaration? {
    guard let first = names.first else { return nil }
    let start = facts.first { $0.name == first } ?? facts.first { $0.each == first }
    return names.dropFirst().reduce(start) { found, name in
      found.flatMap { fields(of: $0).first { $0.name == name } }
    }
  }

  /// The fields of a group or list, those of its type included.
  func fields(of declaration: FactDeclaration) -> [FactDeclaration] {
    switch declaration.kind {
    case .group(let fields, _), .list(let fields, _, _): self.fields(of: fields)
    default: []
    }
  }

  // Types form no circle, so this ends.
  private func fields(of set: FieldSet) -> [FactDeclaration] {
    (set.fieldsOf.flatMap { types[$0] }.map { fields(of: $0) } ?? []) + set.fields
  }
}

extension FactDeclaration {
  /// What conditions call one element; nil where it is no list.
  var each: String? {
    if case .list(_, let each, _) = kind { each } else { nil }
  }

  /// The field whose value texts call a group or an element by.
  var labelField: String? {
    switch kind {
    case .group(_, let label), .list(_, _, let label): label
    default: nil
    }
  }
}
