import BenchmarkRows
import CCallgrind
import Foundation

extension Workloads {
  static func run(_ rows: [Row], times: Int) throws {
    for row in rows {
      let work = try row.prepare()
      var digest = 0
      for _ in 0..<times { digest &+= try work() }
      print(row.name, digest)
    }
  }

  /// Prints the nanoseconds of rows; those of one subject are measured by turns.
  static func time(_ rows: [Row], rounds: Int) throws {
    let subjects = rows.map(\.subject).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    for subject in subjects {
      let together = rows.filter { $0.subject == subject }
      for (row, time) in zip(together, try Stopwatch(rounds: rounds).nanoseconds(of: together)) {
        print("\(row.name)\t\(time)")
      }
    }
  }

  /// Does each row's work, and has callgrind write what each one took, all else left out.
  static func count(_ rows: [Row], times: Int) throws {
    guard ccallgrind_is_available() else { throw NoCallgrindError() }
    for row in rows {
      let work = try row.prepare()
      var digest = 0
      let count = max(1, times / row.cost)
      // Nothing but the work stands between the two requests.
      try "\(row.name) \(count)".withCString { title in
        ccallgrind_start()
        // What is done once, such as growing buffers and resolving symbols, is done before anything is counted.
        for _ in 0..<max(1, 2 * count) { digest &+= try work() }
        ccallgrind_dump("before")
        for _ in 0..<count { digest &+= try work() }
        ccallgrind_dump(title)
        ccallgrind_stop()
      }
      print(row.name, digest)
    }
  }

  /// Writes a catalog to a folder, loads it, and prints the processor's seconds and what stays in memory.
  static func loadCatalog(count: Int, in folder: URL) throws {
    let catalog = try GeneratedCatalog(count: count, in: folder)
    let load = try CatalogLoad(of: catalog)
    print("procedures\t\(catalog.count)\nbytes\t\(catalog.bytes)")
    print("seconds\t\(load.seconds)\nkept\t\(load.keptBytes)\nreload\t\(load.secondsToReload)")
  }
}

struct NoCallgrindError: Error, CustomStringConvertible {
  var description: String { "built without valgrind's headers: install valgrind and build again" }
}
