/// A fact that decided, with its value (FORMAT §8).
///
/// The reasons of a condition or a finding cite leaves: given facts and keys of documents. They are *faithful*: with these
/// leaves alone, and all others unknown, it would be the same. And they are *irreducible*: without any one of them it
/// would not be known. Documents with their `type` and `of`, groups and the lengths of lists stay in both cases. Of
/// several ways in which something is decided, that with the fewest leaves is cited, the first of these in the
/// definition. What is unknown cites its questions: the leaves that nobody gave.
///
/// Of very many reasons the last one says that there are more, with the code `reasons.more`; what was cited is then part of
/// what decided.
///
/// A calculated fact is named, and the leaves from which it comes follow it (``isBeneath``).
///
/// ```swift
/// for reason in criterion.because where !reason.isBeneath { print(reason.message.spanish) }
/// ```
public struct Reason: Sendable, Hashable {
  /// The kind of comparison: `fact.is`, `fact.atLeast`, `list.count` …
  public var code: String { content.form.code }
  /// The path of the fact; nil for a calculated value that no single fact has, and for words about a fact that is not
  /// itself cited.
  public var path: String? { place?.text }
  /// The value found; nil where it is unknown or masked, `.none` where there is none. Of a long text, its beginning.
  public var actual: FactValue? { content.actual }
  /// What it was compared with; nil where nothing was, or where it is masked. Of a long text, its beginning.
  public var expected: FactValue? { content.form.expected }
  /// Whether the comparison holds; nil where that is unknown.
  public var holds: Bool? { content.form.holds }
  /// What the fact is called: `Vínculo`.
  package var title: Message { content.form.title }
  /// The fact with its value: `Vínculo: «Cónyuge»`.
  var quote: Message {
    Message { "\(title.text(in: $0)): \(content.shown.quoted(in: $0))" }
  }
  /// What was demanded, where the value alone does not say it: `debe ser menos de «18»`.
  var demand: Message? { content.form.demand }

  /// Where the fact stands.
  let place: ElementPath?
  let content: Content
  /// Its number among those that one explainer made, so that what is written of it can be written again; else -1.
  var number: Int32 = -1

  init(_ place: ElementPath?, _ content: Content) {
    self.place = place
    self.content = content
  }

  /// The reason in words: `Vínculo: «Cónyuge»`, `Edad: «18» (debe ser menos de «18»)`.
  public var message: Message { Message { text(in: $0) } }

  /// The reason in words of one language.
  func text(in language: Language) -> String {
    let quote = "\(title.text(in: language)): \(content.shown.quoted(in: language))"
    return demand.map { "\(quote) (\($0.text(in: language)))" } ?? quote
  }

  /// What the words say before a value in quotation marks, and after it.
  var messageAroundValue: (before: Message, after: Message) {
    let marks = Message(es: "", en: "").quoted
    let demand = demand.map { Message(es: " (\($0.spanish))", en: " (\($0.english))") }
    return (
      Message(
        es: "\(title.spanish): \(marks.spanish.prefix(1))", en: "\(title.english): \(marks.english.prefix(1))"),
      Message(
        es: "\(marks.spanish.suffix(1))\(demand?.spanish ?? "")",
        en: "\(marks.english.suffix(1))\(demand?.english ?? "")")
    )
  }

  /// What reasons say, in their order, each fact once with all that was demanded of it.
  ///
  /// Two conditions may have read the same fact: each of them is a reason, but a person need read the value only once.
  ///
  /// ```swift
  /// let why = Reason.messages(of: finding.because).map { $0.text(in: .spanish) }.joined(separator: "; ")
  /// ```
  public static func messages(of reasons: [Reason]) -> [Message] {
    var places: [String: Int] = [:]
    var said: [(quote: Message, demands: [Message])] = []
    for reason in reasons where !reason.isBeneath {
      let key = "\(reason.path ?? "")\u{0}\(reason.quote.spanish)"
      let place = places[key] ?? said.count
      if place == said.count {
        places[key] = place
        said.append((reason.quote, []))
      }
      if let demand = reason.demand, !said[place].demands.contains(demand) { said[place].demands.append(demand) }
    }
    return said.map { $0.quote.adding(demands: $0.demands) }
  }
}

extension Reason {
  /// Whether two reasons say the same.
  public static func == (left: Reason, right: Reason) -> Bool {
    // What takes least to compare, and mostly differs, comes first.
    if let place = left.place, let other = right.place, place.row >= 0, other.row >= 0, place.row != other.row {
      return false
    }
    if left.content === right.content { return left.place == right.place }
    let (form, other) = (left.content.form, right.content.form)
    return
      (form === other
      || form.holds == other.holds && form.code == other.code && form.title == other.title
        && form.expected == other.expected && form.demand == other.demand)
      && left.place == right.place && left.actual == right.actual
      && left.content.shown.message == right.content.shown.message
  }

  /// Hashes what most reasons differ in.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    hasher.combine(place)
    hasher.combine(expected)
  }
}

extension Message {
  fileprivate func adding(demands: [Message]) -> Message {
    guard !demands.isEmpty else { return self }
    return Message(
      es: "\(spanish) (\(demands.map(\.spanish).joined(separator: "; ")))",
      en: "\(english) (\(demands.map(\.english).joined(separator: "; ")))")
  }
}
