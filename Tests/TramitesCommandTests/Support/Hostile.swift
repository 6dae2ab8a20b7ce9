import Tramites

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The definition with every key of the format and its dossier, with a hostile text in every place that takes any text.
enum Hostile {
  /// What would clear a screen, ring, colour, go back, turn the direction, break a line, a string or a script.
  static let text =
    "X\u{1B}[2J\u{1B}[31m\u{9B}5m\u{7}\u{8}\u{0}\u{7F}\u{85}\u{2028}\u{2029}\u{202E}\u{2066}\u{200F}\u{61C}\r\n\t\"\\</script>Z"

  /// The keys of a definition that take any text.
  private static let textKeys: Set<String> = [
    "title", "description", "text", "question", "help", "message", "invalidMessage", "guidance", "summary", "note",
    "howToObtain", "office", "says", "but", "resolution", "quote", "section", "item", "articles", "name", "url",
    "email",
    "phone", "es", "en",
  ]
  /// The keys whose members or elements do.
  private static let textLists: Set<String> = ["persons", "notes", "contents", "endorsers", "options"]

  static func definition(_ tree: JSONTree) -> JSONTree {
    switch tree {
    case .array(let elements): return .array(elements.map { definition($0) })
    case .object(let members):
      return .object(
        members.map { member in
          switch member.value {
          case .string(let text) where textKeys.contains(member.key):
            return JSONMember(member.key, .string(text + Self.text))
          case .array where textLists.contains(member.key), .object where textLists.contains(member.key):
            return JSONMember(member.key, texts(definition(member.value)))
          default: return JSONMember(member.key, definition(member.value))
          }
        })
    default: return tree
    }
  }

  private static func texts(_ tree: JSONTree) -> JSONTree {
    switch tree {
    case .array(let elements):
      .array(elements.map { if case .string(let text) = $0 { .string(text + Self.text) } else { $0 } })
    case .object(let members):
      .object(
        members.map {
          if case .string(let text) = $0.value { JSONMember($0.key, .string(text + Self.text)) } else { $0 }
        })
    default: tree
    }
  }

  /// A file of the fixture.
  static func fixture(_ name: String) throws -> JSONTree {
    let text = try Published.text("Tests/TramitesTests/Fixtures/\(name).json")
    let reading = JSONReader.read(SourceText(name: name, text))
    return reading.document.map { JSONTree($0.root) } ?? .null
  }

  /// The fixture's files as a bench has them.
  static func files() throws -> [String: String] {
    var files: [String: String] = [:]
    for name in ["every-key", "every-key-library", "every-key-imported-library"] {
      files["Procedures/\(name).json"] = text(of: definition(try fixture(name)))
    }
    for name in ["every-key-case", "every-key-case-changed", "every-key-case-documents"] {
      files["Procedures/cases/\(name).json"] = text(of: definition(try fixture(name)))
    }
    let dossier = try fixture("every-key-dossier")
    files["entero.json"] = text(of: dossier)
    files["hostil.json"] = text(of: hostile(dossier, \.isFreeText))
    // Each of these is refused, at every value and at the keys.
    files["rechazado.json"] = text(of: hostile(dossier) { _ in true })
    files["claves.json"] = text(of: hostileKeys(dossier))
    files["cortado.json"] = String(text(of: hostile(dossier, \.isFreeText)).dropLast(40))
    files["otro.json"] = text(of: .object([JSONMember("procedure", .string(Self.text)), JSONMember(Self.text, 1)]))
    return files
  }

  static func text(of tree: JSONTree) -> String { String(decoding: tree.bytes(pretty: true), as: UTF8.self) }

  private static func hostile(_ tree: JSONTree, _ isMeant: (String) -> Bool, key: String = "") -> JSONTree {
    switch tree {
    case .string(let text): isMeant(key) ? .string(text + Self.text) : tree
    case .array(let elements): .array(elements.map { hostile($0, isMeant, key: key) })
    case .object(let members):
      .object(members.map { JSONMember($0.key, hostile($0.value, isMeant, key: $0.key)) })
    default: tree
    }
  }

  private static func hostileKeys(_ tree: JSONTree) -> JSONTree {
    switch tree {
    case .array(let elements): .array(elements.map(hostileKeys))
    case .object(let members):
      .object(
        members.flatMap { member in
          [JSONMember(member.key, hostileKeys(member.value)), JSONMember(member.key + Self.text, 1)]
        })
    default: tree
    }
  }
}

extension String {
  /// Whether a dossier's value of this key may be any text, of the right format or not.
  fileprivate var isFreeText: Bool {
    ["nombre", "correo", "language", "id", "numero", "ciudad", "x-note", "receivedBy"].contains(self)
  }
}
