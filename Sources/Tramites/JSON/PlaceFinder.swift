/// Finds where values stand, going on from the one before.
///
/// A text may consist of mistakes, and those are found from its first byte to its last: to look for each from the start
/// would take as many times the text as there are mistakes.
///
/// - Complexity: O(*bytes*) for all values of a text in its order; O(*offset*) more for each that stands before the last.
package struct PlaceFinder: Sendable {
  /// One step from a container to what it holds.
  enum Step {
    case key(String)
    case position(Int)
  }

  /// A container around the last value, and which of its children that is in.
  private struct Level {
    let container: Int
    var position = 0
    /// Where the child begins on the tape, with its key.
    var child: Int
  }

  private var document: JSONDocument?
  private var last: SourceLocation?
  private var levels: [Level] = []

  /// Creates a finder that has looked for nothing yet.
  package init() {}

  /// The line and column of a value or key, and its path.
  package mutating func place(of value: JSONValue) -> SourcePlace {
    SourcePlace(location: location(of: value), pointer: pointer(of: value))
  }

  /// The line and column of a value or key.
  package mutating func location(of value: JSONValue) -> SourceLocation {
    enter(value.document)
    let location = value.document.source.location(at: value.offset, after: last)
    last = location
    return location
  }

  /// The path from the root to a value; that of a member's name is that of its value.
  package mutating func pointer(of value: JSONValue) -> JSONPointer {
    JSONPointer(
      tokens: steps(to: value).map { step in
        switch step {
        case .key(let name): name
        case .position(let position): String(position)
        }
      })
  }

  /// The keys and positions that lead from the root to a value.
  mutating func steps(to value: JSONValue) -> [Step] {
    enter(value.document)
    let tape = value.document.tape
    let target = value.index
    while let level = levels.last, target < level.child || target >= Int(tape[level.container].next) {
      levels.removeLast()
    }
    if levels.isEmpty, target > 0 { levels = [Level(container: 0, child: 1)] }
    while !levels.isEmpty {
      let top = levels.count - 1
      let width = tape[levels[top].container].kind == .object ? 1 : 0
      var child = levels[top].child + width
      while Int(tape[child].next) <= target {
        levels[top].child = Int(tape[child].next)
        levels[top].position += 1
        child = levels[top].child + width
      }
      guard target > child else { break }
      levels.append(Level(container: child, child: child + 1))
    }
    return levels.map { level in
      tape[level.container].kind == .object
        ? .key(JSONValue(document: value.document, index: level.child).string ?? "") : .position(level.position)
    }
  }

  private mutating func enter(_ document: JSONDocument) {
    if self.document?.tape === document.tape { return }
    (self.document, last, levels) = (document, nil, [])
  }
}
