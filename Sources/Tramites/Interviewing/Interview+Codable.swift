extension Interview: Codable {
  private enum Key: String, CodingKey {
    case procedure, submittedOn, answers, members, facts, inner, documents
  }

  /// Reads a saved interview; `resume(with:)` then drops the answers that no longer fit its procedure.
  ///
  /// - Parameter decoder: the decoder.
  /// - Throws: `DecodingError` where a key is missing, or holds no day, no answers or no JSON.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let day = try container.decode(String.self, forKey: .submittedOn)
    guard let submittedOn = CivilDate(day) else {
      throw DecodingError.dataCorruptedError(
        forKey: .submittedOn, in: container, debugDescription: "“\(day)” is no day that exists")
    }
    func tree(_ key: Key) throws -> JSONTree? {
      guard let text = try container.decodeIfPresent(String.self, forKey: key) else { return nil }
      let reading = JSONReader.read(SourceText(name: key.rawValue, text))
      guard reading.problems.isEmpty, let document = reading.document else {
        throw DecodingError.dataCorruptedError(forKey: key, in: container, debugDescription: "this is no JSON")
      }
      return JSONTree(document.root)
    }
    let surroundings = Surroundings(
      members: try tree(.members), facts: try tree(.facts), inner: try tree(.inner), documents: try tree(.documents))
    self.init(
      procedure: Procedure.ID(try container.decode(String.self, forKey: .procedure)), submittedOn: submittedOn,
      answers: try container.decode([Given].self, forKey: .answers), surroundings: surroundings)
  }

  /// Writes the interview: the procedure's id, the day, the answers, and what a dossier that was taken up has besides.
  ///
  /// - Parameter encoder: the encoder.
  /// - Throws: what the encoder does.
  public func encode(to encoder: any Encoder) throws {
    func text(_ tree: JSONTree) -> String { String(decoding: tree.bytes(), as: UTF8.self) }
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(procedure.rawValue, forKey: .procedure)
    try container.encode(submittedOn.description, forKey: .submittedOn)
    try container.encode(answers, forKey: .answers)
    let trees = surroundings.trees
    for (key, tree) in [
      (Key.members, trees.members), (.facts, trees.facts), (.inner, trees.inner), (.documents, trees.documents),
    ] {
      if let tree { try container.encode(text(tree), forKey: key) }
    }
  }
}
