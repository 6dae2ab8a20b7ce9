/// A text in which `1️⃣`, `2️⃣` … show places, without them, and the byte offsets of those places.
struct MarkedJSON {
  let text: String
  private let offsets: [Int: Int]

  init(_ marked: String) {
    var text = ""
    var offsets: [Int: Int] = [:]
    for character in marked {
      let scalars = Array(character.unicodeScalars)
      if scalars.dropFirst() == ["\u{FE0F}", "\u{20E3}"], let number = Int(String(scalars[0])) {
        offsets[number] = text.utf8.count
      } else {
        text.append(character)
      }
    }
    self.text = text
    self.offsets = offsets
  }

  /// The offset of a marker; −1, which no problem has, where the text has none.
  subscript(number: Int) -> Int {
    offsets[number] ?? -1
  }
}
