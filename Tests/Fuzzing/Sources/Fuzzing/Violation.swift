/// Ends the program, so that libFuzzer keeps the input: the library broke what it promises.
public func violation(_ promise: String, file: StaticString = #fileID, line: UInt = #line) -> Never {
  fatalError("broken promise: \(promise)", file: file, line: line)
}

/// What a call gives that may not fail here.
public func promised<Value, Failure>(
  _ promise: String, file: StaticString = #fileID, line: UInt = #line, _ call: () throws(Failure) -> Value
) -> Value {
  do {
    return try call()
  } catch {
    violation("\(promise): \(error)", file: file, line: line)
  }
}
