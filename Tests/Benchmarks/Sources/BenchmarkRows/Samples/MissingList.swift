public import Foundation
import Tramites

/// What is missing in dossiers, as other engines are asked too.
public struct MissingList: Sendable {
  private let catalog: Catalog
  private let lines: [[UInt8]]

  /// Reads dossiers that stand on a line each.
  public init(contentsOf file: URL) throws {
    catalog = try Repository.catalog.get()
    lines = try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).map { Array($0) }
  }

  /// For each dossier the outcome and the instances that are not in order, as a line of JSON.
  public func answers() throws -> [String] {
    try lines.map { line in
      let verdict = try verdict(on: line)
      func list(_ instances: [InstanceID]) -> String { "[\(instances.map { "\"\($0)\"" }.joined(separator: ","))]" }
      return """
        {"outcome":"\(verdict.outcome.rawValue)","missing":\(list(verdict.missing)),\
        "defective":\(list(verdict.defective)),"notMet":\(list(verdict.notMet)),\
        "undetermined":\(list(verdict.undetermined))}
        """
    }
  }

  /// The nanoseconds from the text of an average dossier to the list of what is missing.
  public func nanoseconds(rounds: Int) throws -> Double {
    let row = Row("missing", on: "lines") {
      {
        var count = 0
        for line in lines {
          let verdict = try verdict(on: line)
          count += (verdict.missing + verdict.defective + verdict.notMet).map(\.description).count
        }
        return count
      }
    }
    return try Stopwatch(rounds: rounds).nanoseconds(of: [row])[0] / Double(lines.count)
  }

  private func verdict(on line: [UInt8]) throws -> Verdict {
    try catalog.check(Dossier(json: line))
  }
}
