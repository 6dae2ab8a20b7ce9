import Testing

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Compares a text with the one kept beside the test.
///
/// With `TRAMITES_RECORD_SNAPSHOTS` in the environment the text is written instead, and the test fails, so that a run
/// that records never passes for one that compares.
///
/// - Parameters:
///   - text: what was made.
///   - name: the file in `Snapshots`, beside the test.
func expectSnapshot(
  _ text: String, _ name: String, file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let url = URL(filePath: file).deletingLastPathComponent().appending(path: "Snapshots/\(name).txt")
  if ProcessInfo.processInfo.environment["TRAMITES_RECORD_SNAPSHOTS"] != nil {
    try Data("\(text)\n".utf8).write(to: url)
    Issue.record("recorded \(name)", sourceLocation: sourceLocation)
    return
  }
  let expected = try String(contentsOf: url, encoding: .utf8)
  #expect("\(text)\n" == expected, "the text is not that of Snapshots/\(name).txt", sourceLocation: sourceLocation)
}
