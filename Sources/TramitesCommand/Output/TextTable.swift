/// Rows under headings, each column as wide as its longest cell; the last one is not filled up.
struct TextTable {
  let headings: [String]
  let rows: [[String]]

  /// The lines, without a final line break.
  var text: String {
    let lines = [headings] + rows
    let last = headings.count - 1
    let widths = headings.indices.map { column in lines.map { $0[column].displayWidth }.max() ?? 0 }
    return lines.map { line in
      line.enumerated().map { column, cell in column == last ? cell : cell.padded(to: widths[column]) }
        .joined(separator: "  ")
    }.joined(separator: "\n")
  }
}
