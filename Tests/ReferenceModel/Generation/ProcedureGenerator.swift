/// A definition with dossiers for it, all as JSON text.
public struct GeneratedPair: Sendable {
  /// The JSON text of the definition.
  public var definition: String
  /// The JSON texts of its dossiers.
  public var dossiers: [String]
}

/// Makes small random definitions that are valid by the format's page and use all of its forms, and dossiers for them.
///
/// The same seed gives the same text.
public struct ProcedureGenerator: Sendable {
  var random: SplitMix64
  var definition: JSONTree = [:]
  /// The named conditions so far, each with the names that must be in scope where it is used.
  var namedConditions: [(name: String, needs: Set<String>)] = []
  /// The named sets of constraints so far, each with the names that must be in scope where it is used and the document
  /// type it is for; nil serves every type.
  var namedConstraints: [(name: String, needs: Set<String>, type: String?)] = []
  private var counter = 0

  /// A generator that makes the same pairs for the same seed.
  public init(seed: UInt64) { random = SplitMix64(seed: seed) }

  /// A generator whose first choices are given: who changes one of them changes one thing.
  public init(choices: [UInt8]) { random = SplitMix64(choices: choices) }

  var vocabulary: Vocabulary { Vocabulary(definition: definition) }

  /// A name that the definition has not used yet.
  mutating func newName(_ prefix: String) -> String {
    counter += 1
    return prefix + String(counter)
  }

  /// A text, sometimes in two languages.
  mutating func newText(_ subject: String) -> JSONTree {
    random.chance(20) ? ["es": .string(subject), "en": .string(subject + " (en)")] : .string(subject)
  }

  /// Makes the next definition and three dossiers for it: one nearly whole, one with gaps, one with many.
  public mutating func makePair() -> GeneratedPair {
    let made = makeTrees()
    return GeneratedPair(definition: made.definition.text(), dossiers: made.dossiers.map { $0.text() })
  }

  mutating func makeTrees() -> (definition: JSONTree, dossiers: [JSONTree]) {
    makeDefinition()
    let profiles: [DossierGenerator.Profile] = [.whole, random.chance(50) ? .whole : .withGaps, .sparse]
    var generator = DossierGenerator(definition: definition, random: random, profile: .whole)
    let dossiers = profiles.map { profile in
      generator.profile = profile
      return generator.makeDossier()
    }
    random = generator.random
    return (definition, dossiers)
  }

  private mutating func makeDefinition() {
    counter = 0
    namedConditions = []
    namedConstraints = []
    definition = ["format": 1, "id": "tramite", "title": newText("Trámite de prueba")]
    if random.chance(30) { definition["effective"] = ["from": "2000-01-01", "until": "2099-12-31"] }
    if random.chance(15) { definition["x-nota"] = ["autor": "nadie"] }
    makeChannels()
    makeParameters()
    makeFacts()
    makeNamedConditions(random.int(0...2))
    makeCalculatedFacts()
    makeValidity()
    makeNamedConditions(random.int(0...2))
    makeDocuments()
    makeDocumentRules()
    makeNamedConstraints()
    makeEligibility()
    makeRequirements("requirements", prefix: "req-", count: random.pick([0, 1, 2, 2, 3]))
    makeRequirements("additionalRequirements", prefix: "adi-", count: random.int(0...2))
    makeAlternatives()
    makeFees()
    makeResults()
    makeNotices()
    makeSteps()
  }
}
