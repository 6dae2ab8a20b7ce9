/// Reads one JSON object key by key; what nobody asked for is reported as unknown at the end.
///
/// The set of known keys is the set of keys that were asked for, so it cannot differ from what is read.
final class ObjectReader {
  let node: SourceNode
  let decoder: DefinitionDecoder
  /// The object whose keys hold where `node` has none: a library's requirement behind a `use`.
  private let fallback: SourceNode?
  // One thread reads an object, and no method calls another's closure while it changes these: checking exclusive access
  // at each look would cost as much as the look.
  @exclusivity(unchecked)
  private var keys: ObjectKeys
  @exclusivity(unchecked)
  private var fallbackKeys: ObjectKeys?
  /// What was asked for, whether it is there or not.
  @exclusivity(unchecked)
  private var asked: [String] = []

  /// Nil, with a problem reported, where `node` is no object.
  init?(_ node: SourceNode, fallback: SourceNode? = nil, decoder: DefinitionDecoder) {
    self.node = node
    self.decoder = decoder
    self.fallback = fallback
    keys = ObjectKeys(node.json)
    fallbackKeys = fallback.map { ObjectKeys($0.json) }
    guard node.json.kind == .object else {
      let _: Never? = decoder.mismatch(node, .object)
      return nil
    }
    // As many as most objects are asked for.
    asked.reserveCapacity(16)
  }

  func has(_ key: String) -> Bool { keys.has(key) || fallbackKeys?.has(key) ?? false }

  func optional<Value>(_ key: String, _ decode: (SourceNode) -> Value?) -> Value? {
    lookUp(key).flatMap(decode)
  }

  func required<Value>(_ key: String, _ decode: (SourceNode) -> Value?) -> Value? {
    guard let value = lookUp(key) else {
      decoder.reportMissing(key, at: node)
      return nil
    }
    return decode(value)
  }

  /// The node of a key, for problems that concern it.
  func value(of key: String) -> SourceNode? {
    lookUp(key)
  }

  /// Whether there is a key that was not asked for up to now.
  var hasUnknownKey: Bool { !unknown(keys).isEmpty }

  private func unknown(_ keys: ObjectKeys) -> [(key: JSONValue, name: String)] {
    keys.unasked.compactMap { key in
      guard let name = key.string, !name.isExtensionKey else { return nil }
      // Of a repeated key the first was asked for.
      return asked.contains { $0.utf8.elementsEqual(name.utf8) } ? nil : (key, name)
    }
  }

  /// Whether a key is there and could not be read.
  func isBroken<Value>(_ key: String, _ value: Value?) -> Bool { value == nil && has(key) }

  /// Reports each key that was not asked for.
  func finish() {
    reportUnknown(keys, of: node)
    if let fallback, let fallbackKeys { reportUnknown(fallbackKeys, of: fallback) }
  }

  private func reportUnknown(_ keys: ObjectKeys, of object: SourceNode) {
    for (key, name) in unknown(keys) {
      decoder.report(
        .keyUnknown,
        Message(es: "no se conoce la clave `\(name)` aquí", en: "the key `\(name)` is not known here"),
        at: object.at(key), notes: decoder.suggestion(for: name, among: asked),
        fixIts: fixIt(for: key, in: object, named: name))
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
    asked.append(key)
    let own = keys.value(of: key, asking: true)
    // A key that both have is known in both.
    let shared = fallbackKeys?.value(of: key, asking: true)
    if let own { return node.at(own) }
    return shared.flatMap { value in fallback.map { $0.at(value) } }
  }
}
