import Testing
import Tramites

@Suite("Decimal numbers as values")
struct ExactDecimalValueTests {
  static func decimal(_ text: String) throws -> ExactDecimal { try #require(ExactDecimal(text)) }

  @Test("Numbers are equal and hash alike where their values are")
  func equality() throws {
    let written = try ["1.5", "1.50", "15e-1", "0.15E1", "1.500000000000000000000000000000000000"].map(Self.decimal)
    #expect(Set(written).count == 1)
    let zeros = try ["0", "-0", "0.0", "-0e7"].map(Self.decimal)
    #expect(Set(zeros) == [.zero])
    #expect(try Self.decimal("1.5") != Self.decimal("-1.5"))
  }

  @Test("Numbers are in their order on the line")
  func order() throws {
    let ascending = try [
      "-99999999999999999999999999999999999999", "-1e37", "-18446744073709551616", "-18446744073709551615", "-2",
      "-1.5",
      "-1.49999999999999999999999999999999999", "-1", "-0.5", "-1e-999", "-1e-1000", "0", "1e-1000", "2e-1000",
      "1e-999",
      "0.5", "0.50000000000000000000000000000000000001", "1", "1.00000000000000000001", "10", "18446744073709551615",
      "18446744073709551615.5", "18446744073709551616", "1e37", "99999999999999999999999999999999999998",
      "99999999999999999999999999999999999999",
    ].map(Self.decimal)
    for (index, number) in ascending.enumerated() {
      for (otherIndex, other) in ascending.enumerated() {
        #expect((number < other) == (index < otherIndex), "\(number) < \(other)")
        #expect((number == other) == (index == otherIndex), "\(number) == \(other)")
      }
    }
  }

  @Test(
    "Sign, wholeness and digits are told of the value",
    arguments: [
      ("0", false, true, 0, 0, 0), ("-7.00", true, true, 1, 0, 1), ("0.5", false, false, 0, 1, 1),
      ("-0.05", true, false, 0, 2, 1), ("1020.0", false, true, 4, 0, 3), ("123.4", false, false, 3, 1, 4),
      ("1e37", false, true, 38, 0, 1), ("1e-1000", false, false, 0, 1000, 1), ("-100.001", true, false, 3, 3, 6),
      ("99999999999999999999999999999999999999", false, true, 38, 0, 38),
      ("999999999999999999.999999999999999999", false, false, 18, 18, 36),
      ("18446744073709551616", false, true, 20, 0, 20),
    ] as [(String, Bool, Bool, Int, Int, Int)])
  func properties(
    text: String, isNegative: Bool, isInteger: Bool, integerDigits: Int, fractionDigits: Int, significantDigits: Int
  ) throws {
    let number = try Self.decimal(text)
    #expect(number.isNegative == isNegative)
    #expect(number.isInteger == isInteger)
    #expect(number.integerDigits == integerDigits)
    #expect(number.fractionDigits == fractionDigits)
    #expect(number.significantDigits == significantDigits)
    #expect(!number.magnitude.isNegative)
    #expect(number.negated.negated == number)
    #expect(number.adding(number.negated) == .zero)
  }

  @Test("Whole numbers of 64 bits come and go unchanged", arguments: [0, 1, -1, 482, .max, .min, .min + 1] as [Int64])
  func integers(value: Int64) throws {
    #expect(ExactDecimal(value).int64 == value)
    #expect(ExactDecimal(value).description == String(value))
    #expect(try Self.decimal(String(value)) == ExactDecimal(value))
  }

  @Test(
    "What is not whole, or does not fit, is no integer",
    arguments: ["0.5", "-1.000001", "9223372036854775808", "-9223372036854775809", "18446744073709551616", "1e37"])
  func notIntegers(text: String) throws {
    #expect(try Self.decimal(text).int64 == nil)
  }

  @Test("A literal is the number it writes")
  func literal() throws {
    #expect(try -42 == Self.decimal("-42"))
    #expect(ExactDecimal(5) == 5)
    #expect(ExactDecimal.zero == 0)
  }

  @Test("A number is three words of plain bits")
  func layout() {
    func stride<Value: BitwiseCopyable>(of _: Value.Type) -> Int { MemoryLayout<Value>.stride }
    #expect(stride(of: ExactDecimal.self) == 24)
    #expect(MemoryLayout<ExactDecimal?>.stride == 24)
  }
}
