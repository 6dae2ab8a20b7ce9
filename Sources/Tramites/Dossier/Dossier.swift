/// What an applicant hands in: facts and documents (FORMAT §7).
///
/// A dossier is data that no procedure has looked at yet; `Procedure.check(_:submittedOn:)` refuses one that does not
/// fit its vocabulary, with every problem.
///
/// ```swift
/// let dossier = Dossier(
///   procedure: "carne-biblioteca", channel: "web", submittedOn: "2026-05-14",
///   facts: ["solicitante": ["cedula": nil, "fechaNacimiento": "2010-05-15"]],
///   documents: [DocumentItem("foto", format: "jpg", bytes: 100_000)])
/// ```
public struct Dossier: Sendable, Equatable {
  /// The dossier as JSON: what was read, or what was built.
  package let document: JSONDocument
  /// What a program built that no JSON text may be, such as a group in a group a thousand times over.
  let problems: [Diagnostic]
  /// Whether there is no text that a person could look at.
  let isBuilt: Bool

  package init(document: JSONDocument) {
    self.document = document
    problems = []
    isBuilt = false
  }

  /// Reads a dossier from JSON text.
  ///
  /// - Parameters:
  ///   - json: the UTF-8 text.
  ///   - name: what diagnostics call the text, such as a file name.
  ///   - limits: how large and how deep the text may be.
  /// - Throws: `InputError` with the syntax errors of the text.
  public init(json: [UInt8], name: String = "dossier.json", limits: Limits = .standard) throws(InputError) {
    self.init(document: try JSONDocument.reading(SourceText(name: name, bytes: json), limits: limits))
  }

  /// Reads a dossier from JSON text.
  ///
  /// - Parameters:
  ///   - json: the text.
  ///   - name: what diagnostics call the text, such as a file name.
  ///   - limits: how large and how deep the text may be.
  /// - Throws: `InputError` with the syntax errors of the text.
  public init(json: String, name: String = "dossier.json", limits: Limits = .standard) throws(InputError) {
    try self.init(json: Array(json.utf8), name: name, limits: limits)
  }

  /// Builds a dossier.
  ///
  /// - Parameters:
  ///   - procedure: the procedure's id.
  ///   - channel: the channel; nil where it is not known yet.
  ///   - submittedOn: the day of submission; nil where the caller of the check gives it.
  ///   - facts: the facts by name; what is left out is unknown, `nil` says that there is none.
  ///   - documents: the documents handed in; the list is complete.
  public init(
    procedure: Procedure.ID, channel: Channel.ID? = nil, submittedOn: CivilDate? = nil,
    facts: [String: FactValue] = [:], documents: [DocumentItem] = []
  ) {
    var members = [JSONMember("procedure", .string(procedure.rawValue))]
    if let channel { members.append(JSONMember("channel", .string(channel.rawValue))) }
    if let submittedOn { members.append(JSONMember("submittedOn", .string(submittedOn.description))) }
    members.append(JSONMember("facts", FactValue.group(facts).tree))
    members.append(JSONMember("documents", .array(documents.map(\.tree))))
    self.init(tree: .object(members))
  }

  /// - Parameter problems: those of the dossier that was changed into this one: they do not go away by a change.
  package init(tree: JSONTree, problems: [Diagnostic] = []) {
    let (document, found) = JSONDocument.written(tree, name: "dossier")
    self.document = document
    self.problems = problems.isEmpty ? found.map { $0.withoutPlaces() } : problems
    isBuilt = true
  }

  package var tree: JSONTree { JSONTree(document.root) }

  /// The id of the procedure that the dossier names; nil where it names none.
  public var procedure: Procedure.ID? { document.root["procedure"]?.string.map { Identifier($0) } }

  /// The channel that the dossier names; nil where it names none.
  public var channel: Channel.ID? { document.root["channel"]?.string.map { Identifier($0) } }

  /// The day of submission that the dossier states; nil where it states none.
  public var submittedOn: CivilDate? { document.root["submittedOn"]?.string.flatMap { CivilDate($0) } }

  /// The dossier as JSON text, indented.
  public var json: String {
    var writer = JSONWriter(pretty: true)
    writer.write(tree)
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// Whether two dossiers say the same, key by key in the same order.
  public static func == (lhs: Dossier, rhs: Dossier) -> Bool { lhs.tree == rhs.tree }
}

extension JSONDocument {
  /// The document of a text.
  ///
  /// - Throws: `InputError` with every problem of the text.
  static func reading(_ source: SourceText, limits: Limits) throws(InputError) -> JSONDocument {
    let reading = JSONReader.read(source, limits: limits)
    let diagnostics = reading.diagnostics(of: source)
    guard let document = reading.document, diagnostics.isEmpty else { throw InputError(diagnostics) }
    return document
  }

  /// The document of a tree, as if it had been read; `null`, with the reason, for a tree that no text may be.
  static func written(_ tree: JSONTree, name: String) -> (document: JSONDocument, problems: [Diagnostic]) {
    var writer = JSONWriter(pretty: true)
    writer.write(tree)
    var limits = Limits.standard
    limits.maximumBytes = .max
    limits.maximumDepth = .max
    limits.maximumNodes = .max
    limits.maximumNumberLength = .max
    let source = SourceText(name: name, bytes: writer.bytes)
    let reading = JSONReader.read(source, limits: limits)
    if let document = reading.document { return (document, []) }
    let nothing = JSONReader.read(SourceText(name: name, "null")).document
    return (nothing ?? JSONDocument(tape: JSONTape()), reading.diagnostics(of: source))
  }

  /// The document of a tree that is not too deep, as if it had been read.
  package init(tree: JSONTree, name: String) {
    self = Self.written(tree, name: name).document
  }
}
