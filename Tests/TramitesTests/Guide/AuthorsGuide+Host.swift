import Testing

@testable import Tramites

extension AuthorsGuide {
  /// A definition in which an example of part of one stands: the guide's first procedure, with the example in its place.
  ///
  /// - Returns: nil for an example that is no part of a definition.
  func definition(with value: JSONTree, of example: Example) throws -> JSONTree? {
    let host = try #require(examples(of: "procedimiento").first?.values().first)
    let isInElement = example.detail == "dependiente"
    switch example.kind {
    case "claves": return host.adding(value)
    case "condición": return host.adding(keys(asking: value, in: example.detail))
    case "expresión": return host.adding(keys(asking: ["value": value, "present": true], in: example.detail))
    case "evidencia": return host.adding(["requirements": [Self.requirement(value, forEachDependant: isInElement)]])
    case "exigencias":
      guard case .object(let members) = value else { return nil }
      let evidence = JSONTree.object([JSONMember("document", "acta")] + members)
      return host.adding(["requirements": [Self.requirement(evidence, forEachDependant: false)]])
    default: return nil
    }
  }

  /// Keys with a condition where what it may name is in scope, and nothing else.
  private func keys(asking condition: JSONTree, in scope: String?) -> JSONTree {
    switch scope {
    case "dependiente": ["notices": [["forEach": "dependientes", "when": condition, "text": "Aviso"]]]
    case "documento":
      [
        "requirements": [
          Self.requirement(
            ["document": "acta", "checks": [["id": "ejemplo", "require": condition, "message": "Ejemplo"]]],
            forEachDependant: false)
        ]
      ]
    default: ["notices": [["when": condition, "text": "Aviso"]]]
    }
  }

  private static func requirement(_ evidence: JSONTree, forEachDependant: Bool) -> JSONTree {
    var members = [
      JSONMember("id", "ejemplo"), JSONMember("title", "Ejemplo"), JSONMember("evidence", evidence),
    ]
    if forEachDependant { members.append(JSONMember("forEach", "dependientes")) }
    return .object(members)
  }
}

extension JSONTree {
  /// The definition with more keys: vocabularies and lists with an id for each entry grow, anything else is replaced.
  func adding(_ keys: JSONTree) -> JSONTree {
    guard case .object(var members) = self, case .object(let additions) = keys else { return self }
    for addition in additions {
      guard let index = members.firstIndex(where: { $0.key == addition.key }) else {
        members.append(addition)
        continue
      }
      switch (members[index].value, addition.value) {
      case (.object(let old), .object(let new)) where Self.vocabularies.contains(addition.key):
        members[index].value = .object(old + new)
      case (.array(let old), .array(let new)) where Self.lists.contains(addition.key):
        members[index].value = .array(old + new)
      default: members[index].value = addition.value
      }
    }
    return .object(members)
  }

  private static let vocabularies: Set = ["facts", "documents", "conditions", "constraints", "parameters"]
  private static let lists: Set = [
    "requirements", "alternativeRequirements", "additionalRequirements", "eligibility", "channels",
  ]
}
