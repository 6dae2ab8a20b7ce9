extension DossierBinder {
  /// The value of a scalar that is not `null`; nil where it is blank, or where it does not fit, with the reason reported.
  func scalar(_ value: Int, _ slot: FactSlot) -> Value? {
    let node = tape[value]
    switch slot.kind {
    case .boolean:
      guard node.kind == .boolean else { return mismatch(.boolean, value) }
      return .boolean(node.flags.contains(.isTrue))
    case .integer:
      guard let integer = texts.int64(at: value) else { return notInteger(value, isSensitive: slot.isSensitive) }
      return .number(ExactDecimal(integer))
    case .decimal:
      guard node.kind == .number else { return mismatch(.number, value) }
      guard let number = texts.withToken(at: value, { ExactDecimal(utf8: $0) }), number.isStatable else {
        return tooLong(value, isSensitive: slot.isSensitive)
      }
      return .number(number)
    case .date:
      guard node.kind == .string else { return mismatch(.string, value) }
      if let date = texts.withText(at: value, { CivilDate(utf8: $0) }) { return .date(date) }
      let path = path(of: value)
      let text = slot.isSensitive ? nil : self.value(at: value).string.map { "`\($0)`" }
      report(
        .dossierType,
        Message(
          es: "`\(path)` es una fecha, y \(text ?? "lo que hay") no es un día que exista",
          en: "`\(path)` is a date, and \(text ?? "what is there") is no day that exists"), at: value,
        notes: [
          Diagnostic.Note(
            Message(
              es: "escriba el año, el mes y el día, como `2026-03-10`",
              en: "write the year, the month and the day, as `2026-03-10`"))
        ])
      return nil
    case .choice:
      guard node.kind == .string else { return mismatch(.string, value) }
      if let symbol = symbol(at: value), isOption(symbol, of: slot) { return .symbol(symbol) }
      reportOption(value, slot.options.symbols(of: program), isSensitive: slot.isSensitive)
      return nil
    case .text:
      guard node.kind == .string else { return mismatch(.string, value) }
      return textValue(value)
    case .group, .list:
      return nil
    }
  }

  /// Refuses what is no whole number of 64 bits.
  func notInteger(_ value: Int, isSensitive: Bool = false) -> Value? {
    let node = tape[value]
    guard node.kind == .number else { return mismatch(.integer, value) }
    if node.flags.contains(.isInteger) { return tooLong(value, isSensitive: isSensitive) }
    let number = isSensitive ? nil : self.value(at: value).numberText
    reportType(.notInteger(number), value, remedy: DefinitionDecoder.Expected.integer.remedy)
    return nil
  }

  private func tooLong(_ value: Int, isSensitive: Bool) -> Value? {
    report(.dossierType, .numberTooLong(isSensitive ? nil : self.value(at: value).numberText), at: value)
    return nil
  }

  /// A text; nil where it is blank.
  func textValue(_ value: Int) -> Value? {
    if let symbol = symbol(at: value) { return .symbol(symbol) }
    return isBlank(value) ? nil : .text(Int32(truncatingIfNeeded: value))
  }

  func isBlank(_ value: Int) -> Bool {
    // Almost every text begins with a letter or digit.
    if texts.withText(at: value, { $0.first.map { (0x21...0x7E).contains($0) } ?? false }) { return false }
    return self.value(at: value).string?.isBlank ?? false
  }

  private func isOption(_ symbol: Int32, of slot: FactSlot) -> Bool {
    for index in program.operandIndices(slot.options) where program.operands[index] == symbol { return true }
    return false
  }

  /// Whether a text is written as its format says.
  func isWritten(_ value: Int, as format: Shared<TextFormat>?) -> Bool {
    guard let format else { return true }
    return texts.withText(at: value) { format.value.isSatisfied(byUTF8: $0) }
  }
}

extension OperandRange {
  /// The texts of a range of symbols.
  fileprivate func symbols(of program: Program) -> [String] {
    program.operandIndices(self).map { program.symbols.texts[Int(program.operands[$0])] }
  }
}
