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
    let draft = "\(path).\(getpid()).tmp"
    let number = open(draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    guard number >= 0 else { throw SystemError(code: errno) }
    let file = FileDescriptor(number: number)
    do throws(SystemError) {
      defer { file.closeFile() }
      try file.write(bytes)
      guard fsync(number) == 0 else { throw SystemError(code: errno) }
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
}
