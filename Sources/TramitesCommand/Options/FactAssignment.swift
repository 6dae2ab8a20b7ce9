import Tramites

/// What `--set` says: a path and what stands there.
///
///     --set solicitante.edad=15 --set dependientes[+].vinculo=hijo --set submission.date=2026-05-14
struct FactAssignment: Sendable, Equatable {
  /// A part of a path.
  enum Step: Sendable, Equatable {
    /// A field: `solicitante`.
    case field(String)
    /// An element: `[0]`.
    case element(Int)
    /// A new element: `[+]`.
    case newElement
  }

  /// The path as it was typed.
  let path: String
  /// The path, taken apart; never empty.
  let steps: [Step]
  /// The value as it was typed.
  let text: String
  /// The option that says so: `--set`, `--value`.
  let option: OptionName
  /// The command that takes it.
  let command: CommandName

  /// Reads `PATH=VALUE`.
  ///
  /// - Throws: `CommandError.usage` for anything else.
  init(_ argument: String, option: OptionName = .set, of command: CommandName = .checklist) throws(CommandError) {
    let parts = argument.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 2, let steps = Self.steps(parts[0]) else {
      throw .usage(
        Message(
          es: "no se entiende `\(option.flag) \(argument)`: escriba el dato y su valor, como `solicitante.edad=15` o "
            + "`dependientes[0].vinculo=hijo`",
          en:
            "`\(option.flag) \(argument)` is not understood: write the fact and its value, like `solicitante.edad=15` or "
            + "`dependientes[0].vinculo=hijo`"), command: command)
    }
    self.option = option
    self.command = command
    path = parts[0]
    self.steps = steps
    text = parts[1]
  }

  private static func steps(_ path: String) -> [Step]? {
    var steps: [Step] = []
    for part in path.split(separator: ".", omittingEmptySubsequences: false) {
      let name = part.prefix { $0 != "[" }
      guard !name.isEmpty else { return nil }
      steps.append(.field(String(name)))
      let index = part.dropFirst(name.count)
      guard !index.isEmpty else { continue }
      guard index.first == "[", index.last == "]" else { return nil }
      let number = index.dropFirst().dropLast()
      if number == "+" {
        steps.append(.newElement)
      } else if let row = Int(number), row >= 0, number.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
        steps.append(.element(row))
      } else {
        return nil
      }
    }
    return steps
  }

  /// The fields that the path goes through, without elements.
  var fields: [String] {
    steps.compactMap { if case .field(let name) = $0 { name } else { nil } }
  }
}
