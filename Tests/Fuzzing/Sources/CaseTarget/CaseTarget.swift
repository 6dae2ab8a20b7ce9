import Foundation
import Fuzzing
import Tramites
import TramitesAuthoring

/// The published cases on which others of their folder rest, by folder and path.
private let published: [String: [String: String]] = {
  let runner = CaseRunner(catalog: .published, folder: URL(filePath: Catalog.publishedFolder))
  var texts: [String: [String: String]] = [:]
  for path in runner.caseFiles() {
    texts[folder(of: path), default: [:]][path] = try? String(
      contentsOfFile: Catalog.publishedFolder + "/" + path, encoding: .utf8)
  }
  return texts.mapValues { cases in
    cases.filter { path, _ in
      cases.values.contains { $0.contains("\"base\": \"\(path.split(separator: "/").last ?? "")\"") }
    }
  }
}()

private let folders = published.keys.sorted()

private func folder(of path: String) -> String { path.split(separator: "/").dropLast().joined(separator: "/") }

/// Runs any text as a case of a published procedure, which it may name in `x-of`.
@_cdecl("LLVMFuzzerTestOneInput")
public func runAnyCase(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let root = JSONReader.read(SourceText(name: "x", bytes: Array(text.utf8))).document?.root
  let named = root?["x-of"]?.string.flatMap { id in folders.first { $0.contains("/\(id)/") } }
  let folder = named ?? folders[count % folders.count]
  let path = folder + "/fuzzed.json"
  var files = published[folder] ?? [:]
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
