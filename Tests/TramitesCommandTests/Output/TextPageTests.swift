import Testing

@testable import TramitesCommand

@Suite("Text wrapped for a terminal")
struct TextPageTests {
  @Test(
    "lines break at words, and go on below where the text began",
    arguments: [
      ("uno dos tres cuatro cinco", "1. ", ["1. uno dos tres", "   cuatro cinco"]),
      ("", "1. ", []), ("  \n ", "", []),
      ("uno\n  dos\ttres", "", ["uno dos tres"]),
      ("abcdefghijklmnopqrstuvwxyz", "- ", ["- abcdefghijklmnopqr", "  stuvwxyz"]),
      ("ver https://ejemplo.ec/una/direccion", "", ["ver", "https://ejemplo.ec/una/direccion"]),
      ("田中太郎田中太郎田中太郎", "", ["田中太郎田中太郎田中", "太郎"]),
      ("uno dos\u{A0}tres cuatro c", "", ["uno dos\u{A0}tres cuatro", "c"]),
    ])
  func wrapping(text: String, first: String, lines: [String]) {
    var page = TextPage(width: 20)
    page.add(text, first: first)
    #expect(page.lines == lines)
  }

  @Test("what a later line begins with can be chosen; a label that leaves no room stands alone")
  func rest() {
    var page = TextPage(width: 20)
    page.add("uno dos tres cuatro", first: "Etiqueta larga: ", rest: "  ")
    #expect(page.lines == ["Etiqueta larga: uno", "  dos tres cuatro"])
    page = TextPage(width: 20)
    page.add("abcdefgh ij", first: "Etiqueta muy larga: ", rest: "  ")
    #expect(page.lines == ["Etiqueta muy larga:", "  abcdefgh ij"])
  }

  @Test("no two empty lines, none at the beginning")
  func blanks() {
    var page = TextPage(width: 20)
    page.blank()
    page.add("uno")
    page.blank()
    page.blank()
    page.add("dos")
    #expect(page.text == "uno\n\ndos")
  }
}
