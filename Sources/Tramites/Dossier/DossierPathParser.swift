/// Reads the text of a `DossierPath`, byte by byte.
struct DossierPathParser {
  private let bytes: [UInt8]
  private var position = 0

  init(_ text: String) {
    // A longer one is refused; nobody needs the rest of it.
    bytes = Array(text.utf8.prefix(1001))
  }

  /// The steps of the path; nil where the text is none.
  mutating func path() -> [DossierPath.Step]? {
    guard bytes.count <= 1000 else { return nil }
    var steps: [DossierPath.Step] = []
    repeat {
      guard let name = name() else { return nil }
      steps.append(.name(name))
      if skip("[") {
        guard let step = bracketed(isDocuments: steps == [.name("documents")]) else { return nil }
        steps.append(step)
        if step == .append { break }
      }
      guard steps.count <= 64 else { return nil }
    } while skip(".")
    return position == bytes.count ? steps : nil
  }

  /// What follows an opening bracket, the closing one included.
  private mutating func bracketed(isDocuments: Bool) -> DossierPath.Step? {
    let start = position
    if skip("+") { return skip("]") ? .append : nil }
    if let index = index(), skip("]") { return .index(index) }
    position = start
    return isDocuments ? selector() : nil
  }

  /// `type]` or `type@subject]`.
  private mutating func selector() -> DossierPath.Step? {
    let type = take { $0.isLowercaseASCII || $0.isDigitASCII || $0 == UInt8(ascii: "-") }
    guard type.isIdentifier else { return nil }
    var subject: String?
    if skip("@") {
      let start = position
      repeat {
        guard name() != nil else { return nil }
        if skip("[") { guard index() != nil, skip("]") else { return nil } }
      } while skip(".")
      subject = String(decoding: bytes[start..<position], as: UTF8.self)
    }
    return skip("]") ? .document(type: type, of: subject) : nil
  }

  private mutating func name() -> String? {
    let name = take { $0.isLowercaseASCII || $0.isUppercaseASCII || $0.isDigitASCII }
    return name.isFactName ? name : nil
  }

  /// A number without sign and leading zeros, below 10⁹.
  private mutating func index() -> Int? {
    let digits = take(while: \.isDigitASCII)
    guard !digits.isEmpty, digits.utf8.count <= 9, digits == "0" || digits.first != "0" else { return nil }
    return Int(digits)
  }

  private mutating func skip(_ character: Unicode.Scalar) -> Bool {
    guard position < bytes.count, bytes[position] == UInt8(ascii: character) else { return false }
    position += 1
    return true
  }

  private mutating func take(while belongs: (UInt8) -> Bool) -> String {
    let start = position
    while position < bytes.count, belongs(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }
}
