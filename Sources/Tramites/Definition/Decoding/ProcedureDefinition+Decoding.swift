/// All that a procedure's imports define together with itself: one name space for each kind of name.
struct NameSpace {
  var institutions: [Library.Defined<Institution>] = []
  var norms: [Library.Defined<DefinitionDecoder.Norm>] = []
  var types: [Library.Defined<FieldSet>] = []
  var documents: [Library.Defined<DocumentType>] = []
  var facts: [Library.Defined<FactDeclaration>] = []
  var conditions: [Library.Defined<Condition>] = []
  var constraints: [Library.Defined<ConstraintSet>] = []
  var parameters: [Library.Defined<Parameter>] = []
  var requirements: [Library.Defined<SourceNode>] = []

  mutating func add(_ library: Library) {
    institutions += library.institutions
    norms += library.norms
    types += library.types
    documents += library.documents
    facts += library.facts
    conditions += library.conditions
    constraints += library.constraints
    parameters += library.parameters
    requirements += library.requirements
  }
}

extension DefinitionDecoder {
  /// Reads a definition; what `libraries` define comes before what it defines itself.
  func procedure(_ node: SourceNode, libraries: [Library]) -> ProcedureDefinition? {
    guard let object = ObjectReader(node, decoder: self) else { return nil }
    var names = NameSpace()
    for library in libraries { names.add(library) }
    readNames(object, into: &names)

    formatVersion(object)
    let id = object.required("id") { identifier($0, Procedure.ID.self) }
    let title = object.required("title", text)
    var definition = ProcedureDefinition(
      id: id ?? "", title: title ?? "", effective: EffectivePeriod(from: nil, until: nil), mark: node.mark)
    definition.description = object.optional("description", text)
    definition.imports = imports(object).map(\.path)
    definition.institution = object.optional("institution") { institution($0, declared: names.institutions) }
    definition.effective =
      object.optional("effective") { node -> EffectivePeriod? in
        guard let object = ObjectReader(node, decoder: self) else { return nil }
        let period = effectivePeriod(object)
        object.finish()
        return period
      } ?? definition.effective
    definition.source = object.optional("source", publishedSource)
    definition.audience = object.optional("audience", audience)
    definition.outcome = object.optional("outcome", outcome)
    definition.notices = object.optional("notices") { array($0, notice) }
    definition.responseTime = object.optional("responseTime", responseTime)
    definition.related = object.optional("related") { array($0, related) }
    definition.parameters = unique(names.parameters).map(\.value)
    definition.facts = unique(names.facts).map(\.value)
    definition.types = byName(names.types)
    definition.documents = unique(names.documents).map(\.value)
    definition.conditions = byName(names.conditions)
    definition.constraints = byName(names.constraints)
    readRequirements(object, names, into: &definition)
    readSurroundings(object, names, into: &definition)
    object.finish()
    return id == nil ? nil : definition
  }

  private func readNames(_ object: ObjectReader, into names: inout NameSpace) {
    names.norms += definitions(object, "norms", .identifier) { self.norm($0, id: $1) }
    names.types += definitions(object, "types", .free) { node, _ in self.type(node) }
    names.documents += definitions(object, "documents", .identifier) { self.documentType($0, id: $1) }
    if !object.has("facts") { reportMissing("facts", at: object.node) }
    names.facts += definitions(object, "facts", .fact) { self.fact($0, name: $1) }
    names.conditions += definitions(object, "conditions", .free) { node, _ in self.condition(node) }
    names.constraints += definitions(object, "constraints", .free) { node, _ in self.constraintSet(node) }
    names.parameters += definitions(object, "parameters", .identifier) { self.parameter($0, id: $1) }
  }

  private func readRequirements(
    _ object: ObjectReader, _ names: NameSpace, into definition: inout ProcedureDefinition
  ) {
    let shared = Dictionary(names.requirements.map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    func list(_ kind: RequirementList) -> (SourceNode) -> [Requirement]? {
      { node in self.array(node) { self.requirement($0, in: kind, library: { shared[$0] }) } }
    }
    _ = unique(names.requirements)
    definition.eligibility = object.optional("eligibility") { array($0, criterion) }
    definition.requirements = object.required("requirements", list(.general)) ?? []
    definition.alternativeRequirements = object.optional("alternativeRequirements", list(.alternative))
    definition.additionalRequirements = object.optional("additionalRequirements", list(.additional))
    var ids = (definition.eligibility ?? []).map { ($0.id.rawValue, $0.mark) }
    for requirement in definition.allRequirements { ids.append((requirement.id.rawValue, requirement.mark)) }
    reportDuplicates(ids, in: object.node)
  }

  private func readSurroundings(
    _ object: ObjectReader, _ names: NameSpace, into definition: inout ProcedureDefinition
  ) {
    let norms = Dictionary(unique(names.norms).map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
    definition.channels = object.required("channels") { array($0, channel) } ?? []
    definition.steps = object.optional("steps") { array($0) { step($0, isTopLevel: true) } }
    definition.fees = object.optional("fees") { array($0, fee) }
    definition.schedule = object.optional("schedule") { array($0, scheduleEntry) }
    definition.legalBasis = object.optional("legalBasis") { array($0) { legalResource($0, norms: norms) } }
    definition.contact = object.optional("contact", contact)
    definition.transparency = object.optional("transparency") { array($0, transparencyEntry) }
    definition.published = object.optional("published", published)
    definition.leftBlank = object.optional("leftBlank") { array($0, leftBlank) } ?? []
    definition.sourceNotes = object.optional("sourceNotes") { array($0, sourceNote) }
    reportDuplicateIDs(in: object, "channels")
    reportDuplicateIDs(in: object, "fees")
    reportDuplicateIDs(in: object, "legalBasis")
  }

  private func reportDuplicateIDs(in object: ObjectReader, _ key: String) {
    guard let list = object.value(of: key), list.json.kind == .array else { return }
    let ids = list.json.elements.compactMap { element in
      element["id"]?.string.map { ($0, list.at(element).mark) }
    }
    reportDuplicates(ids, in: list)
  }

  private func institution(_ node: SourceNode, declared: [Library.Defined<Institution>]) -> Institution? {
    guard let id = node.json.string else { return institution(node) }
    let found = unique(declared).first { $0.name == id }
    if found == nil, !unreadableNames.contains(id) {
      report(
        .referenceUnknown,
        Message(es: "no hay ninguna institución `\(id)`", en: "there is no institution `\(id)`"), at: node,
        notes: suggestion(for: id, among: declared.map(\.name)))
    }
    return found?.value
  }

  private func byName<Value>(_ defined: [Library.Defined<Value>]) -> [String: Value] {
    Dictionary(unique(defined).map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
  }

  /// The definitions without those whose name an earlier one has; these are reported at both places.
  private func unique<Value>(_ defined: [Library.Defined<Value>]) -> [Library.Defined<Value>] {
    guard defined.count > 1 else { return defined }
    var first: [String: SourceNode] = [:]
    first.reserveCapacity(defined.count)
    return defined.filter { definition in
      guard let earlier = first[definition.name] else {
        first[definition.name] = definition.key
        return true
      }
      // The same name twice in one object is the reader's to report.
      if earlier.file != definition.key.file {
        report(
          .nameDuplicate,
          Message(
            es: "el nombre `\(definition.name)` ya está definido en otro archivo",
            en: "the name `\(definition.name)` is already defined in another file"), at: definition.key,
          notes: [
            Diagnostic.Note(
              Message(es: "definido también aquí", en: "defined here as well"), at: earlier.json.location)
          ])
      }
      return false
    }
  }
}

extension ProcedureDefinition {
  /// The general, additional and alternative requirements.
  var allRequirements: [Requirement] {
    requirements + (additionalRequirements ?? []) + (alternativeRequirements ?? [])
  }
}
