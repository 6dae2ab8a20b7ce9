/// `count` and `sum` of FORMAT §3.
extension Judge {
  func count(_ expression: JSONTree, _ scope: Scope) -> Knowledge {
    let list = place(expression["count"]?.text ?? "", scope)
    guard case .known(let elements) = elements(of: list) else { return .unknown(Gap(paths: [list.path])) }
    let truths = elements.map {
      truth(of: expression["where"], scope.binding(list.declaration["each"]?.text, to: $0))
    }
    let gaps = truths.compactMap(\.gap)
    if !gaps.isEmpty { return .unknown(gaps.reduce(Gap(), +)) }
    return number(ExactNumber(truths.filter(\.isYes).count))
  }

  func sum(_ expression: JSONTree, _ scope: Scope) -> Knowledge {
    let list = place(expression["sum"]?.text ?? "", scope)
    guard case .known(let elements) = elements(of: list) else { return .unknown(Gap(paths: [list.path])) }
    var gaps: [Gap] = []
    var parts: [ExactNumber] = []
    for element in elements {
      let inner = scope.binding(list.declaration["each"]?.text, to: element)
      let chosen = truth(of: expression["where"], inner)
      if chosen.isNo { continue }
      if let gap = chosen.gap { gaps.append(gap) }
      switch value(of: expression["of"] ?? .null, inner) {
      case .unknown(let gap): gaps.append(gap)
      case .known(.number(let number)): parts.append(number)
      default: continue
      }
    }
    if !gaps.isEmpty { return .unknown(gaps.reduce(Gap(), +)) }
    var total: ExactNumber? = .zero
    for part in parts { total = total.flatMap { $0.plus(part) } }
    return number(total)
  }
}
