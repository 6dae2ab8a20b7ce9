import Tramites

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension Host {
  /// Puts bytes into a file at once: whoever reads it, and whatever happens meanwhile, finds the old or the new
  /// content, never a part.
  func save(_ bytes: [UInt8], to path: String) throws(SystemError) {
    let path = absolute(path)
    let (file, draft) = try Self.draft(beside: path)
    do throws(SystemError) {
      defer { file.closeFile() }
      try file.write(bytes)
      guard fsync(file.number) == 0 else { throw SystemError(code: errno) }
    } catch {
      _ = unlink(draft)
      throw error
    }
    guard rename(draft, path) == 0 else {
      let code = errno
      _ = unlink(draft)
      throw SystemError(code: code)
    }
  }

  /// A new file that nobody else reads; what already stands at its path, be it a link that somebody laid there, is
  /// neither followed nor written to.
  private static func draft(beside path: String) throws(SystemError) -> (file: FileDescriptor, path: String) {
    for attempt in 0..<16 {
      let draft = "\(path).\(getpid())-\(attempt).tmp"
      let number = open(draft, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      if number >= 0 { return (FileDescriptor(number: number), draft) }
      guard errno == EEXIST else { break }
    }
    throw SystemError(code: errno)
  }
}
