extension Compiler {
  /// Checks what the definition's own file declares and nothing uses, so that an error in it does not wait for the
  /// first use.
  ///
  /// Conditions and constraint sets are checked as if every list's element were in scope; a name that is out of scope
  /// is no error here, because the scope is that of a later use.
  func compileUnused() {
    var scope = Scope()
    for list in program.vocabulary.lists.indices { scope = scope.with(list: list) }
    scopeIsOpen = true
    for (name, condition) in own(definition.conditions, \.mark) where !usedNames.conditions.contains(name) {
      _ = compileNamed(name, in: scope, at: condition.mark)
    }
    scope.documentTypes = []
    for (name, set) in own(definition.constraints, \.mark) where !usedNames.constraintSets.contains(name) {
      _ = compileNamedSet(name, in: scope, at: set.mark)
    }
    scopeIsOpen = false
    channelRules()
    for (name, type) in own(definition.types, \.mark) where !usedNames.types.contains(name) {
      checkUnusedType(type, typesInProgress: [name])
    }
  }

  private func own<Declared>(_ declared: [String: Declared], _ mark: KeyPath<Declared, SourceMark>) -> [(
    key: String, value: Declared
  )] {
    declared.filter { $0.value[keyPath: mark].file == definition.mark.file }.sorted { $0.key < $1.key }
  }

  private func checkUnusedType(_ type: FieldSet, typesInProgress: [String]) {
    for (field, types) in allFields(type, typesInProgress: typesInProgress) {
      _ = format(of: field)
      guard let inner = field.kind.fieldSet else { continue }
      _ = descending(at: field.mark) { checkUnusedType(inner, typesInProgress: types) }
    }
  }
}
