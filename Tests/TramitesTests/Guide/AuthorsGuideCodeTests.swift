import Foundation
import Testing

@testable import Tramites

/// A code that the guide does not explain leaves its reader alone with it.
@Suite("The guide for authors, its codes and commands")
struct AuthorsGuideCodeTests {
  let guide: AuthorsGuide

  init() throws { guide = try AuthorsGuide() }

  @Test("lists the codes of all findings, in their order")
  func findings() {
    #expect(guide.codes(under: "Hallazgos") == Finding.Code.all.map(\.rawValue))
  }

  @Test("lists the codes of all problems of a verdict")
  func problems() throws {
    let source = try AuthorsGuide.file("Sources/Tramites/Explaining/Explainer+Lines.swift")
    let codes = Self.literals(of: source).filter { literal in
      ["fact.", "document.", "value."].contains { literal.hasPrefix($0) }
    }
    #expect(codes.count >= 7)
    #expect(Set(guide.codes(under: "Problemas")) == Set(codes))
  }

  @Test("lists the codes of all reasons")
  func reasons() {
    let codes =
      Condition.Comparator.allCases.map { "fact.\($0.rawValue)" } + [
        "fact.value", "fact.given", "list.count", "reasons.more",
      ]
    #expect(Set(guide.codes(under: "Motivos")) == Set(codes))
  }

  @Test("lists the codes of all diagnostics, each once")
  func diagnostics() throws {
    let codes = try Self.diagnosticCodes()
    #expect(codes.contains("key.unknown") && codes.contains("json.comment") && codes.contains("case.base"))
    let listed = guide.codes(under: "Errores de los archivos")
    #expect(Set(listed) == codes)
    #expect(listed.count == codes.count)
  }

  /// The codes that the sources declare: they are open to extension, so that no type enumerates them.
  private static func diagnosticCodes() throws -> Set<String> {
    var codes: Set<String> = []
    let sources = AuthorsGuide.root.appending(path: "Sources")
    let files = try #require(FileManager.default.enumerator(atPath: sources.path()))
    for case let path as String in files where path.hasSuffix(".swift") && !path.hasSuffix("Finding+Code.swift") {
      for line in try AuthorsGuide.file("Sources/\(path)").split(separator: "\n") {
        guard let literal = literals(of: String(line)).first else { continue }
        if line.contains("Code = \"") { codes.insert(literal) }
        if line.contains(".jsonSyntax(\"") { codes.insert("json." + literal) }
      }
    }
    return codes
  }

  /// The string literals of a source text that holds no escaped quotes where it matters.
  private static func literals(of source: String) -> [String] {
    source.split(separator: "\n").flatMap { line in
      line.split(separator: "\"", omittingEmptySubsequences: false).enumerated().filter { $0.offset % 2 == 1 }
        .map { String($0.element) }
    }
  }

  @Test("uses commands, options and files that exist")
  func commands() throws {
    let commands = try AuthorsGuide.file("Sources/TramitesCommand/Options/CommandName.swift")
    let options = try AuthorsGuide.file("Sources/TramitesCommand/Options/OptionName.swift")
    let blocks = guide.text.components(separatedBy: "```sh\n").dropFirst().compactMap { block in
      block.components(separatedBy: "\n```").first
    }
    let lines = blocks.flatMap { $0.split(separator: "\n") }
    #expect(!lines.isEmpty)
    for line in lines {
      var words = line.split(separator: " ").map(String.init)
      if words.starts(with: ["swift", "run"]) { words.removeFirst(2) }
      #expect(words.first == "tramites", "\(line)")
      let isCommand = words.count > 1 && commands.contains("  case \(words[1])\n")
      #expect(isCommand, "\(line)")
      let unknown = words.filter { $0.hasPrefix("--") && !options.contains("  case \($0.dropFirst(2))\n") }
      #expect(unknown == [], "\(line)")
      for word in words where word.hasPrefix("Procedures/") || word.hasPrefix("Examples/") {
        #expect(FileManager.default.fileExists(atPath: AuthorsGuide.root.appending(path: word).path()), "\(line)")
      }
    }
  }
}
