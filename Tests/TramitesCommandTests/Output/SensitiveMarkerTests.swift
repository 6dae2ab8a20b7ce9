import Testing
import Tramites

@testable import TramitesCommand

/// The value of a sensitive fact is in no text, reason, diagnostic or JSON, whether it fits or not (FORMAT §2). Left out
/// are what is the dossier itself: `Dossier.json`, `repair --apply`, the file that `ask --save` writes, and the values
/// of a repair's changes, which an app fills in.
@Suite("A sensitive value")
struct SensitiveMarkerTests {
  private static func tree(_ text: String) throws -> JSONTree {
    JSONTree(try #require(JSONReader.read(SourceText(name: "text", text)).document).root)
  }

  private func expectHidden(_ said: String, _ what: String) {
    for marker in Marked.markers where said.contains(marker) {
      let place = said.ranges(of: marker).first.map { String(said[..<$0.lowerBound].suffix(160)) } ?? ""
      Issue.record("\(what) says \(marker): …\(place)\(marker)")
    }
  }

  /// Everything that a program may be told of a dossier.
  private func everything(of dossier: Dossier, _ catalog: Catalog) throws -> [(String, String)] {
    let procedure = try catalog.procedure(for: dossier)
    let verdict: Verdict
    do {
      verdict = try procedure.check(dossier)
    } catch {
      return Language.allCases.map { ("the refusal", error.text(in: $0)) } + [("the refusal", "\(error)")]
    }
    var said = [("the verdict's description", "\(verdict)"), ("the results", "\(verdict.requirements)")]
    said.append(("the rest", "\(verdict.eligibility) \(verdict.questions) \(verdict.problems) \(verdict.results)"))
    said.append(("the fees", "\(String(describing: verdict.fees)) \(verdict.notices) \(verdict.steps)"))
    let plan = try catalog.plan(for: dossier)
    let interview = try Interview(takingUp: dossier, in: procedure)
    said.append(("the interview's questions", "\(try interview.state(in: procedure).open)"))
    for language in Language.allCases {
      said.append(("the verdict", verdict.json(in: language, pretty: true, with: .all)))
      said.append(("the summary", verdict.summary(in: language)))
      said.append(("the text", VerdictText(verdict, language: language, allSteps: true, colors: false).text))
      said.append(("the repairs", verdict.repairs.json(in: language)))
      said.append(("the plan", plan.json(in: language) + PlanText(plan, language: language, width: 80).text))
      said.append(("the checklist", try procedure.checklist(for: dossier).json(in: language)))
      for (id, reasoning) in (verdict.eligibility.map(\.id) + verdict.requirements.map(\.id)).map({
        ($0, verdict.reasoning(for: $0))
      }) {
        guard let reasoning else { continue }
        said.append(("why \(id)", ReasoningText(reasoning, language: language, width: 80) { _ in nil }.text))
      }
    }
    return said
  }

  @Test("of a fact of any kind is nowhere", arguments: [true, false])
  func anyKind(_ isOfType: Bool) throws {
    let definition = try Self.tree(Marked.definition)
    let catalog = try Catalog(files: ["secretos.json": Marked.definition])
    let marked = Marked.dossier(try Self.tree(Marked.dossier), definition: definition, types: [:], isOfType: isOfType)
    #expect(marked.count > 12)
    for (what, said) in try everything(of: Dossier(tree: marked.dossier), catalog) { expectHidden(said, what) }
    try expectHiddenInCommands(
      Hostile.text(of: marked.dossier), files: ["Procedures/secretos.json": Marked.definition], id: "secretos")
  }

  @Test("of a published procedure is nowhere", arguments: Published.ids)
  func published(_ id: String) throws {
    let definition = try Self.tree(try Published.text("Procedures/iess/\(id)/procedure.json"))
    let library = try Self.tree(try Published.text("Procedures/shared/iess.json"))
    // What the definition imports stands beside its own.
    var whole = definition
    if case .object(let own) = definition, case .object(let facts)? = library["facts"] {
      let mine: [JSONMember] = if case .object(let members)? = definition["facts"] { members } else { [] }
      let joined = JSONTree.object(mine + facts.filter { fact in !mine.contains { $0.key == fact.key } })
      whole = .object(own.map { $0.key == "facts" ? JSONMember("facts", joined) : $0 })
    }
    var marked = 0
    for verdict in Published.verdicts where verdict.procedure.id.rawValue == id {
      for isOfType in [true, false] {
        let made = Marked.dossier(
          verdict.accepted.dossier.tree, definition: whole, types: library["types"] ?? [:], isOfType: isOfType)
        guard made.count > 0 else { continue }
        marked += 1
        // One case in twenty, with values that fit and that do not.
        guard marked % 40 < 2 else { continue }
        for (what, said) in try everything(of: Dossier(tree: made.dossier), Published.catalog) {
          expectHidden(said, what)
        }
      }
    }
    print("\(id): \(marked) dossiers with marked values")
    #expect(marked > 40)
  }

  @Test("is there to be marked in the published procedures")
  func isThere() throws {
    let library = try Self.tree(try Published.text("Procedures/shared/iess.json"))
    #expect(Hostile.text(of: library).contains(#""sensitive": true"#))
  }

  private func expectHiddenInCommands(_ dossier: String, files: [String: String], id: String) throws {
    let dossiers = [
      "marcado.json": dossier,
      "cortado.json": String(dossier.dropLast(20)),
      // As who types forgets them: what stands there without its quotation marks is a value all the same.
      "sin-comillas.json": dossier.replacing("\"MARCADOR", with: "MARCADOR"),
      "sin-cierre.json": dossier.replacing("MARCADOR\"", with: "MARCADOR"),
      "sin-clave.json": dossier.replacing("{", with: "{ MARCADOR: 1709876542, ", maxReplacements: 1),
      "con-barra.json": dossier.replacing("\"MARCADOR", with: "\"\\MARCADOR"),
    ]
    let bench = try Bench(files.merging(dossiers) { $1 })
    for name in dossiers.keys.sorted() {
      for command in [
        ["check", name], ["check", name, "--steps"], ["check", name, "--advice", "--format", "json"],
        ["check", name, "--why", "r1"], ["repair", name], ["repair", name, "--format", "json"], ["plan", name],
        ["plan", name, "--format", "json"], ["channels", name], ["channels", name, "--format", "json"],
        ["checklist", id, name], ["checklist", id, name, "--format", "json"], ["ask", id, "--dossier", name],
      ] where ["check", "ask"].contains(command[0]) || name == "marcado.json" {
        let run = bench.run(command)
        #expect(!(run.output + run.errors).isEmpty)
        expectHidden(run.output + run.errors, command.joined(separator: " "))
      }
    }
    let unquoted = dossier.replacing("\"MARCADOR", with: "MARCADOR")
    let lines = [dossier, unquoted, "{\"procedure\": \"\(id)\"}"].map { $0.replacing("\n", with: "") + "\n" }
    let run = bench.run("batch", input: lines.joined())
    expectHidden(run.output + run.errors, "batch")
  }
}
