import Fuzzing
import Tramites

@testable import TramitesCommand

/// The pages and the JSON of the command, as one person sees them.
struct Pages {
  /// What is written of a verdict.
  private enum Kind: CaseIterable { case verdict, verdictJSON, indentedJSON, repairs, checklist, plan, reasoning }

  private let language: Language
  private let width: Int
  private let colors: Bool
  private let kind: Kind

  /// What the bytes of an input choose: to write all of it of each would leave little time to try inputs.
  init(for bytes: [UInt8]) {
    language = bytes.count % 2 == 0 ? .spanish : .english
    width = 40 + bytes.count % 41
    colors = bytes.count % 3 == 0
    kind = Kind.allCases[number(below: Kind.allCases.count, of: bytes)]
  }

  func show(_ procedure: Procedure) {
    page(DescribePage(procedure, language: language, width: width).text)
    json(DescriptionJSON(procedure, in: "Procedures", language: language).tree)
  }

  func show(_ error: InputError) {
    for diagnostic in error.diagnostics {
      let line = PlacedDiagnostic(diagnostic).text(in: language)
      if line.unicodeScalars.contains(where: { $0.isTerminalControl && $0 != "\n" }) {
        violation("a diagnostic moves no terminal")
      }
    }
    json(ErrorJSON(.input(error.diagnostics.map { PlacedDiagnostic($0) }), language: language).first)
  }

  func show(_ dossier: Dossier, _ procedure: Procedure, _ catalog: Catalog?) {
    let verdict: Verdict
    do {
      verdict = try procedure.check(dossier, submittedOn: Procedure.someDay)
    } catch {
      return show(error)
    }
    switch kind {
    case .verdict:
      page(VerdictText(verdict, language: language, allSteps: colors, colors: colors, width: width).text)
    case .verdictJSON: reads(verdict.json(in: language))
    case .indentedJSON: reads(verdict.json(in: language, pretty: true))
    case .repairs:
      let repairs = verdict.repairs
      page(RepairText(repairs, of: verdict, language: language, width: width, colors: colors).text)
      reads(repairs.json(in: language))
    case .checklist:
      guard let checklist = try? procedure.checklist(for: dossier, submittedOn: Procedure.someDay) else { return }
      page(ChecklistText(checklist, procedure: procedure, language: language, width: width).text)
      reads(checklist.json(in: language))
    case .plan:
      guard let plan = try? catalog?.plan(for: dossier, submittedOn: Procedure.someDay) else { return }
      page(PlanText(plan, language: language, width: width).text)
      reads(plan.json(in: language))
    case .reasoning:
      let ids = verdict.eligibility.map(\.id) + verdict.requirements.map(\.id)
      for id in ids.prefix(3) {
        guard let reasoning = verdict.reasoning(for: id) else { violation("each instance has a reasoning") }
        page(ReasoningText(reasoning, language: language, width: width) { _ in nil }.text)
      }
    }
  }

  /// Ends the program where a page, on its way to a terminal, could move it.
  private func page(_ text: String) {
    var scalars = TerminalText.shown(text, allowingColors: colors).unicodeScalars[...]
    while let scalar = scalars.popFirst() {
      guard scalar.isTerminalControl, scalar != "\n" else { continue }
      guard colors, scalar == "\u{1B}", scalars.first == "[" else {
        violation("a page moves no terminal: \(scalar.value)")
      }
      let code = scalars.dropFirst().drop { ("0"..."9").contains($0) || $0 == ";" }
      if code.first != "m" { violation("a page only colours") }
    }
  }

  private func json(_ tree: JSONTree) { reads(String(decoding: tree.bytes(pretty: true), as: UTF8.self)) }
}
