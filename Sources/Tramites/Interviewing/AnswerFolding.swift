/// Answers on their way into a dossier.
struct AnswerFolding {
  /// Papers of one kind, for one subject.
  private struct Papers {
    let type: String
    let subject: String?
    let count: Int
    /// What they are like, by their place among their kind.
    var keys: [Int: [(path: [String], value: JSONTree)]] = [:]
  }

  private let interview: Interview
  private var channel: String?
  private var facts = JSONTree.object([])
  private var papers: [Papers] = []
  private(set) var unused: [Interview.Question.ID] = []
  private(set) var misfits: Set<Interview.Question.ID> = []
  private(set) var unsure: Set<Interview.Question.ID> = []
  /// The kinds of papers that were asked for, answered or not.
  private(set) var askedPapers: [(type: String, subject: String?)] = []
  /// The lists of which it was said that they have no more elements.
  private(set) var completeLists: Set<Int32> = []

  private let program: Program

  init(_ interview: Interview, _ procedure: Procedure) {
    self.interview = interview
    program = procedure.storage.program
  }

  mutating func take(_ given: Interview.Given) {
    let steps = given.question.path.steps
    if given.answer == .unsure { unsure.insert(given.question) }
    if given.question == .channel {
      if case .text(let id) = given.answer { channel = id }
    } else if steps.first == .name("documents") {
      takePaper(given, steps)
    } else {
      takeFact(given, steps)
    }
  }

  // MARK: Facts

  private mutating func takeFact(_ given: Interview.Given, _ steps: [DossierPath.Step]) {
    guard let node = program.node(at: steps), !program.vocabulary.nodes[node].isCalculated else {
      misfits.insert(given.question)
      return
    }
    let kind = program.vocabulary.nodes[node].declaration.kind
    if kind.isList {
      takeElement(given, steps, list: Int32(clamping: program.vocabulary.nodes[node].listIndex ?? 0))
      return
    }
    guard var value = given.answer.tree else { return }
    if kind.fieldSet != nil, case .boolean(let isThere) = value {
      if isThere, facts.value(at: steps[...]) != nil { return }
      value = isThere ? .object([]) : .null
    }
    guard let changed = facts.setting(value, at: steps[...]) else {
      unused.append(given.question)
      return
    }
    facts = changed
  }

  /// The answer to whether there is an element at an index; one that there is none completes the list.
  private mutating func takeElement(_ given: Interview.Given, _ steps: [DossierPath.Step], list: Int32) {
    guard case .index(let index)? = steps.last else {
      misfits.insert(given.question)
      return
    }
    let listSteps = steps.dropLast()
    let known = facts.value(at: listSteps)
    var count = 0
    if case .array(let elements)? = known { count = elements.count }
    guard index == count, known != .null, !completeLists.contains(list) else {
      unused.append(given.question)
      return
    }
    switch given.answer {
    case .boolean(true):
      if let changed = facts.setting(.object([]), at: steps[...]) { facts = changed }
    case .boolean(false):
      completeLists.insert(list)
      if known == nil, let changed = facts.setting(.array([]), at: listSteps) { facts = changed }
    case .none where known == nil:
      completeLists.insert(list)
      if let changed = facts.setting(.null, at: listSteps) { facts = changed }
    case .unsure: break
    default: misfits.insert(given.question)
    }
  }

  // MARK: Papers

  private mutating func takePaper(_ given: Interview.Given, _ steps: [DossierPath.Step]) {
    guard steps.count > 1, case .document(let type, let subject) = steps[1] else {
      misfits.insert(given.question)
      return
    }
    guard steps.count > 2 else {
      guard let count = given.answer.count, program.documentTypes.contains(where: { $0.type.id.rawValue == type })
      else {
        misfits.insert(given.question)
        return
      }
      // Nobody comes into being by having no paper.
      guard count == 0 || makeSubject(subject) else {
        unused.append(given.question)
        return
      }
      askedPapers.append((type, subject))
      papers.append(Papers(type: type, subject: subject, count: count))
      return
    }
    guard let value = given.answer.tree else { return }
    guard let index = papers.firstIndex(where: { $0.type == type && $0.subject == subject }),
      given.question.copy < papers[index].count
    else {
      unused.append(given.question)
      return
    }
    let path = steps.dropFirst(2).compactMap { if case .name(let name) = $0 { name } else { nil } }
    papers[index].keys[given.question.copy, default: []].append((path, value))
  }

  /// Whether there is somebody for whom a paper is; a group of which nothing was said comes into being.
  private mutating func makeSubject(_ subject: String?) -> Bool {
    guard let subject else { return true }
    guard let steps = DossierPath(subject)?.steps else { return false }
    switch facts.value(at: steps[...]) {
    case .object: return true
    case nil:
      if case .index? = steps.last { return false }
      guard let changed = facts.setting(.object([]), at: steps[...]) else { return false }
      facts = changed
      return true
    default: return false
    }
  }

  // MARK: The dossier

  var dossier: Dossier {
    var members = [
      JSONMember("procedure", .string(interview.procedure.rawValue)),
      JSONMember("submittedOn", .string(interview.submittedOn.description)),
    ]
    if let channel { members.insert(JSONMember("channel", .string(channel)), at: 1) }
    members.append(JSONMember("facts", surroundings.completing(facts)))
    let documents = documentOrder.map { document in
      switch document {
      case .asked(let id): surroundings.completing(paper(id), id)
      case .other(let tree): tree
      }
    }
    members.append(JSONMember("documents", .array(documents)))
    return Dossier(tree: .object(members + surroundings.members))
  }

  /// What names each document of the dossier, by its number; nil for a paper of another type.
  var documentIDs: [Interview.Question.ID?] {
    documentOrder.map { if case .asked(let id) = $0 { id } else { nil } }
  }

  private var surroundings: Interview.Surroundings { interview.surroundings }

  /// The papers that are there: in the order of the dossier that was taken up, then those that came since.
  private var documentOrder: [Interview.Surroundings.Document] {
    let ids = papers.flatMap { kind in
      (0..<kind.count).map { Interview.Question.ID(document: kind.type, of: kind.subject, copy: $0) }
    }
    var left = Set(ids)
    let known = surroundings.documents.filter { document in
      switch document {
      case .asked(let id): left.remove(id) != nil
      case .other(let tree): hasSubject(tree)
      }
    }
    return known + ids.filter(left.contains).map { .asked($0) }
  }

  /// Whether somebody is there for whom a paper of another type is.
  private func hasSubject(_ paper: JSONTree) -> Bool {
    guard case .string(let subject)? = paper["of"], let steps = DossierPath(subject)?.steps else { return true }
    if case .object? = facts.value(at: steps[...]) { return true }
    return false
  }

  private func paper(_ id: Interview.Question.ID) -> JSONTree {
    guard case .document(let type, let subject) = id.path.steps[1] else { return .object([]) }
    var tree = JSONTree.object([JSONMember("type", .string(type))])
    if let subject { tree = tree.setting(.string(subject), at: [.name("of")]) ?? tree }
    let kind = papers.first { $0.type == type && $0.subject == subject }
    for key in kind?.keys[id.copy] ?? [] {
      tree = tree.setting(key.value, at: key.path.map { .name($0) }[...]) ?? tree
    }
    return tree
  }
}
