import BenchmarkRows
import Foundation

extension Workloads {
  /// Prints what is missing in each dossier, and last the nanoseconds that one takes.
  static func printMissing(_ file: URL) throws {
    let list = try MissingList(contentsOf: file)
    for answer in try list.answers() { print(answer) }
    print("{\"nanoseconds\":\(try list.nanoseconds(rounds: 15))}")
  }
}
