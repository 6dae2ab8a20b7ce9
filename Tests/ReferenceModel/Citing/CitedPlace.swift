/// What a cited path is.
enum CitedPlace: Equatable {
  /// A fact, or a key of a document, that the dossier gives.
  case given
  /// One that it leaves out.
  case open
  /// What is calculated, or stays whatever else is unknown: groups, lists, the day of submission, a type.
  case standing
}

extension Judge {
  /// The dossier in which nothing is known but some leaves; documents, types, `of`, lengths of lists and groups stay.
  func dossier(keeping kept: Set<String>) -> JSONTree {
    var result = dossier
    result["facts"] = blanked(dossier["facts"] ?? [:], definition["facts"]?.members ?? [], "", kept)
    if !kept.contains("submission.channel") { result["channel"] = nil }
    let documents = (dossier["documents"]?.elements ?? []).enumerated().map { index, document in
      blanked(document, ofType: document["type"]?.text ?? "", "documents[\(index)]", kept)
    }
    if dossier["documents"] != nil { result["documents"] = .array(documents) }
    return result
  }

  private func blanked(
    _ object: JSONTree, _ fields: [JSONTree.Member], _ path: String, _ kept: Set<String>
  ) -> JSONTree {
    guard case .object(let members) = object else { return object }
    return .object(
      members.compactMap { member in
        guard let declaration = fields.first(where: { sameText($0.key, member.key) })?.value else { return member }
        let ownPath = path.isEmpty ? member.key : path + "." + member.key
        switch declaration["type"]?.text {
        case "group": return .init(member.key, blanked(member.value, self.fields(of: declaration), ownPath, kept))
        case "list":
          guard case .array(let elements) = member.value else { return member }
          return .init(
            member.key,
            .array(
              elements.enumerated().map { index, element in
                blanked(element, self.fields(of: declaration), "\(ownPath)[\(index)]", kept)
              }))
        default: return kept.contains(ownPath) ? member : nil
        }
      })
  }

  private func blanked(_ document: JSONTree, ofType type: String, _ path: String, _ kept: Set<String>) -> JSONTree {
    .object(
      document.members.compactMap { member in
        switch member.key {
        case "type", "of", "id": return member
        case "attributes":
          return .init(member.key, blanked(member.value, attributes(ofType: type), path + ".attributes", kept))
        default: return kept.contains(path + "." + member.key) ? member : nil
        }
      })
  }

  // MARK: Paths

  /// What a path is that a reason cites.
  func citedPlace(_ path: String) -> CitedPlace {
    let steps = path.split(whereSeparator: { ".[]".contains($0) }).map(String.init)
    switch steps.first {
    case "submission":
      guard steps.last == "channel", channels.count != 1 else { return .standing }
      return dossier["channel"] == nil ? .open : .given
    case "documents":
      guard steps.count > 2, let index = Int(steps[1]), documents.indices.contains(index), steps[2] != "type" else {
        return .standing
      }
      let found = steps.dropFirst(2).reduce(Optional(documents[index])) { $0?[$1] }
      return found == nil ? .open : .given
    default: return citedFact(steps)
    }
  }

  private func citedFact(_ steps: [String]) -> CitedPlace {
    var fields = definition["facts"]?.members ?? []
    var said: JSONTree? = dossier["facts"]
    var declaration: JSONTree = [:]
    for step in steps {
      if let index = Int(step) {
        said = said.flatMap { $0.elements.indices.contains(index) ? $0.elements[index] : nil }
        continue
      }
      // What a none group holds is none because it is.
      if let said, said.isNull { return .standing }
      declaration = fields.first { sameText($0.key, step) }?.value ?? [:]
      fields = self.fields(of: declaration)
      said = said?[step]
    }
    if declaration["value"] != nil { return .standing }
    if ["group", "list"].contains(declaration["type"]?.text) { return said == nil ? .open : .standing }
    let isBlank = said?.text?.unicodeScalars.allSatisfy(\.properties.isWhitespace) ?? false
    return said == nil || isBlank ? .open : .given
  }
}
