/// The changes themselves.
extension ProcedureGenerator {
  /// A pair before and after the change that a law speaks of.
  ///
  /// - Returns: nil where the pair has nothing to change.
  public mutating func change(_ law: MetamorphicLaw, _ pair: GeneratedPair) -> ChangedPair? {
    guard let definition = JSONTree(parsing: pair.definition) else { return nil }
    let trees = ChangingTrees(definition: definition, dossiers: pair.dossiers.compactMap { JSONTree(parsing: $0) })
    switch law {
    case .keyOrder: return ChangedPair(trees, shufflingKeys(of: trees))
    case .entryOrder: return reorderingEntries(of: trees)
    case .documentOrder: return reorderingDocuments(of: trees)
    case .elementOrder: return reorderingElements(of: trees)
    case .names: return renaming(trees)
    case .splitting: return splitting(trees)
    case .inlining: return inlining(trees)
    case .unrelatedDocument: return ChangedPair(trees, addingDocument(to: trees))
    case .translation:
      return ChangedPair(
        trees, ChangingTrees(definition: Self.translating(trees.definition), dossiers: trees.dossiers))
    }
  }

  // MARK: Order

  private mutating func shufflingKeys(of trees: ChangingTrees) -> ChangingTrees {
    ChangingTrees(definition: shuffled(trees.definition), dossiers: trees.dossiers.map { shuffled($0) })
  }

  private mutating func shuffled(_ tree: JSONTree) -> JSONTree {
    switch tree {
    case .object(let members):
      var members = members.map { JSONTree.Member($0.key, shuffled($0.value)) }
      members.shuffle(using: &random)
      return .object(members)
    case .array(let elements): return .array(elements.map { shuffled($0) })
    default: return tree
    }
  }

  private mutating func reorderingEntries(of trees: ChangingTrees) -> ChangedPair {
    var after = trees
    for key in [
      "eligibility", "requirements", "alternativeRequirements", "additionalRequirements", "fees", "notices", "channels",
    ] {
      guard var entries = after.definition[key]?.elements, !entries.isEmpty else { continue }
      entries.shuffle(using: &random)
      after.definition[key] = .array(entries)
    }
    if var results = after.definition["outcome"]?["results"]?.elements {
      results.shuffle(using: &random)
      after.definition["outcome"]?["results"] = .array(results)
    }
    return ChangedPair(trees, after)
  }

  private mutating func reorderingDocuments(of trees: ChangingTrees) -> ChangedPair {
    var after = trees
    var renamings: [Renaming] = []
    for (index, dossier) in trees.dossiers.enumerated() {
      let documents = dossier["documents"]?.elements ?? []
      let order = Array(documents.indices).shuffled(using: &random)
      if !documents.isEmpty { after.dossiers[index]["documents"] = .array(order.map { documents[$0] }) }
      renamings.append(
        Renaming(places: order.enumerated().map { new, old in ("documents[\(old)]", "documents[\(new)]") }))
    }
    return ChangedPair(trees, after, renamings: renamings)
  }

  private mutating func reorderingElements(of trees: ChangingTrees) -> ChangedPair {
    var after = trees
    var renamings: [Renaming] = []
    for index in trees.dossiers.indices {
      var renaming = Renaming()
      let facts = trees.dossiers[index]["facts"] ?? [:]
      after.dossiers[index]["facts"] = reorderingLists(in: facts, path: "", &renaming)
      let documents = (trees.dossiers[index]["documents"]?.elements ?? []).map { document in
        var document = document
        if let subject = document["of"]?.text { document["of"] = .string(renaming(subject)) }
        return document
      }
      if !documents.isEmpty { after.dossiers[index]["documents"] = .array(documents) }
      renamings.append(renaming)
    }
    return ChangedPair(trees, after, renamings: renamings)
  }

  /// No list holds another, and only lists of facts are arrays.
  private mutating func reorderingLists(in object: JSONTree, path: String, _ renaming: inout Renaming) -> JSONTree {
    var result = object
    for member in object.members {
      let own = path.isEmpty ? member.key : path + "." + member.key
      switch member.value {
      case .array(let elements):
        let order = Array(elements.indices).shuffled(using: &random)
        result[member.key] = .array(order.map { elements[$0] })
        renaming.places += order.enumerated().map { new, old in ("\(own)[\(old)]", "\(own)[\(new)]") }
      case .object: result[member.key] = reorderingLists(in: member.value, path: own, &renaming)
      default: break
      }
    }
    return result
  }

  // MARK: Names

  private static let fixedNames = [
    "acta": "papel-1", "foto": "papel-0", "carta": "a-carta", "web": "z-red", "ventanilla": "m-sitio",
    "correo": "a-posta", "persona": "Ser", "hogar": "Casa", "datos": "Cosas", "firma": "z-1", "sello": "y-2",
    "fecha": "x3", "notaria": "z-4", "cancilleria": "y-5", "monto": "zeta", "suscrita": "alfa", "clase": "tipoDeClase",
    "firmada": "beta", "folio": "gama", "tramite": "otro-tramite",
  ]

  private func renaming(_ trees: ChangingTrees) -> ChangedPair {
    var names = Self.fixedNames
    for value in trees.definition.everything {
      for word in value.members.map(\.key) + [value["id"]?.text, value["each"]?.text].compactMap({ $0 }) {
        guard let new = Self.newName(for: word) else { continue }
        names[word] = new
      }
    }
    let renaming = Renaming(names: names)
    let after = ChangingTrees(
      definition: Self.renamed(trees.definition, renaming), dossiers: trees.dossiers.map { Self.renamed($0, renaming) })
    return ChangedPair(trees, after, renamings: trees.dossiers.map { _ in renaming })
  }

  /// Another name for one that `newName` made, which sorts otherwise.
  private static func newName(for word: String) -> String? {
    let digits = word.reversed().prefix { $0.isASCII && $0.isNumber }.count
    guard digits > 0, let number = Int(word.suffix(digits)) else { return nil }
    let stem = word.dropLast(digits)
    let isOfFact = ["f", "g", "l", "e", "c"].contains(stem)
    guard isOfFact || stem.count > 2 && stem.hasSuffix("-") else { return nil }
    return isOfFact ? "n\(9999 - number)De\(stem.uppercased())" : "n\(9999 - number)-\(stem.dropLast())"
  }

  private static func renamed(_ tree: JSONTree, _ renaming: Renaming) -> JSONTree {
    switch tree {
    case .object(let members):
      .object(members.map { .init(renaming.renamingWords(of: $0.key), renamed($0.value, renaming)) })
    case .array(let elements): .array(elements.map { renamed($0, renaming) })
    case .string(let text): .string(renaming.renamingWords(of: text))
    default: tree
    }
  }

  // MARK: Texts and papers

  private static let textKeys: Set<String> = [
    "title", "question", "help", "message", "invalidMessage", "guidance", "text", "summary", "howToObtain",
    "description",
  ]

  private static func translating(_ tree: JSONTree) -> JSONTree {
    switch tree {
    case .object(let members):
      .object(
        members.map { member in
          if textKeys.contains(member.key) { return .init(member.key, translated(member.value)) }
          guard ["options", "contents", "endorsers"].contains(member.key) else {
            return .init(member.key, translating(member.value))
          }
          return .init(member.key, .object(member.value.members.map { .init($0.key, translated($0.value)) }))
        })
    case .array(let elements): .array(elements.map(translating))
    default: tree
    }
  }

  private static func translated(_ text: JSONTree) -> JSONTree {
    let spanish = text.text ?? text["es"]?.text ?? ""
    return ["es": .string("¡" + spanish + "!"), "en": .string("x" + spanish), "qu": .string(spanish + " ñ")]
  }

  private mutating func addingDocument(to trees: ChangingTrees) -> ChangingTrees {
    var after = trees
    after.definition["documents"]?["inesperado"] = [
      "title": "Papel que nadie pide", "contents": ["algo": "Algo"], "attributes": ["monto": ["type": "decimal"]],
    ]
    for index in after.dossiers.indices {
      var documents = after.dossiers[index]["documents"]?.elements ?? []
      documents.append(
        random.chance(50)
          ? ["type": "inesperado"] : ["type": "inesperado", "original": true, "attributes": ["monto": 1]])
      after.dossiers[index]["documents"] = .array(documents)
    }
    return after
  }

  // MARK: Conditions and requirements

  private func inlining(_ trees: ChangingTrees) -> ChangedPair? {
    let conditions = trees.definition["conditions"]?.members ?? []
    guard !conditions.isEmpty else { return nil }
    var after = trees
    var written: [String: JSONTree] = [:]
    // Each uses only those before it.
    for condition in conditions { written[condition.key] = Self.inlining(condition.value, written) }
    after.definition["conditions"] = nil
    after.definition = Self.inlining(after.definition, written)
    return ChangedPair(trees, after)
  }

  private static func inlining(_ tree: JSONTree, _ conditions: [String: JSONTree]) -> JSONTree {
    switch tree {
    case .object(let members):
      if members.count == 1, let name = tree["condition"]?.text, let condition = conditions[name] { return condition }
      return .object(members.map { .init($0.key, inlining($0.value, conditions)) })
    case .array(let elements): return .array(elements.map { inlining($0, conditions) })
    default: return tree
    }
  }

  private mutating func splitting(_ trees: ChangingTrees) -> ChangedPair? {
    let key = random.pick(["requirements", "additionalRequirements"])
    let entries = trees.definition[key]?.elements ?? []
    guard let index = random.pickAny(Array(entries.indices)), let id = entries[index]["id"]?.text,
      let own = entries[index]["evidence"]
    else { return nil }
    // What is in scope for a requirement without list is in scope for any.
    let others = ["requirements", "additionalRequirements"].flatMap { trees.definition[$0]?.elements ?? [] }
      .filter { $0["forEach"] == nil || $0["forEach"]?.text == entries[index]["forEach"]?.text }
    let second = random.pickAny(others)?["evidence"] ?? own
    var before = trees
    before.definition = before.definition.setting(
      ["allOf": [own, second]], at: [.key(key), .index(index), .key("evidence")])

    let other = "otra-mitad"
    var after = trees
    var half = entries[index]
    half["id"] = .string(other)
    half["evidence"] = second
    after.definition[key] = .array(entries[...index] + [half] + entries[(index + 1)...])
    var changed = ChangedPair(before, before)
    if let alternatives = after.definition["alternativeRequirements"]?.elements {
      after.definition["alternativeRequirements"] = .array(
        alternatives.map { alternative in
          var alternative = alternative
          let targets = alternative["insteadOf"]?.oneOrSeveralTexts ?? []
          guard targets.contains(id) else { return alternative }
          changed.hasAlternative = true
          alternative["insteadOf"] = .strings(targets + [other])
          return alternative
        })
    }
    changed.after = after.pair
    changed.halves = (id, other)
    return changed
  }
}
