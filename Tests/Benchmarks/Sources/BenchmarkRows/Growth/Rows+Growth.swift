import Tramites

/// What grows.
struct Growth: Sendable {
  /// What there are more and more of.
  let name: String
  /// The sizes that are measured.
  let sizes: [Int]
  /// The power of the size with which the work grows.
  var degree = 1
  let generate: @Sendable (Int) -> GeneratedProcedure

  /// Everything whose growth is measured.
  static let all = [
    Growth(name: "dependants", sizes: [10, 100, 1_000, 10_000], generate: GeneratedProcedure.dependants),
    Growth(name: "documents", sizes: [10, 100, 1_000, 10_000], generate: GeneratedProcedure.documents),
    Growth(name: "requirements", sizes: [10, 100, 1_000, 10_000], generate: GeneratedProcedure.requirements),
    // A list inside another that says nothing of the other's elements: it is gone through once.
    Growth(name: "unrelated", sizes: [10, 100, 1_000, 10_000], generate: GeneratedProcedure.unrelated),
    // A list inside another, for each of its elements.
    Growth(name: "pairs", sizes: [10, 100, 300, 1_000], degree: 2, generate: GeneratedProcedure.pairs),
  ]

  /// Roughly how many times as long an outcome takes as the shortest rows.
  func cost(of size: Int) -> Int { degree == 1 ? size : size * size }
}

extension Rows {
  /// The outcome and the whole verdict on dossiers of growing size.
  static func growth() -> [Row] {
    Growth.all.flatMap { growth in
      growth.sizes.flatMap { size in
        [
          Row("growth-of-outcome", on: "\(growth.name)-\(size)", cost: growth.cost(of: size)) {
            let pair = growth.generate(size)
            let procedure = try Procedure(json: pair.definition)
            let json = Array(pair.dossier.utf8)
            return { try procedure.outcome(of: Dossier(json: json)).digest }
          },
          Row("growth-of-verdict", on: "\(growth.name)-\(size)", cost: max(growth.cost(of: size), size * 10)) {
            let pair = growth.generate(size)
            let procedure = try Procedure(json: pair.definition)
            let json = Array(pair.dossier.utf8)
            return { try procedure.check(Dossier(json: json)).jsonBytes(in: .spanish).count }
          },
        ]
      }
    }
  }
}
