/// Where bytes come from: standard input, a file, or memory.
struct ByteSource: Sendable {
  /// Gives up to `count` bytes as soon as there are any; none at the end.
  let read: @Sendable (_ count: Int) throws(SystemError) -> [UInt8]

  /// Gives all bytes up to the end, or the first `limit` + 1 where there are more.
  func readAll(limit: Int) throws(SystemError) -> [UInt8] {
    var bytes: [UInt8] = []
    while bytes.count <= limit {
      let chunk = try read(min(1 << 16, limit &+ 1 - bytes.count))
      if chunk.isEmpty { break }
      bytes += chunk
    }
    return bytes
  }
}
