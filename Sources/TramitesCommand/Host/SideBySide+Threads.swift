import Dispatch
import Tramites

extension SideBySide {
  /// On as many threads as there are processors.
  static let threads = SideBySide { count, work in DispatchQueue.concurrentPerform(iterations: count, execute: work) }
}
