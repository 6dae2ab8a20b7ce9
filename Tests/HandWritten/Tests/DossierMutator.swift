import ReferenceModel
import Tramites

/// Makes dossiers out of others: a fact left out, none, altered or added; a document left out, doubled or altered.
///
/// What is put in mostly stood under the same key in another dossier, so that most of what comes out is accepted.
struct DossierMutator {
  private var random: SplitMix64
  private let dossiers: [Dossier]
  /// The values that stand under a key anywhere.
  private var values: [String: [JSONTree]] = [:]
  /// The keys that objects hold which stand under a key.
  private var keys: [String: [String]] = [:]

  init(seed: UInt64, dossiers: [Dossier]) {
    random = SplitMix64(seed: seed)
    self.dossiers = dossiers
    for dossier in dossiers { collect(dossier.tree, under: "") }
  }

  /// The next dossier, between one and three changes away from one that was given.
  mutating func next() -> Dossier {
    guard let base = dossiers.randomElement(using: &random) else {
      return Dossier(procedure: "tramite")
    }
    var tree = base.tree
    for _ in 0..<Int.random(in: 1...3, using: &random) { tree = changed(tree, under: "") }
    return Dossier(tree: tree)
  }

  // MARK: What there is

  private mutating func collect(_ tree: JSONTree, under key: String) {
    switch tree {
    case .object(let members):
      for member in members {
        if !keys[key, default: []].contains(member.key) { keys[key, default: []].append(member.key) }
        values[member.key, default: []].append(member.value)
        collect(member.value, under: member.key)
      }
    case .array(let elements):
      for element in elements { collect(element, under: key) }
    default: break
    }
  }

  // MARK: Changes

  /// One change to a value or to something in it.
  private mutating func changed(_ tree: JSONTree, under key: String) -> JSONTree {
    switch tree {
    case .object(let members) where !members.isEmpty: .object(changed(members, under: key))
    case .array(let elements) where !elements.isEmpty: .array(changed(elements, under: key))
    default: replacement(for: tree, under: key)
    }
  }

  private mutating func changed(_ members: [JSONMember], under key: String) -> [JSONMember] {
    var members = members
    // What the head says decides little: mostly facts and documents change.
    let inner = key.isEmpty ? members.indices.filter { ["facts", "documents"].contains(members[$0].key) } : []
    if let index = inner.randomElement(using: &random), chance(90) {
      members[index].value = changed(members[index].value, under: members[index].key)
      return members
    }
    let index = Int.random(in: 0..<members.count, using: &random)
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<15: members.remove(at: index)
    case 15..<25: members[index].value = .null
    case 25..<40:
      if let added = keys[key]?.randomElement(using: &random), !members.contains(where: { $0.key == added }),
        let value = values[added]?.randomElement(using: &random)
      {
        members.append(JSONMember(added, value))
      }
    default: members[index].value = changed(members[index].value, under: members[index].key)
    }
    return members
  }

  private mutating func changed(_ elements: [JSONTree], under key: String) -> [JSONTree] {
    var elements = elements
    let index = Int.random(in: 0..<elements.count, using: &random)
    switch Int.random(in: 0..<100, using: &random) {
    case 0..<12: elements.remove(at: index)
    case 12..<20: elements.append(elements[index])
    case 20..<28:
      if case .array(let others)? = values[key]?.randomElement(using: &random),
        let other = others.randomElement(using: &random)
      {
        elements.append(other)
      }
    case 28..<32: elements.shuffle(using: &random)
    default: elements[index] = changed(elements[index], under: key)
    }
    return elements
  }

  private mutating func replacement(for tree: JSONTree, under key: String) -> JSONTree {
    if chance(60), let value = values[key]?.randomElement(using: &random), value.isAlike(tree) { return value }
    switch tree {
    case .boolean(let flag): return .boolean(!flag)
    case .number:
      return .number(["0", "1", "2", "-1", "1048576", "1048577", "482.5"].randomElement(using: &random) ?? "0")
    case .string(let text): return .string(text.hasDay ? day() : altered(text))
    default: return tree
    }
  }

  /// A day on which something may turn: around the submission of most dossiers, and eighteen years before.
  private mutating func day() -> String {
    let years = [1, 1958, 2007, 2008, 2009, 2025, 2026, 2027, 9999]
    let year = String(years.randomElement(using: &random) ?? 2026)
    let months = ["02-28", "03-09", "03-10", "03-11", "05-19", "05-20", "05-21", "12-31"]
    let month = months.randomElement(using: &random) ?? "03-10"
    return String(repeating: "0", count: 4 - year.count) + year + "-" + month
  }

  private mutating func altered(_ text: String) -> String {
    switch Int.random(in: 0..<8, using: &random) {
    case 0: return ""
    case 1: return " \u{A0}\t"
    case 2: return String(text.dropLast())
    case 3: return text + "1"
    case 4: return text.uppercased()
    case 5: return " " + text
    case 6: return "+593" + text.dropFirst()
    default:
      guard let index = text.indices.randomElement(using: &random) else { return "x" }
      let digit = Character(String(Int.random(in: 0...9, using: &random)))
      return String(text[..<index]) + String(digit) + String(text[text.index(after: index)...])
    }
  }

  private mutating func chance(_ percent: Int) -> Bool { Int.random(in: 0..<100, using: &random) < percent }
}

extension JSONTree {
  /// Whether another value is of the same kind.
  fileprivate func isAlike(_ other: JSONTree) -> Bool {
    switch (self, other) {
    case (.boolean, .boolean), (.number, .number), (.string, .string), (.array, .array), (.object, .object): true
    default: false
    }
  }
}

extension String {
  fileprivate var hasDay: Bool { CivilDate(self) != nil }
}
