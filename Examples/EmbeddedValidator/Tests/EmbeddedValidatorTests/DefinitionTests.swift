import EmbeddedValidator
import Foundation
import Testing
import Tramites

@Suite("The app's definitions")
struct DefinitionTests {
  @Test("load without errors and without warnings")
  func loadWithoutDiagnostics() {
    let loaded = Catalog.loadingWhatItCan(contentsOf: CardDesk.definitions, formats: [.libraryCard])
    #expect(loaded.diagnostics.map { $0.text(in: .english) } == [])
    #expect(loaded.catalog.ids == ["carne-biblioteca"])
  }

  @Test("name a text format that the app has to register")
  func needTheAppsFormat() throws {
    let error = try #require(throws: InputError.self) { try Catalog(contentsOf: CardDesk.definitions) }
    #expect(error.diagnostics.map(\.code) == [.formatUnknown])
    #expect(error.diagnostics.map(\.pointer) == [JSONPointer("/facts/solicitante/fields/carneAnterior/format")])
  }

  @Test("are asked for where the folder is not there")
  func missingFolder() throws {
    let folder = URL(filePath: "/nowhere/Procedures")
    let error = try #require(throws: InputError.self) { try CardDesk(definitions: folder) }
    #expect(error.diagnostics.map(\.code) == [.fileUnreadable])
  }

  @Test(
    "accept the numbers that the library prints on its cards, and no others",
    arguments: [
      ("BM-004211", true), ("BM-999999", true),
      ("", false), ("BM-", false), ("BM-4211", false), ("BM-0042110", false), ("bm-004211", false),
      ("BM-00421a", false), ("BM-00421٣", false), (" BM-004211", false),
    ])
  func cardNumbers(text: String, isCardNumber: Bool) {
    #expect(TextFormat.libraryCard.isSatisfied(by: text) == isCardNumber)
  }
}
