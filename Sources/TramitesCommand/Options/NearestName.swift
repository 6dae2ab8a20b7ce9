/// Finds the name that was probably meant.
enum NearestName {
  /// The candidate nearest to `name`; nil where none is near enough to be worth proposing.
  ///
  /// Letters that are missing, too many, wrong or swapped count one each; at most a third of them may differ.
  ///
  /// - Complexity: O(*n* · *m*²) for *n* candidates of at most *m* = 64 letters.
  static func of(_ name: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(name.lowercased().unicodeScalars)
    guard (1...64).contains(wanted.count) else { return nil }
    return candidates.compactMap { candidate -> (name: String, distance: Int)? in
      let letters = Array(candidate.lowercased().unicodeScalars)
      guard letters.count <= 64 else { return nil }
      let found = distance(wanted[...], letters[...])
      return found <= max(1, min(wanted.count, letters.count) / 3) ? (candidate, found) : nil
    }.min { ($0.distance, $0.name) < ($1.distance, $1.name) }?.name
  }

  private static func distance(_ a: ArraySlice<Unicode.Scalar>, _ b: ArraySlice<Unicode.Scalar>) -> Int {
    var rows = [Array(0...b.count)]
    for i in a.indices {
      var row = [i + 1]
      for j in b.indices {
        var cost = min(rows[i][j] + (a[i] == b[j] ? 0 : 1), rows[i][j + 1] + 1, row[j] + 1)
        if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, rows[i - 1][j - 1] + 1) }
        row.append(cost)
      }
      rows.append(row)
    }
    return rows[a.count][b.count]
  }
}
