import Tramites

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif
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
      variables: ProcessInfo.processInfo.environment,
      workingDirectory: URL(filePath: FileManager.default.currentDirectoryPath, directoryHint: .isDirectory),
      input: ByteSource { count throws(SystemError) in try input.read(count) },
      output: ByteSink { bytes throws(SystemError) in try output.write(bytes) },
      errors: ByteSink { bytes throws(SystemError) in try errors.write(bytes) },
      outputIsTerminal: isatty(STDOUT_FILENO) == 1, terminalWidth: terminalWidth, today: { .today })
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
    let file = try FileDescriptor.opening(url(path).path)
    defer { file.closeFile() }
    return try ByteSource { count throws(SystemError) in try file.read(count) }.readAll(limit: limit)
  }
}
