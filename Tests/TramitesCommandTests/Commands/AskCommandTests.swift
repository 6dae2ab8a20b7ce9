import Testing
import Tramites

@testable import TramitesCommand

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

@Suite("tramites ask")
struct AskCommandTests {
  private let bench: Bench

  init() throws { bench = try Bench() }

  /// Everything that the library asks of an adult without an identity card, through the web.
  static let answers = [
    "15/05/2000", "no hay", "sí", "web", "pdf", "900000", "2027-01-01", "2", "jpg", "100000", "jpg", "100000",
  ]

  private func ask(_ options: String..., answers: [String], lines: String = "\n") -> Bench.Run {
    bench.run(["ask", "carne-biblioteca"] + options, chunks: answers.map { Array(($0 + lines).utf8) })
  }

  private func saved(_ name: String) throws -> String {
    try String(contentsOf: bench.folder.appending(path: name), encoding: .utf8)
  }

  @Test("asks until it is done, tells the verdict, and saves a dossier that check takes")
  func whole() throws {
    let run = ask("--save", "nuevo.json", answers: Self.answers)
    #expect(run.status == .success, "\(run.output)\(run.errors)")
    #expect(run.output.contains("Emisión de carné de biblioteca"))
    #expect(run.output.contains("Pregunta 1 (quedan unas"))
    #expect(run.output.contains("  → 15 de mayo de 2000"))
    #expect(run.output.contains("Eso es todo lo que hay que preguntar."))
    #expect(run.output.contains("El expediente está completo"))
    #expect(run.output.contains("El expediente está en `nuevo.json`."))
    #expect(bench.run("check", "nuevo.json").status == .success)
  }

  @Test("speaks English, and takes what is typed in either language")
  func english() throws {
    let run = ask("--lang", "en", answers: Self.answers.map { $0 == "sí" ? "yes" : $0 == "no hay" ? "none" : $0 })
    #expect(run.status == .success, "\(run.output)")
    #expect(run.output.contains("Question 1 (about"))
    #expect(run.output.contains("That is all there is to ask."))
    #expect(!run.output.contains("Pregunta"))
  }

  @Test("loses nothing where it is interrupted, wherever that is, and goes on from there")
  func interruption() throws {
    let whole = ask("--save", "todo.json", answers: Self.answers)
    #expect(whole.status == .success)
    for count in [0, 1, 3, 7, 11] {
      let name = "parte-\(count).json"
      let part = ask("--save", name, answers: Array(Self.answers.prefix(count)))
      #expect(part.status == .negative)
      let kept = try Dossier(json: saved(name)).document.root["x-interview"]?["order"]?.count
      #expect(kept == count, "\(part.output)")
      #expect(part.output.contains("tramites ask carne-biblioteca --dossier \(name)"))
      let rest = ask("--dossier", name, answers: Array(Self.answers.dropFirst(count)))
      #expect(rest.status == whole.status, "\(count): \(rest.output)")
      #expect(try saved(name) == saved("todo.json"))
    }
  }

  @Test("takes no part of a line that is too long, and no bytes that are no text, and says so")
  func unreadableLines() throws {
    let long = String(repeating: "9", count: 70_000)
    let answers: [[UInt8]] = [Array((long + "\n").utf8), [0xE1, 0x0A], Array("15/05/2000\n".utf8)]
    let run = bench.run(["ask", "carne-biblioteca", "--save", "d.json"], chunks: answers)
    #expect(run.output.contains("Esa línea es demasiado larga"))
    #expect(run.output.contains("Esa línea no está en UTF-8"))
    #expect(!run.output.contains("999999"))
    #expect(try Dossier(json: saved("d.json")).document.root["x-interview"]?["order"]?.count == 1)
  }

  @Test("shows no line that may be an answer out of step")
  func outOfStep() throws {
    let run = ask(answers: Self.answers + ["1710034065"])
    #expect(run.output.hasSuffix("> •••\n"), "\(run.output.suffix(200))")
    #expect(ask(answers: Self.answers + ["no"]).output.hasSuffix("> no\n"))
  }

  @Test("reads lines however they come")
  func lines() throws {
    let text = Self.answers.joined(separator: "\r\n")
    #expect(bench.run("ask", "carne-biblioteca", input: text).status == .success)
  }

  @Test("goes back, shows the answers, and changes one")
  func back() throws {
    let run = ask(
      "--save", "x.json",
      answers: [
        "1990-01-01", "atrás", "2000-05-15", "no hay", "respuestas", "cambiar 1", "2001-05-15", "cambiar 9", "salir",
      ])
    #expect(run.output.contains("1. Fecha de nacimiento: 15 de mayo de 2000"), "\(run.output)")
    #expect(run.output.contains("No hay respuesta 9: hay 2."))
    #expect(try saved("x.json").contains("2001-05-15"))
    #expect(run.output.contains("Se interrumpió aquí, y nada se perdió."))
    #expect(ask(answers: ["atrás"]).output.contains("No hay ninguna respuesta antes."))
  }

  @Test("says what it takes back, also of a dossier that was taken up, and when there is nothing more")
  func takingBack() throws {
    let url = bench.folder.appending(path: "x.json")
    try Data(Library.complete.replacing(#""type":"pasaporte","#, with: #""type":"pasaporte","id":"P1","#).utf8)
      .write(to: url)
    let back = ask("--dossier", "x.json", "--save", "x.json", answers: Array(repeating: "atrás", count: 2))
    // Nothing else is asked, so that nothing can be taken back.
    #expect(!back.output.contains("←"), "\(back.output)")
    let less = Library.incomplete.replacing(#""cedula":null,"#, with: "")
      .replacing(
        #""type":"pasaporte","expiresOn":"2027-01-01","format":"pdf","bytes":900000"#,
        with: #""type":"pasaporte","id":"P1""#)
    try Data(less.utf8).write(to: url)
    let run = ask("--dossier", "x.json", "--save", "x.json", answers: Array(repeating: "atrás", count: 9))
    let taken = run.output.split(separator: "\n").filter { $0.contains("  ← Se retiró la respuesta a «") }
    #expect(taken.count == 6, "\(run.output)")
    #expect(taken.first?.contains("«Fotografía: tamaño en bytes»") == true, "\(taken)")
    #expect(run.output.contains("«Pasaporte: ¿tiene este documento?»"))
    #expect(run.output.contains("esa pregunta vuelve a estar abierta"))
    #expect(run.output.components(separatedBy: "No hay ninguna respuesta antes.").count == 4)
  }

  @Test("names a command that goes on, as a shell takes it")
  func resuming() throws {
    let quoted = ask("--save", "mi 'casa'.json", answers: ["2000-05-15"])
    #expect(quoted.output.contains(#"  tramites ask carne-biblioteca --dossier 'mi '\''casa'\''.json'"# + "\n"))
    let folder = ask("--save", "y.json", "--procedures", "Procedures", answers: ["2000-05-15"])
    #expect(folder.output.contains("  tramites ask carne-biblioteca --dossier y.json --procedures Procedures\n"))
    let refused = bench.run(["ask", "carne-biblioteca", "--save", "mi 'casa'.json"], chunks: [])
    #expect(refused.errors.contains(#"`--dossier 'mi '\''casa'\''.json'`"#), "\(refused.errors)")
  }

  @Test("shows what was answered also where it is not asked any more")
  func listing() throws {
    let run = ask(answers: ["2000-05-15", "no hay", "sí", "cambiar 2", "1710034065", "respuestas", "salir"])
    #expect(run.output.contains("2. Cédula: •••"), "\(run.output)")
    #expect(run.output.contains("3. Pasaporte: Sí"), "\(run.output)")
  }

  @Test("says what is wrong with an answer, asks again, and takes it where the person insists")
  func problems() throws {
    let run = ask("--save", "x.json", answers: ["ayer", "2000-05-15", "1710034066", "1710034066"])
    #expect(run.output.contains("  ! Escriba un día que exista, como 2026-03-10 o 10/03/2026."), "\(run.output)")
    #expect(run.output.contains("  ! Hay un error: debe ser una cédula ecuatoriana"))
    #expect(run.output.contains("Si está seguro, escríbalo otra vez igual."))
    // The question still stands above.
    #expect(run.output.components(separatedBy: "¿Cuándo nació?").count == 2)
    #expect(try saved("x.json").contains("1710034066"))
  }

  @Test("shows no sensitive answer, and sends nothing to the terminal as it came")
  func masking() throws {
    let run = ask(answers: ["2000-05-15", "1710034065", "respuestas", "\u{1B}[2J", "salir"])
    #expect(run.output.contains("> •••"))
    #expect(run.output.contains("2. Cédula: •••"), "\(run.output)")
    #expect(!run.output.contains("\u{1B}"))
    // Only in the dossier that is asked for.
    #expect(run.output.components(separatedBy: "1710034065").count == 2)
  }

  @Test("gives the dossier itself where it was told no file")
  func withoutFile() throws {
    let stopped = ask(answers: ["2000-05-15"])
    #expect(stopped.output.contains("\"fechaNacimiento\": \"2000-05-15\""))
    #expect(stopped.output.contains("guárdelo en un archivo"))
    let asked = ask(answers: Self.answers + ["s"])
    #expect(asked.output.contains("\"procedure\": \"carne-biblioteca\""))
    #expect(!ask(answers: Self.answers).output.contains("\"procedure\""))
  }

  @Test("comes back at the end to what was left open")
  func skipped() throws {
    let run = ask(answers: ["", "no hay", "no", "2", "web", "jpg", "1", "jpg", "1", "no", "s", "2000-05-15"])
    #expect(run.output.contains("→ queda para el final"))
    #expect(run.output.contains("Dejó 1 pregunta sin responder:"), "\(run.output)")
    #expect(run.output.contains("  → 15 de mayo de 2000"))
    #expect(run.status == .negative)
  }

  @Test("ends where nothing could help any more")
  func ineligible() throws {
    let run = ask(answers: ["2024-01-01"])
    #expect(run.status == .negative)
    #expect(run.output.contains("Con estas respuestas el trámite no procede"))
    #expect(run.output.contains("El carné se emite desde los 6 años"))
  }

  @Test("drops what an edited definition does not take, and names it")
  func edit() throws {
    _ = ask("--save", "x.json", answers: ["2000-05-15", "no hay"])
    let url = bench.folder.appending(path: "Procedures/carne/procedure.json")
    let text = try String(contentsOf: url, encoding: .utf8)
    try Data(text.replacing("fechaNacimiento", with: "nacimiento").utf8).write(to: url)
    let run = ask("--dossier", "x.json", answers: [])
    #expect(
      run.output.contains("Hay una respuesta que ya no encaja en el trámite y se quitó:"),
      "\(run.output)\(run.errors)")
    #expect(run.output.contains("`solicitante.fechaNacimiento`"))
    #expect(run.output.contains("Se retoma con 1 respuesta."))
  }

  @Test("takes up any dossier, and the channel as an option")
  func takingUp() throws {
    let run = ask("--dossier", "incompleto.json", answers: [])
    #expect(run.status == .negative)
    #expect(run.output.contains("Eso es todo lo que hay que preguntar."))
    #expect(run.output.contains("Hay 1 cosa por arreglar"), "\(run.output)")
    #expect(!run.output.contains("Pregunta"))
    #expect(try saved("incompleto.json") == Library.incomplete)
    let channel = ask("--channel=web", answers: Array(Self.answers.filter { $0 != "web" }))
    #expect(channel.status == .success, "\(channel.output)")
  }

  @Test(
    "refuses what it cannot do, and says what to write",
    arguments: [
      (["--save", "completo.json"], "ya existe"),
      (["--dossier", "-"], "de la entrada estándar se leen las respuestas"),
      (["--dossier", "nada.json"], "nada.json"), (["--channel", "wob"], "¿quiso decir `web`?"),
      (["--save", "no/hay/x.json"], "no se puede guardar"), (["--on", "2020-01-01"], "2020-01-01"),
    ])
  func refusals(options: [String], message: String) throws {
    let run = bench.run(["ask", "carne-biblioteca"] + options, chunks: [])
    #expect(run.status == .failure)
    #expect(run.errors.contains(message), "\(run.errors)")
  }
}
