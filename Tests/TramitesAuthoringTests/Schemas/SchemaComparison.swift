import Tramites

/// Makes mutants and asks schema and decoder about each.
struct SchemaComparison {
  private let schemas: SchemaSet
  private let vocabulary: Vocabulary
  private(set) var mutants = 0
  private(set) var disagreements: [Disagreement] = []

  init() throws {
    schemas = try RepositoryFile.schemas()
    vocabulary = try Vocabulary.all.get()
  }

  /// - Parameter sites: in their order; those of one fixture are worth keeping together.
  mutating func compare(_ sites: some Sequence<SchemaSite>) throws {
    var last: (fixture: String, cutter: SpecimenCutter, schema: Schema, decoder: FormatDecoder)?
    for site in sites {
      if last?.fixture != site.fixture {
        let schema = try schemas.schema(at: site.file.schemaName)
        let decoder = try FormatDecoder(site.file)
        last = (site.fixture, try SpecimenCutter(site.fixture, site.file, schema), schema, decoder)
      }
      guard let specimen = last?.cutter.specimen(at: site.path), let (_, _, schema, decoder) = last else { continue }
      for mutants in specimen.mutants(site.mutations, vocabulary) {
        let variants = SideBySide(specimen, [specimen.value] + mutants.map(\.value))
        let opinions = try variants.opinions(schema, decoder)
        if !opinions[0].isAgreement { note(Disagreement(site: site, change: "as it is", opinion: opinions[0])) }
        for (mutant, opinion) in zip(mutants, opinions.dropFirst()) { judge(mutant, opinion, site, specimen) }
        self.mutants += mutants.count
      }
    }
  }

  private mutating func judge(_ mutant: Mutant, _ opinion: Opinion, _ site: SchemaSite, _ specimen: Specimen) {
    var disagreement = Disagreement(site: site, change: mutant.change, opinion: opinion)
    if mutant.addsWords {
      disagreement.words = opinion.differingKeys(ofObjectAt: specimen.path.count)
      if disagreement.words != ([], []) { return note(disagreement) }
    }
    if !opinion.isAgreement { note(disagreement) }
  }

  private mutating func note(_ disagreement: Disagreement) {
    disagreements.append(disagreement)
  }
}

extension Opinion {
  /// The keys of an object that only the schema knows, and those that only the decoder knows.
  ///
  /// - Parameter depth: the length of the object's path.
  fileprivate func differingKeys(ofObjectAt depth: Int) -> ([String], [String]) {
    func keys(_ paths: [[String]]) -> Set<String> {
      Set(paths.compactMap { $0.count == depth + 1 ? $0.last : nil })
    }
    func keys(_ errors: [Diagnostic], _ codes: Set<Diagnostic.Code>) -> Set<String> {
      keys(errors.filter { codes.contains($0.code) }.map(\.pointer.tokens))
    }
    let misnamed = schema.filter { $0.location.hasSuffix("/propertyNames") }
    let refusals = schema.filter { $0.keyword == "false" } + misnamed
    let unknownToSchema = keys(
      (refusals.filter { $0.location.hasSuffix("/additionalProperties") } + misnamed).map(\.path))
    let unknownToDecoder = keys(form, [.keyUnknown, .idMalformed])
    // A name that nothing can have is for some decoders one that nothing has.
    let refusedByDecoder = unknownToDecoder.union(
      keys(meaning, [.casePath, .referenceUnknown, .dossierFactUnknown]))
    return (
      unknownToDecoder.subtracting(keys(refusals.map(\.path))).sorted(),
      unknownToSchema.subtracting(refusedByDecoder).sorted()
    )
  }
}
