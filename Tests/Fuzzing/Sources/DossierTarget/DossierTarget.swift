import Fuzzing
import Tramites

/// Checks any dossier with the published procedure that it names, or with each where it names none of them.
@_cdecl("LLVMFuzzerTestOneInput")
public func checkAnyDossier(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let dossier = try? Dossier(json: Array(UnsafeBufferPointer(start: start, count: count))) else { return 0 }
  for procedure in Catalog.published.procedures(for: dossier) { procedure.checksAlike(dossier) }
  return 0
}
