import Testing

@testable import Tramites

/// First letters of titles, which stand at the beginning of a sentence or inside it.
@Suite("The first letter of a text")
struct FirstLetterTests {
  static let texts = [
    "", "a", "A", "é", "á la vuelta", "cédula", "Cédula", "CÉDULA", "RUC", "R.U.C.", "IÑIGO", "iÑigo", "Ñandú", "ñandú",
    "e\u{301}poca", "E\u{301}poca", "Ce\u{301}dula", "CE\u{301}DULA", "cE\u{301}", "A\u{F7}b", "A\u{D7}B", "AÿB", "AßB",
    "a b", "A b", "A 1", "1a", "¿cuándo?", "¿Cuándo?", "«año»", "🇪🇨 país", "Ecuador", "a\u{30A}ngström", "AA\u{30A}",
    "Aσ", "AΣ", "Aд", "AД", "ǆ", "İstanbul", "ﬁn", "A\u{200D}B", "A\u{FE0F}", "A\r\nB", "\u{0}A",
  ]

  @Test("becomes a capital as Unicode has it", arguments: texts)
  func becomesCapital(text: String) {
    #expect(text.capitalizedFirst == text.first.map { $0.uppercased() + text.dropFirst() } ?? text)
  }

  @Test("becomes small unless the next one is a capital too, as in `RUC`", arguments: texts)
  func becomesSmall(text: String) {
    let stays = text.dropFirst().first.map(\.isUppercase) ?? true
    #expect(text.lowercasedFirst == (stays ? text : text.prefix(1).lowercased() + text.dropFirst()))
  }
}
