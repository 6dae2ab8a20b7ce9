/// A place in a text, as an editor shows it and as a program finds it.
///
///     let location = SourceText(name: "procedure.json", "{\n  \"id\": 1\n}").location(at: 4)
///     print(location)  // procedure.json:2:3
public struct SourceLocation: Hashable, Sendable, CustomStringConvertible {
  /// The name of the text, usually a path.
  public let file: String

  /// The line, counted from 1.
  public let line: Int

  /// The column, counted from 1 in Unicode scalars.
  public let column: Int

  /// The number of bytes before the place, counted from the start of the text.
  public let offset: Int

  /// Creates a location from its parts.
  ///
  /// - Parameters:
  ///   - file: The name of the text.
  ///   - line: The line, from 1.
  ///   - column: The column in Unicode scalars, from 1.
  ///   - offset: The number of bytes before the place.
  public init(file: String, line: Int, column: Int, offset: Int) {
    self.file = file
    self.line = line
    self.column = column
    self.offset = offset
  }

  /// The location as `file:line:column`, the form that editors and terminals turn into a link.
  public var description: String {
    "\(file):\(line):\(column)"
  }
}
