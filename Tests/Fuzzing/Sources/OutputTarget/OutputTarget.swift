import Fuzzing
import Tramites

/// Writes something of all that can be written of any dossier, or of a definition with a dossier for it.
@_cdecl("LLVMFuzzerTestOneInput")
public func writeAnything(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard let root = JSONReader.read(SourceText(name: "x", bytes: bytes)).document?.root else { return 0 }
  let pages = Pages(for: bytes)
  if let definition = root["definition"] {
    do {
      let procedure = try Procedure(json: text(of: definition))
      pages.show(procedure)
      guard let dossier = try root["dossier"].map({ value throws(InputError) in try Dossier(json: text(of: value)) })
      else { return 0 }
      pages.show(dossier, procedure, nil)
    } catch {
      pages.show(error)
    }
  }
  guard let dossier = try? Dossier(json: bytes) else { return 0 }
  pages.show(dossier, Procedure.named(dossier.procedure, of: bytes), .published)
  return 0
}

private func text(of value: JSONValue) -> String { String(decoding: JSONTree(value).bytes(), as: UTF8.self) }
