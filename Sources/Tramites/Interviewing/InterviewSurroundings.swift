extension Interview {
  /// What a dossier that was taken up has besides what an interview asks for.
  ///
  /// What belongs to a group, an element or a paper is kept also while that is not there, and comes back with it.
  struct Surroundings: Sendable, Hashable {
    /// The members at the top level that are no question: the host's own, and `$schema`.
    var members: [JSONMember] = []
    /// The host's own members of the facts.
    var factMembers: [JSONMember] = []
    /// The host's own members of groups, elements, papers and their attributes, by what they belong to; of papers the
    /// reference `id` too.
    var inner: [Question.ID: [JSONMember]] = [:]
    /// The papers, in their order.
    var documents: [Document] = []

    /// A paper of a dossier that was taken up.
    enum Document: Sendable, Equatable {
      /// One that the interview asks about.
      case asked(Question.ID)
      /// One of a type that no procedure knows.
      case other(JSONTree)
    }

    /// How many members and papers there are, since trees have no hash of their own.
    func hash(into hasher: inout Hasher) {
      hasher.combine(members.count)
      hasher.combine(factMembers.count)
      hasher.combine(inner.count)
      hasher.combine(documents.count)
    }

    /// Whether a member belongs to the host.
    static func isOwn(_ member: JSONMember) -> Bool { member.key.hasPrefix("x-") }

    /// The facts with the host's own members of those groups and elements that are there.
    func completing(_ facts: JSONTree) -> JSONTree {
      var facts = facts
      for (id, members) in inner where id.path.steps.first != .name("documents") {
        let steps = id.path.steps[...]
        guard case .object(let known)? = facts.value(at: steps) else { continue }
        facts = facts.setting(.object(known + members), at: steps) ?? facts
      }
      guard !factMembers.isEmpty, case .object(let known) = facts else { return facts }
      return .object(known + factMembers)
    }

    /// A paper with the host's own members.
    func completing(_ paper: JSONTree, _ id: Question.ID) -> JSONTree {
      guard case .object(var members) = paper, !inner.isEmpty else { return paper }
      if let own = inner[id.attributes] {
        let place = members.firstIndex { $0.key == "attributes" }
        if let place, case .object(let known) = members[place].value {
          members[place].value = .object(known + own)
        } else {
          members.append(JSONMember("attributes", .object(own)))
        }
      }
      return .object(members + (inner[id] ?? []))
    }
  }
}

extension Interview.Question.ID {
  /// What names the attributes of a paper, taken together.
  var attributes: Self { Self(DossierPath(steps: path.steps + [.name("attributes")]), copy: copy) }
}

// MARK: - As JSON

extension Interview.Surroundings {
  /// What there is of each kind, as JSON; nil for what is empty.
  var trees: (members: JSONTree?, facts: JSONTree?, inner: JSONTree?, documents: JSONTree?) {
    let inner = inner.map { JSONMember($0.key.description, .object($0.value)) }.sorted { $0.key < $1.key }
    return (
      members.isEmpty ? nil : .object(members), factMembers.isEmpty ? nil : .object(factMembers),
      inner.isEmpty ? nil : .object(inner), documents.isEmpty ? nil : .array(documents.map(\.tree))
    )
  }

  /// Reads what `trees` gave; what is nothing of the kind is passed over.
  init(members: JSONTree?, facts: JSONTree?, inner: JSONTree?, documents: JSONTree?) {
    if case .object(let members)? = members { self.members = members }
    if case .object(let members)? = facts { factMembers = members }
    if case .object(let places)? = inner {
      for place in places {
        guard let id = Interview.Question.ID(place.key), case .object(let members) = place.value else { continue }
        self.inner[id] = members
      }
    }
    guard case .array(let documents)? = documents else { return }
    self.documents = documents.map { tree in
      if case .string(let text) = tree, let id = Interview.Question.ID(text) { return .asked(id) }
      return .other(tree)
    }
  }
}

extension Interview.Surroundings.Document {
  fileprivate var tree: JSONTree {
    switch self {
    case .asked(let id): .string(id.description)
    case .other(let tree): tree
    }
  }
}
