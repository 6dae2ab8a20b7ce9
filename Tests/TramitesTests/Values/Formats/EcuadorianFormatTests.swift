import ReferenceModel
import Testing
import Tramites

@Suite("Ecuadorian numbers")
struct EcuadorianFormatTests {
  /// The check digit from a table of what each digit counts where it is doubled.
  static func checkDigit(of nine: [Int]) -> Int {
    let doubled = [0, 2, 4, 6, 8, 1, 3, 5, 7, 9]
    var sum = 0
    for index in nine.indices { sum += index.isMultiple(of: 2) ? doubled[nine[index]] : nine[index] }
    return sum % 10 == 0 ? 0 : 10 - sum % 10
  }

  static func nineDigits(province: Int, third: Int, using random: inout SplitMix64) -> [Int] {
    [province / 10, province % 10, third] + (0..<6).map { _ in Int.random(in: 0...9, using: &random) }
  }

  static func text(_ digits: [Int]) -> String { digits.map(String.init).joined() }

  @Test("Of the ten last digits a cédula has one", arguments: Array(1...24) + [30])
  func checkDigit(province: Int) {
    var random = SplitMix64(seed: UInt64(province))
    for third in 0...5 {
      let nine = Self.nineDigits(province: province, third: third, using: &random)
      let accepted = (0...9).filter { TextFormat.ecCedula.isSatisfied(by: Self.text(nine + [$0])) }
      #expect(accepted == [Self.checkDigit(of: nine)], "\(nine); seed \(province)")
    }
  }

  @Test("A cédula is of a province that exists, and of a person", arguments: 0...99)
  func provinces(province: Int) {
    var random = SplitMix64(seed: UInt64(province))
    for third in 0...9 {
      let nine = Self.nineDigits(province: province, third: third, using: &random)
      let cedula = Self.text(nine + [Self.checkDigit(of: nine)])
      let isCedula = ((1...24).contains(province) || province == 30) && third < 6
      #expect(TextFormat.ecCedula.isSatisfied(by: cedula) == isCedula, "\(cedula)")
      #expect(TextFormat.ecRUC.isSatisfied(by: cedula + "001") == isCedula || third == 6 || third == 9, "\(cedula)")
    }
  }

  @Test("A cédula is ten digits", arguments: ["1710034065", "0102030400", "0926687856", "3050000003"])
  func cedulas(cedula: String) {
    #expect(TextFormat.ecCedula.isSatisfied(by: cedula))
    for other in [
      String(cedula.dropLast()), cedula + "0", "0" + cedula, cedula.dropLast() + "x", "-" + cedula.dropFirst(),
    ] {
      #expect(!TextFormat.ecCedula.isSatisfied(by: other), "\(other)")
    }
  }

  @Test(
    "A RUC is a cédula, a public body or a company, with an establishment",
    arguments: [
      ("1710034065001", true), ("1710034065999", true), ("1710034065000", false), ("1710034064001", false),
      ("1710034065", false), ("171003406500", false), ("17100340650010", false), ("2510034065001", false),
      ("1710034065 01", false), ("171003406500x", false), ("", false), ("١٧١٠٠٣٤٠٦٥٠٠١", false),
      // A public body has nine digits and an establishment of four, a company ten and three; neither a check digit.
      ("1760001550001", true), ("1760001560001", true), ("1760001551000", true), ("1760001550000", false),
      ("1790011674001", true), ("1790011675001", true), ("1790011674000", false), ("1790011670000", false),
      ("1790011671000", false), ("3090000000001", true), ("0090000000001", false), ("2560000000001", false),
      ("2960000000001", false), ("3160000000001", false),
      // No taxpayer has 7 or 8 in third place.
      ("1770001550001", false), ("1780001550001", false),
    ])
  func taxpayers(text: String, isRUC: Bool) {
    #expect(TextFormat.ecRUC.isSatisfied(by: text) == isRUC)
  }

  @Test(
    "A telephone is mobile or fixed, as dialled in the country or from abroad",
    arguments: [
      ("0991234567", true), ("+593991234567", true), ("022345678", true), ("072345678", true), ("+59322345678", true),
      ("+59372345678", true), ("0900000000", true), ("020000000", true),
      ("012345678", false), ("082345678", false), ("002345678", false), ("099123456", false), ("09912345678", false),
      ("02234567", false), ("0223456789", false), ("+5930991234567", false), ("+593022345678", false),
      ("593991234567", false), ("00593991234567", false), ("+593812345678", false), ("+59312345678", false),
      ("+594991234567", false), ("+593", false), ("+59", false), ("0", false), ("09", false), ("", false),
      ("099 123 4567", false), ("099-123-4567", false), ("(02)2345678", false), ("099123456x", false),
      ("0٩91234567", false), ("+593 991234567", false), ("991234567", false), ("+593+59399123", false),
    ])
  func telephones(text: String, isTelephone: Bool) {
    #expect(TextFormat.ecPhone.isSatisfied(by: text) == isTelephone)
  }
}
