/// Turns the record of a check into reasons, findings and questions, by a second, complete evaluation.
///
/// The second evaluation has the same values as the first: the words of a language can never change a verdict. It is
/// complete where something may have no value, so that all that has none is noted.
final class Explainer {
  let accepted: AcceptedDossier
  let phrasebook: Phrasebook
  let evaluation: Evaluation
  let words: Words
  let names: Names
  /// The language in which reasons are written; nil where they are read.
  let writingLanguage: Language?
  /// The list that an instance stands for each element of, whose label goes without saying inside it.
  var instanceList: Int32 = -1
  /// The type of a document that is not there, while what it must be like is said; -1 else.
  var demandedType: Int32 = -1
  /// Whether no day is meant, so that what a parameter is called is said and not its value.
  var isTimeless = false
  /// Whether only what is declared sensitive counts as such, and not what is calculated from it.
  var asksForDeclarations = false
  /// How many choices and cases stand around the demands that are put into words.
  var demandNesting: (choices: Int32, conditionals: Int32) = (0, 0)
  /// The demands that were put into words, by where the evaluation stood.
  var knownDemands: [[Int32]: [DocumentDemand]] = [:]
  /// The reasons that were put into words for this dossier alone, by number.
  var leaves: [Reason] = []
  var knownLeaves: [ConditionPlace: Int] = [:]
  var recentLeaves = RecentLeaves()
  /// What reasons of this dossier alone say of every element, by the key of what they have in common.
  var ownContents: [Int: Reason.Content] = [:]
  /// The reasons of conditions that are the same everywhere.
  var sharedReasons: [ConditionPlace: SharedReasons] = [:]
  /// What must hold for the findings that are being made to matter: that their requirement applies.
  var goalsAround: [Goal] = []
  /// An evaluation of the same dossier that notes no problems, for what the verdict's own does not reach.
  private(set) lazy var silentEvaluation =
    evaluation.isExhaustive ? Evaluation(names.sharedProgram, names.sharedCells) : evaluation
  /// How much is said.
  private(set) lazy var bounds = ExplanationBounds(instances: countInstances())
  /// The elements of each list as instances name them, by row.
  private var elements: [[ElementName]] = []
  /// Whether some evidence counted each document.
  private(set) lazy var countedDocuments = findCountedDocuments()
  /// The first document of each type that no evidence counted.
  private(set) lazy var uncountedDocuments = findUncountedDocuments()
  /// The place of each document among those of its type and subject, from 1; 0 for the only one.
  private(set) lazy var documentPlaces = findDocumentPlaces()
  /// The types of the host's own that the dossier gives its documents; empty for one of the definition's.
  private(set) lazy var otherTypeNames = findOtherTypeNames()
  /// What texts call documents of these types, and the same beginning with a capital.
  var otherTitles: [String: (title: String, capitalized: String)] = [:]

  var program: Program { @inline(__always) get { names.sharedProgram.program } }
  var cells: DossierCells { @inline(__always) get { names.sharedCells.cells } }

  /// - Parameter language: the language in which reasons are written as JSON without white space; nil to read them.
  init(_ accepted: AcceptedDossier, writingIn language: Language? = nil) {
    self.accepted = accepted
    writingLanguage = language
    names = Names(accepted)
    words = Words(names)
    phrasebook = names.phrasebook
    evaluation = Evaluation(names.sharedProgram, names.sharedCells, isExhaustive: phrasebook.mayLackValues)
  }

  /// The path of an element and what texts call it.
  final class ElementName {
    let path: ElementPath
    let label: Message
    /// Both as members of JSON, in the language that the explainer's only writer writes.
    var written: [UInt8] = []

    init(path: ElementPath, label: Message) {
      self.path = path
      self.label = label
    }
  }

  /// How an instance names its element; nil without `forEach`, and over a list of which nothing is known.
  func element(list: Int32, row: Int32) -> ElementName? {
    guard list >= 0, row >= 0, Int(row) < cells.lists[Int(list)].count else { return nil }
    if elements.isEmpty { elements = Array(repeating: [], count: cells.lists.count) }
    if elements[Int(list)].isEmpty {
      elements[Int(list)] = (0..<cells.count(of: list)).map { row in
        ElementName(
          path: ElementPath(phrasebook.elements[Int(list)], row: row), label: words.label(list: list, row: row))
      }
    }
    return elements[Int(list)][Int(row)]
  }

  /// Runs `body` with the instance's element as the current one.
  func with<Result>(list: Int32, row: Int32, _ body: () -> Result) -> Result {
    guard list >= 0 else { return body() }
    let saved = evaluation.current[Int(list)]
    let savedList = instanceList
    evaluation.current[Int(list)] = row
    instanceList = list
    defer {
      evaluation.current[Int(list)] = saved
      instanceList = savedList
    }
    return body()
  }

  /// Runs `body` with a document as the one that constraints read.
  func with<Result>(document: Int32, _ body: () -> Result) -> Result {
    let saved = evaluation.document
    evaluation.document = document
    defer { evaluation.document = saved }
    return body()
  }

  /// Whether an instance is over a list of which it is not known which elements it has.
  func isOverUnknownList(list: Int32) -> Bool {
    list >= 0 && !evaluation.isKnown(list)
  }
}
