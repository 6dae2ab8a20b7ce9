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
    /// The file was written at the same time, each time that it was read, or a link came to stand on the way to it.
    case changing
  }

  /// How often a file that changes is read before it is given up.
  private static let attempts = 3

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: the path.
  ///   - root: the folder that the path leads into, and below which none of its parts is a symbolic link; nil for a path
  ///     that may lead anywhere.
  ///   - limit: how many bytes it may have; a larger one is not read.
  ///   - now: the present second.
  /// - Returns: its bytes, which it had all at once: its status was the same before and after.
  static func read(_ path: String, below root: String? = nil, limit: Int, now: Int64) -> Contents {
    // The system would take what stands before a NUL for the whole.
    guard !path.utf8.contains(0) else { return .missing }
    for _ in 0..<attempts {
      guard let status = FileStatus(ofPath: path, now: now) else {
        return lastCallFoundNothing ? .missing : .unreadable
      }
      guard status.isRegular else { return .notRegular }
      guard status.size <= Int64(limit) else { return .tooLarge }
      // Between the two steps something else may have come to stand there: not waited on, nor followed out of the root.
      let descriptor = open(path, below: root)
      guard descriptor >= 0 else {
        if lastCallFoundNothing || errno == ELOOP { continue }
        return .unreadable
      }
      defer { _ = close(descriptor) }
      guard FileStatus(ofDescriptor: descriptor, now: now) == status else { continue }
      guard let bytes = bytes(of: descriptor, count: Int(status.size)) else { return .unreadable }
      if bytes.count == Int(status.size), FileStatus(ofDescriptor: descriptor, now: now) == status {
        return .bytes(bytes, status)
      }
    }
    return .changing
  }

  /// Opens a file for reading, without waiting for somebody to write it; below zero where that fails.
  ///
  /// - Parameter root: a folder; the way from there to the file is gone step by step, and no step follows a link, so
  ///   that none leads out of the folder even where one comes to stand there meanwhile.
  private static func open(_ path: String, below root: String?) -> Int32 {
    let flags = O_RDONLY | O_NONBLOCK | O_CLOEXEC
    guard let root else { return systemOpen(path, flags) }
    var folder = systemOpen(root, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    let parts = path.utf8.dropFirst(root.utf8.count).split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }
    for (place, part) in parts.enumerated() where folder >= 0 {
      let kind = place == parts.count - 1 ? flags : O_RDONLY | O_DIRECTORY | O_CLOEXEC
      let next = openat(folder, part, kind | O_NOFOLLOW)
      _ = close(folder)
      folder = next
    }
    return folder
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

  /// The system's call, whose name a method above has as well.
  private static func systemOpen(_ path: String, _ flags: Int32) -> Int32 {
    #if canImport(Glibc)
      Glibc.open(path, flags)
    #elseif canImport(Musl)
      Musl.open(path, flags)
    #else
      Darwin.open(path, flags)
    #endif
  }

  /// The system's call, whose name a method above has as well.
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
    guard let found = realpath(path, nil) else { return nil }
    defer { free(found) }
    return String(cString: found)
  }

  /// Whether the last call failed because nothing stands at its path.
  static var lastCallFoundNothing: Bool { errno == ENOENT || errno == ENOTDIR }
}
