/// The rows of the lists' elements that conditions read now, and where their cells begin.
struct RowPositions {
  private let rows: PlainBuffer<Int32>
  private let starts: PlainBuffer<Int32>
  private let lists: [DossierCells.Rows]

  /// - Parameters:
  ///   - rows: a number for each list, all 0.
  ///   - starts: a number for each list, to be set.
  init(rows: PlainBuffer<Int32>, starts: PlainBuffer<Int32>, lists: [DossierCells.Rows]) {
    self.rows = rows
    self.starts = starts
    self.lists = lists
    for list in lists.indices { starts[list] = lists[list].start }
  }

  var count: Int { rows.count }

  /// The row of a list.
  subscript(list: Int) -> Int32 {
    @inline(__always) get { rows[list] }
    @inline(__always) nonmutating set {
      rows[list] = newValue
      starts[list] = lists[list].start &+ newValue &* lists[list].width
    }
  }

  /// Where the cells of a list's row begin.
  @inline(__always)
  func start(of list: Int32) -> Int { Int(starts[Int(list)]) }
}
