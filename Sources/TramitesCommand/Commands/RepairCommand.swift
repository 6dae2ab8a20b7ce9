import Tramites

/// `tramites repair`: the least that makes a dossier admissible.
struct RepairCommand {
  let session: Session
  let arguments: Arguments

  func run() throws(CommandError) -> CommandStatus {
    let number = try number()
    let read = ReadDossier(at: arguments.operands[0], session)
    let catalog = try LoadedCatalog(session, for: read)
    let submitted = try SubmittedDossier(read, in: catalog, session)
    let verdict = try submitted.verdict()
    session.remark(on: submitted, in: catalog)
    let repairs = verdict.repairs
    if let number { return try apply(number, of: repairs, to: submitted, verdict) }
    switch session.settings.format {
    case .text:
      session.write(
        RepairText(repairs, of: verdict, language: session.language, width: session.width, colors: session.usesColors)
          .text)
    case .json: session.write(json: repairs.json(in: session.language))
    }
    return repairs.result == .notNeeded || repairs.result == .repairs ? .success : .negative
  }

  /// The number of the repair to apply, from 1; nil where they are only to be listed.
  private func number() throws(CommandError) -> Int? {
    guard let text = arguments.values[.apply]?.first else {
      guard arguments.values[.value] == nil else {
        throw .usage(
          Message(
            es: "`--value` solo sirve con `--apply`: diga qué arreglo",
            en: "`--value` only serves with `--apply`: say which repair"), command: .repair)
      }
      return nil
    }
    guard let number = Int(text), number > 0 else {
      throw .invalid(
        .apply, text,
        expected: Message(
          es: "escriba el número de un arreglo, como `1`", en: "write the number of a repair, like `1`"),
        of: .repair)
    }
    return number
  }

  private func apply(_ number: Int, of repairs: Repairs, to submitted: SubmittedDossier, _ verdict: Verdict)
    throws(CommandError) -> CommandStatus
  {
    let all = repairs.repairs.isEmpty ? repairs.certain : repairs.repairs
    guard number <= all.count else {
      let count =
        switch all.count {
        case 0: Message(es: "no hay ninguno", en: "there is none")
        case 1: Message(es: "hay uno", en: "there is one")
        default: Message(es: "hay \(all.count)", en: "there are \(all.count)")
        }
      throw .invalid(.apply, String(number), expected: count, of: .repair)
    }
    var values: [DossierPath: FactValue] = [:]
    for text in arguments.values[.value] ?? [] {
      let assignment = try FactAssignment(text, option: .value, of: .repair)
      guard let path = DossierPath(assignment.path) else { continue }
      values[path] = FactValue(try assignment.value(of: submitted.procedure.definition))
    }
    let given = Set(all[number - 1].actions.flatMap(\.changes).filter { $0.value == nil }.map(\.path))
    if let other = values.keys.filter({ !given.contains($0) }).min(by: { $0.description < $1.description }) {
      throw .usage(
        Message(
          es: "el arreglo \(number) no da `\(other)`: quite `--value`",
          en: "repair \(number) does not give `\(other)`: remove `--value`"), command: .repair)
    }
    let repaired = try CommandError.reading { () throws(InputError) in
      try submitted.dossier.applying(all[number - 1], values: values)
    }
    let paths = Set(values.keys.map(\.description))
    if !paths.isEmpty { try refuseFaults(of: repaired, paths, submitted, beside: verdict) }
    session.write(json: repaired.json)
    return .success
  }

  /// Refuses values that break the `format` or the `valid` of their fact: nothing would be repaired with them.
  ///
  /// - Parameter paths: of the facts that were given.
  private func refuseFaults(
    of repaired: Dossier, _ paths: Set<String>, _ submitted: SubmittedDossier, beside verdict: Verdict
  ) throws(CommandError) {
    let found = try CommandError.reading { () throws(InputError) in
      try submitted.procedure.check(repaired, submittedOn: submitted.day)
    }
    let isOfValue = { (problem: Verdict.Problem) in ["fact.format", "fact.invalid"].contains(problem.code) }
    // A fact of an element that is new has another path afterwards.
    let known = Set(verdict.problems.filter(isOfValue).compactMap(\.path)).subtracting(paths)
    for fault in found.problems where isOfValue(fault) {
      guard let path = fault.path, !known.contains(path) else { continue }
      throw .usage(
        Message(
          es: "el valor de `\(path)` no sirve: \(fault.message.spanish)",
          en: "the value of `\(path)` does not serve: \(fault.message.english)"), command: .repair)
    }
  }
}

extension FactValue {
  /// The value that a JSON tree writes.
  fileprivate init(_ tree: JSONTree) {
    switch tree {
    case .null: self = .null
    case .boolean(let boolean): self = .boolean(boolean)
    case .number(let text):
      self = Int64(text).map(FactValue.integer) ?? ExactDecimal(text).map(FactValue.decimal) ?? .null
    case .string(let text): self = .text(text)
    case .array(let elements): self = .list(elements.map { FactValue($0) })
    case .object(let members):
      self = .group(Dictionary(members.map { ($0.key, FactValue($0.value)) }, uniquingKeysWith: { $1 }))
    }
  }
}
