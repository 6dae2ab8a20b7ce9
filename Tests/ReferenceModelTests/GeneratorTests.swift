import Testing

@testable import ReferenceModel

@Suite("Generated procedures")
struct GeneratorTests {
  @Test("The same seed gives the same text, another seed another")
  func sameSeedSameText() {
    var first = ProcedureGenerator(seed: 7)
    var second = ProcedureGenerator(seed: 7)
    var other = ProcedureGenerator(seed: 8)
    let pair = first.makePair()
    let again = second.makePair()
    #expect(pair.definition == again.definition)
    #expect(pair.dossiers == again.dossiers)
    #expect(pair.definition != other.makePair().definition)
  }

  @Test("What is written reads as what was made")
  func writtenAndRead() throws {
    for seed in 0..<UInt64(50) {
      var generator = ProcedureGenerator(seed: seed)
      let definition = generator.makeTrees().definition
      #expect(try #require(JSONTree(parsing: definition.text())).compactText == definition.compactText)
    }
  }

  @Test("Every outcome comes up in at least a fifteenth of the dossiers of 200 pairs")
  func outcomesAreSpread() {
    var counts: [String: Int] = [:]
    var noValue = 0
    var total = 0
    for seed in 0..<UInt64(200) {
      var generator = ProcedureGenerator(seed: seed)
      let pair = generator.makeTrees()
      for dossier in pair.dossiers {
        let verdict = ReferenceEvaluator.evaluate(pair.definition, dossier)
        counts[verdict.outcome, default: 0] += 1
        noValue += verdict.metNoValue ? 1 : 0
        total += 1
      }
    }
    print(counts.sorted { $0.key < $1.key }.map { "\($0.key): \($0.value)" }, "without value somewhere: \(noValue)")
    #expect(noValue > total / 50)
    for outcome in ["admissible", "incomplete", "ineligible", "undetermined"] {
      #expect(counts[outcome, default: 0] * 15 >= total, "\(outcome)")
    }
  }

  @Test("Every form of the format comes up in 300 definitions")
  func everyForm() {
    var keys: Set<String> = []
    for seed in 0..<UInt64(300) {
      var generator = ProcedureGenerator(seed: seed)
      for value in generator.makeTrees().definition.everything { keys.formUnion(value.members.map(\.key)) }
    }
    let forms = """
      is isNot in notIn lessThan atMost moreThan atLeast present fact value all any not some every condition parameter
      on key add subtract multiply divide min max round decimals yearsBetween monthsBetween daysBetween yearOf monthOf
      dayOf dateOf plusDays plusMonths plusYears count sum of where if then else choose when fields fieldsOf each label
      mayBeNone valid format length example sensitive options document quantity meets data confirmed allOf anyOf
      original copies certifiedCopies formats maxBytes legible signature current validFor issuedWithin from apostilled
      legalized translated contains endorsedBy checks conditional documentRules attributes attributesOf contents
      endorsers constraints conditions types parameters eligibility requirements alternativeRequirements insteadOf
      additionalRequirements forEach recommended fees amount outcome results notices steps channel effective
      """
    for form in forms.split(whereSeparator: \.isWhitespace) { #expect(keys.contains(String(form)), "\(form)") }
  }

  @Test("An answer never takes back what was decided (law of partial knowledge), over 200 pairs")
  func lawOfPartialKnowledge() {
    var answers = 0
    for seed in 0..<UInt64(200) {
      var generator = ProcedureGenerator(seed: seed)
      let pair = generator.makeTrees()
      var dossier = pair.dossiers[Int(seed % 3)]
      var before = ReferenceEvaluator.evaluate(pair.definition, dossier)
      for _ in 0..<3 {
        guard let answer = generator.completion(pair.definition, dossier) else { break }
        let after = ReferenceEvaluator.evaluate(pair.definition, answer.dossier)
        let breaches = PartialKnowledgeLaw.breaches(before: before, after: after)
        #expect(breaches.isEmpty, "seed \(seed), answered \(answer.path): \(breaches)")
        (dossier, before) = (answer.dossier, after)
        answers += 1
      }
    }
    #expect(answers > 300)
  }
}
