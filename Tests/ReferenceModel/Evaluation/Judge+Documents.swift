/// Documents and their constraints, FORMAT §4.
extension Judge {
  static let keyTypes: [(String, String)] = [
    ("type", "choice"), ("signature", "choice"), ("format", "text"), ("issuedIn", "text"), ("language", "text"),
    ("copies", "integer"), ("certifiedCopies", "integer"), ("bytes", "integer"), ("issuedOn", "date"),
    ("expiresOn", "date"), ("original", "boolean"), ("legible", "boolean"), ("apostilled", "boolean"),
    ("legalized", "boolean"), ("translated", "boolean"),
  ]

  /// The attributes that a document type declares.
  func attributes(ofType type: String) -> [JSONTree.Member] {
    let declared = definition["documents"]?[type]
    let own = declared?["attributes"]?.members ?? []
    guard let named = declared?["attributesOf"]?.text else { return own }
    return own + fields(of: ["fieldsOf": .string(named)])
  }

  /// The group `document`: the scalar keys of the document and its attributes.
  func documentPlace(_ index: Int) -> Place {
    let document = documents[index]
    var members = Self.keyTypes.map { JSONTree.Member($0.0, ["type": .string($0.1)]) }
    for attribute in attributes(ofType: document["type"]?.text ?? "") {
      var declaration = attribute.value
      declaration["isAttribute"] = true
      members.append(.init(attribute.key, declaration))
    }
    return Place(
      declaration: ["type": "group", "fields": .object(members), "attributes": ["type": "group"]],
      content: .given(document), path: "documents[\(index)]", holder: nil)
  }

  /// How the document stands to a set of constraints and to the rules of the channels.
  func judgement(ofDocument index: Int, against evidence: JSONTree, _ scope: Scope) -> EvidenceJudgement {
    var inner = scope
    inner.document = documentPlace(index)
    var truths = constraintTruths(evidence, index, inner)
    for channel in channels {
      guard let rules = channel["documentRules"] else { continue }
      let when: JSONTree = ["fact": "submission.channel", "is": channel["id"] ?? .null]
      truths += conditionalTruths(when, rules, index, inner)
    }
    switch Truth.all(truths) {
    case .yes: return EvidenceJudgement(.satisfied)
    case .no: return EvidenceJudgement(.defective)
    case .open(let gap): return EvidenceJudgement(.undetermined, gap)
    }
  }

  /// One truth for each constraint of a set, those of the sets that it names and of its conditional entries included.
  func constraintTruths(_ set: JSONTree, _ index: Int, _ scope: Scope) -> [Truth] {
    set.members.flatMap { member in
      switch member.key {
      case "meets":
        return member.value.oneOrSeveralTexts.flatMap {
          constraintTruths(definition["constraints"]?[$0] ?? [:], index, scope)
        }
      case "conditional":
        return member.value.elements.flatMap { conditionalTruths($0["when"], $0, index, scope) }
      case "checks":
        return member.value.elements.map { truth(of: $0["require"], scope) }
      case "anyOf":
        return [.any(member.value.elements.map { .all(constraintTruths($0, index, scope)) })]
      default:
        return constraintTruth(member.key, member.value, index, scope).map { [$0] } ?? []
      }
    }
  }

  /// The constraints of a conditional entry: each counts as met where it is met, whatever `when` turns out to be.
  private func conditionalTruths(_ when: JSONTree?, _ set: JSONTree, _ index: Int, _ scope: Scope) -> [Truth] {
    let condition = truth(of: when, scope)
    if condition.isNo { return [] }
    let truths = constraintTruths(set, index, scope)
    guard let gap = condition.gap else { return truths }
    return truths.map { $0.isYes ? .yes : .open(gap + ($0.gap ?? Gap())) }
  }

  /// One constraint; nil for a key that constrains nothing (`document`, `of`, `quantity`, `when`).
  private func constraintTruth(_ key: String, _ operand: JSONTree, _ index: Int, _ scope: Scope) -> Truth? {
    let document = documents[index]
    func unlessAbsent(_ name: String, _ test: (JSONTree) -> Bool) -> Truth {
      document[name].map { Truth(test($0)) } ?? .open(Gap(paths: ["documents[\(index)].\(name)"]))
    }
    switch key {
    case "original", "legible", "apostilled", "legalized", "translated":
      return unlessAbsent(key) { $0.isTrue }
    case "copies", "certifiedCopies":
      return unlessAbsent(key) { isAtMost(operand, $0) }
    case "maxBytes":
      return unlessAbsent("bytes") { isAtMost($0, operand) }
    case "formats":
      let accepted = operand.oneOrSeveralTexts.map(Judge.readFormat)
      return unlessAbsent("format") { accepted.contains($0.text ?? "") }
    case "signature":
      return unlessAbsent("signature") { $0.text != "none" && (operand.text == "any" || $0.text == operand.text) }
    case "contains":
      let wanted =
        operand.text == "all"
        ? definition["documents"]?[document["type"]?.text ?? ""]?["contents"]?.members.map(\.key) ?? []
        : operand.oneOrSeveralTexts
      return unlessAbsent("contains") { Set($0.oneOrSeveralTexts).isSuperset(of: wanted) }
    case "endorsedBy":
      return unlessAbsent("endorsedBy") { Set($0.oneOrSeveralTexts).isSuperset(of: operand.oneOrSeveralTexts) }
    case "current", "validFor", "issuedWithin":
      return timeTruth(key, operand, index, scope)
    default: return nil
    }
  }

  private func isAtMost(_ a: JSONTree, _ b: JSONTree) -> Bool {
    guard case .number(let a) = a, case .number(let b) = b, let a = ExactNumber(a), let b = ExactNumber(b) else {
      return false
    }
    return a <= b
  }

  // MARK: Days

  /// `current`, `validFor` and `issuedWithin`: comparisons of a day of the document with a day the anchor gives.
  private func timeTruth(_ key: String, _ operand: JSONTree, _ index: Int, _ scope: Scope) -> Truth {
    let name = key == "issuedWithin" ? "issuedOn" : "expiresOn"
    let said = documents[index][name]
    if let said, said.isNull { return .yes }
    let mine = said?.text.map { Knowledge.known(.text($0)) } ?? .unknown(Gap(paths: ["documents[\(index)].\(name)"]))
    let anchor = operand["from"].map { value(of: $0, scope) } ?? .known(.text(submissionDay.text))
    if key == "issuedWithin" {
      // «a none anchor makes the constraint false», whatever the day of issue.
      if anchor.gap == nil, anchor.known == nil { return .no }
      return .all([
        atMost(shifted(anchor, by: operand, sign: -1), mine), atMost(mine, anchor),
      ])
    }
    return atMost(key == "current" ? anchor : shifted(anchor, by: operand, sign: 1), mine)
  }

  private func atMost(_ a: Knowledge, _ b: Knowledge) -> Truth {
    let gaps = [a, b].compactMap(\.gap)
    if !gaps.isEmpty { return .open(gaps.reduce(Gap(), +)) }
    guard let a = a.known, let b = b.known else { return .no }
    return Truth(!b.isLess(than: a))
  }

  func shifted(_ anchor: Knowledge, by period: JSONTree, sign: Int) -> Knowledge {
    guard case .known(.text(let text)) = anchor, let day = CivilDay(text) else { return anchor }
    if let days = period["days"]?.integer { return date(day.adding(days: sign * days)) }
    if let months = period["months"]?.integer { return date(day.adding(months: sign * months)) }
    return date(day.adding(years: sign * (period["years"]?.integer ?? 0)))
  }
}
