import Synchronization

/// Where bytes go: standard output, standard error, or memory.
///
/// After a failure nothing more is sent: a command need not look after every line, and the tool asks once at the end.
final class ByteSink: Sendable {
  private let send: @Sendable ([UInt8]) throws(SystemError) -> Void
  private let failed = Mutex<SystemError?>(nil)

  init(_ send: @escaping @Sendable ([UInt8]) throws(SystemError) -> Void) {
    self.send = send
  }

  /// Why the sink no longer takes anything; nil while it does.
  var failure: SystemError? { failed.withLock { $0 } }

  func write(_ bytes: [UInt8]) {
    failed.withLock { failure in
      guard failure == nil, !bytes.isEmpty else { return }
      do throws(SystemError) {
        try send(bytes)
      } catch {
        failure = error
      }
    }
  }

  func write(_ text: String) { write(Array(text.utf8)) }
}
