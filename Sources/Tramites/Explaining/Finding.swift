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
  /// Why this is demanded, and the facts by which it is not so.
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
