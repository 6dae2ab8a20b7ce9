import Tramites
import Testing

@testable import TramitesCommand

@Suite("tramites checklist")
struct ChecklistCommandTests {
  /// Whether a requirement applies, with some facts set.
  private func applies(_ id: String, _ arguments: String..., input: String = "") throws -> JSONValue? {
    let bench = try Bench()
    let run = bench.run(
      ["checklist", "carne-biblioteca", "--format=json"] + arguments, chunks: [Array(input.utf8)])
    #expect(run.status == .success, "\(run.errors)")
    return run.json?["items"]?.elements.first { $0["id"]?.string == id }?["applies"]
  }

  @Test("without facts, what depends on them is open")
  func nothingKnown() throws {
    #expect(try applies("autorizacion")?.isNull == true)
    #expect(try applies("fotos")?.boolean == true)
  }

  @Test("facts from `--set` decide")
  func set() throws {
    #expect(try applies("autorizacion", "--set", "solicitante.fechaNacimiento=2015-01-01")?.boolean == true)
    #expect(try applies("autorizacion", "--set=solicitante.fechaNacimiento=1990-01-01")?.boolean == false)
  }

  @Test("facts from a dossier decide, and `--set` goes before them")
  func dossier() throws {
    #expect(try applies("autorizacion", "completo.json")?.boolean == false)
    #expect(try applies("autorizacion", "-", input: Library.complete)?.boolean == false)
    #expect(
      try applies("autorizacion", "completo.json", "--set", "solicitante.fechaNacimiento=2015-01-01")?.boolean == true)
  }

  @Test("the day is that of `--set`, of the dossier, of `--on`, or today")
  func day() throws {
    let bench = try Bench()
    func day(_ arguments: String..., input: String = "") -> String? {
      let run = bench.run(["checklist", "carne-biblioteca", "--format=json"] + arguments, chunks: [Array(input.utf8)])
      return run.json?["submittedOn"]?.string
    }
    #expect(day() == "2026-05-14")
    #expect(day("--on=2026-06-01") == "2026-06-01")
    #expect(day("-", "--on=2026-06-01", input: Library.undated) == "2026-06-01")
    #expect(day("-", "--on=2026-06-01", input: Library.complete) == "2026-05-14")
    #expect(day("completo.json", "--set", "submission.date=2026-07-01") == "2026-07-01")
  }

  @Test("the list is text in the language that is asked for")
  func text() throws {
    let bench = try Bench()
    let spanish = bench.run("checklist", "carne-biblioteca")
    #expect(spanish.status == .success)
    #expect(spanish.output.contains("Dos fotografías"))
    #expect(bench.run("checklist", "carne-biblioteca", "--lang=en").output.contains("Two photographs"))
  }

  @Test(
    "a value that the fact cannot have is refused, with what to write",
    arguments: [
      ("solicitante.fechaNacimiento=2015-02-30", "un día que exista"),
      ("solicitante.fechaNacimiento=null", "no puede ser `null`"),
      ("solicitante.estudia=si", "`true` o `false`"),
      ("solicitante.hermanos=dos", "un número entero"), ("solicitante.hermanos=1.5", "un número entero"),
      ("solicitante.ingresos=mucho", "un número"), ("solicitante.edad=15", "se calcula"),
      ("solicitante.cedla=1", "¿quiso decir `cedula`?"), ("solicitnte.cedula=1", "¿quiso decir `solicitante`?"),
      ("solicitante=Ana", "{…}"), ("hijos=2", "[…]"), ("hijos.vinculo=propio", "[0]"),
      ("solicitante[0].cedula=1", "no es una lista"), ("hijos[0].vinculo=propo", "¿quiso decir `propio`?"),
      ("hijos[2].vinculo=propio", "el siguiente es `[0]`"), ("submission.channel=wev", "¿quiso decir `web`?"),
      ("submission.date=ayer", "un día que exista"), ("submission.dia=1", "el trámite no pide"),
      ("hijos[-1].vinculo=propio", "no se entiende"), ("hijos[99999999999999999999].vinculo=propio", "no se entiende"),
    ])
  func badValues(assignment: String, message: String) throws {
    let run = try Bench().run("checklist", "carne-biblioteca", "--set", assignment)
    #expect(run.status == .failure)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
  }

  @Test("a dossier of another procedure is refused at its place")
  func otherProcedure() throws {
    let dossier = Library.complete.replacing("carne-biblioteca", with: "otro")
    let run = try Bench().run("checklist", "carne-biblioteca", "-", input: dossier)
    #expect(run.status == .failure)
    #expect(run.errors.contains("<stdin>:1:14"), "\(run.errors)")
  }

  @Test("a day in a dossier that does not exist is refused, and today is not taken for it")
  func badDay() throws {
    let dossier = Library.complete.replacing("2026-05-14", with: "2026-05-99")
    let run = try Bench().run("checklist", "carne-biblioteca", "-", input: dossier)
    #expect(run.status == .failure)
    #expect(run.errors.contains("`submittedOn`"))
    #expect(!run.errors.contains("se toma la de hoy"))
  }

  @Test("an unknown id gets the nearest one")
  func unknown() throws {
    #expect(try Bench().run("checklist", "carne-bibloteca").errors.contains("¿quiso decir `carne-biblioteca`?"))
  }
}
