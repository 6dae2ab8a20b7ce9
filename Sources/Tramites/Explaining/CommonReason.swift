/// A comparison for one use, what was found there, and the language in which it is written: all that what is kept of its
/// reason depends on.
struct CommonReason {
  /// All of it in one number, as a key: a dictionary with keys of a type of its own takes a command that has just begun
  /// longer than making the reasons. Nil where that does not fit, for the eight millionth condition or numbers of 32
  /// bits: nothing is kept then.
  let key: Int?
  /// Whether there is one such value, and not many of which only the kind is meant.
  let isOfOneValue: Bool

  init(_ place: ConditionPlace, _ value: Value, _ truth: Truth, in language: Language?) {
    let code: Int32
    switch value {
    case .symbol(let symbol): code = symbol
    case .boolean(let boolean): code = boolean ? -1 : -2
    case .none: code = -3
    case .unknown: code = -4
    case .number: code = -5
    case .date: code = -6
    case .text: code = -7
    }
    isOfOneValue = code >= -4
    let truth: UInt8 =
      switch truth {
      case .false: 0
      case .unknown: 1
      case .true: 2
      }
    let written: UInt8 =
      switch language {
      case nil: 0
      case .spanish: 1
      case .english: 2
      }
    let flags = place.flags | truth << 4 | written << 6
    // 24 bits for the condition, 8 for the flags, 32 for the value.
    let condition = Int64(place.condition)
    key =
      (-1 << 23..<1 << 23).contains(condition)
      ? Int(exactly: condition << 40 | Int64(flags) << 32 | Int64(UInt32(bitPattern: code))) : nil
  }
}
