#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// An open file, pipe or terminal.
struct FileDescriptor: Sendable {
  let number: Int32

  /// Opens a file for reading.
  ///
  /// Pipes are taken too, so that a shell can put a command's output in the place of a file.
  static func opening(_ path: String) throws(SystemError) -> FileDescriptor {
    let number = open(path, O_RDONLY | O_CLOEXEC)
    guard number >= 0 else { throw SystemError(code: errno) }
    return FileDescriptor(number: number)
  }

  func closeFile() { _ = close(number) }

  /// Gives up to `count` bytes as soon as there are any; none at the end.
  func read(_ count: Int) throws(SystemError) -> [UInt8] {
    while true {
      var code: Int32 = 0
      let bytes = [UInt8](unsafeUninitializedCapacity: max(count, 1)) { buffer, filled in
        // `read` writes at most as many bytes as the buffer has.
        let result = systemRead(number, buffer.baseAddress, buffer.count)
        if result < 0 { code = errno }
        filled = max(result, 0)
      }
      if code == 0 { return bytes }
      try wait(for: POLLIN, after: code)
    }
  }

  /// Writes all bytes.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    var sent = 0
    while sent < bytes.count {
      let result = bytes.withUnsafeBytes { buffer in
        // In bounds: `sent` is less than the count.
        systemWrite(number, buffer.baseAddress?.advanced(by: sent), buffer.count - sent)
      }
      if result >= 0 {
        sent += result
      } else {
        try wait(for: POLLOUT, after: errno)
      }
    }
  }

  /// Waits until the other side is ready, where that is all that is wrong.
  private func wait(for event: some BinaryInteger, after code: Int32) throws(SystemError) {
    switch code {
    case EINTR: break
    case EAGAIN:
      var request = pollfd(fd: number, events: Int16(truncatingIfNeeded: event), revents: 0)
      _ = poll(&request, 1, -1)
    default: throw SystemError(code: code)
    }
  }
}

private func systemRead(_ number: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(number, buffer, count)
}

private func systemWrite(_ number: Int32, _ buffer: UnsafeRawPointer?, _ count: Int) -> Int {
  write(number, buffer, count)
}
