/// Fees, results, notices and steps.
extension ProcedureGenerator {
  private mutating func listScope(_ percent: Int) -> (scope: GenerationScope, forEach: JSONTree?) {
    let top = vocabulary.topScope
    guard random.chance(percent), let list = random.pickAny(top.lists) else { return (top, nil) }
    return (vocabulary.scope(inside: list, top), .string(list.path))
  }

  mutating func makeFees() {
    guard random.chance(75) else { return }
    var fees: [JSONTree] = []
    for _ in 0..<random.int(0...2) {
      let (scope, forEach) = listScope(35)
      var fee: JSONTree = ["id": .string(newName("tasa-")), "title": newText("Tasa")]
      fee["forEach"] = forEach
      if random.chance(50) { fee["when"] = condition(scope, depth: 1) }
      fee["amount"] = expression("decimal", [], scope, depth: 2, anchored: false)
      fee["currency"] = "USD"
      fees.append(fee)
    }
    definition["fees"] = .array(fees)
  }

  mutating func makeResults() {
    guard random.chance(60) else { return }
    var results: [JSONTree] = random.chance(30) ? [newText("Certificado")] : []
    for _ in 0..<random.int(0...2) {
      let scope = vocabulary.topScope
      var result: JSONTree = ["id": .string(newName("resultado-")), "title": newText("Resultado")]
      if random.chance(50) { result["when"] = condition(scope, depth: 1) }
      if random.chance(70) {
        // Sensitive facts are masked in texts: results are made of others, so that their values compare.
        let type = random.pick(["integer", "decimal", "date", "boolean", "text"])
        result["value"] = expression(type, [], scope.opened, depth: 2, anchored: true)
      }
      if random.chance(20) { result["validFor"] = ["years": 1] }
      results.append(result)
    }
    definition["outcome"] = ["kind": newText("Documento"), "results": .array(results)]
  }

  mutating func makeNotices() {
    guard random.chance(40) else { return }
    var notices: [JSONTree] = []
    for _ in 0..<random.int(1...2) {
      let (scope, forEach) = listScope(40)
      var notice: JSONTree = ["when": condition(scope, depth: 1), "text": newText("Aviso")]
      notice["forEach"] = forEach
      notices.append(notice)
    }
    definition["notices"] = .array(notices)
  }

  mutating func makeSteps() {
    guard random.chance(30) else { return }
    var steps: [JSONTree] = []
    for _ in 0..<random.int(1...3) {
      var step: JSONTree = ["id": .string(newName("paso-")), "text": newText("Haga esto")]
      if random.chance(40), let channel = random.pickAny(vocabulary.channelIDs) { step["channel"] = .string(channel) }
      if random.chance(40) { step["when"] = condition(vocabulary.topScope, depth: 1) }
      if random.chance(30) { step["summary"] = newText("Esto") }
      let ids = ["requirements", "additionalRequirements"].flatMap { definition[$0]?.elements ?? [] }
        .compactMap { $0["id"]?.text }
      if random.chance(30), let id = random.pickAny(ids) { step["requirements"] = [.string(id)] }
      if random.chance(30) {
        var inner: JSONTree = ["text": newText("Y esto otro")]
        if random.chance(50) { inner["when"] = condition(vocabulary.topScope, depth: 1) }
        step["numbering"] = .string(random.pick(["1", "a", "-"]))
        step["steps"] = [inner]
      }
      steps.append(step)
    }
    definition["steps"] = .array(steps)
  }
}
