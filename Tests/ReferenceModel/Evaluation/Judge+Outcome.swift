/// Fees, results and notices, FORMAT §1 and §6.
extension Judge {
  func fees() -> ReferenceFees? {
    guard let entries = definition["fees"]?.elements else { return nil }
    var lines: [ReferenceFeeLine] = []
    for entry in entries {
      for instance in instances(of: entry) {
        let when = truth(of: entry["when"], instance.scope)
        if !when.isNo { lines.append(line(entry, instance, when)) }
      }
    }
    return ReferenceFees(lines: lines, total: total(of: lines))
  }

  private func line(_ entry: JSONTree, _ instance: Instance, _ when: Truth) -> ReferenceFeeLine {
    let id = entry["id"]?.text ?? ""
    if let list = instance.unknownList {
      return ReferenceFeeLine(
        id: id, subject: nil, applies: nil, amount: nil, dependsOn: [list], dependsOnNoValue: false)
    }
    let amount = value(of: entry["amount"] ?? .null, instance.scope)
    let gap = (when.gap ?? Gap()) + (amount.gap ?? Gap())
    return ReferenceFeeLine(
      id: id, subject: instance.subject, applies: when.flag, amount: amount.known?.jsonText, dependsOn: gap.paths,
      dependsOnNoValue: gap.hasNoValue)
  }

  private func total(of lines: [ReferenceFeeLine]) -> String? {
    var total: ExactNumber? = .zero
    for line in lines {
      guard line.applies == true, let amount = line.amount.flatMap({ ExactNumber($0) }) else { return nil }
      total = total.flatMap { $0.plus(amount) }
    }
    if total == nil { metNoValue = true }
    return total?.description
  }

  func results() -> [ReferenceResult] {
    (definition["outcome"]?["results"]?.elements ?? []).compactMap { entry in
      // A plain text (or a text by language) is a result that always applies and has no value.
      guard entry["title"] != nil else {
        return ReferenceResult(id: nil, applies: true, value: nil, dependsOn: [], dependsOnNoValue: false)
      }
      let when = truth(of: entry["when"], Scope())
      if when.isNo { return nil }
      let value = entry["value"].map { self.value(of: $0, Scope()) }
      let gap = (when.gap ?? Gap()) + (value?.gap ?? Gap())
      return ReferenceResult(
        id: entry["id"]?.text, applies: when.flag, value: value?.known?.jsonText, dependsOn: gap.paths,
        dependsOnNoValue: gap.hasNoValue)
    }
  }

  func notices() -> [ReferenceNotice] {
    (definition["notices"]?.elements ?? []).enumerated().flatMap { index, entry in
      instances(of: entry)
        .filter { $0.unknownList == nil && truth(of: entry["when"], $0.scope).isYes }
        .map { ReferenceNotice(index: index, subject: $0.subject) }
    }
  }
}
