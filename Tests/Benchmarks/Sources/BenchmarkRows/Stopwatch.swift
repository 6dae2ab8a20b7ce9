/// Measures rows by turns, so that what else the machine does falls on all of them alike.
public struct Stopwatch: Sendable {
  /// How many turns each row has; the median counts.
  public let rounds: Int
  /// How long a turn lasts, in nanoseconds.
  public let turn: Double

  /// A stopwatch.
  public init(rounds: Int, turn: Double = 4_000_000) {
    self.rounds = rounds
    self.turn = turn
  }

  /// How long each row's work takes once, in nanoseconds of the processor, in the order of the rows.
  public func nanoseconds(of rows: [Row]) throws -> [Double] {
    let works = try rows.map { try $0.prepare() }
    let counts = try works.map(count)
    var times = rows.map { _ in [Double]() }
    for _ in 0..<rounds {
      for index in rows.indices { times[index].append(try Self.time(of: works[index], times: counts[index])) }
    }
    return times.map { $0.sorted()[$0.count / 2] }
  }

  /// How often a turn holds the work.
  private func count(_ work: () throws -> Int) throws -> Int {
    var count = 1
    while true {
      let time = try Self.time(of: work, times: count)
      if time * Double(count) >= turn / 4 { return max(1, Int(turn / time)) }
      count *= 2
    }
  }

  private static func time(of work: () throws -> Int, times: Int) throws -> Double {
    let start = ProcessorTime.ofThread
    var digest = 0
    for _ in 0..<times { digest &+= try work() }
    let end = ProcessorTime.ofThread
    // Never true, but the compiler cannot know, and so must do the work.
    if digest == Int.min { print(digest) }
    return (end - start) / Double(times)
  }
}
