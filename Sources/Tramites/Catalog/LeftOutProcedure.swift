/// A procedure of a catalog that is not compiled, because nobody asks for it.
struct LeftOutProcedure {
  let path: String
  let id: String
  /// For the texts of others that name it.
  let title: ProcedureTitle

  /// - Parameter node: the definition, of which no more than the title and the description is looked at.
  init(path: String, id: String, _ node: SourceNode, _ limits: Limits) {
    self.path = path
    self.id = id
    let decoder = DefinitionDecoder(limits: limits)
    func text(_ key: String) -> LocalizedText? { node.json[key].flatMap { decoder.text(node.at($0)) } }
    title = ProcedureTitle(title: text("title") ?? LocalizedText(id), description: text("description"))
  }
}
