/// Reads one JSON object key by key; what nobody asked for is reported as unknown at the end.
///
/// The set of known keys is the set of keys that were asked for, so it cannot differ from what is read.
final class ObjectReader {
  let node: SourceNode
  let decoder: DefinitionDecoder
  /// The object whose keys hold where `node` has none: a library's requirement behind a `use`.
  private let fallback: SourceNode?
  private var asked: [String] = []

  /// Nil, with a problem reported, where `node` is no object.
  init?(_ node: SourceNode, fallback: SourceNode? = nil, decoder: DefinitionDecoder) {
    self.node = node
    self.decoder = decoder
    self.fallback = fallback
    guard node.json.kind == .object else {
      let _: Never? = decoder.mismatch(node, .object)
      return nil
    }
  }

  func has(_ key: String) -> Bool {
    lookUp(key) != nil
  }

  func optional<Value>(_ key: String, _ decode: (SourceNode) -> Value?) -> Value? {
    asked.append(key)
    return lookUp(key).flatMap(decode)
  }

  func required<Value>(_ key: String, _ decode: (SourceNode) -> Value?) -> Value? {
    asked.append(key)
    guard let value = lookUp(key) else {
      decoder.reportMissing(key, at: node)
      return nil
    }
    return decode(value)
  }

  /// The node of a key, for problems that concern it.
  func value(of key: String) -> SourceNode? {
    asked.append(key)
    return lookUp(key)
  }

  /// Whether there is a key that was not asked for up to now.
  var hasUnknownKey: Bool {
    node.json.members.contains { key, _ in
      guard let name = key.string, !name.utf8.starts(with: "x-".utf8) else { return false }
      return !asked.contains { $0.utf8.elementsEqual(name.utf8) }
    }
  }

  /// Whether a key is there and could not be read.
  func isBroken<Value>(_ key: String, _ value: Value?) -> Bool { value == nil && has(key) }

  /// Reports each key that was not asked for.
  func finish() {
    for object in [node, fallback].compactMap({ $0 }) {
      for (key, _) in object.json.members {
        guard let name = key.string, !name.utf8.starts(with: "x-".utf8) else { continue }
        if asked.contains(where: { $0.utf8.elementsEqual(name.utf8) }) { continue }
        decoder.report(
          .keyUnknown,
          Message(es: "no se conoce la clave `\(name)` aquí", en: "the key `\(name)` is not known here"),
          at: object.at(key), notes: decoder.suggestion(for: name, among: asked),
          fixIts: fixIt(for: key, in: object, named: name))
      }
    }
  }

  private func fixIt(for key: JSONValue, in object: SourceNode, named name: String) -> [Diagnostic.FixIt] {
    guard let nearest = NameSuggestion.nearest(to: name, among: asked) else { return [] }
    return [
      Diagnostic.FixIt(
        message: Message(es: "cambiar a `\(nearest)`", en: "change to `\(nearest)`"),
        file: object.json.document.source.name, range: key.offset..<key.endOffset, replacement: "\"\(nearest)\"")
    ]
  }

  private func lookUp(_ key: String) -> SourceNode? {
    if let own = node.json[key] { return node.at(own) }
    return fallback.flatMap { fallback in fallback.json[key].map(fallback.at) }
  }
}
