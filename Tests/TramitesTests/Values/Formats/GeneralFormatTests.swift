import Testing
import Tramites

@Suite("Formats of any country")
struct GeneralFormatTests {
  @Test(
    "A telephone has a plus sign and 8 to 15 digits",
    arguments: [
      ("+12345678", true), ("+593991234567", true), ("+123456789012345", true), ("+1234567", false),
      ("+1234567890123456", false), ("12345678", false), ("++12345678", false), ("+1234 5678", false), ("+", false),
      ("+1234567x", false), ("+١٢٣٤٥٦٧٨", false), ("", false), ("0012345678", false),
    ])
  func telephones(text: String, isTelephone: Bool) {
    #expect(TextFormat.phone.isSatisfied(by: text) == isTelephone)
  }

  @Test(
    "A passport number has 5 to 20 letters and digits",
    arguments: [
      ("A1234", true), ("ab123", true), ("12345", true), ("ABCDE", true), ("AZaz09", true),
      ("A1234567890123456789", true),
      ("A123", false), ("A12345678901234567890", false), ("A-1234", false), ("A 1234", false), ("Ñ12345", false),
      ("A1234@", false), ("A1234[", false), ("A1234`", false), ("A1234{", false), ("A1234/", false), ("A1234:", false),
      ("A１２３４", false), ("", false),
    ])
  func passports(text: String, isPassport: Bool) {
    #expect(TextFormat.passport.isSatisfied(by: text) == isPassport)
  }

  @Test(
    "An email address has a name, one @ and a host of two labels or more",
    arguments: [
      ("ana@example.com", true), ("a@b.c", true), ("ana.ortiz+iess@correo.gob.ec", true), ("josé@correo.ec", true),
      ("ana@ñandú.ec", true), (".@a.b", true), ("a..b@c.d", true), ("\"x\"@a.b", true),
      ("ana", false), ("@", false), ("ana@", false), ("@example.com", false), ("ana@com", false), ("ana@.com", false),
      ("ana@com.", false), ("ana@a..b", false), ("ana@@a.b", false), ("ana@a.b@c.d", false), ("ana@a@b.c", false),
      ("@@a.b", false), ("ana @a.b", false), ("ana@a. b", false), ("ana@a.b ", false), (" ana@a.b", false),
      ("ana@a.b\n", false), ("an\ta@a.b", false), ("ana@a.b\r", false), ("ana@a\u{B}.b", false),
      ("\u{C}ana@a.b", false), ("ana\u{A0}@a.b", false), ("ana@a\u{2003}.b", false),
      ("ana@a.b\u{3000}", false), ("ana\u{85}@a.b", false), ("ana\u{2029}@a.b", false), ("ana.example.com", false),
      ("", false), (".", false), ("@.", false), ("a@.", false),
    ])
  func emails(text: String, isEmail: Bool) {
    #expect(TextFormat.email.isSatisfied(by: text) == isEmail)
  }

  @Test("A long email address is judged as any other")
  func longEmail() {
    let name = String(repeating: "a.", count: 100_000)
    #expect(TextFormat.email.isSatisfied(by: "\(name)@\(name)a"))
    #expect(!TextFormat.email.isSatisfied(by: "\(name)@\(name)"))
    #expect(!TextFormat.email.isSatisfied(by: name))
  }

  @Test(
    "Digits are digits alone, as many as are asked for",
    arguments: [
      ("1", nil, true), ("0012", nil, true), ("12345678901234567890", nil, true), ("", nil, false), ("1 2", nil, false),
      ("-1", nil, false), ("1.5", nil, false), ("١", nil, false), ("1/", nil, false), ("1:", nil, false),
      ("123", 3, true), ("12", 3, false), ("1234", 3, false), ("12x", 3, false), ("7", 1, true), ("", 0, false),
      ("", -1, false), ("1", .max, false), ("1", .min, false), ("é1", 3, false),
    ] as [(String, Int?, Bool)])
  func digits(text: String, length: Int?, isSatisfied: Bool) {
    #expect(TextFormat.digits(length: length).isSatisfied(by: text) == isSatisfied)
  }

  @Test("Digits say in words how many they are")
  func digitTitles() {
    #expect(TextFormat.digits(length: 6).titleES == "un número de 6 dígitos")
    #expect(TextFormat.digits(length: 6).titleEN == "a number of 6 digits")
    #expect(TextFormat.digits(length: 1).titleES == "un solo dígito")
    #expect(TextFormat.digits(length: nil).name == TextFormat.digits(length: 4).name)
  }
}
