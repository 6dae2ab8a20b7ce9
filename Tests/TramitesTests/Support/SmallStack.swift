import Foundation

/// A thread with little stack; where it is too little, the process ends.
enum SmallStack {
  /// What Apple platforms give to any thread but the first.
  static let size = 512 * 1024

  /// What anything within the limits needs: unoptimised code has frames more than ten times as large.
  #if DEBUG
    static let sizeForAnything = 8 * 1024 * 1024
  #else
    static let sizeForAnything = size
  #endif

  static func run<Success: Sendable>(
    size: Int = size, _ body: @escaping @Sendable () throws -> Success
  ) async throws -> Success {
    try await withCheckedThrowingContinuation { continuation in
      let thread = Thread { continuation.resume(with: Result(catching: body)) }
      thread.stackSize = size
      thread.start()
    }
  }
}
