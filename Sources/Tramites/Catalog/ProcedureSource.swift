/// What a procedure is made from: its text, and the libraries that it rests on.
struct ProcedureSource: Sendable {
  let path: String
  let file: CatalogFile
  /// The text as JSON, where it was just read.
  let document: JSONDocument?
  /// The libraries that it imports with those that they import, these first.
  let libraries: [CatalogFile]
  let basis: CatalogProcedure.Basis
  let formats: [TextFormat]
  let limits: Limits

  /// Decodes and compiles the procedure; nil where there is no text.
  func compile() -> CatalogProcedure? {
    guard let document = document ?? reading else { return nil }
    let node = SourceNode(json: document.root, file: file.number)
    let decoder = DefinitionDecoder(limits: limits)
    let files = libraries.compactMap(\.library)
    let definition = decoder.procedure(node, libraries: files.compactMap(\.library))
    // Without a library every name of it would be reported as unknown.
    let title = definition.flatMap { ProcedureTitle($0.title, description: $0.description) }
    guard let definition, basis.isComplete else {
      return CatalogProcedure(
        basis: basis, diagnostics: decoder.diagnostics, id: definition?.id, title: title, loaded: nil)
    }
    var sources = SourceFiles()
    sources.add(document, as: node.file)
    for library in libraries {
      if let content = library.library { sources.add(content.document, as: library.number) }
    }
    let compiler = Compiler(
      definition, files: sources, formats: formats, limits: limits,
      unreadableNames: files.reduce(into: decoder.unreadableNames) { $0.formUnion($1.unreadableNames) })
    let (program, problems) = compiler.compile()
    let isUsable =
      decoder.diagnostics.isEmpty && problems.isEmpty && !file.isFlawed && !libraries.contains { $0.isFlawed }
    return CatalogProcedure(
      basis: basis, diagnostics: decoder.diagnostics + problems, id: definition.id, title: title,
      loaded: isUsable ? LoadedProcedure(path, definition, program, node.json) : nil)
  }

  /// The text read again from the bytes that were kept.
  private var reading: JSONDocument? {
    guard case .bytes(let bytes) = file.entry else { return nil }
    return JSONReader.read(SourceText(name: path, bytes: bytes), limits: limits).document
  }
}
