/// A procedure without a fault of its own, before it is seen beside the others.
final class LoadedProcedure: Sendable {
  let path: String
  let definition: ProcedureDefinition
  let program: SharedProgram
  /// The offset at which it says when it is in force: lines and columns are counted where they are asked for.
  let effectiveOffset: Int
  /// The related procedures that it names without an address, each with its offset.
  let related: [(id: Procedure.ID, offset: Int)]
  /// What its facts and documents are obtained through.
  let sources: [Source]

  /// A fact or a document that another procedure yields.
  struct Source: Sendable {
    let procedure: Procedure.ID
    /// Where the fact or the document is declared.
    let mark: SourceMark
    /// For what the procedure itself yields, the requirement that nobody can meet without it, whatever the facts; nil
    /// where there is none.
    var requirement: Requirement.ID?
  }

  init(_ path: String, _ definition: ProcedureDefinition, _ program: Program, _ json: JSONValue) {
    self.path = path
    self.definition = definition
    self.program = SharedProgram(program)
    effectiveOffset = (json["effective"] ?? json).offset
    var related: [(id: Procedure.ID, offset: Int)] = []
    if let entries = json["related"] {
      for entry in entries.elements {
        guard let value = entry["procedure"], let id = value.string, entry["url"] == nil else { continue }
        related.append((Procedure.ID(id), value.offset))
      }
    }
    self.related = related
    sources = Self.sources(program, of: definition.id)
  }

  private static func sources(_ program: Program, of id: Procedure.ID) -> [Source] {
    let isOwn =
      program.vocabulary.nodes.contains { $0.declaration.obtainedThrough == id }
      || program.documentTypes.contains { $0.type.obtainedThrough == id }
    let inevitable = isOwn ? InevitableEvidence(program) : InevitableEvidence()
    let facts = program.vocabulary.nodes.indices.compactMap { number -> Source? in
      let declaration = program.vocabulary.nodes[number].declaration
      return declaration.obtainedThrough.map {
        Source(procedure: $0, mark: declaration.mark, requirement: inevitable.facts[number])
      }
    }
    let documents = program.documentTypes.indices.compactMap { number -> Source? in
      let type = program.documentTypes[number].type
      return type.obtainedThrough.map {
        Source(procedure: $0, mark: type.mark, requirement: inevitable.documents[number])
      }
    }
    return facts + documents
  }
}

/// The facts and documents without which a requirement cannot be met that always applies.
private struct InevitableEvidence {
  /// By the number of the fact's node.
  var facts: [Int: Requirement.ID] = [:]
  /// By the number of the document's type.
  var documents: [Int: Requirement.ID] = [:]

  /// None.
  init() {}

  init(_ program: Program) {
    for requirement in program.requirements
    where requirement.when < 0 && !requirement.isRecommended && program.alternatives(of: requirement).isEmpty {
      collect(requirement.evidence, for: program.definition(of: requirement).id, program)
    }
  }

  private mutating func collect(_ evidence: Int32, for requirement: Requirement.ID, _ program: Program) {
    switch program.evidence[Int(evidence)] {
    case .document(let index):
      let types = Array(program[program.documentEvidence[Int(index)].types])
      if types.count == 1 {
        let type = Int(types[0])
        documents[type] = documents[type] ?? requirement
      }
    case .data(let data): for datum in program.data(data) { add(datum.node, requirement) }
    case .dataList(let datum, _): add(program.data[Int(datum)].node, requirement)
    case .confirmed(_, let node): add(node, requirement)
    case .allOf(let parts): for part in program[parts] { collect(part, for: requirement, program) }
    case .anyOf(let parts, let atLeast):
      guard Int(atLeast) == program[parts].count else { return }
      for part in program[parts] { collect(part, for: requirement, program) }
    }
  }

  private mutating func add(_ node: Int32, _ requirement: Requirement.ID) {
    facts[Int(node)] = facts[Int(node)] ?? requirement
  }
}
