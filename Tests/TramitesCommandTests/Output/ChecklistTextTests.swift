import Testing
import Tramites

@testable import TramitesCommand

@Suite("A checklist in the terminal")
struct ChecklistTextTests {
  static func text(_ id: String, _ dossier: Dossier? = nil, in language: Language = .spanish, width: Int = 80) throws
    -> String
  {
    let procedure = try Published.procedure(id)
    let checklist = try procedure.checklist(for: dossier, submittedOn: "2026-03-10")
    return ChecklistText(checklist, procedure: procedure, language: language, width: width).text
  }

  @Test("what applies, what may, what does not, and what would settle it")
  func parts() throws {
    let name = "extension-por-responder"
    let dossier = try Dossier(json: try Published.text("Examples/Dossiers/\(name).json"))
    try expectSnapshot(try Self.text("extension-cobertura-salud", dossier), "checklist-\(name)")
  }

  @Test("without a dossier, everything that depends on answers says on which", arguments: Language.allCases)
  func nothingKnown(language: Language) throws {
    let text = try Self.text("asignacion-codigo-dependientes-extranjeros", in: language)
    try expectSnapshot(text, "checklist-codigo-\(language.rawValue)")
  }

  @Test("every requirement and every question is there", arguments: Published.ids)
  func complete(id: String) throws {
    let checklist = try Published.procedure(id).checklist(submittedOn: "2026-03-10")
    let text = try Self.text(id, width: 100_000)
    for item in checklist.items { #expect(text.lowercased().contains(item.title.spanish.lowercased())) }
    for question in checklist.questions { #expect(text.contains(question.question.spanish)) }
  }

  @Test("lines are no longer than they may be, but for an address", arguments: Published.ids, [40, 80])
  func width(id: String, width: Int) throws {
    let tooLong = try Self.text(id, width: width).split(separator: "\n").filter { line in
      String(line).displayWidth > width && !line.contains("@") && !line.contains("www.")
    }
    #expect(tooLong.isEmpty)
  }
}
