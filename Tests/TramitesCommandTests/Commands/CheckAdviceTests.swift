import Testing
import Tramites

@testable import TramitesCommand

@Suite("tramites check --advice")
struct CheckAdviceTests {
  @Test("adds to a verdict's JSON what `repair` and `channels` say, and changes nothing before it")
  func json() throws {
    let bench = try Bench()
    let plain = bench.run("check", "incompleto.json", "--format=json")
    let run = bench.run("check", "incompleto.json", "--format=json", "--advice")
    #expect(run.status == plain.status)
    let verdict = try #require(run.json)
    let without = try #require(plain.json)
    let keys = verdict.members.map { $0.key.string }
    #expect(keys == without.members.map { $0.key.string } + ["repairs", "channels"])
    for (key, value) in without.members {
      #expect(verdict[key.string ?? ""].map(JSONTree.init)?.bytes() == JSONTree(value).bytes())
    }
    let repairs = try #require(bench.run("repair", "incompleto.json", "--format=json").json)
    #expect(verdict["repairs"].map(JSONTree.init)?.bytes() == JSONTree(repairs).bytes())
    let channels = try #require(bench.run("channels", "incompleto.json", "--format=json").json)
    #expect(verdict["channels"].map(JSONTree.init)?.bytes() == JSONTree(channels).bytes())
  }

  @Test("prints the repairs below the verdict, and nothing below one that lacks nothing")
  func text() throws {
    let bench = try Bench()
    let plain = bench.run("check", "incompleto.json").output
    let advised = bench.run("check", "incompleto.json", "--advice").output
    #expect(advised.hasPrefix(plain))
    #expect(advised.dropFirst(plain.count).contains("El expediente será admisible si hace una cosa."), "\(advised)")
    #expect(bench.run("check", "completo.json", "--advice").output == bench.run("check", "completo.json").output)
  }

  @Test("is told the best channel without asking, where the dossier names none")
  func channel() throws {
    let open = Library.complete.dropping(#""channel":"web","#)
    let run = try Bench().run("check", "-", input: open)
    #expect(run.output.contains("Canal recomendado: Página web"), "\(run.output)")
    #expect(try Bench().run("check", "-", "--lang=en", input: open).output.contains("Recommended channel: Página web"))
    #expect(try !Bench().run("check", "completo.json").output.contains("Canal recomendado"))
  }
}
