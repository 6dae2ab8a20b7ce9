/// Everything that is measured.
public enum Rows {
  /// All rows.
  public static func all() throws -> [Row] {
    try [noop] + samples() + growth() + loading()
  }

  /// Nothing: what measuring itself takes.
  private static let noop = Row("noop", on: "nothing") { { 1 } }
}
