import Fuzzing
import Tramites

/// Reads any bytes as a dossier; what is accepted must come out of its text again.
@_cdecl("LLVMFuzzerTestOneInput")
public func readAnyBytes(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  do {
    try Dossier(json: bytes).rereads(from: bytes)
  } catch {
    if error.diagnostics.isEmpty { violation("a refusal has a reason") }
    for language in Language.allCases { _ = error.text(in: language) }
  }
  return 0
}
