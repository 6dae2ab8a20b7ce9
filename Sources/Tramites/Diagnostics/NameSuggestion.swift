/// Finds the name that a writer probably meant.
enum NameSuggestion {
  /// The candidate nearest to `name`, if one is near enough to be worth proposing.
  ///
  /// The distance is that of Damerau and Levenshtein without regard to case; at most a third of the letters may
  /// differ. Long names are not compared, because they come from strangers and the cost is quadratic.
  ///
  /// - Complexity: O(*n* · *m*²) for *n* candidates of at most *m* = 64 letters.
  static func nearest(to name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    guard (1...64).contains(wanted.count) else { return nil }
    var best: (name: String, distance: Int)?
    for candidate in candidates {
      let letters = Array(candidate.lowercased().unicodeScalars)
      guard letters.count <= 64 else { continue }
      let shorter = min(wanted.count, letters.count)
      // Any two names of one letter would be near each other.
      let allowed = shorter == 1 && letters.count == wanted.count ? 0 : max(1, shorter / 3)
      guard abs(letters.count - wanted.count) <= allowed else { continue }
      guard let found = distance(wanted, letters, atMost: allowed) else { continue }
      if best.map({ found < $0.distance || (found == $0.distance && candidate < $0.name) }) ?? true {
        best = (candidate, found)
      }
    }
    return best?.name
  }

  /// The distance of two names; nil where it is more than a limit.
  private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost limit: Int) -> Int? {
    var beforePrevious: [Int] = []
    var previous = Array(0...b.count)
    var nearest = 0
    for (i, x) in a.enumerated() {
      var current = [i + 1]
      for (j, y) in b.enumerated() {
        var cost = min(previous[j] + (x == y ? 0 : 1), previous[j + 1] + 1, current[j] + 1)
        if i > 0, j > 0, x == b[j - 1], a[i - 1] == y { cost = min(cost, beforePrevious[j - 1] + 1) }
        current.append(cost)
      }
      // No later row has less than the least of this one, or one more than the least of that before.
      let nearestBefore = nearest
      nearest = current.min() ?? 0
      if nearest > limit, nearestBefore >= limit { return nil }
      beforePrevious = previous
      previous = current
    }
    return previous[b.count] <= limit ? previous[b.count] : nil
  }
}
