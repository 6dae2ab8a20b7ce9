import Testing
import Tramites

@testable import TramitesCommand

@Suite("tramites repair")
struct RepairCommandTests {
  @Test("lists what to do, in the language that is asked for")
  func text() throws {
    let run = try Bench().run("repair", "incompleto.json")
    #expect(run.status == .success)
    #expect(run.output.contains("será admisible si hace una cosa"), "\(run.output)")
    #expect(run.output.contains("Fotografía"))
    #expect(
      try Bench().run("repair", "incompleto.json", "--lang=en").output.contains(
        "will be admissible if you do one thing"))
  }

  @Test("says so where there is nothing to do, or nothing that would help")
  func nothing() throws {
    #expect(try Bench().run("repair", "completo.json").output.contains("no hay nada que hacer"))
    let young = Library.complete.replacing("2000-05-15", with: "2024-05-15")
    let run = try Bench().run("repair", "-", input: young)
    #expect(run.status == .negative)
    #expect(run.output.contains("El carné se emite desde los 6 años"), "\(run.output)")
  }

  @Test("writes JSON with the same keys whatever there is")
  func json() throws {
    for file in ["completo.json", "incompleto.json"] {
      let run = try Bench().run("repair", file, "--format=json")
      let keys = run.json?.members.map { $0.key.string ?? "" }
      #expect(
        keys == ["result", "provedLeast", "repairs", "blockers", "certain", "guarded", "omissions"], "\(run.output)")
    }
  }

  @Test("writes a repaired dossier that check takes")
  func apply() throws {
    let bench = try Bench()
    let repaired = bench.run("repair", "--apply", "1", "incompleto.json")
    #expect(repaired.status == .success, "\(repaired.errors)")
    #expect(repaired.json?["x-hypothetical"]?.elements.map(\.string) == ["documents[2]"])
    #expect(bench.run("check", "-", input: repaired.output).status == .success)
  }

  @Test("takes the values of facts as they are typed, by the type of the fact")
  func values() throws {
    let bench = try Bench()
    let dossier = Library.complete.replacing(
      #"{"type":"pasaporte","expiresOn":"2027-01-01","format":"pdf","bytes":900000},"#, with: "")
    let list = bench.run("repair", "-", input: dossier)
    #expect(list.output.contains("Hay 2 maneras"), "\(list.output)")
    let cedula = bench.run("repair", "--apply=1", "--value=solicitante.cedula=1710034065", "-", input: dossier)
    #expect(cedula.json?["facts"]?["solicitante"]?["cedula"]?.string == "1710034065", "\(cedula.errors)")
    #expect(bench.run("check", "-", input: cedula.output).status == .success)
  }

  @Test("refuses a value that its fact does not take, and does not show one that is sensitive")
  func faultyValues() throws {
    let bench = try Bench()
    let dossier = Library.complete.replacing(
      #"{"type":"pasaporte","expiresOn":"2027-01-01","format":"pdf","bytes":900000},"#, with: "")
    let format = bench.run("repair", "--apply=1", "--value=solicitante.cedula=1710034066", "-", input: dossier)
    #expect(format.status == .failure && format.output.isEmpty)
    #expect(format.errors.contains("el valor de `solicitante.cedula` no sirve: Cédula: "), "\(format.errors)")
    #expect(!format.errors.contains("1710034066"))
    let unborn = Library.complete.replacing("2000-05-15", with: "2027-05-15")
    let valid = bench.run("repair", "--apply=1", "--value=solicitante.fechaNacimiento=2028-01-01", "-", input: unborn)
    #expect(valid.status == .failure)
  }

  @Test(
    "refuses what it cannot do, and says what to write",
    arguments: [
      (["--apply=2", "incompleto.json"], "hay uno"), (["--apply=0", "incompleto.json"], "número de un arreglo"),
      (["--apply=uno", "incompleto.json"], "número de un arreglo"),
      (["--value=a=1", "incompleto.json"], "solo sirve con `--apply`"),
      (["--apply=1", "--value=solicitante.hermanos=2", "incompleto.json"], "no da `solicitante.hermanos`"),
      (["--apply=1", "--value=solicitante.hermanos=x", "incompleto.json"], "número entero"),
      (["--apply=1", "--value=hermanos", "incompleto.json"], "no se entiende"), (["nada.json"], "nada.json"),
    ])
  func refusals(arguments: [String], message: String) throws {
    let run = try Bench().run(["repair"] + arguments, chunks: [])
    #expect(run.status == .failure)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains(message), "\(run.errors)")
  }
}

@Suite("tramites check --why")
struct WhyTests {
  @Test("shows the reasoning with places that an editor opens")
  func text() throws {
    let run = try Bench().run("check", "incompleto.json", "--why", "fotos")
    #expect(run.status == .negative)
    #expect(run.output.hasPrefix("Dos fotografías: falta\n"), "\(run.output)")
    #expect(run.output.contains("Procedures/carne/procedure.json:"), "\(run.output)")
    #expect(try Bench().run("check", "incompleto.json", "--why=fotos", "--lang=en").output.contains("missing"))
  }

  @Test("names what there is where the instance is unknown, and takes one dossier")
  func refusals() throws {
    let run = try Bench().run("check", "incompleto.json", "--why", "foto")
    #expect(run.status == .failure)
    #expect(run.errors.contains("¿quiso decir `fotos`?"), "\(run.errors)")
    #expect(try Bench().run("check", "incompleto.json", "completo.json", "--why=fotos").status == .failure)
  }
}
