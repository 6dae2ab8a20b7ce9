extension Interview: Codable {
  private enum Key: String, CodingKey {
    case procedure, submittedOn, answers, members, documents
  }

  /// Reads a saved interview; `resume(with:)` then drops the answers that no longer fit its procedure.
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
    var surroundings = Surroundings()
    if case .object(let members)? = try tree(.members) { surroundings.members = members }
    if case .array(let documents)? = try tree(.documents) { surroundings.documents = documents }
    self.init(
      procedure: Procedure.ID(try container.decode(String.self, forKey: .procedure)), submittedOn: submittedOn,
      answers: try container.decode([Given].self, forKey: .answers), surroundings: surroundings)
  }

  /// Writes the interview: the procedure's id, the day, the answers, and what a dossier that was taken up has besides.
  public func encode(to encoder: any Encoder) throws {
    func text(_ tree: JSONTree) -> String { String(decoding: tree.bytes(), as: UTF8.self) }
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(procedure.rawValue, forKey: .procedure)
    try container.encode(submittedOn.description, forKey: .submittedOn)
    try container.encode(answers, forKey: .answers)
    if !surroundings.members.isEmpty { try container.encode(text(.object(surroundings.members)), forKey: .members) }
    guard !surroundings.documents.isEmpty else { return }
    try container.encode(text(.array(surroundings.documents)), forKey: .documents)
  }
}

extension Interview {
  /// What a dossier that was taken up has besides what an interview asks for.
  struct Surroundings: Sendable, Hashable {
    /// The host's own keys at the top level.
    var members: [JSONMember] = []
    /// Papers of types that the procedure does not know.
    var documents: [JSONTree] = []

    static func == (left: Self, right: Self) -> Bool {
      left.members == right.members && left.documents == right.documents
    }

    func hash(into hasher: inout Hasher) {
      hasher.combine(members.count)
      hasher.combine(documents.count)
    }
  }
}
