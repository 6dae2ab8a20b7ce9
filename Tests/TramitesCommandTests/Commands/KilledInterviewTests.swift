#if os(Linux) || os(macOS)
  import Foundation
  import Testing
  import Tramites

  @Suite("An interview whose process is killed", .timeLimit(.minutes(15)))
  struct KilledInterviewTests {
    private let bench: Bench

    init() throws { bench = try Bench() }

    /// Types all answers, and kills the process a little after it asked a number of questions.
    ///
    /// - Returns: how many it asked until then.
    private func ask(_ file: String, killedAfter count: Int, and microseconds: UInt32) throws -> Int {
      let process = Process()
      let tool: URL = try #require(BuiltTool.url)
      process.executableURL = tool
      process.arguments = ["ask", "carne-biblioteca", "--on", "2026-05-14", "--save", file]
      process.currentDirectoryURL = bench.folder
      let (input, output) = (Pipe(), Pipe())
      process.standardInput = input
      process.standardOutput = output
      process.standardError = FileHandle.nullDevice
      try process.run()
      // Without its end, so that the process waits for more once it has taken all of them.
      try input.fileHandleForWriting.write(
        contentsOf: Data((AskCommandTests.answers.joined(separator: "\n") + "\n").utf8))
      var written = Data()
      while Self.questionCount(written) < count {
        let more = output.fileHandleForReading.availableData
        if more.isEmpty { break }
        written += more
      }
      usleep(microseconds)
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      return Self.questionCount(written + output.fileHandleForReading.readDataToEndOfFile())
    }

    private static func questionCount(_ output: Data) -> Int {
      String(decoding: output, as: UTF8.self).split(separator: "\n").count { $0.hasPrefix("Pregunta ") }
    }

    @Test("leaves the file whole, with every answer after which it asked the next question")
    func anyMoment() throws {
      var counts: Set<Int> = []
      for round in 0..<24 {
        let file = "killed-\(round).json"
        let asked = try ask(file, killedAfter: round / 2 + 1, and: UInt32(round % 2) * 900)
        let text = try? String(contentsOf: bench.folder.appending(path: file), encoding: .utf8)
        // Before the first answer there may be no file.
        guard let text else {
          #expect(asked <= 1)
          continue
        }
        let saved = try #require(try Dossier(json: text).document.root["x-interview"]?["order"]?.count)
        #expect(saved >= asked - 1, "\(saved) answers saved, \(asked) questions asked")
        counts.insert(saved)
      }
      #expect(counts.count > 3, "killed after \(counts.sorted()) answers")
    }
  }
#endif
