import Testing

@testable import Tramites

@Suite("A mistake in JSON text")
struct JSONSyntaxProblemTests {
  @Test("of structure is named and placed", arguments: JSONMistake.structure)
  func structure(_ mistake: JSONMistake) {
    expect(mistake)
  }

  @Test("in a string or key is named and placed", arguments: JSONMistake.strings)
  func strings(_ mistake: JSONMistake) {
    expect(mistake)
  }

  @Test("in a number or literal is named and placed", arguments: JSONMistake.scalars)
  func scalars(_ mistake: JSONMistake) {
    expect(mistake)
  }

  private func expect(_ mistake: JSONMistake) {
    let marked = MarkedJSON(mistake.marked)
    let reading = JSONReader.read(SourceText(name: "test.json", marked.text))
    #expect(reading.document == nil)
    #expect(reading.problems == [JSONProblem(mistake.kind, at: marked[1])])
  }
}
