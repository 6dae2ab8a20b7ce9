/// Where in the loaded files a part of a definition was written.
///
/// All marks are equal: two definitions that say the same are equal whatever their layout.
struct SourceMark: Sendable, Hashable {
  /// The number of the file as it was read; `UInt32.max` for what no file holds.
  var file: UInt32
  /// The byte offset in that file.
  var offset: UInt32

  /// The mark of what was not read from a file.
  static let none = SourceMark(file: .max, offset: 0)

  static func == (lhs: SourceMark, rhs: SourceMark) -> Bool { true }
  func hash(into hasher: inout Hasher) {}
}
