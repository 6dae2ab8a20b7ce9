import Tramites

extension Parameter {
  /// What texts call it: its title, or its id as words.
  func words(in language: Language) -> String {
    title?.text(in: language) ?? id.rawValue.replacing("-", with: " ")
  }
}

extension ProcedureDefinition {
  /// What texts call a key of a table: the title of the option that it is; else the key as words.
  ///
  /// - Parameters:
  ///   - key: the key.
  ///   - rows: the table: its keys are options of one fact.
  ///   - language: the language.
  func title(ofKey key: String, in rows: [Parameter.TableEntry], _ language: Language) -> String {
    let titles = choices.filter { options in rows.allSatisfy { row in options.contains { $0.id.rawValue == row.key } } }
      .compactMap { options in options.first { $0.id.rawValue == key }?.title.text(in: language) }
    // Several facts may have options of the same ids: which of them chooses the row is not looked at.
    guard let title = titles.first, titles.allSatisfy({ $0 == title }) else { return key.replacing("-", with: " ") }
    return title
  }

  /// The options of each choice among the facts and what documents state.
  private var choices: [[FactDeclaration.Option]] {
    var choices: [[FactDeclaration.Option]] = []
    func collect(_ declaration: FactDeclaration) {
      if case .choice(let options) = declaration.kind { choices.append(options) }
      for field in fields(of: declaration) { collect(field) }
    }
    for declaration in facts + documents.flatMap(\.attributes) { collect(declaration) }
    return choices
  }
}
