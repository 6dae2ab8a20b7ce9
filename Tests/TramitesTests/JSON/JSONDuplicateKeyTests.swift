import Testing

@testable import Tramites

@Suite("A key that an object has twice")
struct JSONDuplicateKeyTests {
  private func duplicates(in text: String, limits: Limits = .standard) throws -> [JSONProblem] {
    let reading = JSONReader.read(SourceText(name: "", text), limits: limits)
    _ = try #require(reading.document, "repeated keys leave the document readable")
    return reading.problems
  }

  @Test("is reported at the second, with the first")
  func once() throws {
    let marked = MarkedJSON(#"{1️⃣"a": 1, "b": 2, 2️⃣"a": 3}"#)
    #expect(
      try duplicates(in: marked.text) == [JSONProblem(.duplicateKey(key: "a", firstOffset: marked[1]), at: marked[2])])
  }

  @Test("is reported each time, always with the first")
  func thrice() throws {
    let marked = MarkedJSON(#"{1️⃣"": 1, 2️⃣"": 2, 3️⃣"": 3}"#)
    #expect(
      try duplicates(in: marked.text) == [
        JSONProblem(.duplicateKey(key: "", firstOffset: marked[1]), at: marked[2]),
        JSONProblem(.duplicateKey(key: "", firstOffset: marked[1]), at: marked[3]),
      ])
  }

  @Test("is reported in every object, in the order of the text")
  func nested() throws {
    let marked = MarkedJSON(#"{1️⃣"a": [{2️⃣"a": 1, 3️⃣"a": 2}], 4️⃣"a": {5️⃣"b": 1, "a": 2, 6️⃣"b": 3}, "c": {"b": 1}}"#)
    #expect(
      try duplicates(in: marked.text) == [
        JSONProblem(.duplicateKey(key: "a", firstOffset: marked[2]), at: marked[3]),
        JSONProblem(.duplicateKey(key: "a", firstOffset: marked[1]), at: marked[4]),
        JSONProblem(.duplicateKey(key: "b", firstOffset: marked[5]), at: marked[6]),
      ])
  }

  @Test(
    "is the same key however it is escaped",
    arguments: [
      (#"{1️⃣"a": 1, 2️⃣"\u0061": 2}"#, "a"),
      (#"{1️⃣"\u0061\u0062": 1, 2️⃣"ab": 2}"#, "ab"),
      (#"{1️⃣"\/": 1, 2️⃣"/": 2}"#, "/"),
      (#"{1️⃣"\n": 1, 2️⃣"\u000A": 2}"#, "\n"),
      (#"{1️⃣"😀": 1, 2️⃣"\uD83D\uDE00": 2}"#, "😀"),
      (#"{1️⃣"\u00f1": 1, 2️⃣"ñ": 2}"#, "ñ"),
      (#"{1️⃣"\u20AC": 1, 2️⃣"€": 2}"#, "€"),
      (#"{1️⃣"\"": 1, 2️⃣"\u0022": 2}"#, "\""),
    ])
  func escaped(_ marked: String, key: String) throws {
    let marked = MarkedJSON(marked)
    #expect(
      try duplicates(in: marked.text) == [JSONProblem(.duplicateKey(key: key, firstOffset: marked[1]), at: marked[2])])
    // The same among so many others that a hash table is used.
    let others = (0..<40).map { #", "other\#($0)": 0"# }.joined()
    let many = try duplicates(in: marked.text.dropLast() + others + "}")
    #expect(many == [JSONProblem(.duplicateKey(key: key, firstOffset: marked[1]), at: marked[2])])
  }

  @Test(
    "has the same scalars, not only the same look",
    arguments: [
      #"{"é": 1, "e\u0301": 2}"#, #"{"a": 1, "A": 2}"#, #"{"a": 1, "a ": 2}"#, #"{"\\u0061": 1, "a": 2}"#,
      "{\"é\": 1, \"e\u{301}\": 2}",
    ])
  func different(_ text: String) throws {
    #expect(try duplicates(in: text).isEmpty)
    let others = (0..<40).map { #", "other\#($0)": 0"# }.joined()
    #expect(try duplicates(in: text.dropLast() + others + "}").isEmpty)
  }

  @Test("is found among any number of members", arguments: [2, 3, 15, 16, 17, 18, 31, 32, 33, 64, 65, 1000])
  func counts(_ count: Int) throws {
    for (first, second) in [(0, count - 1), (0, 1), (count - 2, count - 1), (count / 2 - 1, count / 2)] {
      var keys = (0..<count).map { "k\($0)" }
      keys[second] = keys[first]
      let text = "{" + keys.map { "\"\($0)\":{\"x\":[]}" }.joined(separator: ",") + "}"
      let problems = try duplicates(in: text)
      #expect(problems.count == 1)
      guard case .duplicateKey(let key, let firstOffset) = problems.first?.kind else { continue }
      #expect(key == "k\(first)")
      #expect(firstOffset < problems[0].offset)
    }
  }

  @Test("is found by comparing all with all", arguments: [UInt64(1), 2, 3, 4, 5, 6, 7, 8])
  func everyPair(seed: UInt64) throws {
    var random = SeededJSON(seed: seed)
    for _ in 0..<200 {
      let keys = (0..<random.number(below: 40)).map { _ in "k\(random.number(below: 60))" }
      let text = "{" + keys.map { "\"\($0)\":0" }.joined(separator: ",") + "}"
      let repeated = keys.indices.filter { keys[..<$0].contains(keys[$0]) }.map { keys[$0] }
      let found = try duplicates(in: text).map { problem in
        if case .duplicateKey(let key, _) = problem.kind { key } else { "" }
      }
      #expect(found == repeated, "seed \(seed): \(text)")
    }
  }

  @Test("is reported up to a limit, and then that there are more")
  func limit() throws {
    var limits = Limits.standard
    limits.maximumDuplicateKeys = 2
    let marked = MarkedJSON(#"{1️⃣"a": 1, 2️⃣"a": 2, 3️⃣"a": 3, 4️⃣"a": 4, "a": 5}"#)
    #expect(
      try duplicates(in: marked.text, limits: limits) == [
        JSONProblem(.duplicateKey(key: "a", firstOffset: marked[1]), at: marked[2]),
        JSONProblem(.duplicateKey(key: "a", firstOffset: marked[1]), at: marked[3]),
        JSONProblem(.tooManyDuplicateKeys(limit: 2), at: marked[4]),
      ])
    #expect(try duplicates(in: #"{"a": 1, "a": 2, "a": 3}"#, limits: limits).count == 2)
  }

  @Test("is forgotten when the next text is read")
  func forgotten() {
    var builder = JSONTapeBuilder()
    #expect(builder.read(SourceText(name: "", #"{"a": 1, "a": 2}"#)).problems.count == 1)
    #expect(builder.read(SourceText(name: "", #"{"a": 1, "b": 2}"#)).problems.isEmpty)
  }

  @Test("goes unreported where the text breaks off")
  func brokenText() {
    let reading = JSONReader.read(SourceText(name: "", #"[{"a": 1, "a": 2}, ?]"#))
    #expect(reading.document == nil)
    #expect(reading.problems.count == 1)
  }
}
