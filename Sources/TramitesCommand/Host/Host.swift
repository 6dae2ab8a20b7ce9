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
  /// The path of the folder that relative paths start from.
  var workingFolder: String
  /// Standard input.
  var input: ByteSource
  /// Standard output.
  var output: ByteSink
  /// Standard error.
  var errors: ByteSink
  /// Whether a person types standard input at a terminal, and so sees what is typed.
  var inputIsTerminal = false
  /// Whether a person reads standard output at a terminal.
  var outputIsTerminal: Bool
  /// The columns of that terminal; nil where they are not known.
  var terminalWidth: Int?
  /// The day it is.
  var today: @Sendable () -> CivilDate
  /// Keeps something large until the process ends, which frees it sooner than taking it apart would.
  var keep: @Sendable (any Sendable) -> Void = { _ in }

  /// The path from the root that a path means.
  func absolute(_ path: String) -> String { path.utf8.first == UInt8(ascii: "/") ? path : workingFolder + "/" + path }

  /// The place that a path means.
  func url(_ path: String) -> URL { URL(filePath: absolute(path)) }
}
