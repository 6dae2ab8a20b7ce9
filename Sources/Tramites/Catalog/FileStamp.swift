/// What tells whether a file is still the one that was read.
///
/// Two stamps are equal where everything that the file system says of both is; a text in memory is its own stamp.
enum FileStamp: Sendable, Equatable {
  case file(FileStatus)
  case text([UInt8])

  /// Whether an equal stamp proves equal bytes.
  var isSettled: Bool {
    switch self {
    case .file(let status): status.isSettled
    case .text: true
    }
  }
}

/// What the file system says of a file.
struct FileStatus: Sendable, Equatable {
  let device: UInt64
  let node: UInt64
  let size: Int64
  let modified: Instant
  /// The last change of the contents or of anything else: programs can set `modified` back, but not this.
  let changed: Instant
  let isRegular: Bool
  let isFolder: Bool
  let isLink: Bool
  /// Whether the last change was long enough ago for another one to show in its time.
  let isSettled: Bool

  /// Seconds and nanoseconds of the file system's clock.
  struct Instant: Sendable, Equatable {
    let seconds: Int64
    let nanoseconds: Int64
  }

  static func == (left: FileStatus, right: FileStatus) -> Bool {
    left.device == right.device && left.node == right.node && left.size == right.size
      && left.modified == right.modified && left.changed == right.changed
  }
}
