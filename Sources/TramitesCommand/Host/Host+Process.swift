import Tramites

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Host {
  /// The machine as the process finds it.
  static var process: Host {
    let input = FileDescriptor(number: STDIN_FILENO)
    let output = FileDescriptor(number: STDOUT_FILENO)
    let errors = FileDescriptor(number: STDERR_FILENO)
    return Host(
      variables: variables, workingFolder: workingFolder,
      input: ByteSource { count throws(SystemError) in try input.read(count) },
      output: ByteSink { bytes throws(SystemError) in try output.write(bytes) },
      errors: ByteSink { bytes throws(SystemError) in try errors.write(bytes) },
      inputIsTerminal: isatty(STDIN_FILENO) == 1, outputIsTerminal: isatty(STDOUT_FILENO) == 1,
      terminalWidth: terminalWidth, today: { .today },
      keep: { _ = Unmanaged.passRetained(Kept($0)) })
  }

  /// The environment variables that commands look at.
  private static var variables: [String: String] {
    var variables: [String: String] = [:]
    for name in ["TRAMITES_PROCEDURES", "TRAMITES_LANG", "NO_COLOR", "TERM"] {
      variables[name] = getenv(name).map { String(cString: $0) }
    }
    return variables
  }

  /// The current folder; where it cannot be known, what the system takes relative paths from is that folder as well.
  private static var workingFolder: String {
    guard let path = getcwd(nil, 0) else { return "." }
    defer { free(path) }
    return String(cString: path)
  }

  private static var terminalWidth: Int? {
    var size = winsize()
    guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}

extension CivilDate {
  /// The day it is where the machine stands.
  fileprivate static var today: CivilDate {
    var now = time(nil)
    var parts = tm()
    localtime_r(&now, &parts)
    return CivilDate(year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
      ?? "1970-01-01"
  }
}

extension Host {
  /// The bytes of a file, or one more than `limit` where it is longer.
  func read(_ path: String, limit: Int) throws(SystemError) -> [UInt8] {
    let file = try FileDescriptor.opening(absolute(path))
    defer { file.closeFile() }
    return try ByteSource { count throws(SystemError) in try file.read(count) }.readAll(limit: limit)
  }

  /// Whether there is a folder at a path.
  func isFolder(_ path: String) -> Bool { mode(of: path).map { $0 & S_IFMT == S_IFDIR } ?? false }

  /// Whether there is anything at a path.
  func exists(_ path: String) -> Bool { mode(of: path) != nil }

  private func mode(of path: String) -> mode_t? {
    var found = stat()
    return stat(absolute(path), &found) == 0 ? found.st_mode : nil
  }
}

/// What is kept until the process ends.
private final class Kept: Sendable {
  private let value: any Sendable

  init(_ value: any Sendable) { self.value = value }
}
