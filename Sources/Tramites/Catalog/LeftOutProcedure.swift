/// A procedure of a catalog that is not compiled, because nobody asks for it.
struct LeftOutProcedure {
  let path: String
  let id: String
  /// The title as a sentence has it, for the texts of others that name it.
  let calmTitle: LocalizedText

  /// - Parameter node: the definition, of which no more than the title and the description is looked at.
  init(path: String, id: String, _ node: SourceNode, _ limits: Limits) {
    self.path = path
    self.id = id
    let decoder = DefinitionDecoder(limits: limits)
    func text(_ key: String) -> LocalizedText? { node.json[key].flatMap { decoder.text(node.at($0)) } }
    var definition = ProcedureDefinition(
      id: Identifier(id), title: text("title") ?? LocalizedText(id), effective: EffectivePeriod(from: nil, until: nil),
      mark: node.mark)
    definition.description = text("description")
    calmTitle = definition.calmTitle
  }
}
