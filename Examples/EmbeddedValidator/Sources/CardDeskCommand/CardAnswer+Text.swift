import EmbeddedValidator
import Tramites

extension CardAnswer {
  /// The answer as lines of text.
  func text(in language: Language) -> String {
    var lines = [headline]
    for task in tasks {
      lines += ["", "- \(task.problem)."]
      if let remedy = task.remedy { lines.append("  \(Labels.remedy.text(in: language)): \(remedy).") }
    }
    for question in questions {
      lines += ["", "? \(question.text)"]
    }
    return lines.joined(separator: "\n")
  }

  private enum Labels {
    static let remedy = Message(es: "Qué hacer", en: "What to do")
  }
}
