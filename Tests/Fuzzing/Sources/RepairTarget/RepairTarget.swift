import Fuzzing
import Tramites

/// Looks for repairs of any dossier, and carries them out.
@_cdecl("LLVMFuzzerTestOneInput")
public func repairAnyDossier(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let dossier = try? Dossier(json: bytes) else { return 0 }
  let procedure = Procedure.named(dossier.procedure, of: bytes)
  guard let verdict = try? procedure.check(dossier, submittedOn: Procedure.someDay) else { return 0 }
  let repairs = verdict.repairs
  for language in Language.allCases { reads(repairs.json(in: language)) }
  if (repairs.result == .notNeeded) != (verdict.outcome == .admissible) {
    violation("nothing is to be repaired where the dossier is admissible, and only there")
  }
  for repair in repairs.repairs.prefix(4) { procedure.isRepaired(dossier, by: repair) }
  return 0
}

extension Procedure {
  /// Ends the program where a repair that says all values itself does not make the dossier admissible.
  fileprivate func isRepaired(_ dossier: Dossier, by repair: Repair) {
    let repaired: Dossier
    do {
      repaired = try dossier.applying(repair)
    } catch {
      if error.diagnostics.isEmpty { violation("a refusal has a reason") }
      return
    }
    let outcome = promised("what a repair makes of a dossier is taken") { () throws(InputError) in
      try self.outcome(of: repaired, submittedOn: Self.someDay)
    }
    let isWhole = repair.isCertain && repair.actions.allSatisfy { $0.changes.allSatisfy { $0.value != nil } }
    if isWhole, outcome != .admissible { violation("a repair that is certain leaves nothing lacking") }
  }
}
