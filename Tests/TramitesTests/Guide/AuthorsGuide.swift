import Foundation
import Testing

@testable import Tramites

/// The guide for authors, `Procedures/README.md`, and the examples in it.
struct AuthorsGuide {
  let text: String
  let examples: [Example]

  /// A fenced JSON block: ```` ```json condición de dependiente ````.
  struct Example {
    /// What it is an example of: `condición`.
    let kind: String
    /// What else its first line says: the element in scope, or the name of its file.
    let detail: String?
    let text: String
    /// The line of the guide on which it begins.
    let line: Int

    /// The block's value, or, where it holds several, those of its lines.
    func values() throws -> [JSONTree] {
      if let value = Self.value(text) { return [value] }
      return try text.split(separator: "\n").map { line in
        try #require(Self.value(String(line)), "line \(self.line): \(line)")
      }
    }

    private static func value(_ text: String) -> JSONTree? {
      let reading = JSONReader.read(SourceText(name: "README.md", text))
      return reading.problems.isEmpty ? reading.document.map { JSONTree($0.root) } : nil
    }
  }

  init() throws {
    text = try Self.file("Procedures/README.md")
    var examples: [Example] = []
    var open: (info: [Substring], line: Int, lines: [String])?
    for (number, line) in text.components(separatedBy: "\n").enumerated() {
      if let block = open, line == "```" {
        examples.append(
          Example(
            kind: String(block.info.first ?? ""), detail: block.info.dropFirst().last.map(String.init),
            text: block.lines.joined(separator: "\n"), line: block.line))
        open = nil
      } else if open != nil {
        open?.lines.append(line)
      } else if line.hasPrefix("```json") {
        open = (line.dropFirst("```json".count).split(separator: " "), number + 1, [])
      }
    }
    self.examples = examples
  }

  /// A text file of the repository.
  static func file(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// The examples of a kind.
  func examples(of kind: String) -> [Example] { examples.filter { $0.kind == kind } }

  /// The codes in the first column of the table below a heading.
  func codes(under heading: String) -> [String] {
    let section = text.components(separatedBy: "\n").drop { $0 != "### " + heading }.dropFirst().prefix {
      !$0.hasPrefix("#")
    }
    return section.filter { $0.hasPrefix("| `") }.map { line in
      String(line.dropFirst(3).prefix { $0 != "`" })
    }
  }

  /// Whether the guide names a key or a word of the format: `` `forEach` ``.
  func names(_ word: String) -> Bool { text.contains("`\(word)`") }
}

extension JSONTree {
  /// The tree as JSON text.
  var json: String {
    var writer = JSONWriter(pretty: true)
    writer.write(self)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// The keys of all objects in the tree.
  var keys: Set<String> {
    switch self {
    case .object(let members):
      members.reduce(into: Set(members.map(\.key))) { $0.formUnion($1.value.keys) }
    case .array(let elements): elements.reduce(into: []) { $0.formUnion($1.keys) }
    default: []
    }
  }

  /// Whether the tree says all that `excerpt` says, which may leave out members of objects.
  func says(_ excerpt: JSONTree) -> Bool {
    switch (self, excerpt) {
    case (.object, .object(let members)):
      members.allSatisfy { member in self[member.key]?.says(member.value) ?? false }
    case (.array(let elements), .array(let others)):
      elements.count == others.count && zip(elements, others).allSatisfy { $0.says($1) }
    default: json == excerpt.json
    }
  }
}
