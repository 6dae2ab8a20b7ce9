import Testing

@testable import TramitesCommand

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite("What the command finds in place of a file", .timeLimit(.minutes(15)))
struct UnreadableFilesTests {
  private let bench: Bench

  init() throws { bench = try Bench() }

  private func makePipe(_ name: String) {
    #expect(mkfifo(bench.folder.appending(path: name).path, 0o600) == 0)
  }

  @Test("a pipe among the procedures is named where files are looked over, and waited on nowhere")
  func pipeAmongProcedures() throws {
    makePipe("Procedures/pipe.json")
    for command in ["lint", "test"] {
      let run = bench.run(command)
      #expect(run.status != .success && (run.output + run.errors).contains("pipe.json"), "\(command)")
    }
    #expect(bench.run("list").output.contains("carne-biblioteca"))
    #expect(bench.run("check", "completo.json").status == .success)
    #expect(bench.run("check", "completo.json", "--why", "fotos").status == .success)
  }

  @Test("a pipe among the cases is named, and not waited on")
  func pipeAmongCases() {
    makePipe("Procedures/carne/cases/pipe.json")
    let run = bench.run("test")
    #expect(run.status != .success && run.output.contains("pipe.json"), "\(run.output)\(run.errors)")
  }

  @Test("a device that never ends is read up to the limit, and one without anything says so")
  func devices() {
    let endless = bench.run("check", "/dev/zero")
    #expect(endless.errors.contains("/dev/zero:1:"))
    let empty = bench.run("check", "/dev/null")
    #expect(empty.errors.contains("/dev/null:1:1"))
    for run in [endless, empty] { #expect(run.status != .success && run.output.isEmpty) }
  }

  @Test("an answer that cannot be saved ends the interview, and the old file stays as it was")
  func unwritable() throws {
    let old = bench.run("ask", "carne-biblioteca", "--save", "d.json", input: "15/05/2000\n")
    #expect(old.status == .negative)
    let file = bench.folder.appending(path: "d.json")
    let before = try Data(contentsOf: file)
    // Something stands at every name that the draft could have, so that it cannot be made.
    for attempt in 0..<16 {
      try FileManager.default.createSymbolicLink(
        atPath: bench.folder.appending(path: "d.json.\(getpid())-\(attempt).tmp").path,
        withDestinationPath: "elsewhere.json")
    }
    let run = bench.run("ask", "carne-biblioteca", "--dossier", "d.json", input: "no hay\n")
    #expect(run.status == .failure)
    #expect(try Data(contentsOf: file) == before)
    #expect(!FileManager.default.fileExists(atPath: bench.folder.appending(path: "elsewhere.json").path))
    #expect(run.errors.contains("d.json"), "\(run.errors)")
  }
}
