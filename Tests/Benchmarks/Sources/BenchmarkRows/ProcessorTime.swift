import Foundation

/// How long the processor has worked, in nanoseconds.
enum ProcessorTime {
  /// For the thread that asks.
  static var ofThread: Double { nanoseconds(of: CLOCK_THREAD_CPUTIME_ID) }

  /// For all threads of the program.
  static var ofProgram: Double { nanoseconds(of: CLOCK_PROCESS_CPUTIME_ID) }

  private static func nanoseconds(of clock: clockid_t) -> Double {
    var time = timespec()
    clock_gettime(clock, &time)
    return Double(time.tv_sec) * 1e9 + Double(time.tv_nsec)
  }
}
