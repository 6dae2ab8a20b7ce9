import Testing
import Tramites

@testable import TramitesCommand

@Suite("tramites batch")
struct BatchCommandTests {
  @Test("each line gives a verdict, in the same order")
  func order() throws {
    // Every third one is incomplete, and the day numbers them.
    let lines = (0..<200).map { index in
      (index.isMultiple(of: 3) ? Library.incomplete : Library.complete)
        .replacing("2026-05-14", with: "2026-0\(1 + index / 28)-\(10 + index % 18)")
    }
    let run = try Bench().run("batch", input: lines.joined(separator: "\n"))
    #expect(run.status == .negative)
    let answers = run.jsonLines
    #expect(answers.count == lines.count)
    for (index, answer) in answers.enumerated() {
      #expect(answer?["outcome"]?.string == (index.isMultiple(of: 3) ? "incomplete" : "admissible"))
      #expect(answer?["submittedOn"]?.string == "2026-0\(1 + index / 28)-\(10 + index % 18)")
    }
  }

  @Test("a bad line gives an error with its number, and the rest goes on")
  func badLines() throws {
    let input = [
      Library.complete, "{", "", "   \t\r", Library.complete.replacing("carne-", with: "carnet-"),
      Library.complete.replacing(#""cedula":null"#, with: #""cedla":1,"hermanos":"x""#), "[]", Library.incomplete,
    ].joined(separator: "\n")
    let run = try Bench().run("batch", input: input)
    #expect(run.status == .failure)
    let answers = run.jsonLines
    #expect(answers.count == 6)
    #expect(answers.map { $0?["line"]?.int64 } == [nil, 2, 5, 6, 7, nil])
    #expect(answers[1]?.at("/error/code")?.string?.hasPrefix("json.") == true)
    #expect(answers[1]?.at("/error/column")?.int64 == 2)
    #expect(answers[2]?.at("/error/code")?.string == "dossier.procedure")
    #expect(answers[2]?.at("/error/notes/0")?.string == "¿quiso decir `carne-biblioteca`?")
    #expect(answers[3]?.at("/error/code")?.string == "dossier.fact-unknown")
    #expect(answers[3]?.at("/error/pointer")?.string == "/facts/solicitante/cedla")
    #expect(answers[3]?.at("/more/0/code")?.string == "dossier.type")
    #expect(answers[5]?["outcome"]?.string == "incomplete")
    #expect(run.errors.isEmpty)
  }

  @Test("`--outcome-only` gives the number, the procedure and the outcome")
  func outcomeOnly() throws {
    let run = try Bench().run("batch", "--outcome-only", input: "\n\(Library.complete)\n\(Library.incomplete)\n")
    #expect(
      run.output == """
        {"line":2,"procedure":"carne-biblioteca","outcome":"admissible"}
        {"line":3,"procedure":"carne-biblioteca","outcome":"incomplete"}

        """)
  }

  @Test("the status is that of the worst line")
  func status() throws {
    let bench = try Bench()
    #expect(bench.run("batch", input: "").status == .success)
    #expect(bench.run("batch", input: Library.complete).status == .success)
    #expect(bench.run("batch", input: Library.complete + "\n" + Library.incomplete).status == .negative)
    #expect(bench.run("batch", input: "{\n" + Library.complete).status == .failure)
  }

  @Test("a verdict of a batch is that of `check`", arguments: ["es", "en"])
  func sameVerdict(language: String) throws {
    let bench = try Bench(variables: ["TRAMITES_LANG": language])
    let batch = bench.run("batch", input: Library.incomplete)
    let check = bench.run("check", "-", "--format", "json", input: Library.incomplete)
    let tree = try JSONTree(#require(check.json))
    #expect(batch.output == String(decoding: tree.bytes(), as: UTF8.self) + "\n")
  }

  @Test("dossiers without a day are judged as of `--on` or today, and one line says so")
  func day() throws {
    let bench = try Bench()
    let today = bench.run("batch", input: "\(Library.undated)\n\(Library.undated)")
    #expect(today.jsonLines.map { $0?["submittedOn"]?.string } == ["2026-05-14", "2026-05-14"])
    #expect(today.errors.split(separator: "\n").count == 1)
    let given = bench.run("batch", "--on", "2026-06-01", input: Library.undated)
    #expect(given.jsonLines.first??["submittedOn"]?.string == "2026-06-01")
    #expect(given.errors.isEmpty)
  }

  @Test("however the input is cut, the answers are the same", arguments: [1, 2, 7, 100, 1000])
  func chunks(size: Int) throws {
    let bytes = Array("\(Library.complete)\n{\n\r\n\(Library.incomplete)\r\n\n\(Library.complete)".utf8)
    let chunks = stride(from: 0, to: bytes.count, by: size).map { Array(bytes[$0..<min($0 + size, bytes.count)]) }
    let bench = try Bench()
    let whole = bench.run(["batch"], chunks: [bytes])
    let cut = bench.run(["batch"], chunks: chunks)
    #expect(whole.output.split(separator: "\n").count == 4)
    #expect(cut.output == whole.output)
    #expect(cut.status == whole.status)
  }

  @Test("a reader that goes away ends it quietly")
  func closedPipe() throws {
    let run = try Bench().run(
      ["batch"], chunks: Array(repeating: Array((Library.complete + "\n").utf8), count: 50), outputFailure: 32)
    #expect(run.status == .success)
    #expect(run.errors.isEmpty)
  }

  @Test("output that cannot be written is said")
  func fullDisk() throws {
    let run = try Bench().run(["batch"], chunks: [Array(Library.complete.utf8)], outputFailure: 28)
    #expect(run.status == .failure)
    #expect(run.errors.contains("no queda espacio"))
  }

  @Test("what did not load is answered line by line, and a line on standard error speaks of it")
  func brokenCatalog() throws {
    let files = Library.files.merging([
      "Procedures/roto.json": Library.definition.replacing("carne-biblioteca", with: "roto").dropping(#""format": 1,"#)
    ]) { $1 }
    let input = Library.complete + "\n" + Library.complete.replacing("carne-biblioteca", with: "roto")
    let run = try Bench(files).run("batch", input: input)
    #expect(run.status == .failure)
    #expect(run.jsonLines[0]?["outcome"]?.string == "admissible")
    #expect(run.jsonLines[1]?.at("/error/code")?.string == "dossier.procedure")
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test("where nothing loaded, nothing is read")
  func nothingLoaded() throws {
    let run = try Bench(["Procedures/roto.json": "{"]).run("batch", input: Library.complete)
    #expect(run.status == .failure)
    #expect(run.output.isEmpty)
    #expect(run.errors.contains("Procedures/roto.json:1:"))
  }

  @Suite("Cutting lines")
  struct Splitting {
    @Test("a line longer than the limit is named and not kept; the next one is read")
    func limit() {
      var splitter = LineSplitter(limit: 3)
      var lines = splitter.lines(of: Array("abc\nabcd\nab".utf8))
      lines += splitter.lines(of: Array("cdefgh".utf8))
      lines += splitter.lines(of: Array("ij\nxyz".utf8))
      lines += splitter.finish()
      #expect(
        lines == [
          .init(number: 1, bytes: Array("abc".utf8)), .init(number: 2, bytes: nil), .init(number: 3, bytes: nil),
          .init(number: 4, bytes: Array("xyz".utf8)),
        ])
    }

    @Test("blank lines count and are not kept")
    func blank() {
      var splitter = LineSplitter(limit: 10)
      let lines = splitter.lines(of: Array("\n \t\r\na\n".utf8)) + splitter.finish()
      #expect(lines == [.init(number: 3, bytes: Array("a".utf8))])
    }

    @Test(
      "a line that is too long is answered with its number, however little a read brings", arguments: [1, 50, 5000])
    func answer(readSize: Int) throws {
      let long = Library.complete + String(repeating: " ", count: 1000)
      let arguments = Arguments(command: .batch, operands: [], values: [:], given: [])
      let input = Array("\(long)\n\(Library.complete)\n\(long)".utf8)
      let run = try Bench().run(chunks: [input]) { host in
        let session = Session(host: host, settings: try Settings(arguments, variables: [:]))
        return try BatchCommand(
          session: session, arguments: arguments, readSize: readSize, lineLimit: Library.complete.utf8.count
        ).run()
      }
      #expect(run.status == .failure)
      #expect(run.jsonLines[0]?.at("/line")?.int64 == 1)
      #expect(run.jsonLines[0]?.at("/error/code")?.string == "limit.exceeded")
      #expect(run.jsonLines[1]?["outcome"]?.string == "admissible")
      #expect(run.jsonLines[2]?.at("/line")?.int64 == 3)
    }
  }
}
