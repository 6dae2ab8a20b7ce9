/// A fact that decided, with its value (FORMAT §8).
public struct Reason: Sendable, Hashable {
  /// The kind of comparison: `fact.is`, `fact.atLeast`, `list.count` …
  public var code: String { content.code }
  /// The path of the fact; nil for a calculated value that no single fact has.
  public let path: String?
  /// The value found; nil where it is unknown or masked, `.none` where there is none.
  public var actual: FactValue? { content.actual }
  /// What it was compared with; nil where nothing was, or where it is masked.
  public var expected: FactValue? { content.expected }
  /// Whether the comparison holds; nil where that is unknown.
  public var holds: Bool? { content.holds }
  /// What the fact is called: `Vínculo`.
  package var title: Message { content.title }
  /// The fact with its value: `Vínculo: «Cónyuge»`.
  var quote: Message { content.quote }
  /// What was demanded, where the value alone does not say it: `debe ser menos de «18»`.
  var demand: Message? { content.demand }

  let content: Content
  /// Its number among those that one explainer made, so that what is written of it can be written again; else -1.
  var number: Int32 = -1

  init(path: String?, content: Content) {
    self.path = path
    self.content = content
  }

  /// The reason in words: `Vínculo: «Cónyuge»`, `Edad: «18» (debe ser menos de «18»)`.
  public var message: Message { quote.adding(demands: demand.map { [$0] } ?? []) }

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
    for reason in reasons {
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
  /// What a reason says, and not of which element: reasons of many elements and verdicts share one.
  final class Content: Sendable {
    let code: String
    let actual: FactValue?
    let expected: FactValue?
    let holds: Bool?
    let title: Message
    let quote: Message
    let demand: Message?
    /// As JSON in each language, for what many verdicts say; nil for what one does.
    let written: [WrittenReason]?

    init(
      code: String, actual: FactValue?, expected: FactValue?, holds: Bool?, title: Message, quote: Message,
      demand: Message?, written: [WrittenReason]? = nil
    ) {
      self.code = code
      self.actual = actual
      self.expected = expected
      self.holds = holds
      self.title = title
      self.quote = quote
      self.demand = demand
      self.written = written
    }
  }

  init(
    code: String, path: String?, actual: FactValue?, expected: FactValue?, holds: Bool?, title: Message,
    quote: Message, demand: Message?
  ) {
    self.init(
      path: path,
      content: Content(
        code: code, actual: actual, expected: expected, holds: holds, title: title, quote: quote, demand: demand))
  }

  /// Whether two reasons say the same.
  public static func == (left: Reason, right: Reason) -> Bool {
    left.path == right.path
      && (left.content === right.content
        || left.code == right.code && left.holds == right.holds && left.actual == right.actual
          && left.expected == right.expected && left.title == right.title && left.quote == right.quote
          && left.demand == right.demand)
  }

  /// Hashes what most reasons differ in.
  public func hash(into hasher: inout Hasher) {
    hasher.combine(code)
    hasher.combine(path)
    hasher.combine(expected)
  }
}

/// A reason as JSON without white space, with a gap for its path.
struct WrittenReason: Sendable {
  let beforePath: [UInt8]
  let afterPath: [UInt8]
}

extension Message {
  fileprivate func adding(demands: [Message]) -> Message {
    guard !demands.isEmpty else { return self }
    return Message(
      es: "\(spanish) (\(demands.map(\.spanish).joined(separator: "; ")))",
      en: "\(english) (\(demands.map(\.english).joined(separator: "; ")))")
  }
}

/// One thing that is wrong, and what to do (FORMAT §8).
public struct Finding: Sendable, Hashable {
  /// The kind of fault, stable across versions and languages.
  public let code: Code
  /// What is wrong: `documents[2].copies`; a paper that is not there is `documents[+]`.
  public let path: String
  /// The figures behind the words, by name.
  public let params: [String: FactValue]
  /// The paper or the datum: `Pasaporte`.
  public let about: Message
  /// For whom it is; nil where that goes without saying.
  public let subject: Message?
  /// What is wrong with it: `falta una copia simple`.
  public let problem: Message
  /// What to do; nil where there is nothing to say.
  public let remedy: Message?
  /// What else would serve, which `remedy` says at its end; nil where nothing would.
  package var alsoServes: Message?
  /// What is in order about the same paper: `el original y una copia simple`, `con apostilla`.
  public let inOrder: [Message]
  /// Whether somebody else has to act first: an apostille, a translation, another procedure.
  public let needsOthers: Bool
  /// The facts that brought the demand about.
  public let because: [Reason]

  /// What tells a fault from others: the same fault of one paper may stand in the way of several requirements.
  package struct Fault: Hashable {
    let code: Code
    let path: String
    let params: [String: FactValue]
    /// For whom it is, where no path says it.
    let subject: Message?
    let about: Message
    let problem: Message
    let remedy: Message?
  }

  /// What tells it from other faults.
  package var fault: Fault {
    let isOfNothing = path == "documents[+]"
    return Fault(
      code: code, path: path, params: params, subject: isOfNothing ? subject : nil, about: about, problem: problem,
      remedy: isOfNothing ? remedy : nil)
  }

  /// The whole in one line: `Pasaporte, para Ana Ortiz: falta una copia simple`.
  public var message: Message {
    Message(
      es: "\(about.spanish)\(subject.map { ", para \($0.spanish)" } ?? ""): \(problem.spanish)",
      en: "\(about.english)\(subject.map { ", for \($0.english)" } ?? ""): \(problem.english)")
  }
}

/// An answer that is open (FORMAT §5, `questions`).
public struct Question: Sendable, Hashable {
  /// The path of what is asked: `dependientes[1].fechaNacimiento`, `documents[2].apostilled`.
  public let path: String
  /// What it is called.
  public let title: Message
  /// What to ask a person.
  public let question: Message
  /// What helps to answer; nil where nothing is said.
  public let help: Message?
  /// Who can answer.
  public let askedOf: FactDeclaration.Respondent
  /// The type of the answer: `boolean`, `integer`, `decimal`, `date`, `choice`, `text`, `group`, `list`.
  public let type: String
  /// The options of a choice.
  public let options: [Option]
  /// Whether the answer may be that there is none.
  public let mayBeNone: Bool
  /// The instances that wait for the answer.
  public let neededFor: [InstanceID]

  /// An option of a choice.
  public struct Option: Sendable, Hashable {
    /// The id that dossiers use.
    public let id: String
    /// What people read.
    public let title: Message
  }
}
