import Tramites

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// All that a command knows of the machine it runs on.
struct Host: Sendable {
  /// The environment variables.
  var variables: [String: String]
  /// The folder that relative paths start from.
  var workingDirectory: URL
  /// Standard input.
  var input: ByteSource
  /// Standard output.
  var output: ByteSink
  /// Standard error.
  var errors: ByteSink
  /// Whether a person reads standard output at a terminal.
  var outputIsTerminal: Bool
  /// The columns of that terminal; nil where they are not known.
  var terminalWidth: Int?
  /// The day it is.
  var today: @Sendable () -> CivilDate

  /// The place that a path means.
  func url(_ path: String) -> URL {
    path.utf8.first == UInt8(ascii: "/")
      ? URL(filePath: path) : workingDirectory.appending(path: path)
  }

  /// Whether there is a folder at a path.
  func isFolder(_ path: String) -> Bool {
    var isFolder = false
    return FileManager.default.fileExists(atPath: url(path).path, isDirectory: &isFolder) && isFolder
  }

  /// Whether there is anything at a path.
  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: url(path).path)
  }
}
