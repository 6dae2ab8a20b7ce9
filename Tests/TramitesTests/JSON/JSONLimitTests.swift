import Foundation
import Testing

@testable import Tramites

@Suite("A limit on JSON text")
struct JSONLimitTests {
  private func problems(in text: String, _ change: (inout Limits) -> Void) -> [JSONProblem] {
    var limits = Limits.standard
    change(&limits)
    let reading = JSONReader.read(SourceText(name: "", text), limits: limits)
    #expect((reading.document == nil) == !reading.problems.isEmpty)
    return reading.problems
  }

  @Test("of bytes holds at the first byte beyond")
  func bytes() {
    #expect(problems(in: "[1234]") { $0.maximumBytes = 6 }.isEmpty)
    #expect(problems(in: "[12345]") { $0.maximumBytes = 6 } == [JSONProblem(.tooLarge(limit: 6), at: 6)])
    #expect(problems(in: "ñ?") { $0.maximumBytes = 2 } == [JSONProblem(.tooLarge(limit: 2), at: 2)])
  }

  @Test("of depth holds at the first bracket beyond")
  func depth() {
    #expect(problems(in: "[[{\"a\":1}],[[]]]") { $0.maximumDepth = 3 }.isEmpty)
    #expect(problems(in: "[[{\"a\":[]}]]") { $0.maximumDepth = 3 } == [JSONProblem(.tooDeep(limit: 3), at: 7)])
    #expect(problems(in: "[[[{}]]]") { $0.maximumDepth = 3 } == [JSONProblem(.tooDeep(limit: 3), at: 3)])
    #expect(problems(in: "1") { $0.maximumDepth = 0 }.isEmpty)
    #expect(problems(in: " []") { $0.maximumDepth = 0 } == [JSONProblem(.tooDeep(limit: 0), at: 1)])
  }

  @Test("of nodes holds at the first value or key beyond")
  func nodes() {
    #expect(problems(in: "{\"a\": [1, 2]}") { $0.maximumNodes = 5 }.isEmpty)
    #expect(problems(in: "{\"a\": [1, 2]}") { $0.maximumNodes = 4 } == [JSONProblem(.tooManyNodes(limit: 4), at: 10)])
    #expect(problems(in: "{\"a\": [1, 2]}") { $0.maximumNodes = 1 } == [JSONProblem(.tooManyNodes(limit: 1), at: 1)])
    let thousand = "[" + Array(repeating: "0", count: 999).joined(separator: ",") + "]"
    #expect(problems(in: thousand) { $0.maximumNodes = 1000 }.isEmpty)
    #expect(problems(in: thousand) { $0.maximumNodes = 999 } == [JSONProblem(.tooManyNodes(limit: 999), at: 1997)])
  }

  @Test("of a number's length counts all that is written", arguments: ["-12.5e+3", "12345678", "1.234567", "-0.00000"])
  func numberLength(_ number: String) {
    #expect(problems(in: "[\(number)]") { $0.maximumNumberLength = 8 }.isEmpty)
    let beyond = [JSONProblem(.numberTooLong(limit: 7), at: 1)]
    #expect(problems(in: "[\(number)]") { $0.maximumNumberLength = 7 } == beyond)
  }

  @Test("outside its range counts as the nearest inside")
  func ranges() {
    #expect(problems(in: "[]") { $0.maximumBytes = .max }.isEmpty)
    #expect(problems(in: "1") { $0.maximumBytes = -1 } == [JSONProblem(.tooLarge(limit: 0), at: 0)])
    let deep = String(repeating: "[", count: 256) + String(repeating: "]", count: 256)
    #expect(problems(in: deep) { $0.maximumDepth = .max }.isEmpty)
    #expect(problems(in: "[\(deep)]") { $0.maximumDepth = .max } == [JSONProblem(.tooDeep(limit: 256), at: 256)])
    #expect(problems(in: "[]") { $0.maximumNodes = 0 }.isEmpty)
    #expect(problems(in: "1") { $0.maximumNumberLength = .min }.isEmpty)
  }

  @Test("is by default wide enough for any procedure and narrow enough for any host")
  func standard() {
    #expect(Limits() == .standard)
    let deep = String(repeating: "[", count: 128) + String(repeating: "]", count: 128)
    #expect(problems(in: deep) { _ in }.isEmpty)
    #expect(problems(in: "[\(deep)]") { _ in } == [JSONProblem(.tooDeep(limit: 128), at: 128)])
    #expect(problems(in: String(repeating: "7", count: 1100)) { _ in }.isEmpty)
    let beyond = [JSONProblem(.numberTooLong(limit: 1100), at: 0)]
    #expect(problems(in: String(repeating: "7", count: 1101)) { _ in } == beyond)
  }

  @Test("of depth spares the stack, however deep the text")
  func smallStack() async {
    let brackets = String(repeating: "[", count: 1_000_000)
    let objects = String(repeating: "{\"a\":", count: 1_000_000)
    let found = await onSmallStack {
      [brackets, objects].map { JSONReader.read(SourceText(name: "", $0)).problems }
    }
    #expect(found == [[JSONProblem(.tooDeep(limit: 128), at: 128)], [JSONProblem(.tooDeep(limit: 128), at: 640)]])
  }

  @Test("of depth lets the deepest tree be copied, compared and written on a small stack")
  func deepestTree() async {
    let text = String(repeating: "{\"a\":[", count: 128) + String(repeating: "]}", count: 128)
    let (isSame, written) = await onSmallStack {
      var limits = Limits.standard
      limits.maximumDepth = 256
      guard let root = JSONReader.read(SourceText(name: "", text), limits: limits).document?.root else {
        return (false, "")
      }
      return (JSONTree(root) == JSONTree(root), String(decoding: JSONTree(root).bytes(), as: UTF8.self))
    }
    #expect(isSame)
    #expect(written == text)
  }

  /// Runs `body` on a thread with a stack of 512 KB.
  private func onSmallStack<Result: Sendable>(_ body: @escaping @Sendable () -> Result) async -> Result {
    await withCheckedContinuation { continuation in
      let thread = Thread { continuation.resume(returning: body()) }
      thread.stackSize = 512 * 1024
      thread.start()
    }
  }
}
