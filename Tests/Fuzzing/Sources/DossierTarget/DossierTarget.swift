import Fuzzing
import Tramites

/// Checks any dossier with the published procedure that it names, or with one of them where it names none.
@_cdecl("LLVMFuzzerTestOneInput")
public func checkAnyDossier(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let dossier = try? Dossier(json: bytes) else { return 0 }
  for procedure in Catalog.published.procedures(for: dossier, of: bytes) {
    procedure.checksAlike(dossier, isThorough: isSampled(bytes))
  }
  return 0
}
