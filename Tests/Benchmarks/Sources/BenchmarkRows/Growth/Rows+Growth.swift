import Tramites

/// What grows.
struct Growth: Sendable {
  /// What there are more and more of.
  let name: String
  /// The sizes that are measured.
  let sizes: [Int]
  let generate: @Sendable (Int) -> GeneratedProcedure

  /// Everything whose growth is measured.
  static let all = [
    Growth(name: "dependants", sizes: [10, 100, 1_000, 10_000], generate: GeneratedProcedure.dependants),
    Growth(name: "documents", sizes: [10, 100, 1_000, 10_000], generate: GeneratedProcedure.documents),
    Growth(name: "requirements", sizes: [10, 100, 1_000, 10_000], generate: GeneratedProcedure.requirements),
    // One list inside another: the cost grows with the square of the size.
    Growth(name: "pairs", sizes: [10, 100, 1_000], generate: GeneratedProcedure.pairs),
  ]
}

extension Rows {
  /// The outcome and the whole verdict on dossiers of growing size.
  static func growth() -> [Row] {
    Growth.all.flatMap { growth in
      growth.sizes.flatMap { size in
        [
          Row("growth-of-outcome", on: "\(growth.name)-\(size)", cost: size) {
            let pair = growth.generate(size)
            let procedure = try Procedure(json: pair.definition)
            let json = Array(pair.dossier.utf8)
            return { try procedure.outcome(of: Dossier(json: json)).digest }
          },
          Row("growth-of-verdict", on: "\(growth.name)-\(size)", cost: size * 10) {
            let pair = growth.generate(size)
            let procedure = try Procedure(json: pair.definition)
            let json = Array(pair.dossier.utf8)
            return { try procedure.check(Dossier(json: json)).json(in: .spanish).utf8.count }
          },
        ]
      }
    }
  }
}
