import Fuzzing
import ReferenceModel
import Tramites

/// Makes a definition with dossiers for it, each choice a byte of the input.
///
/// The procedure takes them all, and `outcome` says what `check` says of one of them. Of one input in eight the reference
/// evaluator, which takes many times as long, says the same of all.
@_cdecl("LLVMFuzzerTestOneInput")
public func checkGeneratedPair(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let choices = Array(UnsafeBufferPointer(start: start, count: count))
  var generator = ProcedureGenerator(choices: choices)
  let pair = generator.makePair()
  let procedure = promised("a generated definition is valid") { () throws(InputError) in
    try Procedure(json: pair.definition)
  }
  guard isSampled(choices) else {
    _ = verdict(procedure, pair.dossiers[number(below: pair.dossiers.count, of: choices)])
    return 0
  }
  let verdicts = ReferenceEvaluator.evaluate(definition: pair.definition, dossiers: pair.dossiers)
  for (text, expected) in zip(pair.dossiers, verdicts) {
    let verdict = verdict(procedure, text)
    if verdict.outcome.rawValue != expected.outcome {
      violation("`\(verdict.outcome)` is `\(expected.outcome)` for the reference evaluator: \(pair.definition) \(text)")
    }
    let found =
      verdict.eligibility.map { "\($0.id) \($0.status)" } + verdict.requirements.map { "\($0.id) \($0.status)" }
    let wanted = expected.instances.map { "\($0.name) \($0.status)" }
    if found != wanted { violation("\(found) is \(wanted) for the reference evaluator: \(pair.definition) \(text)") }
  }
  return 0
}

/// The verdict on a generated dossier, whose outcome alone is the same.
private func verdict(_ procedure: Procedure, _ text: String) -> Verdict {
  let dossier = promised("a generated dossier is JSON") { () throws(InputError) in try Dossier(json: text) }
  let verdict = promised("a procedure takes a generated dossier") { () throws(InputError) in
    try procedure.check(dossier)
  }
  let outcome = promised("what `check` takes, `outcome` takes") { () throws(InputError) in
    try procedure.outcome(of: dossier)
  }
  if outcome != verdict.outcome { violation("`outcome` says \(outcome), `check` \(verdict.outcome)") }
  return verdict
}
