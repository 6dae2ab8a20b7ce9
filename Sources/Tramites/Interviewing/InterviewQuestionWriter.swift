/// Puts the questions of an interview into words.
struct InterviewQuestionWriter {
  let finder: InterviewFinder

  private var explainer: Explainer { finder.explainer }
  private var program: Program { finder.program }

  func question(_ candidate: InterviewFinder.Candidate) -> Interview.Question {
    let neededFor = ids(of: candidate)
    switch candidate.target {
    case .element(let list): return element(of: list, candidate.id, neededFor)
    case .paper(let paper, let quantity): return self.paper(paper, quantity, candidate.id, neededFor)
    case .fact, .key:
      guard let place = candidate.place else { return element(of: 0, candidate.id, neededFor) }
      let asked = explainer.question(place, document: candidate.document, neededFor: neededFor)
      var isFact = false
      if case .fact(let fact) = candidate.target {
        isFact = true
        if case .group = program.vocabulary.nodes[Int(fact.node)].declaration.kind {
          return group(asked, fact, candidate.id)
        }
      }
      let declaration = explainer.with(document: candidate.document) { explainer.declaration(of: place) }
      return Interview.Question(
        id: candidate.id, kind: isFact ? .fact : .documentKey, path: asked.path, title: asked.title,
        question: asked.question, help: asked.help, askedOf: asked.askedOf,
        type: place.key.map { Interview.AnswerType($0) } ?? (asked.type == "list" ? .options : asked.answerType),
        options: asked.options, mayBeNone: asked.mayBeNone, isSensitive: place.isSensitive,
        example: declaration?.example?.text, neededFor: neededFor)
    }
  }

  private func ids(of candidate: InterviewFinder.Candidate) -> [InstanceID] {
    candidate.instances.map { instance in
      let list = finder.judge.list(of: instance)
      let id =
        instance.isCriterion
        ? program.criterionDefinitions[Int(instance.number)].id
        : program.requirementDefinitions[Int(instance.number)].id
      return InstanceID(id, subject: explainer.names.subject(list: list, row: instance.row))
    }
  }

  // MARK: Lists and groups

  /// Whether a list has one more element.
  private func element(of list: Int32, _ id: Interview.Question.ID, _ neededFor: [InstanceID]) -> Interview.Question {
    let info = program.vocabulary.lists[Int(list)]
    let declaration = program.vocabulary.nodes[info.node].declaration
    let title = explainer.words.title(ofNode: info.node)
    let name = info.each.separatingWords
    let isFirst = id.path.steps.last == .index(0)
    let question =
      isFirst
      ? Message(
        es: "¿Desea registrar \(name.isFeminine ? "una" : "un") \(name)?",
        en: "\(title.english): do you want to register one?")
      : Message(
        es: "¿Desea registrar \(name.isFeminine ? "otra" : "otro") \(name)?",
        en: "\(title.english): do you want to register another one?")
    return Interview.Question(
      id: id, kind: .element, path: id.path.description, title: title, question: question,
      help: isFirst ? (declaration.help ?? declaration.question)?.message : nil, askedOf: declaration.askedOf,
      type: .boolean, options: [], mayBeNone: isFirst && declaration.mayBeNone, isSensitive: false, example: nil,
      neededFor: neededFor)
  }

  /// Whether there is anything to say about a group.
  private func group(_ asked: Question, _ place: FactPlace, _ id: Interview.Question.ID) -> Interview.Question {
    let declaration = program.vocabulary.nodes[Int(place.node)].declaration
    let question =
      declaration.question?.message
      ?? Message(
        es: "¿Corresponde registrar «\(asked.title.spanish.lowercasedFirst)»?",
        en: "Is there anything to register under “\(asked.title.english.lowercasedFirst)”?")
    return Interview.Question(
      id: id, kind: .fact, path: asked.path, title: asked.title, question: question, help: asked.help,
      askedOf: asked.askedOf, type: .boolean, options: [], mayBeNone: false, isSensitive: false, example: nil,
      neededFor: asked.neededFor)
  }

  // MARK: Papers

  private func paper(
    _ paper: InterviewMarks.Paper, _ quantity: Int, _ id: Interview.Question.ID, _ neededFor: [InstanceID]
  ) -> Interview.Question {
    let type = program.documentTypes[Int(paper.type)].type
    var title = type.title.message.capitalized
    if let owner = explainer.words.label(of: paper.subject) {
      title = explainer.joining(owner.capitalized, ", ", type.title.message.loweredFirst)
    } else if finder.judge.marks.askedPapers.contains(where: { $0.type == paper.type && $0.subject != .none }) {
      // That of somebody was asked for already.
      title = explainer.joining(title, ", ", Message(es: "de cualquier persona", en: "anybody’s"))
    }
    let question =
      quantity == 1
      ? Message(es: "¿tiene este documento?", en: "do you have this document?")
      : Message(
        es: "¿cuántos documentos así tiene? Se piden \(quantity).",
        en: "how many documents like this do you have? \(quantity) are asked for.")
    return Interview.Question(
      id: id, kind: .document, path: "documents[+]", title: title,
      question: explainer.joining(title, ": ", question), help: .sentences([type.description?.message]),
      askedOf: .applicant, type: quantity == 1 ? .boolean : .integer, options: [], mayBeNone: false,
      isSensitive: false, example: nil, neededFor: neededFor)
  }
}

extension Question {
  fileprivate var answerType: Interview.AnswerType { Interview.AnswerType(rawValue: type) ?? .text }
}

extension String {
  /// Whether a Spanish name of one thing takes `otra`: by its ending, since names have no declared gender.
  fileprivate var isFeminine: Bool {
    guard let noun = split(separator: " ").first else { return false }
    return noun.hasSuffix("a") || noun.hasSuffix("dad") || noun.hasSuffix("ción")
  }
}

extension Literal {
  /// The literal as a person writes it; of yes and no nothing.
  fileprivate var text: String? {
    switch self {
    case .boolean: nil
    case .number(let number, _): number.description
    case .text(let text): text
    }
  }
}
