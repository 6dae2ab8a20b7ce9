extension Verdict {
  /// The verdict as JSON (FORMAT §8).
  ///
  /// - Parameters:
  ///   - language: the language of the texts; machine words are the same in each.
  ///   - pretty: whether to indent.
  ///   - advice: what is added on what to do.
  /// - Returns: the same bytes for the same dossier and definition, wherever and whenever it is written.
  public func json(in language: Language, pretty: Bool = false, with advice: VerdictAdvice = []) -> String {
    String(decoding: jsonBytes(in: language, pretty: pretty, with: advice), as: UTF8.self)
  }

  /// The verdict as the UTF-8 bytes of its JSON (FORMAT §8).
  ///
  /// - Parameters:
  ///   - language: the language of the texts; machine words are the same in each.
  ///   - pretty: whether to indent.
  ///   - advice: what is added on what to do.
  /// - Returns: the same bytes for the same dossier and definition, wherever and whenever it is written.
  public func jsonBytes(in language: Language, pretty: Bool = false, with advice: VerdictAdvice = []) -> [UInt8] {
    var bytes: [UInt8] = []
    appendJSON(in: language, pretty: pretty, with: advice, to: &bytes)
    return bytes
  }

  /// Appends the verdict's JSON to other bytes.
  package func appendJSON(
    in language: Language, pretty: Bool = false, with advice: VerdictAdvice = [], to bytes: inout [UInt8]
  ) {
    let shared = procedure.storage.sharedProgram
    // What is indented is for reading; what is sent is made of pieces.
    let pieces = pretty ? nil : shared.wording.pieces(of: procedure.definition, shared.program, in: language)
    var writer = VerdictWriter(language: language, pretty: pretty, pieces: pieces)
    writer.write(self, with: advice, to: &bytes)
  }
}

extension Verdict: Encodable {
  /// Encodes the verdict with the keys of FORMAT §8, its texts in Spanish.
  public func encode(to encoder: any Encoder) throws {
    let document = JSONReader.read(SourceText(name: "verdict", bytes: jsonBytes(in: .spanish))).document
    guard let document else { return }
    try EncodableJSON(value: document.root).encode(to: encoder)
  }
}

/// A JSON value handed to any encoder.
private struct EncodableJSON: Encodable {
  let value: JSONValue

  struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }
    init(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    switch value.kind {
    case .object:
      var container = encoder.container(keyedBy: Key.self)
      for (key, value) in value.members {
        try container.encode(EncodableJSON(value: value), forKey: Key(stringValue: key.string ?? ""))
      }
    case .array:
      var container = encoder.unkeyedContainer()
      for element in value.elements { try container.encode(EncodableJSON(value: element)) }
    case .string, .number, .boolean, .null:
      var container = encoder.singleValueContainer()
      if let string = value.string {
        try container.encode(string)
      } else if let boolean = value.boolean {
        try container.encode(boolean)
      } else if let integer = value.int64 {
        try container.encode(integer)
      } else if let text = value.numberText, let number = Double(text) {
        try container.encode(number)
      } else {
        try container.encodeNil()
      }
    }
  }
}
