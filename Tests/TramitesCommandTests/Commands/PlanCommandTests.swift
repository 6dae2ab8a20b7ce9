import Testing
import Tramites

@testable import TramitesCommand

@Suite("tramites plan and tramites channels")
struct PlanCommandTests {
  @Test("say that nothing is needed first where it is so")
  func plan() throws {
    let run = try Bench().run("plan", "incompleto.json")
    #expect(run.status == .success)
    #expect(run.output.contains("No hace falta ningún otro trámite antes"), "\(run.output)")
    #expect(try Bench().run("plan", "incompleto.json", "--lang=en").output.contains("No other procedure"))
    let json = try Bench().run("plan", "incompleto.json", "--format=json").json
    #expect(json?["steps"]?.elements.map { $0["procedure"]?.string } == ["carne-biblioteca"])
  }

  @Test("compare the channels, best first")
  func channels() throws {
    let run = try Bench().run("channels", "completo.json")
    #expect(run.status == .success)
    let web = try #require(run.output.firstRange(of: "Página web"))
    let counter = try #require(run.output.firstRange(of: "Mostrador"))
    #expect(web.lowerBound < counter.lowerBound, "\(run.output)")
    let json = try Bench().run("channels", "completo.json", "--format=json").json
    #expect(json?.elements.map { $0["channel"]?.string } == ["web", "mostrador"])
  }

  @Test("refuse a dossier that does not fit", arguments: ["plan", "channels"])
  func refusals(command: String) throws {
    let run = try Bench().run(command, "-", input: Library.complete.replacing("fechaNacimiento", with: "fecha"))
    #expect(run.status == .failure)
    #expect(run.errors.contains("<stdin>:1:"), "\(run.errors)")
  }
}
