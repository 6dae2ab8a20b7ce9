/// Calculated facts, validity and named conditions. Each reads only what stands already: so there are no circles.
extension ProcedureGenerator {
  mutating func makeCalculatedFacts() {
    for _ in 0..<random.int(0...4) {
      let holder = random.pick(vocabulary.holders)
      let scope = vocabulary.scope(of: holder)
      let type = random.pick(["boolean", "integer", "integer", "decimal", "date", "choice", "text"])
      var declaration: JSONTree = ["type": .string(type), "title": newText("calculado")]
      if type == "choice" {
        declaration["options"] = ["a": "A", "b": "B"]
        declaration["value"] = expression("choice", ["a", "b"], scope, depth: 2, anchored: false)
      } else if type == "boolean", random.chance(70) {
        declaration["value"] = condition(scope, depth: 2)
      } else {
        declaration["value"] = expression(type, [], scope, depth: 2, anchored: false)
      }
      definition = definition.setting(declaration, at: holder.steps + [.key(newName("c"))])
    }
  }

  mutating func makeValidity() {
    for holder in vocabulary.holders {
      for field in definition.value(at: holder.steps)?.members ?? [] where random.chance(15) {
        guard let valid = validity(of: field, holder) else { continue }
        var declaration = field.value
        declaration["valid"] = valid
        declaration["invalidMessage"] = newText("No es válido")
        declaration["example"] = nil
        definition = definition.setting(declaration, at: holder.steps + [.key(field.key)])
      }
    }
  }

  private mutating func validity(of field: JSONTree.Member, _ holder: Vocabulary.Holder) -> JSONTree? {
    let scope = vocabulary.scope(of: holder)
    let path = (holder.isTopLevel ? "" : "self.") + field.key
    guard let own = scope.readables.first(where: { $0.path == path }), own.isScalar, !own.isCalculated else {
      return nil
    }
    if random.chance(25) { return condition(scope, depth: 1) }
    return ["any": [comparison(of: own, scope, depth: 1), comparison(of: own, scope, depth: 0)]]
  }

  mutating func makeNamedConditions(_ count: Int) {
    var conditions = definition["conditions"] ?? [:]
    for _ in 0..<count {
      var scope = vocabulary.topScope
      var needs: Set<String> = []
      if random.chance(30), let list = random.pickAny(scope.lists), let each = list.declaration["each"]?.text {
        scope = vocabulary.scope(inside: list, scope)
        needs = [each]
      } else if random.chance(15) {
        scope = scope.adding(documentReadables([]), name: "document")
        needs = ["document"]
      }
      var made = condition(scope, depth: 2)
      if random.chance(20), let last = namedConditions.last {
        // The last one twice, and it may do so itself.
        let used: JSONTree = ["condition": .string(last.name)]
        made = [random.pick(["all", "any"]): [used, ["not": ["all": [used, condition(scope, depth: 1)]]]]]
        if !last.needs.isSubset(of: scope.names) { made = condition(scope, depth: 1) }
      }
      let name = newName("condicion-")
      conditions[name] = made
      definition["conditions"] = conditions
      namedConditions.append((name, needs))
    }
  }
}
