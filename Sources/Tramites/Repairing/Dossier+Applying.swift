extension Dossier {
  /// The dossier with a repair carried out, as if it had been.
  ///
  /// Every fact and document that is put in is listed under `x-hypothetical`: nobody said so yet.
  ///
  /// ```swift
  /// let repaired = try dossier.applying(verdict.repairs.repairs[0], values: ["solicitante.cedula": "1710034065"])
  /// ```
  ///
  /// - Parameters:
  ///   - repair: the repair, of a verdict on this dossier.
  ///   - values: the values of facts that it gives; of others their `example` is taken.
  /// - Returns: a changed copy.
  /// - Throws: `InputError` with each fact that has neither a value nor an example, and each change that does not fit
  ///   the dossier.
  /// - Complexity: O(*n*) in the size of the dossier for each change.
  public func applying(_ repair: Repair, values: [DossierPath: FactValue] = [:]) throws(InputError) -> Dossier {
    var node = DossierDraft.Node(tree)
    var diagnostics: [Diagnostic] = []
    var supposed: [String] = []
    for action in repair.actions { supposed.append(hypotheticalPath(of: action, after: supposed)) }
    // Facts may be of elements that the repair adds, and a draft counts those that were there before.
    let changes = repair.actions.flatMap(\.changes)
    for round in [changes.filter(\.addsElements), changes.filter { !$0.addsElements }] {
      var draft = DossierDraft(node)
      for change in round {
        guard let value = change.value ?? values[change.path] ?? change.example else {
          diagnostics.append(.noValue(change.path))
          continue
        }
        do throws(DossierPathError) {
          try draft.set(change.path, to: DossierDraft.Node(value.tree))
        } catch {
          diagnostics.append(Diagnostic(.casePath, error.message, at: nil))
        }
      }
      node = draft.concluded()
    }
    guard diagnostics.isEmpty else { throw InputError(diagnostics) }
    return Dossier(tree: node.tree.marking(hypothetical: supposed), problems: problems)
  }

  /// The path that an action's fact or document will have.
  private func hypotheticalPath(of action: Repair.Action, after others: [String]) -> String {
    guard action.kind == .handIn else { return action.path }
    let count = document.root["documents"]?.count ?? 0
    var number = count
    while others.contains("documents[\(number)]") { number += 1 }
    return "documents[\(number)]"
  }
}

extension Repair.Change {
  /// Whether a list of facts gets longer.
  fileprivate var addsElements: Bool { path.steps.last == .append && path.steps.first != .name("documents") }
}

extension JSONTree {
  /// The dossier with the paths of what nobody said yet.
  fileprivate func marking(hypothetical paths: [String]) -> JSONTree {
    guard case .object(var members) = self, !paths.isEmpty else { return self }
    let key = "x-hypothetical"
    if let place = members.firstIndex(where: { $0.key == key }) {
      let known: [JSONTree] = if case .array(let known) = members[place].value { known } else { [] }
      members[place].value = .array(known + paths.map(JSONTree.string))
    } else {
      members.append(JSONMember(key, .array(paths.map(JSONTree.string))))
    }
    return .object(members)
  }
}

extension Diagnostic {
  fileprivate static func noValue(_ path: DossierPath) -> Diagnostic {
    Diagnostic(
      .dossierNoValue,
      Message(
        es: "falta el valor de `\(path)`, que no tiene ejemplo: indíquelo",
        en: "the value of `\(path)` is missing, and it has no example: give it"), at: nil)
  }
}
