import BenchmarkRows
import Foundation

/// Does the work of rows: what scripts measure, and profilers look at.
@main
enum Workloads {
  static let usage = """
    workloads list [counted]            the names of the rows, or of those that are not too long for callgrind
    workloads sizes                     the bytes of each verdict as JSON
    workloads run TIMES ROW             does a row's work, for a profiler
    workloads time ROUNDS [ROW…]        the nanoseconds of rows
    workloads count TIMES ROW…          has callgrind count the instructions of rows
    workloads catalog COUNT FOLDER      writes a catalog and loads it
    workloads lines FILE                has simdjson parse the lines of a file
    workloads missing FILE              what is missing in the dossiers that stand on the lines of a file
    """

  static func main() throws {
    let arguments = Array(CommandLine.arguments.dropFirst())
    switch (arguments.first, arguments.count) {
    case ("list", 1):
      for row in try Rows.all() { print(row.name) }
    case ("list", 2) where arguments[1] == "counted":
      for row in try Rows.all() where row.cost < 100_000 { print(row.name) }
    case ("sizes", 1):
      for row in try Rows.all() where row.work == "bytes-to-verdict-json" {
        print("\(row.name)\t\(try row.prepare()())")
      }
    case ("run", 3):
      try run(rows(named: arguments[2...]), times: number(arguments[1]))
    case ("time", 2...):
      try time(arguments.count > 2 ? rows(named: arguments[2...]) : Rows.all(), rounds: number(arguments[1]))
    case ("count", 3...):
      try count(rows(named: arguments[2...]), times: number(arguments[1]))
    case ("catalog", 3):
      try loadCatalog(count: number(arguments[1]), in: URL(filePath: arguments[2]))
    case ("lines", 2):
      print(try LinesOfJSON(contentsOf: URL(filePath: arguments[1])).secondsToParse())
    case ("missing", 2):
      try printMissing(URL(filePath: arguments[1]))
    default:
      throw UsageError()
    }
  }

  private static func rows(named names: ArraySlice<String>) throws -> [Row] {
    let rows = try Rows.all()
    return try names.map { name in
      guard let row = rows.first(where: { $0.name == name }) else { throw UnknownRowError(name: name) }
      return row
    }
  }

  private static func number(_ text: String) throws -> Int {
    guard let number = Int(text), number > 0 else { throw UsageError() }
    return number
  }
}

struct UsageError: Error, CustomStringConvertible {
  var description: String { "usage:\n\(Workloads.usage)" }
}

struct UnknownRowError: Error {
  let name: String
}
