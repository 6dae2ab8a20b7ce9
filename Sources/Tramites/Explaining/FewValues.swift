/// A set that mostly has one or two values, for which it needs no memory of its own.
struct FewValues<Element: Hashable> {
  private var first: Element?
  private var second: Element?
  private var others: Set<Element> = []

  /// Puts a value in; whether it was not there before.
  mutating func insert(_ element: Element) -> Bool {
    guard let first else {
      self.first = element
      return true
    }
    if first == element { return false }
    guard let second else {
      self.second = element
      return true
    }
    return second != element && others.insert(element).inserted
  }
}
