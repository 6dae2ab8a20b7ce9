/// Where something is written, in a form that needs no text.
package struct SourcePlace: Sendable {
  let location: SourceLocation?
  let pointer: JSONPointer

  init(location: SourceLocation? = nil, pointer: JSONPointer = JSONPointer()) {
    self.location = location
    self.pointer = pointer
  }

  init(_ value: JSONValue) {
    self.init(location: value.location, pointer: value.pointer)
  }
}
