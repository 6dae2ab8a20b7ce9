import Foundation
import Fuzzing
import Tramites

/// The published procedures, loaded once.
private let catalog: Catalog = {
  let root = (0..<5).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
  return promised("the published procedures load") { () throws(InputError) in
    try Catalog(contentsOf: root.appending(path: "Procedures"))
  }
}()

/// Checks any dossier with the published procedure that it names, or with each where it names none of them.
@_cdecl("LLVMFuzzerTestOneInput")
public func checkAnyDossier(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let dossier = try? Dossier(json: Array(UnsafeBufferPointer(start: start, count: count))) else { return 0 }
  let named = dossier.procedure.map { catalog.versions(of: $0) } ?? []
  for procedure in named.isEmpty ? catalog.procedures : named { procedure.checksAlike(dossier) }
  return 0
}
