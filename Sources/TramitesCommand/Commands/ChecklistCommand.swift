import Tramites

/// `tramites checklist`: what has to be handed in, as far as the facts are known.
struct ChecklistCommand {
  let session: Session
  let arguments: Arguments

  func run() throws(CommandError) -> CommandStatus {
    var assignments: [FactAssignment] = []
    for text in arguments.values[.set] ?? [] {
      let assignment = try FactAssignment(text)
      let isNew = assignment.steps.contains(.newElement)
      guard isNew || !assignments.contains(where: { $0.steps == assignment.steps }) else {
        throw .usage(
          Message(
            es: "`--set \(assignment.path)` está dos veces: deje uno",
            en: "`--set \(assignment.path)` is given twice: keep one"),
          command: .checklist)
      }
      assignments.append(assignment)
    }
    let catalog = try LoadedCatalog(session)
    let id = Procedure.ID(arguments.operands[0])
    let file = arguments.operands.count > 1 ? try session.dossier(at: arguments.operands[1]) : nil
    let day = try day(of: file, assignments)
    let procedure = try catalog.procedure(id, on: day)
    session.remarkOnProblems(of: catalog)
    let dossier = try dossier(file, assignments, procedure, day)
    let checklist = try CommandError.reading { () throws(InputError) in
      try procedure.checklist(for: dossier, submittedOn: day)
    }
    write(checklist, of: procedure)
    return .success
  }

  /// The day that `--set`, the dossier or `--on` gives; today otherwise.
  private func day(of dossier: Dossier?, _ assignments: [FactAssignment]) throws(CommandError) -> CivilDate {
    for assignment in assignments {
      if let day = try assignment.submissionDay() { return day }
    }
    guard let dossier else { return session.settings.day ?? session.host.today() }
    let path = arguments.operands[1]
    let (given, remark) = session.day(for: dossier, at: path)
    if let remark { session.remark(remark) }
    return given ?? dossier.submittedOn ?? session.host.today()
  }

  private func dossier(
    _ file: Dossier?, _ assignments: [FactAssignment], _ procedure: Procedure, _ day: CivilDate
  ) throws(CommandError) -> Dossier? {
    if let file {
      // What is wrong with the file is said with the places of the file.
      _ = try CommandError.reading { () throws(InputError) in try procedure.accept(file, submittedOn: day) }
    }
    guard !assignments.isEmpty else { return file }
    var tree = file?.tree ?? .object([JSONMember("procedure", .string(procedure.id.rawValue))])
    for assignment in assignments { try assignment.assign(to: &tree, of: procedure.definition) }
    return Dossier(document: JSONDocument(tree: tree, name: "--set"))
  }

  private func write(_ checklist: Checklist, of procedure: Procedure) {
    switch session.settings.format {
    case .text:
      session.write(
        ChecklistText(checklist, procedure: procedure, language: session.language, width: session.width).text)
    case .json:
      session.write(json: checklist.json(in: session.language))
    }
  }
}
