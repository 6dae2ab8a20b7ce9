extension Reason {
  /// What a reason says, and not of which element: reasons of many elements and verdicts share one.
  final class Content: Sendable {
    let form: Form
    let actual: FactValue?
    let shown: Shown
    /// As JSON, for what many verdicts say and one language; nil for what one verdict says.
    let written: WrittenReason?

    init(_ form: Form, actual: FactValue?, shown: Shown, written: WrittenReason? = nil) {
      self.form = form
      self.actual = actual
      self.shown = shown
      self.written = written
    }
  }

  /// What a reason says whatever value was found: reasons of many values share one.
  final class Form: Sendable {
    let code: String
    let expected: FactValue?
    let holds: Bool?
    let title: Message
    let demand: Message?
    /// As JSON around the value, for a value of which there are many; nil for what is said once.
    let written: WrittenReason?

    init(
      code: String, expected: FactValue?, holds: Bool?, title: Message, demand: Message?, written: WrittenReason? = nil
    ) {
      self.code = code
      self.expected = expected
      self.holds = holds
      self.title = title
      self.demand = demand
      self.written = written
    }
  }

  /// The value that was found, as texts show it.
  enum Shown: Sendable {
    /// Words that are no value: `sin respuesta`.
    case words(Message)
    /// A value, which stands in quotation marks.
    case value(Message)
    case number(ExactDecimal)
    case date(CivilDate)

    /// The value in the quotation marks of each language.
    var message: Message { Message { quoted(in: $0) } }

    /// The value in the quotation marks of a language; words without them.
    func quoted(in language: Language) -> String {
      if case .words(let words) = self { return words.text(in: language) }
      return text(in: language).quoted(in: language)
    }

    /// The value without quotation marks, made in the one language that is asked for.
    func text(in language: Language) -> String {
      switch self {
      case .words(let message), .value(let message): message.text(in: language)
      case .number(let number): number.words(in: language)
      case .date(let date): date.words(in: language)
      }
    }
  }

  init(
    code: String, path: String?, actual: FactValue?, expected: FactValue?, holds: Bool?, title: Message, shown: Shown,
    demand: Message?
  ) {
    self.init(
      path.map { ElementPath($0) },
      Content(
        Form(code: code, expected: expected, holds: holds, title: title, demand: demand), actual: actual, shown: shown))
  }
}

/// A reason as JSON without white space in one language, with a gap for the element's number, and perhaps others for
/// the value.
final class WrittenReason: Sendable {
  /// Up to the number of the element.
  let head: [UInt8]
  /// From there on; nil where the path has no such number, and `head` goes on.
  let afterRow: [UInt8]?
  /// What follows the value as machine words have it, up to its words, and what follows these.
  let aroundWords: (before: [UInt8], after: [UInt8])?

  init(head: [UInt8], afterRow: [UInt8]?, aroundWords: (before: [UInt8], after: [UInt8])?) {
    self.head = head
    self.afterRow = afterRow
    self.aroundWords = aroundWords
  }
}
