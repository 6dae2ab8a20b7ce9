#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension FileStatus {
  /// The status of what stands at a path; nil where nothing does.
  ///
  /// - Parameters:
  ///   - path: the path.
  ///   - followingLinks: whether a symbolic link is looked through.
  ///   - now: the present second.
  init?(ofPath path: String, followingLinks: Bool = true, now: Int64) {
    var found = stat()
    guard (followingLinks ? stat(path, &found) : lstat(path, &found)) == 0 else { return nil }
    self.init(found, now: now)
  }

  /// The status of an open file.
  init?(ofDescriptor descriptor: Int32, now: Int64) {
    var found = stat()
    guard fstat(descriptor, &found) == 0 else { return nil }
    self.init(found, now: now)
  }

  /// The present second of the system's clock.
  static var now: Int64 {
    var time = timespec()
    clock_gettime(CLOCK_REALTIME, &time)
    return Int64(time.tv_sec)
  }

  /// How many seconds two changes may be apart and still have the same time: the coarsest clock of a file system.
  private static let coarsestTick: Int64 = 2

  private init(_ found: stat, now: Int64) {
    device = UInt64(truncatingIfNeeded: found.st_dev)
    node = UInt64(truncatingIfNeeded: found.st_ino)
    size = Int64(found.st_size)
    #if canImport(Darwin)
      modified = Instant(found.st_mtimespec)
      changed = Instant(found.st_ctimespec)
    #else
      modified = Instant(found.st_mtim)
      changed = Instant(found.st_ctim)
    #endif
    let kind = found.st_mode & S_IFMT
    isRegular = kind == S_IFREG
    isFolder = kind == S_IFDIR
    isLink = kind == S_IFLNK
    let latest = max(modified.seconds, changed.seconds)
    isSettled = latest < now && now &- latest > Self.coarsestTick
  }
}

extension FileStatus.Instant {
  fileprivate init(_ time: timespec) {
    seconds = Int64(time.tv_sec)
    nanoseconds = Int64(time.tv_nsec)
  }
}
