/// The path of a fact or of a list's elements, with a gap for the number of the element.
final class PathPattern: Sendable {
  /// The path up to the element's number, `dependientes[`, or all of it.
  let start: String
  /// The path from the element's number on, `].fechaNacimiento`; nil where none is in it.
  let end: String?
  /// Both as pieces of a JSON string, with its quotation marks.
  let quotedStart: [UInt8]
  let quotedEnd: [UInt8]

  init(_ start: String, _ end: String? = nil) {
    self.start = start
    self.end = end
    var output = OutputBytes(capacity: 64)
    output.appendQuoted(start)
    // Without the closing mark where more follows.
    quotedStart = output[0..<(end == nil ? output.count : output.count - 1)]
    guard let end else {
      quotedEnd = []
      return
    }
    let place = output.count
    output.appendQuoted(end)
    quotedEnd = output[(place + 1)..<output.count]
  }
}

/// The path of one fact or element, put together when it is read.
struct ElementPath: Sendable, Hashable {
  let pattern: PathPattern
  /// The element's row; -1 where none is in the path.
  let row: Int32

  @inline(__always)
  init(_ pattern: PathPattern, row: Int32) {
    self.pattern = pattern
    self.row = pattern.end == nil ? -1 : row
  }

  init(_ text: String) { self.init(PathPattern(text), row: -1) }

  /// The path as dossiers and verdicts have it: `dependientes[3].fechaNacimiento`.
  var text: String {
    guard let end = pattern.end else { return pattern.start }
    var text = pattern.start
    text += String(row)
    text += end
    return text
  }

  static func == (left: Self, right: Self) -> Bool {
    // Two patterns may make the same path, two rows of one may not.
    if left.pattern === right.pattern { return left.row == right.row }
    guard (left.pattern.end == nil) == (right.pattern.end == nil) else { return left.text == right.text }
    return left.row == right.row && left.pattern.start == right.pattern.start && left.pattern.end == right.pattern.end
  }

  func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension JSONWriter {
  /// Writes a path as a string.
  mutating func string(_ path: ElementPath) {
    begin(path.pattern.quotedStart)
    if path.pattern.end != nil { fill(max(0, path.row), path.pattern.quotedEnd) }
    end([])
  }
}
