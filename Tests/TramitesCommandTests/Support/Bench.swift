import Synchronization
import Tramites

@testable import TramitesCommand

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A machine for a command: a folder of its own, everything else in memory.
final class Bench: Sendable {
  let folder: URL
  private let variables: [String: String]
  private let isTerminal: Bool

  /// - Parameters:
  ///   - files: the texts by path; those of the library's procedure where none are named.
  ///   - variables: the environment.
  ///   - isTerminal: whether standard output is a terminal.
  init(_ files: [String: String] = Library.files, variables: [String: String] = [:], isTerminal: Bool = false) throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "tramites-\(UUID().uuidString)")
    self.variables = variables
    self.isTerminal = isTerminal
    for (path, text) in files {
      let url = folder.appending(path: path)
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: url)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// What a command did.
  struct Run {
    let status: CommandStatus
    let output: String
    let errors: String

    /// The output as JSON; nil where it is none.
    var json: JSONValue? { Bench.json(output) }

    /// The output's lines as JSON.
    var jsonLines: [JSONValue?] { output.split(separator: "\n").map { Bench.json(String($0)) } }
  }

  /// Runs a command on 14 May 2026.
  func run(_ arguments: String..., input: String = "") -> Run {
    run(arguments, chunks: [Array(input.utf8)])
  }

  /// Runs a command.
  ///
  /// - Parameters:
  ///   - chunks: what each read of standard input brings.
  ///   - outputFailure: what writing to standard output fails with.
  func run(_ arguments: [String], chunks: [[UInt8]] = [], outputFailure: Int32? = nil) -> Run {
    run(chunks: chunks, outputFailure: outputFailure) { Tool(arguments: arguments, host: $0).run() }
  }

  /// Runs something on the machine.
  func run(chunks: [[UInt8]], outputFailure: Int32? = nil, _ body: (Host) throws -> CommandStatus) rethrows -> Run {
    let output = Memory()
    let errors = Memory()
    let input = Mutex(chunks.filter { !$0.isEmpty })
    let host = Host(
      variables: variables, workingFolder: folder.path,
      input: ByteSource { count throws(SystemError) in
        input.withLock { chunks in
          guard let first = chunks.first else { return [] }
          chunks[0] = Array(first.dropFirst(count))
          if chunks[0].isEmpty { chunks.removeFirst() }
          return Array(first.prefix(count))
        }
      },
      output: ByteSink { bytes throws(SystemError) in
        if let outputFailure { throw SystemError(code: outputFailure) }
        output.append(bytes)
      },
      errors: ByteSink { bytes throws(SystemError) in errors.append(bytes) },
      outputIsTerminal: isTerminal, terminalWidth: isTerminal ? 100 : nil, today: { "2026-05-14" })
    let status = try body(host)
    return Run(status: status, output: output.text, errors: errors.text)
  }

  private final class Memory: Sendable {
    private let bytes = Mutex<[UInt8]>([])

    func append(_ more: [UInt8]) { bytes.withLock { $0 += more } }

    var text: String { bytes.withLock { String(decoding: $0, as: UTF8.self) } }
  }

  private static func json(_ text: String) -> JSONValue? {
    let reading = JSONReader.read(SourceText(name: "output", text))
    return reading.problems.isEmpty ? reading.document?.root : nil
  }
}

extension JSONValue {
  /// The value at a path like `/0/verdict/outcome`.
  func at(_ pointer: String) -> JSONValue? { JSONPointer(pointer).flatMap { value(at: $0) } }

  /// The texts of an array.
  var strings: [String] { elements.map { $0.string ?? "" } }
}
