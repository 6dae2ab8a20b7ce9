extension CivilDate: LosslessStringConvertible {
  /// The day that a text writes as `YYYY-MM-DD`, such as `2026-05-14`.
  ///
  /// - Parameter text: exactly ten ASCII characters: no sign, no white space, no time.
  /// - Returns: the day, or `nil` where the text is written otherwise or there is no such day.
  public init?(_ text: String) {
    var text = text
    guard let date = text.withUTF8({ CivilDate(utf8: $0) }) else { return nil }
    self = date
  }

  /// The day that UTF-8 bytes write as `YYYY-MM-DD`.
  ///
  /// - Parameter utf8: the ten bytes, and nothing else. Read only while the initializer runs.
  public init?(utf8: UnsafeBufferPointer<UInt8>) {
    // All that is read below lies in the first ten bytes.
    guard utf8.count == 10, utf8[4] == UInt8(ascii: "-"), utf8[7] == UInt8(ascii: "-"),
      let century = Self.twoDigits(utf8[0], utf8[1]), let yearOfCentury = Self.twoDigits(utf8[2], utf8[3]),
      let month = Self.twoDigits(utf8[5], utf8[6]), let day = Self.twoDigits(utf8[8], utf8[9])
    else { return nil }
    self.init(year: century * 100 + yearOfCentury, month: month, day: day)
  }

  /// The day as `YYYY-MM-DD`.
  public var description: String {
    String(unsafeUninitializedCapacity: 10) { buffer in
      // Ten bytes, as many as the capacity.
      Self.write(year / 100, to: buffer, at: 0)
      Self.write(year % 100, to: buffer, at: 2)
      buffer[4] = UInt8(ascii: "-")
      Self.write(month, to: buffer, at: 5)
      buffer[7] = UInt8(ascii: "-")
      Self.write(day, to: buffer, at: 8)
      return 10
    }
  }

  private static func twoDigits(_ tens: UInt8, _ units: UInt8) -> Int? {
    let (tens, units) = (tens &- UInt8(ascii: "0"), units &- UInt8(ascii: "0"))
    return tens <= 9 && units <= 9 ? Int(tens * 10 + units) : nil
  }

  /// Writes a number below 100 as two digits, at `index` and after it.
  private static func write(_ number: Int, to buffer: UnsafeMutableBufferPointer<UInt8>, at index: Int) {
    buffer[index] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number / 10)
    buffer[index + 1] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: number % 10)
  }
}

extension CivilDate: ExpressibleByStringLiteral {
  /// The day that a literal in source code writes as `YYYY-MM-DD`.
  ///
  /// For days that a programmer writes down. The program stops where there is no such day; `CivilDate("…")` around a
  /// literal means this initializer too, while with a variable it is the one that returns `nil`.
  public init(stringLiteral text: String) {
    guard let date = CivilDate(text) else { preconditionFailure("“\(text)” is not a day written YYYY-MM-DD") }
    self = date
  }
}
