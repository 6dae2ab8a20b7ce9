extension Array where Element: Hashable {
  /// The elements without those that stood before.
  var withoutRepeats: [Element] {
    if count < 2 { return self }
    // Few elements are compared faster than hashed.
    if count <= 8 {
      var result: [Element] = []
      result.reserveCapacity(count)
      for element in self where !result.contains(element) { result.append(element) }
      return result
    }
    var seen: Set<Element> = []
    return filter { seen.insert($0).inserted }
  }
}
