import Testing
import Tramites

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("The table of diagnostics")
struct DiagnosticTableTests {
  @Test("finds each mistake alone, at its place, and says what was meant", arguments: DiagnosticRow.all)
  func rows(_ row: DiagnosticRow) throws {
    let (diagnostics, place) = try row.read()
    #expect(diagnostics.map(\.code) == [row.code])
    let diagnostic = try #require(diagnostics.first)
    if let place { #expect(diagnostic.location?.description == place) }
    #expect(diagnostic.pointer.description == row.pointer)
    let asked = diagnostic.notes.map(\.message.english).filter { $0.hasPrefix("did you mean") }
    #expect(asked == (row.meant.map { ["did you mean `\($0)`?"] } ?? []))
  }

  @Test("speaks Spanish and English, in lower case, without a full stop", arguments: DiagnosticRow.all)
  func wording(_ row: DiagnosticRow) throws {
    for diagnostic in try row.read().diagnostics {
      let messages = [diagnostic.message] + diagnostic.notes.map(\.message) + diagnostic.fixIts.map(\.message)
      for message in messages {
        #expect(message.spanish != message.english)
        for text in [message.spanish, message.english] {
          #expect(!text.isEmpty)
          #expect(!text.hasSuffix("."), "\(text)")
          #expect(Self.beginsSmall(text), "\(text)")
          #expect(text.count { $0 == "`" }.isMultiple(of: 2), "\(text)")
        }
      }
    }
  }

  /// A name of capitals alone (`JSON`) may stand first.
  private static func beginsSmall(_ text: String) -> Bool {
    guard let first = text.first, first.isUppercase else { return true }
    return text.dropFirst().first?.isUppercase == true
  }

  // MARK: Completeness

  /// The codes that other parts of the package report, or that need a real folder or other limits.
  private static let elsewhere: Set<String> = ["case.path", "dossier.no-value", "dossier.work", "file.unreadable"]

  @Test("has every code of the library")
  func codes() throws {
    let declared = try Self.quoted(after: ": Code = ", in: "Diagnostic+Code.swift")
    #expect(declared.count > 30)
    let shown = Set(DiagnosticRow.all.map(\.code.rawValue)).union(Self.elsewhere)
    #expect(declared.subtracting(shown) == [])
  }

  @Test("has every mistake in JSON")
  func mistakes() throws {
    let declared = try Self.quoted(after: ".jsonSyntax(", in: "Diagnostic+JSON.swift").map { "json." + $0 }
    #expect(declared.count > 20)
    // What the reader cannot name; it names all that there is.
    #expect(Set(declared).subtracting(DiagnosticRow.all.map(\.code.rawValue)) == ["json.unexpected"])
  }

  /// The string literals that follow a text in a source file of the library's folder of diagnostics.
  private static func quoted(after mark: String, in file: String) throws -> Set<String> {
    var folder = URL(fileURLWithPath: #filePath)
    for _ in 0..<4 { folder.deleteLastPathComponent() }
    let source = try String(
      contentsOf: folder.appendingPathComponent("Sources/Tramites/Diagnostics/\(file)"), encoding: .utf8)
    let parts = source.split(separator: "\n").flatMap { line -> [Substring] in
      guard let start = line.firstRange(of: mark + "\"") else { return [] }
      return [line[start.upperBound...].prefix { $0 != "\"" }]
    }
    return Set(parts.map(String.init))
  }
}
