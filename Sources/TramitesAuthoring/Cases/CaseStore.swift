import Tramites

/// The cases of a run, each file read once, and the dossiers that their chains of bases make.
struct CaseStore {
  /// No author lets more cases rest on each other.
  static let maximumChain = 50

  /// A file that was read; the case is nil where the text is not JSON.
  struct Loaded {
    let procedureCase: ProcedureCase?
    let problems: [Diagnostic]
    /// Those of the problems that concern the dossier, so that no other case can rest on it.
    let dossierProblems: [Diagnostic]
  }

  let files: FileTree
  let limits: Limits
  private var loaded: [String: Loaded] = [:]

  init(files: FileTree, limits: Limits) {
    self.files = files
    self.limits = limits
  }

  mutating func load(_ file: String) -> Loaded {
    if let known = loaded[file] { return known }
    let (document, problems) = files.read(file, limits: limits)
    let result: Loaded
    if let document {
      let reading = ProcedureCase.read(document, limits: limits)
      result = Loaded(
        procedureCase: reading.case, problems: problems + reading.problems,
        dossierProblems: problems + reading.dossierProblems)
    } else {
      result = Loaded(procedureCase: nil, problems: problems, dossierProblems: problems)
    }
    loaded[file] = result
    return result
  }

  /// The dossier of a case: that of its base with its changes; nil, with the reasons, where there is none.
  mutating func dossier(of procedureCase: ProcedureCase) -> (dossier: DossierDraft.Node?, problems: [Diagnostic]) {
    var chain = [procedureCase]
    while let last = chain.last, case .base(let node)? = last.source {
      switch base(of: last, node, chain: chain) {
      case .success(let base): chain.append(base)
      case .failure(let problem): return (nil, problem.asSeen(from: procedureCase, in: last))
      }
    }
    guard case .dossier(let node)? = chain.last?.source else { return (nil, []) }
    var dossier = DossierDraft.Node(node)
    for link in chain.reversed() {
      let (changed, problems) = link.applied(to: dossier, limits: limits)
      guard problems.isEmpty else {
        return link.file == procedureCase.file
          ? (nil, problems) : (nil, procedureCase.unusableBase(because: problems))
      }
      dossier = changed
    }
    return (dossier, [])
  }

  // MARK: Bases

  private struct BaseProblem: Error {
    let diagnostic: Diagnostic

    /// The problem as that of the case that rests, over other cases, on the one that has it.
    func asSeen(from procedureCase: ProcedureCase, in link: ProcedureCase) -> [Diagnostic] {
      procedureCase.file == link.file ? [diagnostic] : procedureCase.unusableBase(because: [diagnostic])
    }
  }

  private mutating func base(of procedureCase: ProcedureCase, _ node: JSONValue, chain: [ProcedureCase])
    -> Result<ProcedureCase, BaseProblem>
  {
    func problem(_ code: Diagnostic.Code, _ message: Message, notes: [Diagnostic.Note] = [])
      -> Result<ProcedureCase, BaseProblem>
    {
      .failure(BaseProblem(diagnostic: .problem(code, message, at: node, notes: notes)))
    }
    let text = node.string ?? ""
    guard let path = Self.resolve(text, from: procedureCase.file) else {
      return problem(
        .caseBase,
        Message(
          es: "`\(text)` lleva fuera de la carpeta de los trámites", en: "`\(text)` leads out of the procedures' folder"
        ))
    }
    if let start = chain.firstIndex(where: { $0.file.hasSameScalars(as: path) }) {
      let circle = (chain[start...].map(\.file) + [path]).map { "`\($0)`" }.joined(separator: " → ")
      return problem(
        .caseCircle,
        Message(
          es: "los casos se basan unos en otros en círculo: \(circle)",
          en: "the cases rest on each other in a circle: \(circle)"))
    }
    guard chain.count < Self.maximumChain else {
      return problem(
        .limitExceeded,
        Message(
          es: "hay más de \(Self.maximumChain) casos uno sobre otro",
          en: "more than \(Self.maximumChain) cases rest on each other"))
    }
    let base = load(path)
    let isAbsent = base.procedureCase == nil && base.problems.contains { $0.code == .fileUnreadable }
    if isAbsent {
      let folder = path.split(separator: "/").dropLast().joined(separator: "/")
      let names = files.paths(in: folder).filter { $0 != procedureCase.file }
      return problem(
        .caseBase, Message(es: "no existe el caso `\(path)`", en: "there is no case `\(path)`"),
        notes: Diagnostic.Note.didYouMean(path.fileName, among: names.map(\.fileName)))
    }
    // What a base expects is its own affair.
    guard let found = base.procedureCase, base.dossierProblems.isEmpty else {
      return .failure(BaseProblem(diagnostic: Self.unusable(node, because: base.dossierProblems)))
    }
    return .success(found)
  }

  /// That a base cannot be used, with the reasons as notes.
  fileprivate static func unusable(_ node: JSONValue, because problems: [Diagnostic]) -> Diagnostic {
    .problem(
      .caseBase,
      Message(
        es: "el caso `\(node.string ?? "")` no se puede usar como base",
        en: "the case `\(node.string ?? "")` cannot be used as a base"), at: node,
      notes: problems.prefix(10).map { .note($0.message, at: $0.location) })
  }

  /// The path from the root that a base means; nil where it leads out of the root.
  private static func resolve(_ text: String, from file: String) -> String? {
    guard !text.hasPrefix("/"), !text.contains("\\"), !text.contains(":"), !text.utf8.contains(0) else { return nil }
    var parts = file.split(separator: "/").dropLast()
    for part in text.split(separator: "/") where part != "." {
      if part != ".." {
        parts.append(part)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }
}

extension ProcedureCase {
  fileprivate func unusableBase(because problems: [Diagnostic]) -> [Diagnostic] {
    if case .base(let node)? = source { [CaseStore.unusable(node, because: problems)] } else { problems }
  }

  /// The dossier of the base with this case's changes: `with` in its order, then `without`.
  fileprivate func applied(
    to dossier: DossierDraft.Node, limits: Limits
  ) -> (dossier: DossierDraft.Node, problems: [Diagnostic]) {
    var problems = ProblemList(limits: limits)
    var draft = DossierDraft(dossier)
    for change in changes {
      do {
        try draft.set(change.path, to: DossierDraft.Node(change.value), origin: change.key)
      } catch {
        problems.report(error, at: change.key)
      }
    }
    for removal in removals {
      do {
        try draft.remove(removal.path)
      } catch {
        problems.report(error, at: removal.entry)
      }
    }
    return (draft.concluded(), problems.diagnostics)
  }
}

extension ProblemList {
  fileprivate mutating func report(_ error: DossierPathError, at node: JSONValue) {
    report(.casePath, error.message, at: node, notes: error.suggestion.map { [.didYouMean($0)] } ?? [])
  }
}

extension String {
  /// The last part of a path.
  fileprivate var fileName: String {
    split(separator: "/").last.map(String.init) ?? self
  }
}
