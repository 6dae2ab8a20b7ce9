import Fuzzing
import ReferenceModel
import Tramites

/// Makes a definition with dossiers for it, each choice a byte of the input; two evaluators must say the same of them.
@_cdecl("LLVMFuzzerTestOneInput")
public func checkGeneratedPair(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  var generator = ProcedureGenerator(choices: Array(UnsafeBufferPointer(start: start, count: count)))
  let pair = generator.makePair()
  let procedure = promised("a generated definition is valid") { () throws(InputError) in
    try Procedure(json: pair.definition)
  }
  let verdicts = ReferenceEvaluator.evaluate(definition: pair.definition, dossiers: pair.dossiers)
  for (text, expected) in zip(pair.dossiers, verdicts) {
    let dossier = promised("a generated dossier is JSON") { () throws(InputError) in try Dossier(json: text) }
    let verdict = promised("a procedure takes a generated dossier") { () throws(InputError) in
      try procedure.check(dossier)
    }
    let outcome = promised("what `check` takes, `outcome` takes") { () throws(InputError) in
      try procedure.outcome(of: dossier)
    }
    if outcome != verdict.outcome { violation("`outcome` says \(outcome), `check` \(verdict.outcome)") }
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
