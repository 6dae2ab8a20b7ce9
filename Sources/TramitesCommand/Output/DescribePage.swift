import Tramites

/// The published page of a procedure, printed again from its definition, under the page's own headings.
///
/// What the page says comes first, in the page's order; where it says nothing (an absent section) nothing is printed,
/// and where it prints a heading alone (`leftBlank`) so is it here. Remarks of whoever encoded the page stand apart,
/// behind a bar, and what only the definition says follows at the end.
///
/// ```swift
/// print(DescribePage(procedure, language: .spanish).text)
/// ```
struct DescribePage {
  private let procedure: Procedure
  private let cases: [Requirement.ID: Message]
  private let language: Language
  private let width: Int

  /// A page for a procedure.
  ///
  /// - Parameters:
  ///   - procedure: what is described.
  ///   - language: the language of the headings, and of texts that are translated.
  ///   - width: the columns of a line, 20 or more.
  init(_ procedure: Procedure, language: Language, width: Int = 80) {
    self.procedure = procedure
    cases = procedure.cases()
    self.language = language
    self.width = width
  }

  /// The page, without a line feed at its end.
  var text: String {
    var writer = Writer(procedure: procedure, cases: cases, language: language, page: TextPage(width: width))
    writer.writeHead()
    writer.writeAudience()
    writer.writeOutcome()
    writer.writeRequirements()
    writer.writeProceeding()
    writer.writeFees()
    writer.writeSchedule()
    writer.writeLegalBasis()
    writer.writeContact()
    writer.writeTransparency()
    writer.writeFurther()
    writer.writeRemainingNotes()
    return writer.page.text
  }

  /// Prints one page; a method for each section, each in the file of its part of the page.
  struct Writer {
    let procedure: Procedure
    /// In which case requirements with a condition apply.
    let cases: [Requirement.ID: Message]
    let language: Language
    var page: TextPage
    /// The notes that are printed already, by their place in the definition.
    var printedNotes: Set<Int> = []

    var definition: ProcedureDefinition { procedure.definition }
  }
}

extension DescribePage.Writer {
  func say(_ spanish: String, _ english: String) -> String {
    Message(es: spanish, en: english).text(in: language)
  }

  /// A heading with a line of space around it.
  mutating func heading(_ spanish: String, _ english: String) {
    page.blank()
    page.add(say(spanish, english), style: .heading)
    page.blank()
  }

  /// A label on a line of its own, with what it is about below.
  mutating func label(_ spanish: String, _ english: String) {
    page.blank()
    page.add(say(spanish, english))
  }

  /// Whether the published page has a section: with something below, or with its heading alone.
  func has(_ key: String, _ isStated: Bool) -> Bool {
    isStated || isBlank(key) || publishedList(key) != nil
  }

  /// Whether the published page has a list of requirements.
  ///
  /// Where the definition keeps the page's own general list, what the page has besides is kept too: the other lists are
  /// then what the encoding made of the general one.
  func hasList(_ key: String, _ isStated: Bool) -> Bool {
    has(key, isStated && publishedList("requirements") == nil)
  }

  /// Whether the published page prints the heading alone.
  func isBlank(_ key: String) -> Bool { definition.leftBlank.contains(key) }

  /// The page's own list for a section, which goes before what the definition makes of it.
  func publishedList(_ key: String) -> [Step]? {
    definition.published?.first { $0.key == key }?.items
  }

  /// Prints the page's own list where there is one, else what `body` prints; nothing where the page left it blank.
  mutating func write(_ key: String, numbering: Step.Numbering = .dashes, orElse body: (inout Self) -> Void) {
    if let list = publishedList(key) {
      write(list, numbering: numbering, isPublished: true)
    } else if !isBlank(key) {
      body(&self)
    }
  }
}
