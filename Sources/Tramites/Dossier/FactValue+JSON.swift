extension JSONWriter {
  /// Writes a value as dossiers have it.
  mutating func fact(_ value: FactValue) {
    switch value {
    case .null: null()
    case .boolean(let value): boolean(value)
    case .integer(let value): integer(value)
    case .decimal(let value): numberToken(value.description)
    case .date(let value): string(value.description)
    case .text(let value): string(value)
    case .group, .list: write(value.tree)
    }
  }
}
