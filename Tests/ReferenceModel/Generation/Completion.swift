/// A dossier that answers one open question of another.
public struct Completion: Sendable {
  /// The JSON text of the dossier with its answer.
  public var dossier: String
  /// The concrete path answered, as questions write it.
  public var path: String
}

extension ProcedureGenerator {
  /// Answers a dossier in the sense of the law of partial knowledge (FORMAT §5): gives a value, or `null` where that
  /// may be, to one absent fact, group, list, key of a listed document, or to the channel.
  ///
  /// - Returns: the dossier with its answer, or nil where nothing is absent or a text is not JSON.
  public mutating func completion(definition: String, dossier: String) -> Completion? {
    guard let definition = JSONTree(parsing: definition), let dossier = JSONTree(parsing: dossier) else { return nil }
    return completion(definition, dossier).map { Completion(dossier: $0.dossier.text(), path: $0.path) }
  }

  mutating func completion(_ definition: JSONTree, _ dossier: JSONTree) -> (dossier: JSONTree, path: String)? {
    var generator = DossierGenerator(definition: definition, random: random, profile: .withGaps)
    defer { random = generator.random }
    guard let gap = generator.random.pickAny(generator.openPlaces(of: dossier)) else { return nil }
    return (dossier.setting(generator.answer(gap, dossier), at: gap.steps), gap.path)
  }
}

/// Something that a dossier leaves out.
struct OpenPlace {
  enum Kind {
    case fact(declaration: JSONTree)
    case channel
    case documentKey(name: String, type: String)
    case subject
  }

  var steps: [JSONTree.Step]
  var path: String
  var kind: Kind
}

extension DossierGenerator {
  func openPlaces(of dossier: JSONTree) -> [OpenPlace] {
    let facts = definition["facts"]?.members ?? []
    var places = openPlaces(in: facts, dossier["facts"] ?? [:], steps: [.key("facts")], path: "")
    if dossier["channel"] == nil, vocabulary.channelIDs.count > 1 {
      places.append(OpenPlace(steps: [.key("channel")], path: "submission.channel", kind: .channel))
    }
    for (index, document) in (dossier["documents"]?.elements ?? []).enumerated() {
      places += openKeys(of: document, index, hasSubjects: !subjects(of: dossier).isEmpty)
    }
    return places
  }

  private func openPlaces(
    in fields: [JSONTree.Member], _ object: JSONTree?, steps: [JSONTree.Step], path: String
  ) -> [OpenPlace] {
    fields.filter { $0.value["value"] == nil }.flatMap { field -> [OpenPlace] in
      let ownSteps = steps + [.key(field.key)]
      let ownPath = path.isEmpty ? field.key : path + "." + field.key
      let said = object?[field.key]
      let isBlank = said?.text?.unicodeScalars.allSatisfy(\.properties.isWhitespace) ?? false
      let own = OpenPlace(steps: ownSteps, path: ownPath, kind: .fact(declaration: field.value))
      let open = said == nil || isBlank ? [own] : []
      let inner = vocabulary.fields(of: field.value)
      switch field.value["type"]?.text {
      case "group" where !(said?.isNull ?? false):
        return open + openPlaces(in: inner, said, steps: ownSteps, path: ownPath)
      case "list":
        return open
          + (said?.elements ?? []).enumerated().flatMap { index, element in
            openPlaces(in: inner, element, steps: ownSteps + [.index(index)], path: "\(ownPath)[\(index)]")
          }
      default: return open
      }
    }
  }

  private func openKeys(of document: JSONTree, _ index: Int, hasSubjects: Bool) -> [OpenPlace] {
    let type = document["type"]?.text ?? ""
    guard !type.hasPrefix("x-") else { return [] }
    let steps: [JSONTree.Step] = [.key("documents"), .index(index)]
    let path = "documents[\(index)]"
    let declared = definition["documents"]?[type]
    var places = DocumentKeys.all.filter { document[$0] == nil }.compactMap { key -> OpenPlace? in
      if key == "contains", declared?["contents"] == nil { return nil }
      if key == "endorsedBy", declared?["endorsers"] == nil { return nil }
      return OpenPlace(steps: steps + [.key(key)], path: path + "." + key, kind: .documentKey(name: key, type: type))
    }
    if hasSubjects, document["of"] == nil {
      places.append(OpenPlace(steps: steps + [.key("of")], path: path + ".of", kind: .subject))
    }
    return places
      + openPlaces(
        in: attributes(of: type), document["attributes"], steps: steps + [.key("attributes")],
        path: path + ".attributes")
  }

  mutating func answer(_ place: OpenPlace, _ dossier: JSONTree) -> JSONTree {
    switch place.kind {
    case .channel: return .string(random.pick(vocabulary.channelIDs))
    case .subject: return .string(random.pick(subjects(of: dossier)).concrete)
    case .documentKey(let name, let type): return value(ofKey: name, type: type, dossier) ?? []
    case .fact(let declaration):
      // A blank text would leave the fact as open as it was.
      for _ in 0..<20 {
        let value = value(of: declaration)
        if value.text?.unicodeScalars.allSatisfy(\.properties.isWhitespace) != true { return value }
      }
      return "Ana"
    }
  }
}
