import Testing
import Tramites

@testable import TramitesCommand

#if canImport(FoundationEssentials) && !os(Linux)
  import FoundationEssentials
#endif
import Foundation

/// The same files, arguments and day give the same bytes, whatever else differs. (Unoptimised and optimised builds are
/// compared by `.ci/determinism`.)
@Suite("The same bytes")
struct DeterminismTests {
  #if os(Linux) || os(macOS)
    /// What a run of the tool in a process of its own writes.
    private func run(_ arguments: [String], _ variables: [String: String]) throws -> Data {
      let process = Process()
      let tool: URL = try #require(BuiltTool.url)
      process.executableURL = tool
      process.arguments = arguments
      process.environment = variables
      process.currentDirectoryURL = Published.root
      let output = Pipe()
      process.standardOutput = output
      process.standardError = output
      try process.run()
      let data = output.fileHandleForReading.readDataToEndOfFile()
      process.waitUntilExit()
      return data + Data("status \(process.terminationStatus)".utf8)
    }

    /// Each process has another seed of hash tables, but for the last.
    private static let surroundings: [[String: String]] = [
      [:], ["TZ": "Pacific/Kiritimati", "LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8", "COLUMNS": "40"],
      ["SWIFT_DETERMINISTIC_HASHING": "1", "TZ": "America/Adak", "LANG": "ar_EG.UTF-8"],
    ]

    @Test(
      "come of the tool with any seed of hash tables, time zone and locale",
      arguments: [
        ["check", "--format", "json", "--advice"], ["check", "--lang", "en"], ["describe"], ["checklist"], ["repair"],
        ["repair", "--format", "json"], ["plan", "--format", "json"], ["channels"],
      ])
    func tool(_ command: [String]) throws {
      let dossiers = try FileManager.default.contentsOfDirectory(atPath: Published.path("Examples/Dossiers")).sorted()
      let files = dossiers.map { "Examples/Dossiers/" + $0 }
      let incomplete = try #require(files.first { $0.contains("incomplet") })
      let operands: [String] =
        switch command[0] {
        case "check": files + ["--on", "2026-03-10"]
        case "repair", "plan", "channels": [incomplete, "--on", "2026-03-10"]
        default: ["asignacion-codigo-dependientes-extranjeros", "--on", "2026-03-10"]
        }
      let first = try run(command + operands, Self.surroundings[0])
      #expect(first.count > 300)
      for variables in Self.surroundings.dropFirst() {
        #expect(try run(command + operands, variables) == first, "\(command) with \(variables)")
      }
    }
  #endif

  @Test("come of many threads at once")
  func threads() async throws {
    let procedure = try Published.procedure("asignacion-codigo-dependientes-extranjeros")
    let dossiers = Published.verdicts.filter { $0.procedure.id == procedure.id }.prefix(12).map(\.accepted.dossier)
    let alone = try dossiers.map { try procedure.check($0, submittedOn: "2026-03-10").json(in: .spanish, with: .all) }
    let together = try await withThrowingTaskGroup(of: (Int, String).self) { group in
      for index in 0..<(dossiers.count * 4) {
        group.addTask {
          let verdict = try procedure.check(dossiers[index % dossiers.count], submittedOn: "2026-03-10")
          return (index, verdict.json(in: .spanish, with: .all))
        }
      }
      return try await group.reduce(into: [Int: String]()) { $0[$1.0] = $1.1 }
    }
    for (index, text) in together { #expect(text == alone[index % dossiers.count]) }
  }

  @Test("come of sources that read no clock, no chance, no environment and no locale, and act on nothing")
  func sources() throws {
    // What a run reads besides what it is given would make its result another one. These two files are what is given in
    // a process: the tool's machine, and the second by which a catalog knows whether a file can still change unnoticed.
    let seams = ["Host/Host+Process.swift", "Catalog/FileStatus+System.swift"]
    let readers = [
      "Date()", "Date.now", "Date(timeIntervalSinceNow", "Clock", "DispatchTime", "clock_gettime", "gettimeofday",
      "time(nil)", "localtime", "mach_absolute_time", ".random(", ".randomElement", ".shuffle", "SystemRandom",
      "arc4random", "UUID()", "Locale", "TimeZone.current", "TimeZone.autoupdating", "getenv", "ProcessInfo",
      ".hashValue",
      "setlocale", "NumberFormatter", "DateFormatter",
      // Nor does anything run a regular expression, open a connection, start a process or load code.
      "Regex", "NSRegularExpression", "NSPredicate", "URLSession", "socket(", "Process(", "posix_spawn", "fork(",
      "dlopen",
    ]
    var files = 0
    for module in ["Tramites", "TramitesAuthoring", "TramitesCommand"] {
      let folder = Published.path("Sources/\(module)")
      for path in FileManager.default.enumerator(atPath: folder)?.compactMap({ $0 as? String }) ?? [] {
        guard path.hasSuffix(".swift"), !seams.contains(path) else { continue }
        files += 1
        let text = try String(contentsOfFile: folder + "/" + path, encoding: .utf8)
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
          guard !line.drop(while: { $0 == " " }).hasPrefix("//") else { continue }
          // The library writes no file; the command has one place that does.
          for writer in ["O_WRONLY", "O_RDWR", "fopen(", ".write(to", "createFile", "createDirectory", "unlink("] {
            #expect(path == "Host/Host+Saving.swift" || !line.contains(writer), "\(module)/\(path):\(number + 1)")
          }
          for reader in readers { #expect(!line.contains(reader), "\(module)/\(path):\(number + 1)") }
        }
      }
    }
    #expect(files > 300)
  }
}
