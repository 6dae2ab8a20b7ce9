/// A procedure of a catalog that is not compiled, because nobody asks for it.
///
/// What others say of it is the same as where it is compiled, with an error or without.
struct LeftOutProcedure {
  let id: String
  /// For the texts of others that name it; nil where there is none that could be read.
  let title: ProcedureTitle?

  /// - Parameter node: the definition, of which no more than the title and the description is looked at.
  init(id: String, _ node: SourceNode, _ limits: Limits) {
    self.id = id
    let decoder = DefinitionDecoder(limits: limits)
    func text(_ key: String) -> LocalizedText? { node.json[key].flatMap { decoder.text(node.at($0)) } }
    title = ProcedureTitle(text("title"), description: text("description"))
  }
}
