import Testing
import Tramites

@Suite("Decimal arithmetic is exact but for one rounding")
struct ExactDecimalExactnessTests {
  static let seeds: [UInt64] = Array(1...8)
  static let pairsForSeed = 300

  @Test("A result is the exact one, rounded once", arguments: seeds)
  func arithmetic(seed: UInt64) throws {
    var source = DecimalSource(seed: seed)
    for _ in 0..<Self.pairsForSeed {
      let (left, right) = source.pair()
      let (one, other) = (try #require(ExactDecimal(left)), try #require(ExactDecimal(right)))
      let (exactOne, exactOther) = (PlainDecimal(left), PlainDecimal(right))
      let results = [
        ("+", one.adding(other), ExactQuotient(exactOne + exactOther)),
        ("-", one.subtracting(other), ExactQuotient(exactOne + -exactOther)),
        ("×", one.multiplied(by: other), ExactQuotient(exactOne * exactOther)),
      ]
      for (sign, result, exact) in results where !exact.rounds(to: result?.description) {
        Issue.record("\(left) \(sign) \(right) is not \(result?.description ?? "nil"); seed \(seed)")
      }
      let quotient = one.divided(by: other)
      if other == 0 {
        #expect(quotient == nil)
      } else if !ExactQuotient(exactOne, by: exactOther).rounds(to: quotient?.description) {
        Issue.record("\(left) ÷ \(right) is not \(quotient?.description ?? "nil"); seed \(seed)")
      }
    }
  }

  @Test("Numbers are in the order of their exact values, and equal where those are", arguments: seeds)
  func order(seed: UInt64) throws {
    var source = DecimalSource(seed: seed)
    for _ in 0..<Self.pairsForSeed {
      let (left, right) = source.pair()
      let (one, other) = (try #require(ExactDecimal(left)), try #require(ExactDecimal(right)))
      let (exactOne, exactOther) = (PlainDecimal(left), PlainDecimal(right))
      let isRight =
        (one < other) == (exactOne < exactOther) && (other < one) == (exactOther < exactOne)
        && (one == other) == (!(exactOne < exactOther) && !(exactOther < exactOne))
      #expect(isRight, "\(left) and \(right); seed \(seed)")
    }
  }

  @Test("A number reads back from its description", arguments: seeds)
  func text(seed: UInt64) throws {
    var source = DecimalSource(seed: seed)
    for _ in 0..<Self.pairsForSeed {
      let text = source.number()
      let number = try #require(ExactDecimal(text))
      let description = number.description
      #expect(ExactDecimal(description) == number, "\(text); seed \(seed)")
      #expect(ExactQuotient(PlainDecimal(text)).rounds(to: description), "\(text) is not \(description); seed \(seed)")
    }
  }

  @Test("A number rounds to the nearest with so many decimals, a half away from zero", arguments: seeds)
  func rounding(seed: UInt64) throws {
    var source = DecimalSource(seed: seed)
    for _ in 0..<Self.pairsForSeed {
      let text = source.number()
      let decimals = Int(seed) * 2
      let number = try #require(ExactDecimal(text))
      let rounded = try #require(number.rounded(decimals: decimals))
      let exact = PlainDecimal(text)
      let result = PlainDecimal(rounded.description)
      let half = PlainDecimal("0." + String(repeating: "0", count: decimals) + "5")
      // How far the result is further from zero than the number.
      let excess = exact.isNegative ? exact + -result : result + -exact
      let isRight = result.decimals <= decimals && -half < excess && !(half < excess)
      #expect(isRight, "\(text) to \(decimals) decimals is not \(rounded); seed \(seed)")
    }
  }
}
