/// A part of an allocation that holds plain values; each access is checked against its bounds.
///
/// It does not own the memory: an evaluation keeps all of its buffers in one allocation and frees that at its end.
struct PlainBuffer<Element: BitwiseCopyable> {
  private let start: UnsafeMutablePointer<Element>
  let count: Int

  /// - Parameter start: memory for `count` elements, which somebody else sets.
  init(at start: UnsafeMutableRawPointer, count: Int) {
    self.start = start.bindMemory(to: Element.self, capacity: count)
    self.count = count
  }

  subscript(index: Int) -> Element {
    @inline(__always) get {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      return start[index]
    }
    @inline(__always) nonmutating set {
      precondition(UInt(bitPattern: index) < UInt(bitPattern: count))
      start[index] = newValue
    }
  }
}
