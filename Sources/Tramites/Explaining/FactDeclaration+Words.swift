extension FactDeclaration.Kind {
  /// The name of the type as the format writes it.
  var name: String {
    switch self {
    case .boolean: "boolean"
    case .integer: "integer"
    case .decimal: "decimal"
    case .date: "date"
    case .choice: "choice"
    case .text: "text"
    case .group: "group"
    case .list: "list"
    }
  }

  /// What to ask about a fact that has been named, where its author wrote no question: no word of it agrees with the
  /// gender or number of the fact's title.
  ///
  /// - Parameter mayBeNone: whether the answer may be that there is none.
  func question(mayBeNone: Bool) -> Message {
    let question =
      switch self {
      case .boolean: Message(es: "¿sí o no?", en: "yes or no?")
      case .integer, .decimal: Message(es: "¿qué número?", en: "which number?")
      case .date: Message(es: "¿qué fecha?", en: "which date?")
      case .choice: Message(es: "¿qué opción?", en: "which option?")
      case .text: Message(es: "¿qué debe constar?", en: "what should it say?")
      case .group: Message(es: "¿qué datos?", en: "which particulars?")
      case .list:
        Message(
          es: "¿cuáles? (indique la lista, vacía si no hay)", en: "which ones? (give the list, empty if there are none)"
        )
      }
    if case .list = self { return question }
    return mayBeNone
      ? Message(es: "\(question.spanish) (si no hay, dígalo)", en: "\(question.english) (if there is none, say so)")
      : question
  }
}
