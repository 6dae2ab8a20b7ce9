import Tramites

/// What a person types at a question: an answer, or a word that steers the interview.
enum AskInput: Equatable {
  case answer(String)
  case back
  case quit
  case help
  case list
  /// To change an earlier answer, by its number from 1.
  case change(Int)
  /// To see the dossier so far.
  case dossier

  /// Understands a line. What begins with `=` is an answer, whatever it says.
  init(_ line: String) {
    let typed = line.trimmed
    if typed.hasPrefix("=") {
      self = .answer(String(typed.dropFirst()))
      return
    }
    let words = typed.lowercased().split(separator: " ").map(String.init)
    switch words.count == 1 ? words[0] : "" {
    case "atrás", "atras", "back": self = .back
    case "salir", "quit", "exit": self = .quit
    case "ayuda", "help": self = .help
    case "respuestas", "answers": self = .list
    case "expediente", "dossier": self = .dossier
    default:
      if words.count == 2, ["cambiar", "change"].contains(words[0]), let number = Int(words[1]), number > 0 {
        self = .change(number)
      } else {
        self = .answer(typed)
      }
    }
  }
}
