import Fuzzing
import Tramites

/// Checks any dossier with the procedure that it names, or with one that its bytes choose.
@_cdecl("LLVMFuzzerTestOneInput")
public func checkAnyDossier(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let dossier = try? Dossier(json: bytes) else { return 0 }
  Procedure.named(dossier.procedure, of: bytes).checksAlike(dossier, isThorough: isSampled(bytes))
  return 0
}
