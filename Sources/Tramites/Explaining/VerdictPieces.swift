/// The parts of a verdict's JSON that are the same for every dossier, in one language and without white space.
struct VerdictPieces: Sendable {
  /// The members of an instance before what the dossier decides, and those after it.
  struct Instance: Sendable {
    let head: [UInt8]
    let tail: [UInt8]
  }

  let criteria: [Instance]
  /// With the tail of what is not lacking and is shown with the requirement's own evidence.
  let requirements: [Instance]
  /// The steps at the top level that apply whatever the dossier says; nil for any other.
  let steps: [[UInt8]?]

  init(_ definition: ProcedureDefinition, _ program: Program, _ phrasebook: Phrasebook, _ language: Language) {
    func members(_ write: (inout VerdictWriter) -> Void) -> [UInt8] {
      var writer = VerdictWriter(language: language, pretty: false)
      writer.json.beginObject()
      write(&writer)
      return writer.json.bytes(in: 1..<writer.json.count)
    }
    criteria = program.criterionDefinitions.map { criterion in
      Instance(head: members { $0.writeHead(criterion) }, tail: members { $0.writeTail(criterion) })
    }
    requirements = zip(program.requirements, program.requirementDefinitions).enumerated().map { number, requirement in
      let (compiled, definition) = requirement
      return Instance(
        head: members { $0.writeHead(definition, isAdditional: compiled.isAdditional) },
        tail: members {
          $0.writeTail(
            guidance: definition.guidance, howToObtain: [], obtainedThrough: [], steps: phrasebook.steps[number],
            legalBasis: definition.legalBasis)
        })
    }
    steps = program.steps.map { step in
      guard let line = step.unconditionalLine else { return nil }
      var writer = VerdictWriter(language: language, pretty: false)
      writer.write(line)
      return writer.json.bytes
    }
  }
}

extension CompiledStep {
  /// The step as every verdict has it; nil where the dossier decides about it, or about one inside.
  fileprivate var unconditionalLine: Verdict.StepLine? {
    guard when < 0 else { return nil }
    let lines = steps.compactMap(\.unconditionalLine)
    guard lines.count == steps.count else { return nil }
    return Verdict.StepLine(number: number, step: step, applies: .true, dependsOn: [], steps: lines)
  }
}
