import Foundation

/// What a target does first: where the environment asks for something else than fuzzing, that alone.
///
/// `TRAMITES_SAMPLES` names a folder to which it writes what targets begin with, `TRAMITES_LEAKS` one of inputs that must
/// leave nothing behind.
@_cdecl("LLVMFuzzerInitialize")
public func start(_ count: UnsafeMutablePointer<CInt>?, _ arguments: UnsafeMutableRawPointer?) -> CInt {
  let environment = ProcessInfo.processInfo.environment
  if let folder = environment["TRAMITES_SAMPLES"] {
    promised("samples can be written") { try GeneratedSample.write(to: URL(filePath: folder)) }
    exit(0)
  }
  if let folder = environment["TRAMITES_LEAKS"] {
    promised("inputs can be read") { try LeakCheck.run(inputsOf: URL(filePath: folder)) }
    exit(0)
  }
  return 0
}
