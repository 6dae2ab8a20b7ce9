import CSimdjson
public import Foundation

/// JSON texts on a line each, for simdjson.
public struct LinesOfJSON {
  private let text: PaddedText

  /// Reads a file.
  public init(contentsOf file: URL) throws {
    text = PaddedText(Array(try Data(contentsOf: file)))
  }

  /// The seconds of the processor in which simdjson parses all lines, one after another, with one parser.
  public func secondsToParse() throws -> Double {
    let parser = SimdjsonParser()
    // Once to grow its buffers.
    guard parser.parseLines(text) > 0 else { throw NoJSONError() }
    let start = ProcessorTime.ofThread
    _ = parser.parseLines(text)
    return (ProcessorTime.ofThread - start) / 1e9
  }
}

/// Where a line is no JSON.
struct NoJSONError: Error {}
