import Synchronization

/// How a host does several things at the same time.
///
/// ```swift
/// let sideBySide = SideBySide { count, work in DispatchQueue.concurrentPerform(iterations: count, execute: work) }
/// ```
package struct SideBySide: Sendable {
  /// How many things are got ready before they are done: what bounds the memory that they wait in.
  let width = 32
  private let perform: @Sendable (_ count: Int, _ work: @Sendable (_ index: Int) -> Void) -> Void

  /// - Parameter perform: does the work of each index below the count once, on any threads, and then returns.
  package init(_ perform: @escaping @Sendable (_ count: Int, _ work: @Sendable (_ index: Int) -> Void) -> Void) {
    self.perform = perform
  }

  /// What comes of each element, in their order.
  package func map<Element: Sendable, Result: Sendable>(
    _ elements: [Element], _ transform: @Sendable (Element) -> Result
  ) -> [Result] {
    guard elements.count > 1 else { return elements.map(transform) }
    let results = Mutex([Result?](repeating: nil, count: elements.count))
    perform(elements.count) { index in
      let result = transform(elements[index])
      results.withLock { $0[index] = result }
    }
    return results.withLock { $0.compactMap(\.self) }
  }
}
