/// The dossier that the answers of an interview come to, and what else they say.
struct AnsweredDossier {
  let accepted: AcceptedDossier
  /// The answers that are not used: to what is not there any more after an earlier answer was changed.
  let unused: [Interview.Question.ID]
  /// The answers that the procedure does not take.
  let misfits: Set<Interview.Question.ID>
  let marks: InterviewMarks
  /// The kind and the place among its kind of each document, by its number.
  let documents: [Interview.Question.ID]

  /// Puts the answers together.
  ///
  /// - Throws: `InputError` where the procedure takes no dossier of this id and day, whatever the answers.
  init(_ interview: Interview, _ procedure: Procedure) throws(InputError) {
    var misfits: Set<Interview.Question.ID> = []
    var folding = Self.fold(interview, procedure, without: misfits)
    var accepted: AcceptedDossier
    do throws(InputError) {
      accepted = try procedure.accept(folding.dossier)
    } catch {
      // Some answer does not fit: each is tried with those before it that do.
      var fitting = Interview(
        procedure: interview.procedure, submittedOn: interview.submittedOn, answers: [],
        surroundings: interview.surroundings)
      _ = try procedure.accept(Self.fold(fitting, procedure, without: []).dossier)
      for given in interview.answers {
        fitting.answers.append(given)
        if (try? procedure.accept(Self.fold(fitting, procedure, without: []).dossier)) == nil {
          fitting.answers.removeLast()
          misfits.insert(given.question)
        }
      }
      folding = Self.fold(interview, procedure, without: misfits)
      accepted = try procedure.accept(folding.dossier)
    }
    self.accepted = accepted
    self.misfits = misfits.union(folding.misfits)
    unused = folding.unused
    documents = folding.documentIDs
    marks = InterviewMarks(folding, accepted)
  }

  private static func fold(
    _ interview: Interview, _ procedure: Procedure, without misfits: Set<Interview.Question.ID>
  ) -> AnswerFolding {
    var folding = AnswerFolding(interview, procedure)
    // What others are about comes first, whenever it was answered: elements, groups, papers.
    let ranked = interview.answers.filter { !misfits.contains($0.question) }.enumerated().map {
      (rank: $0.element.question.foldingRank, offset: $0.offset, given: $0.element)
    }
    for item in ranked.sorted(by: { ($0.rank.0, $0.rank.1, $0.offset) < ($1.rank.0, $1.rank.1, $1.offset) }) {
      folding.take(item.given)
    }
    return folding
  }
}

extension Interview.Question.ID {
  /// What has to be taken before the answer: elements in their order, then facts, the outer ones first, then papers.
  fileprivate var foldingRank: (Int, Int) {
    if path.steps.first == .name("documents") { return (path.steps.count == 2 ? 2 : 3, 0) }
    if case .index(let index)? = path.steps.last { return (0, index) }
    return (1, path.steps.count)
  }
}

/// Answers on their way into a dossier.
struct AnswerFolding {
  /// Papers of one kind, for one subject.
  private struct Papers {
    let type: String
    let subject: String?
    let count: Int
    var keys: [(copy: Int, path: [String], value: JSONTree)] = []
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
    papers[index].keys.append((given.question.copy, path, value))
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
    members.append(JSONMember("facts", facts))
    var documents: [JSONTree] = []
    for kind in papers { for copy in 0..<kind.count { documents.append(document(kind, copy)) } }
    members.append(JSONMember("documents", .array(documents + interview.surroundings.documents)))
    return Dossier(tree: .object(members + interview.surroundings.members))
  }

  private func document(_ papers: Papers, _ copy: Int) -> JSONTree {
    var tree = JSONTree.object([JSONMember("type", .string(papers.type))])
    if let subject = papers.subject { tree = tree.setting(.string(subject), at: [.name("of")]) ?? tree }
    for key in papers.keys where key.copy == copy {
      tree = tree.setting(key.value, at: key.path.map { .name($0) }[...]) ?? tree
    }
    return tree
  }

  /// What names each document of the dossier, by its number.
  var documentIDs: [Interview.Question.ID] {
    papers.flatMap { kind in
      (0..<kind.count).map { Interview.Question.ID(document: kind.type, of: kind.subject, copy: $0) }
    }
  }
}

extension Program {
  /// The fact at the steps of a path outside documents; nil where there is none.
  func node(at steps: [DossierPath.Step]) -> Int? {
    var node: Int?
    for step in steps {
      switch step {
      case .name(let name):
        guard let next = vocabulary.child(of: node, named: name) else { return nil }
        node = next
      case .index:
        guard let list = node, vocabulary.nodes[list].listIndex != nil else { return nil }
      case .append, .document: return nil
      }
    }
    return node
  }
}

extension JSONTree {
  /// The value at the end of some steps; nil where there is none.
  func value(at steps: ArraySlice<DossierPath.Step>) -> JSONTree? {
    guard let step = steps.first else { return self }
    switch step {
    case .name(let name): return self[name]?.value(at: steps.dropFirst())
    case .index(let index): return self[index]?.value(at: steps.dropFirst())
    case .append, .document: return nil
    }
  }

  /// The tree with a value at the end of some steps; groups on the way come into being, and a list may get one element
  /// at its end.
  ///
  /// - Returns: nil where what is on the way has no such part.
  func setting(_ value: JSONTree, at steps: ArraySlice<DossierPath.Step>) -> JSONTree? {
    guard let step = steps.first else { return value }
    let rest = steps.dropFirst()
    switch (step, self) {
    case (.name(let name), .object(var members)):
      let index = members.firstIndex { $0.key.hasSameScalars(as: name) }
      let old: JSONTree
      if let index {
        old = members[index].value
      } else {
        // Into a list that is not there only its first element leads.
        old = if case .index? = rest.first { .array([]) } else { .object([]) }
      }
      guard let new = old.setting(value, at: rest) else { return nil }
      if let index { members[index].value = new } else { members.append(JSONMember(name, new)) }
      return .object(members)
    case (.index(let index), .array(var elements)):
      if index == elements.count, rest.isEmpty { return .array(elements + [value]) }
      guard elements.indices.contains(index), let new = elements[index].setting(value, at: rest) else { return nil }
      elements[index] = new
      return .array(elements)
    default: return nil
    }
  }
}
