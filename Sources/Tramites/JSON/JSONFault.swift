/// Where reading stopped and what it was about to read; what is wrong is found out afterwards.
struct JSONFault {
  /// What the parser was about to read, or the limit that it reached.
  enum Context {
    case value
    case key
    case colon
    /// A comma or the bracket that closes the container.
    case separator
    case end
    case string
    case number
    case depth
    case nodes
    case numberLength
  }

  let context: Context
  /// Where; in a string or number that of its first byte.
  let offset: Int
  /// The node of the container that is open; `nil` outside of all.
  let container: Int?
}
