import Testing
import Tramites

@Suite("Decimal arithmetic")
struct ExactDecimalArithmeticTests {
  static func nines(_ count: Int) -> String { String(repeating: "9", count: count) }
  static func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }

  static func decimal(_ text: String) throws -> ExactDecimal { try #require(ExactDecimal(text)) }

  @Test(
    "A sum is exact, or rounded once to 38 digits",
    arguments: [
      ("0.1", "0.2", "0.3"), ("1.25", "-1.25", "0"), ("0", "-0.5", "-0.5"), ("1e-1000", "0", "1e-1000"),
      ("99999999999999999999", "1", "1e20"), ("18446744073709551615", "1", "18446744073709551616"),
      ("5", "-18446744073709551616", "-18446744073709551611"), ("1e37", "-1e37", "0"),
      // 2¹²⁸ + 4 tenths less 9 tenths.
      ("34028236692093846346337460743176821146", "-0.9", "34028236692093846346337460743176821145"),
      ("34028236692093846346337460743176821146", "-9.9", "34028236692093846346337460743176821136"),
      // A half of the last digit goes up, a hair less goes down; the sign makes no difference.
      ("1" + zeros(37), "0.5", "1" + zeros(36) + "1"), ("-1" + zeros(37), "-0.5", "-1" + zeros(36) + "1"),
      ("1" + zeros(37), "0.4" + nines(36), "1" + zeros(37)),
      // One digit more is kept where subtraction takes the leading one away.
      ("1" + zeros(37), "-0.5", nines(37) + ".5"), ("1" + zeros(37), "-0.05", "1" + zeros(37)),
      ("1" + zeros(37), "-0.050000000000000000001", nines(37) + ".9"), ("1" + zeros(37), "-1e-1000", "1" + zeros(37)),
      ("1" + zeros(37), "-5" + zeros(36) + "1e-39", nines(37) + ".9"), ("1" + zeros(37), "-5e-2", "1" + zeros(37)),
      ("1", "1e-38", "1"), ("1", "5e-38", "1." + zeros(36) + "1"), ("1", "-1e-1000", "1"), ("1", "1e-1000", "1"),
      ("1", "-1e-38", "0." + nines(38)), ("1", "-5e-39", "1"), ("1", "-51e-40", "0." + nines(38)),
      ("1e-960", "-1e-1000", "1e-960"), ("1e-963", "-1e-1000", "9999999999999999999999999999999999999e-1000"),
      // A carry into a 39th digit.
      (nines(37) + ".9", "0.1", "1e37"), (nines(37) + ".9", "0.05", "1e37"), ("0." + nines(38), "5e-39", "1"),
      (nines(38), "0.4", nines(38)), (nines(38), "-0.5", nines(38)), (nines(38), "-0.6", nines(37) + "8"),
    ])
  func sums(left: String, right: String, sum: String) throws {
    let (left, right, sum) = (try Self.decimal(left), try Self.decimal(right), try Self.decimal(sum))
    #expect(left.adding(right) == sum)
    #expect(right.adding(left) == sum)
    #expect(left.subtracting(right.negated) == sum)
    #expect(left.negated.adding(right.negated) == sum.negated)
  }

  @Test(
    "A product is exact, or rounded once to 38 digits and 1,000 decimals",
    arguments: [
      ("1.5", "1.5", "2.25"), ("0", "-3", "0"), ("-0.1", "-0.1", "0.01"),
      ("4294967296", "4294967296", "1.8446744073709551616e19"),
      ("0.5", "2", "1"), ("1e19", "1e18", "1e37"), ("12.5", "0.08", "1"), ("482", "0.0945", "45.549"),
      (nines(19), nines(19), "99999999999999999980000000000000000001"),
      (nines(38), nines(38) + "e-38", nines(37) + "8"), ("1" + zeros(36) + "1", "0.5", "5" + zeros(36) + ".5"),
      ("30000000000000000000000000000000000001", "0.5", "15000000000000000000000000000000000001"),
      ("1" + zeros(36) + "1", "1.5", "15" + zeros(35) + "2"), ("-1" + zeros(36) + "1", "1.5", "-15" + zeros(35) + "2"),
      ("1" + zeros(36) + "3", "1.25", "125" + zeros(34) + "4"), (nines(38), "1.000", nines(38)),
      ("1e-500", "1e-500", "1e-1000"), ("1e-501", "1e-500", "0"), ("9e-501", "1e-500", "0"), ("-5e-501", "1e-500", "0"),
      // Thirty-eight digits dropped, and thirty-nine: of the last, just a half.
      (
        "12345678901234567890123456789012345678e-500", "98765432109876543210987654321098765432e-538",
        "12193263113702179522618503273386678859e-1000"
      ),
      (
        "12345678901234567890123456789012345678e-500", "98765432109876543210987654321098765432e-539",
        "1219326311370217952261850327338667886e-1000"
      ),
      ("12732925824820995330810546875e-520", "39307540692992e-519", "501e-1000"),
      ("5e-501", "3e-500", "2e-1000"), ("5e-501", "2e-500", "1e-1000"), ("-7e-501", "2e-500", "-1e-1000"),
      ("1e-1000", "1e-1000", "0"), ("1e-1000", "0.5", "0"), ("3e-1000", "0.5", "2e-1000"),
      (nines(38) + "e-1000", nines(38) + "e-1000", "0"),
      ("1e-1000", "1e37", "1e-963"), (nines(20) + "e-1000", nines(20) + "e-20", nines(19) + "8e-1000"),
    ])
  func products(left: String, right: String, product: String) throws {
    let (left, right, product) = (try Self.decimal(left), try Self.decimal(right), try Self.decimal(product))
    #expect(left.multiplied(by: right) == product)
    #expect(right.multiplied(by: left) == product)
    #expect(left.negated.multiplied(by: right) == product.negated)
  }

  @Test(
    "A quotient is rounded once to 38 digits and 1,000 decimals",
    arguments: [
      ("1", "8", "0.125"), ("10", "5", "2"), ("0", "-3", "0"), ("1", "3", "0." + String(repeating: "3", count: 38)),
      ("2", "3", "0." + String(repeating: "6", count: 37) + "7"),
      ("-20", "3", "-6." + String(repeating: "6", count: 36) + "7"),
      ("7", "0.001", "7000"), ("1e-1000", "1e-1000", "1"), ("1", nines(38), "1e-38"), (nines(38), "1", nines(38)),
      (nines(38), nines(38) + "e-38", nil), ("1e37", "1e-1", nil), ("1", "1e-37", "1e37"),
      // A half: the 38 digits are whole and the next is 5.
      ("90000000000000000000000000000000000002", "4", "22500000000000000000000000000000000001"),
      ("-90000000000000000000000000000000000002", "4", "-22500000000000000000000000000000000001"),
      ("90000000000000000000000000000000000001", "4", "22500000000000000000000000000000000000"),
      ("1e-1000", "2", "0"), ("-9e-1000", "10", "0"), ("15e-1000", "10", "2e-1000"), ("-14e-1000", "10", "-1e-1000"),
      ("1e-1000", "3", "0"), ("2e-1000", "1", "2e-1000"), ("1e-999", "3", "3e-1000"), ("1e-1000", "1e37", "0"),
      // Rounding 1.4999… × 10^-1000 to 38 digits first would make it a half.
      ("9" + zeros(36) + "2e-1000", "6" + zeros(36) + "2", "1e-1000"),
      ("14999999999999999999999999999999999999e-1000", "1e37", "1e-1000"),
    ] as [(String, String, String?)])
  func quotients(dividend: String, divisor: String, quotient: String?) throws {
    let (left, right) = (try Self.decimal(dividend), try Self.decimal(divisor))
    let result = left.divided(by: right)
    #expect(result == quotient.flatMap { ExactDecimal($0) })
    #expect(left.negated.divided(by: right) == result?.negated)
    #expect(left.divided(by: right.negated) == result?.negated)
  }

  @Test("Nothing is divided by zero", arguments: ["0", "1", "-1e-1000"])
  func divisionByZero(dividend: String) throws {
    #expect(try Self.decimal(dividend).divided(by: .zero) == nil)
  }

  @Test("What reaches 10³⁸ has no value")
  func overflow() throws {
    let greatest = try Self.decimal(Self.nines(38))
    #expect(greatest.adding(1) == nil)
    #expect(try greatest.adding(Self.decimal("0.5")) == nil)
    #expect(greatest.negated.subtracting(1) == nil)
    #expect(greatest.adding(greatest) == nil)
    #expect(greatest.multiplied(by: greatest) == nil)
    #expect(try greatest.multiplied(by: Self.decimal("1.0000000000000000000000000000000000001")) == nil)
    #expect(try Self.decimal("1e19").multiplied(by: Self.decimal("-1e19")) == nil)
    #expect(try greatest.divided(by: Self.decimal("0.1")) == nil)
    #expect(try greatest.divided(by: Self.decimal("0." + Self.nines(38))) == nil)
    #expect(try greatest.divided(by: Self.decimal("1e-1000")) == nil)
  }

  @Test(
    "Rounding to decimals takes a half away from zero",
    arguments: [
      ("2.5", 0, "3"), ("-2.5", 0, "-3"), ("2.4999999999999999999999999", 0, "2"), ("0.5", 0, "1"), ("-0.5", 0, "-1"),
      ("0.4", 0, "0"), ("-0.4", 0, "0"), ("1.005", 2, "1.01"), ("206.571428", 2, "206.57"), ("99.995", 2, "100"),
      ("7", 2, "7"), ("7.10", 18, "7.1"), ("1e-1000", 18, "0"), ("5e-19", 18, "1e-18"), ("4e-19", 18, "0"),
      (nines(37) + ".5", 0, "1e37"), ("0." + nines(38), 18, "1"), (nines(38) + "e-39", 0, "0"),
      (nines(38) + "e-38", 0, "1"), ("50000000000000000000000000000000000000e-38", 0, "1"), (nines(38), 0, nines(38)),
      ("0.12345678901234567890", 18, "0.123456789012345679"),
    ])
  func rounding(text: String, decimals: Int, rounded: String) throws {
    #expect(try Self.decimal(text).rounded(decimals: decimals) == Self.decimal(rounded))
  }

  @Test("There is no rounding to other than 0 to 18 decimals", arguments: [-1, 19, .min, .max])
  func roundingOutOfRange(decimals: Int) {
    #expect(ExactDecimal(7).rounded(decimals: decimals) == nil)
  }
}
