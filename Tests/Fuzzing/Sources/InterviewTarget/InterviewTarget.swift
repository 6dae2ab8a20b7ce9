import Foundation
import Fuzzing
import Tramites

/// Asks a person who types any lines; what is saved in between goes on where it was.
@_cdecl("LLVMFuzzerTestOneInput")
public func answerAnything(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  var lines = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(12)
  let procedure = Procedure.named(Procedure.ID(String(lines.popFirst() ?? "")), of: text.utf8)
  var interview = Interview(of: procedure, submittedOn: Procedure.someDay)
  for line in lines { interview.takes(String(line), in: procedure) }
  if isSampled(text.utf8) { interview.goesOn(in: procedure) }
  return 0
}

extension Interview {
  /// Takes one line as an answer to the next question, or as what else may be typed.
  fileprivate mutating func takes(_ line: String, in procedure: Procedure) {
    let state = state(of: procedure)
    if line == "<" {
      undo()
    } else if line.hasPrefix("!"), let id = Question.ID(String(line.dropFirst())) {
      _ = promised("a question has a wording or none") { () throws(InputError) in
        try self.question(id, in: procedure)
      }
      forget(id)
    } else if let question = state.question {
      let before = self
      do throws(AnswerProblem) {
        let answer = line == "?" ? .unsure : try question.answer(from: line)
        _ = question.words(for: answer)
        try self.answer(answer, to: question.id, in: procedure, insisting: line.hasSuffix("x"))
      } catch {
        if self != before { violation("an answer that is refused changes nothing") }
      }
    }
  }

  private func state(of procedure: Procedure) -> State {
    promised("an interview always has a state") { () throws(InputError) in try state(in: procedure) }
  }

  /// Ends the program where what is saved and taken up again stands elsewhere.
  fileprivate func goesOn(in procedure: Procedure) {
    let state = state(of: procedure)
    let saved = promised("an interview can be saved") { () throws(InputError) in try savedDossier(in: procedure) }
    saved.rereads(from: Array(saved.json.utf8))
    let resumed = promised("what was saved can be taken up") { () throws(InputError) in
      try Interview(takingUp: saved, in: procedure)
    }
    let next = resumed.state(of: procedure)
    if next.verdict.outcome != state.verdict.outcome { violation("what was saved comes to the same") }
    if next.question?.id != state.question?.id { violation("what was saved goes on with the same question") }
    let coded = promised("an interview can be encoded") { try JSONEncoder().encode(self) }
    let decoded = promised("an interview can be decoded") { try JSONDecoder().decode(Interview.self, from: coded) }
    if decoded != self { violation("an interview is the same after it is encoded and decoded") }
  }
}
