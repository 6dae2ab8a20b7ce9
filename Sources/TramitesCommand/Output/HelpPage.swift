import Tramites

/// Help with a command, or with all of them.
struct HelpPage {
  private let command: CommandName?

  init(_ command: CommandName?) { self.command = command }

  func text(in language: Language) -> String {
    command.map { page(of: $0, language) } ?? overview(language)
  }

  // MARK: All commands

  private func overview(_ language: Language) -> String {
    func say(_ spanish: String, _ english: String) -> String { Message(es: spanish, en: english).text(in: language) }
    let shared: [OptionName] = [.procedures, .format, .lang, .on, .help, .version]
    var page = TextPage(width: 80)
    page.add(
      say(
        "tramites: dice si el expediente de un trámite está completo, y qué falta.",
        "tramites: says whether the dossier of a procedure is complete, and what is lacking."))
    section(say("USO", "USAGE"), &page)
    page.addLine("  tramites \(say("COMANDO [OPCIONES]", "COMMAND [OPTIONS]"))")
    section(say("COMANDOS", "COMMANDS"), &page)
    for command in CommandName.allCases {
      page.add(command.summary.text(in: language), first: "  " + command.rawValue.padded(to: 11))
    }
    section(say("OPCIONES COMUNES", "COMMON OPTIONS"), &page)
    add(shared, to: &page, language)
    page.blank()
    page.add(
      say(
        "Después de `--` no hay más opciones. Cada comando tiene su ayuda: `tramites help check`.",
        "After `--` there are no more options. Each command has its help: `tramites help check`."))
    return page.text
  }

  // MARK: One command

  private func page(of command: CommandName, _ language: Language) -> String {
    func say(_ spanish: String, _ english: String) -> String { Message(es: spanish, en: english).text(in: language) }
    var page = TextPage(width: 80)
    page.add(command.summary.text(in: language))
    section(say("USO", "USAGE"), &page)
    let words = ["tramites", command.rawValue, say("[OPCIONES]", "[OPTIONS]"), command.operands.text(in: language)]
    page.addLine("  " + words.filter { !$0.isEmpty }.joined(separator: " "))
    for paragraph in command.details {
      page.blank()
      page.add(paragraph.text(in: language))
    }
    section(say("OPCIONES", "OPTIONS"), &page)
    add(command.options, to: &page, language)
    section(say("ESTADO DE SALIDA", "EXIT STATUS"), &page)
    let numbers = command.statuses.count == 2 ? [0, 2] : [0, 1, 2]
    for (number, meaning) in zip(numbers, command.statuses) {
      page.add(meaning.text(in: language), first: "  \(number)  ")
    }
    section(say("EJEMPLOS", "EXAMPLES"), &page)
    for example in command.examples { page.addLine("  " + example) }
    return page.text
  }

  private func section(_ title: String, _ page: inout TextPage) {
    page.blank()
    page.add(title)
  }

  private func add(_ options: [OptionName], to page: inout TextPage, _ language: Language) {
    for option in options {
      let form = [option.flag, option.placeholder?.text(in: language)].compactMap { $0 }.joined(separator: " ")
      page.add(
        option.help.text(in: language), first: "  " + form.padded(to: 21), rest: String(repeating: " ", count: 23))
    }
  }
}
