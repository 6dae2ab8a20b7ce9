/// Makes random dossiers that fit the vocabulary of a definition, generated or real.
struct DossierGenerator {
  /// How much of a dossier is there, and how often it is as rules tend to want it, both in percent.
  struct Profile {
    var presence: Int
    var goodness: Int

    static let whole = Profile(presence: 97, goodness: 94)
    static let withGaps = Profile(presence: 85, goodness: 85)
    static let sparse = Profile(presence: 60, goodness: 70)
  }

  let definition: JSONTree
  var random: SplitMix64
  var profile: Profile
  /// The numbers and days that the definition writes: values near them hit its boundaries.
  let integers: [Int]
  let numbers: [String]
  let days: [CivilDay]
  /// Every piece of document evidence.
  let papers: [JSONTree]

  init(definition: JSONTree, random: SplitMix64, profile: Profile) {
    self.definition = definition
    self.random = random
    self.profile = profile
    let written = definition.everything
    numbers = written.compactMap { if case .number(let text) = $0 { text } else { nil } } + ["0", "1"]
    integers = numbers.compactMap { Int($0) }
    papers = written.filter { !($0["document"]?.oneOrSeveralTexts ?? []).isEmpty }
    days = (written.compactMap(\.text) + SampleDays.submission).compactMap { CivilDay($0) }
  }

  var vocabulary: Vocabulary { Vocabulary(definition: definition) }

  mutating func makeDossier() -> JSONTree {
    var dossier: JSONTree = ["procedure": definition["id"] ?? "tramite"]
    if let channel = random.pickAny(vocabulary.channelIDs), random.chance(profile.presence) {
      dossier["channel"] = .string(channel)
    }
    dossier["submittedOn"] = .string(random.pick(SampleDays.submission))
    dossier["facts"] = object(definition["facts"]?.members ?? [])
    if random.chance(10) { dossier["x-expediente"] = "77" }
    let documents = makeDocuments(for: dossier)
    if !documents.isEmpty || random.chance(50) { dossier["documents"] = .array(documents) }
    return dossier
  }

  // MARK: Facts

  mutating func object(_ fields: [JSONTree.Member]) -> JSONTree {
    var result: JSONTree = [:]
    for field in fields where field.value["value"] == nil && random.chance(profile.presence) {
      result[field.key] = value(of: field.value)
    }
    return result
  }

  /// A value for a declared fact, group or list.
  mutating func value(of declaration: JSONTree) -> JSONTree {
    if declaration["mayBeNone"]?.isTrue ?? false, random.chance(18) { return .null }
    let fields = vocabulary.fields(of: declaration)
    switch declaration["type"]?.text ?? "" {
    case "group": return object(fields)
    case "list":
      let count = random.pick([0, 1, 1, 2, 2, 3])
      return .array((0..<count).map { _ in object(fields) })
    case "boolean": return .boolean(random.chance(70))
    case "integer": return .number(integer())
    case "decimal": return .number(decimal())
    case "date": return .string(day().text)
    case "choice":
      return .string(random.pickAny(declaration["options"]?.members.map(\.key) ?? []) ?? "a")
    default: return .string(text(declaration))
    }
  }

  mutating func integer() -> String {
    if random.chance(2) { return random.pick([String(Int.max), String(Int.min), "999999999999999999"]) }
    return String(random.chance(60) ? random.pick(integers) &+ random.int(-1...1) : random.int(0...40))
  }

  mutating func decimal() -> String {
    if random.chance(3) { return random.pick(SampleNumbers.huge) }
    if random.chance(40) { return random.pick(numbers) }
    return random.chance(50) ? String(random.int(-3...50)) : "\(random.int(0...30)).\(random.int(0...9))5"
  }

  mutating func day() -> CivilDay {
    let base = random.pick(days)
    return base.adding(days: random.pick([0, 0, 0, 1, -1, 30])) ?? base
  }

  private mutating func text(_ declaration: JSONTree) -> String {
    // A blank text is as good as none.
    if random.chance(2) { return random.pick(["", "  ", "\u{00A0}"]) }
    let format = declaration["format"]?.text ?? ""
    let isGood = random.chance(profile.goodness)
    return random.pick(isGood ? SampleTexts.good(format) : SampleTexts.bad(format))
  }
}
