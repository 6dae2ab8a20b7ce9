import Benchmark
import BenchmarkRows
import Foundation

/// All rows, for `swift package benchmark`: times, and instructions where the machine counts them.
let benchmarks: @Sendable () -> Void = {
  guard let rows = try? Rows.all() else {
    print("the procedures or dossiers of the repository cannot be read")
    exit(2)
  }
  for row in rows {
    Benchmark(
      row.name,
      configuration: .init(
        metrics: [.cpuTotal, .wallClock, .instructions], warmupIterations: 1, scalingFactor: row.scalingFactor,
        maxDuration: .milliseconds(500), maxIterations: 1_000)
    ) { benchmark in
      let work = try row.prepare()
      benchmark.startMeasurement()
      for _ in benchmark.scaledIterations { blackHole(try work()) }
    }
  }
}

extension Row {
  /// Short work is done many times for each measurement.
  fileprivate var scalingFactor: BenchmarkScalingFactor { cost < 100 ? .kilo : .one }
}
