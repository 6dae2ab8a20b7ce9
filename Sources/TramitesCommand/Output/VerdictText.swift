import Tramites

/// A verdict for a terminal: the outcome, what to do about it, what is in order already, and what comes next.
///
/// One idea a line, in the order in which a person needs them; no codes and no ids.
///
/// ```swift
/// print(VerdictText(verdict, language: .spanish, allSteps: false, colors: true).text)
/// ```
struct VerdictText {
  private let verdict: Verdict
  private let language: Language
  private let allSteps: Bool
  private let colors: Bool
  private let width: Int

  /// The text of a verdict.
  ///
  /// - Parameters:
  ///   - verdict: what was found.
  ///   - language: the language of the text.
  ///   - allSteps: whether the steps are printed whole, instead of the summaries of those still ahead.
  ///   - colors: whether headings are bold and the outcome is coloured.
  ///   - width: the columns of a line, 20 or more.
  init(_ verdict: Verdict, language: Language, allSteps: Bool, colors: Bool, width: Int = 80) {
    self.verdict = verdict
    self.language = language
    self.allSteps = allSteps
    self.colors = colors
    self.width = width
  }

  /// The text, without a line feed at its end.
  var text: String {
    var writer = Writer(verdict, language: language, page: TextPage(width: width, colors: colors))
    let isRefused = verdict.outcome == .ineligible
    writer.writeOutcome()
    writer.writeHead()
    if isRefused {
      writer.writeOtherFaults()
    } else {
      writer.writeFaults()
    }
    writer.writeQuestions()
    writer.writeRecommended()
    if !isRefused {
      writer.writeReady()
    }
    if allSteps {
      writer.writeAllSteps()
    } else if !isRefused {
      writer.writeStepsAhead()
    }
    writer.writeRemarks()
    writer.writeSurroundings()
    return writer.page.text
  }

  /// Prints one verdict; a method for each part, each in the file of its part.
  struct Writer {
    let verdict: Verdict
    let definition: ProcedureDefinition
    let language: Language
    let names: DossierNames
    let criteria: [Verdict.CriterionResult]
    let requirements: [Verdict.RequirementResult]
    let questions: [Question]
    var page: TextPage

    init(_ verdict: Verdict, language: Language, page: TextPage) {
      self.verdict = verdict
      self.language = language
      self.page = page
      definition = verdict.procedure.definition
      names = DossierNames(verdict, language: language)
      // Each list is made anew whenever a verdict is asked for it.
      criteria = verdict.eligibility
      requirements = verdict.requirements
      questions = verdict.questions
    }
  }
}

extension VerdictText.Writer {
  func say(_ spanish: String, _ english: String) -> String {
    Message(es: spanish, en: english).text(in: language)
  }

  func say(_ message: Message) -> String { message.text(in: language) }

  func say(_ text: LocalizedText) -> String { text.text(in: language) }

  /// Reasons in one line, each fact once.
  func reasons(_ reasons: [Reason]) -> String {
    Reason.messages(of: reasons).map { say($0) }.joined(separator: "; ")
  }

  /// A heading, with a line of space before it.
  mutating func heading(_ spanish: String, _ english: String) {
    page.blank()
    page.add(say(spanish, english), style: .heading)
  }

  /// The procedure and the day of submission.
  mutating func writeHead() {
    page.blank()
    page.add(definition.calmTitle(in: language), first: say("Trámite: ", "Procedure: "), rest: "  ")
    page.add(verdict.submittedOn.words(in: language), first: say("Fecha de presentación: ", "Day of submission: "))
    if verdict.outcome != .ineligible, let channel = verdict.recommendedChannel {
      page.add(say(channel.title), first: say("Canal recomendado: ", "Recommended channel: "))
    }
  }
}
