import CFuzzer
import Foundation

/// Runs inputs again and again, and looks at how many bytes stay allocated.
///
/// The leak sanitizer cannot say it: it looks for pointers, and where Swift keeps a case of an enumeration in spare bits of
/// one, it takes what that points to for lost.
enum LeakCheck {
  /// Ends the program where one passage more over the inputs of a folder leaves more behind than the one before.
  ///
  /// What is kept on purpose, words of a procedure for all its verdicts, is kept in the first passage.
  static func run(inputsOf folder: URL) throws {
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let inputs = try files.sorted { $0.path < $1.path }.map { [UInt8](try Data(contentsOf: $0)) }
    var allocated = [Int](repeating: 0, count: 3)
    for passage in allocated.indices {
      for input in inputs {
        input.withUnsafeBufferPointer { bytes in _ = LLVMFuzzerTestOneInput(bytes.baseAddress, bytes.count) }
      }
      allocated[passage] = Int(__sanitizer_get_current_allocated_bytes())
    }
    print("\(inputs.count) inputs, bytes allocated after each passage: \(allocated)")
    if inputs.isEmpty { violation("there are inputs") }
    if allocated[2] > allocated[1] { violation("inputs that were tried leave nothing behind") }
  }
}
