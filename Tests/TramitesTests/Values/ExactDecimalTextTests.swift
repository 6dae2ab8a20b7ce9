import Testing
import Tramites

@Suite("Decimal numbers in writing")
struct ExactDecimalTextTests {
  static func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }
  static func nines(_ count: Int) -> String { String(repeating: "9", count: count) }

  @Test(
    "A number is described plainly, whatever way it was written",
    arguments: [
      ("0", "0"), ("-0", "0"), ("0.000", "0"), ("-0.0e5", "0"), ("0e99999999999999999999999", "0"),
      ("7", "7"), ("-7", "-7"), ("1.50", "1.5"), ("482.00", "482"), ("100", "100"), ("0.05", "0.05"),
      ("1e3", "1000"), ("1.5E+3", "1500"), ("15e-1", "1.5"), ("1500e-2", "15"), ("-2.50e1", "-25"), ("1e-5", "0.00001"),
      ("12e-2", "0.12"), ("1e00", "1"), ("1E-00000000000000000000000001", "0.1"),
      ("9223372036854775807", "9223372036854775807"), ("18446744073709551615", "18446744073709551615"),
      ("18446744073709551616", "18446744073709551616"), ("-9999999999999999999", "-9999999999999999999"),
      ("1234567890123456789.0123456789012345678", "1234567890123456789.0123456789012345678"),
      ("0.00000000000000000001234567890123456789", "0.00000000000000000001234567890123456789"),
      ("10000000000000000000.5", "10000000000000000000.5"),
      (nines(38), nines(38)), ("-" + nines(37) + ".9", "-" + nines(37) + ".9"), ("1e37", "1" + zeros(37)),
      ("0." + nines(38), "0." + nines(38)), ("1e-1000", "0." + zeros(999) + "1"),
      (nines(38) + "e-1000", "0." + zeros(962) + nines(38)),
      // Zeros that do not change the value do not count, neither as digits nor as decimals.
      ("1." + zeros(2000), "1"), ("0." + zeros(2000) + "1e1999", "0.01"), ("1" + zeros(2000) + "e-2000", "1"),
      (nines(38) + "." + zeros(50), nines(38)),
    ])
  func reads(text: String, description: String) throws {
    let number = try #require(ExactDecimal(text))
    #expect(number.description == description)
    #expect(ExactDecimal(description) == number)
  }

  @Test(
    "What is no JSON number is none",
    arguments: [
      "", " ", "-", "+1", "--1", ".5", "5.", "-.5", "-5.", "01", "-01", "00", "00.5", "1.2.3", "1..2", "1e", "1e+",
      "1e-",
      "e5", "-e5", "1e5.0", "1e5e5", "1E+-5", "1 ", " 1", "1_000", "1,5", "0x10", "NaN", "Infinity", "-Infinity", "1\0",
      "١٢", "１２", "1٫5", "−1", "½", "1.e5", "0e", "1.5f", "1234567890123456789012x", "12345678901234567890.",
    ])
  func refuses(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test(
    "A number beyond the limits is refused rather than rounded",
    arguments: [
      "1e38", "1" + zeros(38), nines(39), "-1e38", "0.1e39", nines(38) + ".9", "0." + nines(39), "1" + zeros(37) + ".1",
      "1e-1001", "0." + zeros(1000) + "1", "12e-1001", "1e400", "1e99999999999999999999999",
      "1e-99999999999999999999999",
      "1." + zeros(999) + "01",
    ])
  func refusesWhatIsTooLong(text: String) {
    #expect(ExactDecimal(text) == nil)
  }

  @Test("A million digits are read as any others", arguments: [("1", nil), ("0", "1.5")])
  func longText(digit: String, description: String?) {
    let text = "1.5" + String(repeating: digit, count: 1_000_000)
    #expect(ExactDecimal(text)?.description == description)
  }

  @Test("Bytes, a string and a part of one read alike", arguments: ["-12.50", "1e3", "x", "", "7"])
  func sources(text: String) {
    let bytes = Array(text.utf8)
    let number = ExactDecimal(text)
    #expect(bytes.withUnsafeBufferPointer { ExactDecimal(utf8: $0) } == number)
    #expect(ExactDecimal("<\(text)>".dropFirst().dropLast()) == number)
    #expect(ExactDecimal(utf8: UnsafeBufferPointer(start: nil, count: 0)) == nil)
  }
}
