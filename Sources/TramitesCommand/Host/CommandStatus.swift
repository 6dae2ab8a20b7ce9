/// How a command ended, as the process tells its caller.
enum CommandStatus: Int32, Comparable, Sendable {
  /// The dossier is admissible, or all is well.
  case success = 0
  /// The dossier is not admissible, cases fail, or a definition has errors.
  case negative = 1
  /// The command could not do its work.
  case failure = 2

  static func < (left: CommandStatus, right: CommandStatus) -> Bool { left.rawValue < right.rawValue }
}
