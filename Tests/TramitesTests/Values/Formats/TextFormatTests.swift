import Testing
import Tramites

@Suite("Formats of text")
struct TextFormatTests {
  @Test("The built-in formats are those of the reference, each with words in both languages")
  func names() {
    let names = TextFormat.builtIn.map(\.name)
    #expect(names == ["ec-cedula", "ec-ruc", "ec-phone", "phone", "email", "passport", "digits"])
    for format in TextFormat.builtIn {
      #expect(format.titleES.hasPrefix("un") && format.titleEN.hasPrefix("a"), "\(format.name)")
      #expect(!format.titleES.hasSuffix(".") && !format.titleEN.hasSuffix("."), "\(format.name)")
    }
  }

  @Test(
    "No text of another script, without end or without content breaks a format, or meets it",
    arguments: [
      "", " ", "\0", "é", "１７１００３４０６５", "١٧١٠٠٣٤٠٦٥", "👩‍👩‍👧‍👦", "\u{FEFF}1710034065", "1710034065\u{301}",
      "1710034065\n", " 1710034065", "\u{2028}", "+", "@", String(repeating: "1", count: 100_000) + "x",
      String(repeating: "é", count: 100_000), "+" + String(repeating: "5", count: 100_000),
    ])
  func hostileText(text: String) {
    for format in TextFormat.builtIn {
      #expect(!format.isSatisfied(by: text), "\(format.name)")
    }
  }

  @Test("A host's own format judges by its own rule")
  func hostFormat() {
    let plate = TextFormat(
      name: "ec-plate", titleES: "una placa", titleEN: "a number plate", isSatisfied: { $0.utf8.count == 8 })
    #expect(plate.name == "ec-plate")
    #expect(plate.titleES == "una placa")
    #expect(plate.titleEN == "a number plate")
    #expect(plate.isSatisfied(by: "ABC-1234"))
    #expect(!plate.isSatisfied(by: "ABC-123"))
  }
}
