/// What the texts of a procedure's verdicts are made of again and again, worked out once.
struct Phrasebook: Sendable {
  /// What texts call a fact, and where it stands.
  struct Fact: Sendable {
    /// Beginning with a capital: `Fecha de nacimiento`.
    let title: Message
    /// Whether other facts that a text may mean have the same title.
    let isTitleShared: Bool
    /// Whether other facts that a text may mean have the same question.
    let isQuestionShared: Bool
    /// The field whose value names the group or element; -1 without one, or where it is masked or calculated.
    let label: Int
    /// Where it stands.
    let path: PathPattern

    /// The path of the fact; for one in a list, of the element at `row`.
    func path(row: Int32) -> String { ElementPath(path, row: row).text }
  }

  /// By number among the vocabulary's nodes.
  let facts: [Fact]
  /// The paths of elements, by the number of their list.
  let elements: [PathPattern]
  /// The facts whose values may be wrong: those with a format or a `valid`.
  let constrained: [Int]
  /// Whether an expression may have no value, of which a verdict then says why.
  let mayLackValues: Bool
  /// The numbers of the steps that mention a requirement, by the requirement's number.
  let steps: [[String]]
  /// The same for requirements and alternatives, by id.
  let stepNumbers: [String: [String]]

  init(_ program: Program) {
    let vocabulary = program.vocabulary
    let shared = SharedTexts(vocabulary)
    facts = vocabulary.nodes.indices.map { number in
      Fact(
        title: vocabulary.nodes[number].plainTitle.capitalized,
        isTitleShared: shared.isTitleShared(number, in: vocabulary),
        isQuestionShared: shared.isQuestionShared(number, in: vocabulary),
        label: Self.label(of: number, in: vocabulary), path: Self.path(of: number, in: vocabulary))
    }
    elements = vocabulary.lists.map { list in
      PathPattern(vocabulary.names(of: list.node).joined(separator: ".") + "[", "]")
    }
    constrained = vocabulary.nodes.indices.filter {
      vocabulary.nodes[$0].format != nil || vocabulary.nodes[$0].valid >= 0
    }
    mayLackValues = program.mayLackValues
    let numbers = Self.numbers(of: program.steps)
    steps = program.requirementDefinitions.map { numbers[$0.id.rawValue] ?? [] }
    stepNumbers = numbers
  }

  private static func label(of number: Int, in vocabulary: Vocabulary) -> Int {
    guard let name = vocabulary.nodes[number].declaration.kind.label,
      let field = vocabulary.child(of: number, named: name), !vocabulary.nodes[field].isSensitive,
      !vocabulary.nodes[field].isCalculated
    else { return -1 }
    return field
  }

  private static func path(of number: Int, in vocabulary: Vocabulary) -> PathPattern {
    let names = vocabulary.names(of: number)
    guard let list = vocabulary.nodes[number].list else { return PathPattern(names.joined(separator: ".")) }
    let around = vocabulary.names(of: vocabulary.lists[list].node)
    let inside = names.dropFirst(around.count).map { "." + $0 }.joined()
    return PathPattern(around.joined(separator: ".") + "[", "]" + inside)
  }

  /// A step without a number goes by the one around it.
  private static func numbers(of steps: [CompiledStep]) -> [String: [String]] {
    var numbers: [String: [String]] = [:]
    func collect(_ steps: [CompiledStep], around: String?) {
      for step in steps {
        let number = step.number ?? around
        for id in step.step.requirements.map(\.rawValue) {
          if let number, !(numbers[id] ?? []).contains(number) { numbers[id, default: []].append(number) }
        }
        collect(step.steps, around: number)
      }
    }
    collect(steps, around: nil)
    return numbers
  }
}

extension FactNode {
  /// The author's title, or the fact's name as words.
  var plainTitle: Message {
    declaration.title?.message ?? Message(es: name.separatingWords, en: name.separatingWords)
  }
}

extension Program {
  /// Whether there is anything that may leave an expression without a value, whatever the dossier.
  fileprivate var mayLackValues: Bool {
    let hasAnchor = constraints.contains { constraint in
      switch constraint.form {
      case .validFor, .issuedWithin: true
      default: false
      }
    }
    return hasAnchor || expressions.contains(where: \.mayLackValue)
      || calculations.contains { $0.mustBeInt64 && !isCounted($0.root) }
  }

  /// Whether an expression is a number of things or of days, months or years, and so never too large.
  private func isCounted(_ expression: Int32) -> Bool {
    switch expressions[Int(expression)] {
    case .between, .part, .count: true
    default: false
    }
  }
}

extension CompiledExpression {
  fileprivate var mayLackValue: Bool {
    switch self {
    case .constant, .reference, .between, .part, .count, .choose: false
    case .parameter, .arithmetic, .round, .date, .plus, .sum: true
    }
  }
}
