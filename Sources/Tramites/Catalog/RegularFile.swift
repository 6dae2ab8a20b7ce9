#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// Reads a regular file whole; anything else is not opened, and so not waited on.
enum RegularFile {
  /// What came of reading.
  enum Contents {
    case bytes([UInt8], FileStatus)
    case missing
    case unreadable
    case notRegular
    case tooLarge
    /// The file was written at the same time, each time that it was read.
    case changing
  }

  /// How often a file that changes is read before it is given up.
  private static let attempts = 3

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the path, of which no part is a symbolic link: where one has become one since, the file is not read.
  ///   - limit: how many bytes it may have; a larger one is not read.
  ///   - now: the present second.
  /// - Returns: its bytes, which it had all at once: its status was the same before and after.
  static func read(_ path: String, limit: Int, now: Int64) -> Contents {
    for _ in 0..<attempts {
      guard let status = FileStatus(ofPath: path, now: now) else {
        return errno == ENOENT || errno == ENOTDIR ? .missing : .unreadable
      }
      guard status.isRegular else { return .notRegular }
      guard status.size <= Int64(limit) else { return .tooLarge }
      // Between the two steps something else may have come to stand there: neither followed nor waited on.
      let descriptor = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOFOLLOW)
      guard descriptor >= 0 else {
        if errno == ENOENT { continue }
        return .unreadable
      }
      defer { _ = close(descriptor) }
      guard FileStatus(ofDescriptor: descriptor, now: now) == status, stands(descriptor, at: path) else { continue }
      guard let bytes = bytes(of: descriptor, count: Int(status.size)) else { return .unreadable }
      if bytes.count == Int(status.size), FileStatus(ofDescriptor: descriptor, now: now) == status {
        return .bytes(bytes, status)
      }
    }
    return .changing
  }

  /// Whether an open file is the one of a path, and not another one that a link led to in the meantime.
  private static func stands(_ descriptor: Int32, at path: String) -> Bool {
    #if canImport(Darwin)
      return withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(MAXPATHLEN)) { buffer in
        guard let start = buffer.baseAddress, fcntl(descriptor, F_GETPATH, start) == 0 else { return false }
        return String(cString: start) == path
      }
    #else
      return withUnsafeTemporaryAllocation(of: CChar.self, capacity: Int(PATH_MAX)) { buffer in
        guard let start = buffer.baseAddress else { return false }
        let count = readlink("/proc/self/fd/\(descriptor)", start, buffer.count)
        // Where the system shows no open files, the path is followed once more.
        guard count >= 0 else { return realPath(path) == path }
        // In bounds: no more is written than there is room for.
        return UnsafeRawBufferPointer(start: start, count: count).elementsEqual(path.utf8)
      }
    #endif
  }

  /// The first `count` bytes and, where there are more, one of them; nil where reading fails.
  private static func bytes(of descriptor: Int32, count: Int) -> [UInt8]? {
    var hasFailed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: count + 1) { buffer, filled in
      while filled < count + 1 {
        // In bounds: at most as many bytes are written as are left of the capacity.
        let result = Self.systemRead(descriptor, buffer.baseAddress.map { $0 + filled }, count + 1 - filled)
        if result < 0, errno == EINTR { continue }
        hasFailed = result < 0
        guard result > 0 else { return }
        filled += result
      }
    }
    return hasFailed ? nil : bytes
  }

  /// The system's call, whose name the method above has as well.
  private static func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
    #if canImport(Glibc)
      Glibc.read(descriptor, buffer, count)
    #elseif canImport(Musl)
      Musl.read(descriptor, buffer, count)
    #else
      Darwin.read(descriptor, buffer, count)
    #endif
  }

  /// The path without symbolic links; nil where nothing stands there, or it cannot be known.
  static func realPath(_ path: String) -> String? {
    // The system would take what stands before a NUL for the whole.
    guard !path.utf8.contains(0) else {
      errno = ENOENT
      return nil
    }
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// Whether the last call failed because nothing stands at its path.
  static var lastCallFoundNothing: Bool { errno == ENOENT || errno == ENOTDIR }
}
