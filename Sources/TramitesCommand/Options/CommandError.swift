import Tramites

/// Why a command could not do its work.
enum CommandError: Error, Sendable {
  /// It was asked for in a way that is not understood.
  case usage(Message, command: CommandName?)
  /// Something that it needs is not there or cannot be used.
  ///
  /// The code tells programs what; see `ErrorJSON`.
  case failure(Message, code: String = "file.unreadable")
  /// A text is not as it must be.
  case input([PlacedDiagnostic])
  /// A procedure cannot be had, perhaps because of the catalog's problems.
  case refused(LoadedCatalog.Refusal, [PlacedDiagnostic])
}

extension CommandError {
  /// A text that was read from where its name says.
  static func input(_ error: InputError) -> CommandError {
    .input(error.diagnostics.map { PlacedDiagnostic($0) })
  }

  /// Gives what `body` gives, or says what is wrong with the text that it read.
  static func reading<Result>(_ body: () throws(InputError) -> Result) throws(CommandError) -> Result {
    do {
      return try body()
    } catch {
      throw .input(error)
    }
  }
}
