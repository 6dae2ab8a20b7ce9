import Testing
import Tramites

/// The keys that might be known at an object, and values that they could have.
struct Vocabulary: Sendable {
  /// The keys of all schemas, and words that decoders ask for or might.
  let words: [String]
  /// Names that are spelt like ids, options, facts and nothing.
  let names = ["a-1", "aB", "X", "Á b", ""]
  /// A value for each key of the fixtures, and for each place of a schema.
  private let samples: [String: JSONTree]

  static let all = Result { try Vocabulary() }

  private init() throws {
    let schemas = try RepositoryFile.schemas()
    var samples: [String: (value: JSONTree, size: Int)] = [:]
    for file in FormatFile.allCases {
      let schema = try schemas.schema(at: file.schemaName)
      for fixture in file.fixtures {
        let tree = try RepositoryFile.fixture(fixture)
        for (path, applied) in SchemaValidation(of: tree, with: schema, keepsApplied: true).applied {
          guard let key = path.last, let value = tree.value(at: path) else { continue }
          let size = value.text.utf8.count
          for name in [key] + applied.map(\.location) {
            // The shortest is the one that is read soonest.
            if let known = samples[name], (known.size, known.value.text) <= (size, value.text) { continue }
            samples[name] = (value, size)
          }
        }
      }
    }
    self.samples = samples.mapValues(\.value)
    let keys = schemas.schemas.values.flatMap(\.properties.keys)
    words = try DecoderSources.words().union(keys).sorted()
  }

  /// A value for a key that an object does not have.
  ///
  /// - Parameter property: what the object's schema says about it, if anything.
  func sample(of key: String, _ property: Schema?) -> JSONTree? {
    samples[property.map(\.location) ?? key]
  }
}

/// The source code of the decoders.
private enum DecoderSources {
  /// The words in it that could be keys: keys are asked for one by one, and no list has them all.
  static func words() throws -> Set<String> {
    var words: Set<String> = []
    for path in try RepositoryFile.paths(in: "Sources/Tramites/Definition/Decoding", ending: ".swift") {
      let arguments = /[(\[](?:of: |object, )?"(\$?[a-z][A-Za-z]*)"/
      words.formUnion(try RepositoryFile.text(path).matches(of: arguments).map { String($0.1) })
    }
    let lists =
      try RepositoryFile.paths(in: "Sources/Tramites/Dossier", ending: ".swift").filter { $0.contains("Binder") }
      + RepositoryFile.paths(in: "Sources/TramitesAuthoring/Cases", ending: ".swift").filter { $0.contains("Decoder") }
    try #require(lists.count > 2, "the decoders of dossiers and cases stand elsewhere")
    for path in lists {
      words.formUnion(try RepositoryFile.text(path).matches(of: /"(\$?[a-z][A-Za-z]*)"/).map { String($0.1) })
    }
    return words
  }
}
