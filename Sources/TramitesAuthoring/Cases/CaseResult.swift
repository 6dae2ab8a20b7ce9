public import Tramites

/// What came of a case: it passed, or what differs from what its author expects, or why it could not be run.
public struct CaseResult: Sendable {
  /// The path of the case file.
  public let file: String
  /// What the case is about; nil where the file has no title.
  public let title: LocalizedText?
  /// What differs from what the author expects.
  public let mismatches: [CaseMismatch]
  /// What is wrong with the case: its file, a base, its dossier, or a name in what it expects.
  public let diagnostics: [Diagnostic]
  /// The verdict on the dossier; nil where it could not be had.
  public let verdict: Verdict?

  /// Whether the case could be run and everything is as expected.
  public var passed: Bool { mismatches.isEmpty && diagnostics.isEmpty }

  /// The result as a person reads it.
  ///
  /// - Parameter language: the language of the words.
  /// - Returns: a line with the file and the title, and lines for all that is wrong, without a final line break.
  public func text(in language: Language) -> String {
    let state = passed ? Message(es: "bien", en: "passed") : Message(es: "mal", en: "failed")
    let about = title.map { " — \($0.text(in: language))" } ?? ""
    let head = "\(file): \(state.text(in: language))\(about)".escapingControlCharacters
    return ([head] + mismatches.map { $0.text(in: language) } + diagnostics.map { $0.text(in: language) })
      .joined(separator: "\n")
  }
}

extension CaseResult: CustomStringConvertible {
  /// The result in Spanish.
  public var description: String { text(in: .spanish) }
}

/// One thing in which a verdict differs from what the author of a case expects.
public struct CaseMismatch: Sendable, Hashable {
  /// The key of `expect`: `outcome`, `missing`, `results.subsidio` …
  public let key: String
  /// The place of the expectation, or of the whole where it is left out.
  public let location: SourceLocation
  /// What was expected, in the author's order; one entry for what is no list.
  public let expected: [String]
  /// What the verdict has, in its order; one entry for what is no list.
  public let found: [String]
  /// The difference in words.
  public let message: Message

  /// The mismatch as a person reads it: place and difference, on one line.
  public func text(in language: Language) -> String {
    "\(location): \(message.text(in: language))".escapingControlCharacters
  }
}

extension CaseMismatch {
  /// A single value that differs; nil where it does not.
  init?(value key: String, expected: String, found: String, at node: JSONValue) {
    guard !expected.hasSameScalars(as: found) else { return nil }
    self.init(
      key: key, location: node.location, expected: [expected], found: [found],
      message: Message(
        es: "`\(key)`: se esperaba `\(expected)`, y hay `\(found)`",
        en: "`\(key)`: expected `\(expected)`, found `\(found)`"))
  }

  /// A set that differs; nil where it does not.
  init?(set key: String, expected: [String], found: [String], at location: SourceLocation) {
    func without(_ names: [String], _ others: [String]) -> [String] {
      let others = Set(others.map { Array($0.utf8) })
      return names.filter { !others.contains(Array($0.utf8)) }
    }
    let absent = without(expected, found)
    let surplus = without(found, expected)
    guard !absent.isEmpty || !surplus.isEmpty else { return nil }
    func list(_ names: [String]) -> String { names.map { "`\($0)`" }.joined(separator: ", ") }
    var spanish: [String] = []
    var english: [String] = []
    if !absent.isEmpty {
      spanish.append("se esperaba y no está: \(list(absent))")
      english.append("expected and not there: \(list(absent))")
    }
    if !surplus.isEmpty {
      spanish.append("está y no se esperaba: \(list(surplus))")
      english.append("there and not expected: \(list(surplus))")
    }
    self.init(
      key: key, location: location, expected: expected, found: found,
      message: Message(
        es: "`\(key)`: \(spanish.joined(separator: "; "))", en: "`\(key)`: \(english.joined(separator: "; "))"))
  }
}
