import Tramites

/// The command line tool as a value: arguments and a machine in, an exit status out.
///
/// ```swift
/// let status = Tool(arguments: ["check", "expediente.json"], host: .process).run()
/// ```
struct Tool: Sendable {
  /// What was typed after the program's name.
  let arguments: [String]
  /// The machine to work on.
  let host: Host

  /// Does what is asked.
  func run() -> CommandStatus {
    let status = attempt()
    guard let failure = host.output.failure, !failure.isClosedPipe else { return status }
    report(
      .failure(
        Message(
          es: "no se puede escribir en la salida estándar: \(failure.message.spanish)",
          en: "standard output cannot be written: \(failure.message.english)")))
    return .failure
  }

  private func attempt() -> CommandStatus {
    do throws(CommandError) {
      switch try ArgumentParser.parse(arguments) {
      case .help(let command):
        host.output.write(HelpPage(command).text(in: language) + "\n")
        return .success
      case .version:
        host.output.write("tramites \(ToolVersion.current)\n")
        return .success
      case .run(let arguments):
        return try run(arguments)
      }
    } catch {
      report(error)
      return .failure
    }
  }

  private func run(_ arguments: Arguments) throws(CommandError) -> CommandStatus {
    let session = Session(host: host, settings: try Settings(arguments, variables: host.variables))
    return switch arguments.command {
    case .check: try CheckCommand(session: session, arguments: arguments).run()
    case .ask: try AskCommand(session: session, arguments: arguments).run()
    case .repair: try RepairCommand(session: session, arguments: arguments).run()
    case .plan: try PlanCommand(session: session, arguments: arguments).run()
    case .channels: try ChannelsCommand(session: session, arguments: arguments).run()
    case .checklist: try ChecklistCommand(session: session, arguments: arguments).run()
    case .describe: try DescribeCommand(session: session, arguments: arguments).run()
    case .list: try ListCommand(session: session).run()
    case .test: try TestCommand(session: session, arguments: arguments).run()
    case .lint: try LintCommand(session: session, arguments: arguments).run()
    case .batch: try BatchCommand(session: session, arguments: arguments).run()
    case .help: .success
    }
  }

  private var language: Language { Settings.likelyLanguage(arguments, variables: host.variables) }

  private func report(_ error: CommandError) {
    Report(errors: host.errors, language: language).error(error)
  }
}
