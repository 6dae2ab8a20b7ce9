import Synchronization

/// The parts of a verdict's JSON that are the same for every dossier, in one language and without white space.
final class VerdictPieces: Sendable {
  /// The members of an instance before what the dossier decides, and those after it.
  struct Instance: Sendable {
    let head: [UInt8]
    let tail: [UInt8]
  }

  /// A step, and those inside it.
  final class StepPiece: Sendable {
    let when: Int32
    /// Whether it applies with all that are inside it, whatever the dossier.
    let isUnconditional: Bool
    /// All of it, where it applies with all that are inside it.
    let whole: [UInt8]
    /// The members before what the dossier decides, and those after it.
    let head: [UInt8]
    let tail: [UInt8]
    let steps: [StepPiece]

    init(when: Int32, whole: [UInt8], head: [UInt8], tail: [UInt8], steps: [StepPiece]) {
      self.when = when
      isUnconditional = when < 0 && steps.allSatisfy(\.isUnconditional)
      self.whole = whole
      self.head = head
      self.tail = tail
      self.steps = steps
    }
  }

  /// The members at the beginning.
  let head: [UInt8]
  let criteria: [Instance]
  /// With the tail of what is not lacking and is shown with the requirement's own evidence.
  let requirements: [Instance]
  /// The members of an alternative before what the dossier decides, by its number among the definition's.
  let alternatives: [[UInt8]]
  let steps: [StepPiece]
  private let lastSize = Atomic<Int>(16 << 10)

  /// How much memory to ask for: as much as the last verdict took, and some more.
  var expectedSize: Int {
    let size = lastSize.load(ordering: .relaxed)
    return min(size + size / 8, 1 << 20)
  }

  func note(size: Int) { lastSize.store(size, ordering: .relaxed) }

  init(_ definition: ProcedureDefinition, _ program: Program, _ phrasebook: Phrasebook, _ language: Language) {
    func members(_ write: (inout VerdictWriter) -> Void) -> [UInt8] {
      var writer = VerdictWriter(language: language, pretty: false)
      writer.json.beginObject()
      write(&writer)
      return writer.json.bytes(in: 1..<writer.json.count)
    }
    head = members { $0.writeHead(definition) }
    criteria = program.criterionDefinitions.map { criterion in
      Instance(head: members { $0.writeHead(criterion) }, tail: members { $0.writeTail(criterion) })
    }
    requirements = zip(program.requirements, program.requirementDefinitions).enumerated().map { number, requirement in
      let (compiled, definition) = requirement
      return Instance(
        head: members { $0.writeHead(definition, isAdditional: compiled.isAdditional) },
        tail: members {
          $0.writeTail(
            guidance: definition.guidance, howToObtain: [], obtainedThrough: nil, steps: phrasebook.steps[number],
            legalBasis: definition.legalBasis)
        })
    }
    alternatives = (definition.alternativeRequirements ?? []).map { alternative in
      members { $0.writeOptionHead(alternative) }
    }
    func piece(_ step: CompiledStep) -> StepPiece {
      var writer = VerdictWriter(language: language, pretty: false)
      writer.write(step.wholeLine)
      return StepPiece(
        when: step.when, whole: writer.json.bytes, head: members { $0.writeHead(step.step, number: step.number) },
        tail: members { $0.writeTail(step.step) }, steps: step.steps.map(piece))
    }
    steps = program.steps.map(piece)
  }
}

extension CompiledStep {
  /// The step as it is where it applies with all that are inside it.
  fileprivate var wholeLine: Verdict.StepLine {
    Verdict.StepLine(number: number, step: step, applies: .true, dependsOn: [], steps: steps.map(\.wholeLine))
  }
}
