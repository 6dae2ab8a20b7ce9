extension Interview {
  /// The key of a saved dossier that says what no dossier says: what was asked in vain, and in which order.
  static let key = "x-interview"

  /// The dossier so far, to be saved: any check takes it, and `init(takingUp:in:submittedOn:)` goes on with it.
  ///
  /// What only the interview knows stands under `x-interview`, which checks pass over.
  ///
  /// - Parameter procedure: the procedure.
  /// - Returns: the dossier, with all that one that was taken up has of the host's own.
  /// - Throws: `InputError` where it is another procedure, or not in force on the day of submission.
  public func savedDossier(in procedure: Procedure) throws(InputError) -> Dossier {
    let answered = try AnsweredDossier(self, procedure)
    let shown = Set(Self.answers(of: answered.accepted.dossier, procedure).given)
    let hidden = answers.filter { !shown.contains($0.normalized) }
    var members: [JSONMember] = [
      JSONMember("order", .array(answers.map { .string($0.question.description) }))
    ]
    if !hidden.isEmpty { members.append(JSONMember("answers", .array(hidden.map(\.tree)))) }
    guard case .object(let dossier) = answered.accepted.dossier.tree else { return answered.accepted.dossier }
    return Dossier(tree: .object(dossier + [JSONMember(Self.key, .object(members))]))
  }

  /// Goes on with a dossier: one that `savedDossier(in:)` gave, perhaps edited since, or any other.
  ///
  /// Everything that it states counts as answered, and can be taken back and changed. The papers that it does not list
  /// are asked for, except where a saved interview says that they are not there; its lists are complete.
  ///
  /// A saved interview is taken up also where some of its answers no longer fit: `resume(with:)` drops and names them.
  ///
  /// - Parameters:
  ///   - dossier: the dossier.
  ///   - procedure: the procedure.
  ///   - submittedOn: the day of submission where the dossier states none.
  /// - Throws: `InputError` with every way in which a dossier that is no saved interview does not fit the procedure.
  public init(takingUp dossier: Dossier, in procedure: Procedure, submittedOn: CivilDate? = nil) throws(InputError) {
    let saved = dossier.document.root[Self.key]
    var day = dossier.submittedOn ?? submittedOn
    let hasUnreadableDay = dossier.submittedOn == nil && dossier.document.root["submittedOn"] != nil
    if saved == nil || day == nil || hasUnreadableDay || dossier.procedure != procedure.id {
      day = try procedure.accept(dossier, submittedOn: submittedOn).submittedOn
    }
    var (given, surroundings) = Self.answers(of: dossier, procedure)
    let remembered = saved?["answers"]?.elements.compactMap { Given($0) } ?? []
    let known = Set(given.map(\.question))
    given += remembered.filter { !known.contains($0.question) }
    // Without a saved interview all that is in a list is there.
    if saved == nil { given += Self.endsOfLists(of: dossier, procedure) }
    let order = saved?["order"]?.elements.compactMap(\.string) ?? []
    let places = Dictionary(order.enumerated().map { ($0.element, $0.offset) }, uniquingKeysWith: { first, _ in first })
    let sorted = given.enumerated().sorted {
      (places[$0.element.question.description] ?? .max, $0.offset)
        < (places[$1.element.question.description] ?? .max, $1.offset)
    }
    if case .object(let members) = dossier.tree {
      surroundings.members = members.filter {
        ($0.key == "$schema" || Surroundings.isOwn($0)) && !$0.key.hasSameScalars(as: Self.key)
      }
    }
    self.init(
      procedure: procedure.id, submittedOn: day ?? .placeholder, answers: sorted.map(\.element),
      surroundings: surroundings)
  }

  // MARK: What a dossier states

  private static func answers(of dossier: Dossier, _ procedure: Procedure)
    -> (given: [Given], surroundings: Surroundings)
  {
    var given: [Given] = []
    if let channel = dossier.channel { given.append(Given(.channel, .text(channel.rawValue))) }
    let program = procedure.storage.program
    var surroundings = Surroundings()
    collect(dossier.tree["facts"] ?? .object([]), steps: [], program, into: &given, &surroundings)
    if case .array(let documents)? = dossier.tree["documents"] {
      collect(documents, into: &given, &surroundings)
    }
    return (given, surroundings)
  }

  private static func collect(
    _ object: JSONTree, steps: [DossierPath.Step], _ program: Program, into given: inout [Given],
    _ surroundings: inout Surroundings
  ) {
    guard case .object(let members) = object else { return }
    let own = members.filter(Surroundings.isOwn)
    if steps.isEmpty {
      surroundings.factMembers = own
    } else if !own.isEmpty {
      surroundings.inner[Question.ID(DossierPath(steps: steps))] = own
    }
    // By the shape of the JSON: what the procedure does not know any more is to be named.
    for member in members where !Surroundings.isOwn(member) {
      let steps = steps + [DossierPath.Step.name(member.key)]
      let id = Question.ID(DossierPath(steps: steps))
      let node = program.node(at: steps)
      if case .object(let fields) = member.value {
        // Of a group with facts it goes without saying that it is there.
        if fields.allSatisfy(Surroundings.isOwn) { given.append(Given(id, .boolean(true))) }
        collect(member.value, steps: steps, program, into: &given, &surroundings)
      } else if case .array(let elements) = member.value {
        for (row, element) in elements.enumerated() {
          let steps = steps + [.index(row)]
          given.append(Given(Question.ID(DossierPath(steps: steps)), .boolean(true)))
          collect(element, steps: steps, program, into: &given, &surroundings)
        }
      } else if let node, program.vocabulary.nodes[node].listIndex != nil {
        given.append(Given(Question.ID(DossierPath(steps: steps + [.index(0)])), .none))
      } else if let answer = Answer(member.value) {
        given.append(Given(id, answer))
      }
    }
  }

  private static func endsOfLists(of dossier: Dossier, _ procedure: Procedure) -> [Given] {
    let vocabulary = procedure.storage.program.vocabulary
    return vocabulary.lists.compactMap { list in
      let steps = vocabulary.names(of: list.node).map { DossierPath.Step.name($0) }
      guard case .array(let elements)? = dossier.tree["facts"]?.value(at: steps[...]) else { return nil }
      return Given(Question.ID(DossierPath(steps: steps + [.index(elements.count)])), .boolean(false))
    }
  }

  private static func collect(
    _ documents: [JSONTree], into given: inout [Given], _ surroundings: inout Surroundings
  ) {
    struct Kind: Hashable {
      let type: String
      let subject: String?
    }
    var counts: [Kind: Int] = [:]
    var order: [Kind] = []
    var keys: [Given] = []
    for document in documents {
      guard let type = document["type"]?.text, !type.hasPrefix("x-") else {
        surroundings.documents.append(.other(document))
        continue
      }
      let kind = Kind(type: type, subject: document["of"]?.text)
      let copy = counts[kind, default: 0]
      if copy == 0 { order.append(kind) }
      counts[kind] = copy + 1
      let paper = Question.ID(document: type, of: kind.subject, copy: copy)
      surroundings.documents.append(.asked(paper))
      guard case .object(let members) = document else { continue }
      func keep(_ member: JSONMember, of id: Question.ID) { surroundings.inner[id, default: []].append(member) }
      func add(_ path: [String], _ value: JSONTree) {
        let id = Question.ID(document: type, of: kind.subject, key: path, copy: copy)
        // What no path could name is no question.
        guard let answer = Answer(value), Question.ID(id.description) == id else { return }
        keys.append(Given(id, answer))
      }
      for member in members where member.key != "type" && member.key != "of" {
        if Surroundings.isOwn(member) || member.key == "id" && member.value.text != nil {
          keep(member, of: paper)
        } else if member.key == "attributes", case .object(let attributes) = member.value {
          for attribute in attributes {
            if Surroundings.isOwn(attribute) {
              keep(attribute, of: paper.attributes)
            } else {
              add(["attributes", attribute.key], attribute.value)
            }
          }
        } else {
          add([member.key], member.value)
        }
      }
    }
    for kind in order {
      let count = counts[kind] ?? 0
      given.append(
        Given(
          Question.ID(document: kind.type, of: kind.subject), count == 1 ? .boolean(true) : .integer(Int64(count))))
    }
    given += keys
  }
}

extension Interview.Given {
  /// The answer as it is read out of a dossier.
  fileprivate var normalized: Self {
    if question.path.steps.count == 2, case .document = question.path.steps[1], let count = answer.count, count > 0 {
      return Self(question, count == 1 ? .boolean(true) : .integer(Int64(count)))
    }
    guard let tree = answer.tree, let answer = Interview.Answer(tree) else { return self }
    return Self(question, answer)
  }

  fileprivate init?(_ value: JSONValue) {
    guard let id = value["question"]?.string.flatMap({ Interview.Question.ID($0) }) else { return nil }
    guard let said = value["answer"] else {
      self.init(id, .unsure)
      return
    }
    guard let answer = Interview.Answer(JSONTree(said)) else { return nil }
    self.init(id, answer)
  }

  fileprivate var tree: JSONTree {
    var members = [JSONMember("question", .string(question.description))]
    if let value = answer.tree { members.append(JSONMember("answer", value)) }
    return .object(members)
  }
}

extension Interview.Answer {
  /// The answer that a dossier's value is; nil for what no answer can be.
  fileprivate init?(_ tree: JSONTree) {
    switch tree {
    case .null: self = .none
    case .boolean(let boolean): self = .boolean(boolean)
    case .string(let text): self = .text(text)
    case .number(let text):
      if let integer = Int64(text) {
        self = .integer(integer)
      } else if let decimal = ExactDecimal(text) {
        self = .decimal(decimal)
      } else {
        return nil
      }
    case .array(let elements):
      let texts = elements.compactMap(\.text)
      guard texts.count == elements.count else { return nil }
      self = .options(texts)
    case .object: return nil
    }
  }
}

extension JSONTree {
  fileprivate var text: String? { if case .string(let text) = self { text } else { nil } }
}
