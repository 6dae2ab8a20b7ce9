import Foundation
import Fuzzing
import Tramites
import TramitesAuthoring

/// The published cases, which others may build on, by path.
private let published: [String: String] = {
  let runner = CaseRunner(catalog: .published, folder: URL(filePath: Catalog.publishedFolder))
  return runner.caseFiles().reduce(into: [:]) { files, path in
    files[path] = try? String(contentsOfFile: Catalog.publishedFolder + "/" + path, encoding: .utf8)
  }
}()

/// Runs any text as a case of a published procedure, which it may name in `x-of`.
@_cdecl("LLVMFuzzerTestOneInput")
public func runAnyCase(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let root = JSONReader.read(SourceText(name: "x", bytes: Array(text.utf8))).document?.root
  let folders = Set(published.keys.map { $0.split(separator: "/").dropLast().joined(separator: "/") }).sorted()
  let named = root?["x-of"]?.string.flatMap { id in folders.first { $0.contains("/\(id)/") } }
  let path = (named ?? folders[count % folders.count]) + "/fuzzed.json"
  var files = published
  files[path] = text
  for result in CaseRunner(catalog: .published, files: files).run([path]) {
    if result.verdict == nil, result.diagnostics.isEmpty { violation("a case that is not checked has a reason") }
    for diagnostic in result.diagnostics where diagnostic.location?.file == path {
      if let offset = diagnostic.location?.offset, offset > text.utf8.count { violation("a place lies in its text") }
    }
    for language in Language.allCases { _ = result.text(in: language) }
  }
  return 0
}
