// What was found, with what the definition says, as programs read it.
extension Explainer {
  func results(ofCriteria records: [InstanceRecord]) -> [Verdict.CriterionResult] {
    records.map { result(of: found(criterion: $0)) }
  }

  func results(ofRequirements records: [InstanceRecord]) -> [Verdict.RequirementResult] {
    records.map { result(of: found(requirement: $0)) }
  }

  private func result(of found: FoundCriterion) -> Verdict.CriterionResult {
    let criterion = program.criterionDefinitions[Int(program.criteria[Int(found.record.number)].number)]
    return Verdict.CriterionResult(
      id: InstanceID(criterion.id, subject: found.element?.path.text), title: criterion.title,
      subjectLabel: found.element?.label, applies: found.record.applies, status: found.record.status,
      isRecommended: criterion.isRecommended, because: found.because, message: criterion.message,
      guidance: criterion.guidance, legalBasis: criterion.legalBasis)
  }

  private func result(of found: FoundRequirement) -> Verdict.RequirementResult {
    let compiled = program.requirements[Int(found.record.number)]
    let requirement = program.definition(of: compiled)
    return Verdict.RequirementResult(
      id: InstanceID(requirement.id, subject: found.element?.path.text), isAdditional: compiled.isAdditional,
      isRecommended: requirement.isRecommended, title: requirement.title, subjectLabel: found.element?.label,
      applies: found.record.applies, status: found.record.status, because: found.because,
      metBy: found.metBy.map { means($0, via: found.via) }, findings: found.findings,
      options: found.options.map { option($0, of: requirement) }, guidance: guidance(of: found),
      howToObtain: found.howToObtain, sources: found.sources, steps: steps(of: found),
      legalBasis: requirement.legalBasis)
  }

  private func means(_ found: FoundMeans, via: Int?) -> Verdict.Means {
    Verdict.Means(
      via: via.map { alternative($0).id },
      documents: found.documents.map { document in
        Verdict.Means.Document(
          path: "documents[\(document)]", id: accepted.reference(of: document), title: title(ofDocument: document))
      }, facts: found.facts.map(\.text))
  }

  private func option(_ found: FoundOption, of requirement: Requirement) -> Verdict.Option {
    let definition = found.alternative.map { alternative($0) } ?? requirement
    return Verdict.Option(
      id: definition.id, title: definition.title, applies: found.applies, status: found.status,
      because: found.because, findings: found.findings)
  }

  // MARK: What depends on the alternative that is shown

  /// An alternative by its number among the definition's.
  func alternative(_ number: Int) -> Requirement {
    (accepted.procedure.definition.alternativeRequirements ?? [])[number]
  }

  /// What to do to meet a requirement, or the alternative to it that is shown.
  func guidance(of found: FoundRequirement) -> LocalizedText? {
    found.via.flatMap { alternative($0).guidance }
      ?? program.definition(of: program.requirements[Int(found.record.number)]).guidance
  }

  /// The numbers of the steps that speak of a requirement, or of the alternative to it that is shown.
  func steps(of found: FoundRequirement) -> [String] {
    let own = phrasebook.steps[Int(program.requirements[Int(found.record.number)].number)]
    guard let via = found.via else { return own }
    return (own + (phrasebook.stepNumbers[alternative(via).id.rawValue] ?? [])).withoutRepeats
  }
}
