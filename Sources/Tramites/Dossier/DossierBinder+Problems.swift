extension DossierBinder {
  func report(_ code: Diagnostic.Code, _ message: Message, at index: Int, notes: [Diagnostic.Note] = []) {
    problemList().problems.report(code, message, at: value(at: index), notes: notes)
  }

  /// Whether there is room for one more problem; that there are more is said once.
  ///
  /// Asked before a message is made: a dossier may consist of mistakes, of which each takes long to put into words.
  func mayReport(at index: Int) -> Bool { problemList().problems.mayReport(at: value(at: index)) }

  private func problemList() -> SharedProblemList {
    if let found { return found }
    let list = SharedProblemList()
    found = list
    return list
  }

  /// Whether a value is of a kind; reported where it is not.
  func expect(_ kind: JSONKind, at index: Int) -> Bool {
    let found = tape[index].kind
    if found == kind { return true }
    report(.typeMismatch, .mismatch(expected: kind == .object ? .object : .array, found: found), at: index)
    return false
  }

  func reportType(_ expected: DefinitionDecoder.Expected, _ index: Int) {
    reportType(.mismatch(expected: expected, found: tape[index].kind), index, remedy: expected.remedy)
  }

  /// That a value is of another type, with the path of its place before.
  func reportType(_ message: Message, _ index: Int, remedy: Message?) {
    let path = path(of: index)
    report(
      .dossierType, Message(es: "en `\(path)` \(message.spanish)", en: "in `\(path)` \(message.english)"), at: index,
      notes: remedy.map { [Diagnostic.Note($0)] } ?? [])
  }

  func mismatch(_ expected: DefinitionDecoder.Expected, _ index: Int) -> Value? {
    reportType(expected, index)
    return nil
  }

  func reportUnknownFact(_ key: Int, parent: Int) {
    guard mayReport(at: key) else { return }
    let path = path(of: key)
    let names = (parent < 0 ? program.vocabulary.roots : program.vocabulary.nodes[parent].children)
      .filter { $0 != Vocabulary.submission }.map { program.vocabulary.nodes[$0].name }
    report(
      .dossierFactUnknown,
      Message(es: "el trámite no pide el dato `\(path)`", en: "the procedure does not know the fact `\(path)`"),
      at: key, notes: suggestion(for: value(at: key).string ?? "", among: names))
  }

  /// That a choice has no such option; a sensitive one is not told, nor what it may have been meant to be.
  func reportOption(_ index: Int, _ ids: [String], isSensitive: Bool = false) {
    guard mayReport(at: index) else { return }
    let path = path(of: index)
    guard !isSensitive else {
      report(
        .dossierOption,
        Message(
          es: "lo que hay en `\(path)` no es una de sus opciones: \(Self.list(ids))",
          en: "what is in `\(path)` is none of its options: \(Self.list(ids))"), at: index)
      return
    }
    let text = value(at: index).string ?? ""
    report(
      .dossierOption,
      Message(
        es: "`\(path)` no tiene la opción `\(text)`: \(Self.list(ids))",
        en: "`\(path)` has no option `\(text)`: \(Self.list(ids))"), at: index,
      notes: suggestion(for: text, among: ids))
  }

  func reportUnknownKey(_ key: Int, known: [String]) {
    guard mayReport(at: key) else { return }
    let name = value(at: key).string ?? ""
    report(
      .keyUnknown, Message(es: "no se conoce la clave `\(name)` aquí", en: "the key `\(name)` is not known here"),
      at: key, notes: suggestion(for: name, among: known))
  }

  func suggestion(for name: String, among candidates: [String]) -> [Diagnostic.Note] {
    guard let nearest = suggester.nearest(to: name, among: candidates) else { return [] }
    return [Diagnostic.Note(.didYouMean(nearest))]
  }

  static func list(_ names: [String]) -> String {
    names.isEmpty ? "—" : names.map { "`\($0)`" }.joined(separator: ", ")
  }

  /// The path of a value or key as texts write it: `dependientes[0].nombre`, `documents[2].legible` (FORMAT §9).
  ///
  /// Empty once no more problems are reported: nobody would read it.
  func path(of index: Int) -> String {
    let list = problemList()
    guard list.problems.hasRoom else { return "" }
    var path = ""
    for step in list.problems.places.steps(to: value(at: index)) {
      switch step {
      case .key(let name): path += path.isEmpty ? name : "." + name
      case .position(let position): path += "[\(position)]"
      }
    }
    return path.hasPrefix("facts.") ? String(path.dropFirst(6)) : path
  }
}

/// A list of problems in a place of its own, so that what carries it stays small.
final class SharedProblemList {
  var problems = ProblemList(limits: .standard)
}

extension DefinitionDecoder.Expected {
  /// What to write in place of something else.
  var remedy: Message? {
    switch self {
    case .string: Message(es: "escríbalo entre comillas", en: "write it in quotation marks")
    case .boolean:
      Message(
        es: "escriba `true` (sí) o `false` (no), sin comillas",
        en: "write `true` (yes) or `false` (no), without quotation marks")
    case .number:
      Message(
        es: "escriba el número sin comillas y con punto decimal, como 12.50",
        en: "write the number without quotation marks, as 12.50")
    case .integer:
      Message(
        es: "escriba el número sin comillas ni decimales, como 12",
        en: "write the number without quotation marks and decimals, as 12")
    case .array, .object, .text, .stringOrArray, .literal, .expression: nil
    }
  }
}
