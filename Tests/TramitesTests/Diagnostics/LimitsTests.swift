import Testing

@testable import Tramites

/// A caller may compute a limit, and get it wrong.
@Suite("A limit outside its range")
struct LimitsTests {
  private static let definition = SmallDefinition([
    "conditions": #"{ "a": { "fact": "x", "is": true }, "b": { "not": { "condition": "a" } } }"#,
    "facts": #"{ "x": { "type": "boolean" } }"#,
  ])

  /// Every limit that has a largest value, with what is below and above its range.
  private static let limits: [(any WritableKeyPath<Limits, Int> & Sendable, ClosedRange<Int>)] = [
    (\.maximumBytes, 0...Int(Int32.max)), (\.maximumDepth, 0...256), (\.maximumNodes, 1...Int(Int32.max)),
    (\.maximumNumberLength, 1...Int(Int32.max)), (\.maximumDuplicateKeys, 1...Int(Int32.max)),
    (\.maximumFacts, 0...1_000_000), (\.maximumConditionDepth, 0...10_000), (\.maximumImportDepth, 0...1000),
    (\.maximumProblems, 1...1_000_000), (\.maximumSteps, 0...Int.max),
  ]

  @Test("counts as the nearest one inside", arguments: limits.indices)
  func clamped(_ index: Int) {
    let (limit, range) = Self.limits[index]
    for (value, expected) in [(Int.min, range.lowerBound), (-1, range.lowerBound), (.max, range.upperBound)] {
      var limits = Limits()
      limits[keyPath: limit] = value
      #expect(limits.clamped[keyPath: limit] == expected)
    }
    #expect(Limits.standard.clamped == Limits.standard)
  }

  @Test("lets nothing wrong pass for right, and nothing trap", arguments: limits.indices)
  func loading(_ index: Int) throws {
    for value in [Int.min, -1, 0, 1, .max] {
      var limits = Limits()
      limits[keyPath: Self.limits[index].0] = value
      var wrong = Self.definition
      wrong["conditions"] = #"{ "a": { "fact": "y", "is": true } }"#
      let error = #expect(throws: InputError.self) { try wrong.procedure(limits: limits) }
      #expect(error?.diagnostics.isEmpty == false)
      let right = Result { try Self.definition.procedure(limits: limits) }
      if value == .max { _ = try right.get() }
    }
  }
}
