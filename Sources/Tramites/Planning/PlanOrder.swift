/// The order of procedures of which some need others, and the circles among them.
///
/// The procedures are numbered from 0, the one for whose sake the others are there.
struct PlanOrder {
  /// For each procedure those that it needs.
  private let needs: [Set<Int>]
  /// For each procedure those that it might need, so that they had better come before.
  private let possible: [Set<Int>]
  /// For each procedure all that it needs, directly or not.
  private let reachable: [Set<Int>]

  init(needs: [Set<Int>], possible: [Set<Int>]) {
    self.needs = needs
    self.possible = possible
    reachable = needs.map { direct in
      var found = direct
      var open = Array(direct)
      while let next = open.popLast() {
        for other in needs[next] where found.insert(other).inserted { open.append(other) }
      }
      return found
    }
  }

  /// The procedures, first what others need; the one for whose sake they are there comes last, whatever needs it.
  var order: [Int] {
    var order: [Int] = []
    var rest = Array(needs.indices.dropFirst().reversed())
    while !rest.isEmpty {
      let open = Set(rest)
      func isFree(_ number: Int, _ others: Set<Int>) -> Bool { others.isDisjoint(with: open.subtracting([number])) }
      let next =
        rest.first { isFree($0, needs[$0].union(possible[$0])) } ?? rest.first { isFree($0, needs[$0]) }
        // Of a circle any may be first, but nothing outside that the circle waits for, or that waits for it.
        ?? rest.first { number in needs[number].intersection(open).allSatisfy { reachable[$0].contains(number) } }
        ?? rest[0]
      order.append(next)
      rest.removeAll { $0 == next }
    }
    return order + needs.indices.prefix(1)
  }

  /// Circles in which everything stands that needs itself, directly or not: each needs the next one, and the last the
  /// first.
  var circles: [[Int]] {
    var circles: [[Int]] = []
    var told: Set<Int> = []
    for number in needs.indices where reachable[number].contains(number) {
      if needs[number].contains(number) { circles.append([number]) }
      guard !told.contains(number), let circle = shortestCircle(through: number) else { continue }
      told.formUnion(circle)
      circles.append(circle)
    }
    return circles
  }

  /// The shortest circle of several; nil where there is none.
  private func shortestCircle(through start: Int) -> [Int]? {
    var before: [Int: Int] = [:]
    var queue = [start]
    var place = 0
    while place < queue.count {
      let number = queue[place]
      place += 1
      for next in needs[number].sorted() where next != number {
        guard next != start else {
          var circle = [number]
          while let last = before[circle[0]] { circle.insert(last, at: 0) }
          return circle
        }
        guard before[next] == nil else { continue }
        before[next] = number
        queue.append(next)
      }
    }
    return nil
  }
}
