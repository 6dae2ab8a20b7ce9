import Foundation
import HandWritten
import Tramites

extension Rows {
  /// The work of every dossier that is measured, and of what it is measured by.
  static func samples() throws -> [Row] {
    try Sample.all().flatMap(rows)
  }

  private static func rows(of sample: Sample) throws -> [Row] {
    let today: CivilDate = "2026-06-01"
    typealias Preparation = @Sendable (Procedure) throws -> () throws -> Int
    func row(_ work: String, cost: Int = 1, prepare: @escaping Preparation) -> Row {
      Row(work, on: sample.name, cost: cost) {
        let catalog = try Repository.catalog.get()
        let dossier = try Dossier(json: sample.json)
        return try prepare(catalog.procedure(for: dossier, submittedOn: today))
      }
    }
    return [
      row("bytes-to-outcome") { procedure in
        { try procedure.outcome(of: Dossier(json: sample.json), submittedOn: today).digest }
      },
      row("bytes-to-dossier") { _ in
        { try Dossier(json: sample.json).submittedOn == nil ? 0 : 1 }
      },
      row("dossier-to-accepted") { procedure in
        let dossier = try Dossier(json: sample.json)
        return { try procedure.accept(dossier, submittedOn: today).submittedOn.year }
      },
      row("accepted-to-outcome") { procedure in
        let accepted = try procedure.accept(Dossier(json: sample.json), submittedOn: today)
        return { accepted.outcome.digest }
      },
      row("accepted-to-verdict") { procedure in
        let accepted = try procedure.accept(Dossier(json: sample.json), submittedOn: today)
        return { accepted.check().outcome.digest }
      },
      row("bytes-to-verdict-json", cost: 5) { procedure in
        { try procedure.check(Dossier(json: sample.json), submittedOn: today).jsonBytes(in: .spanish).count }
      },
      handWritten(sample),
      jsonDecoder(sample),
      Row("simdjson", on: sample.name) {
        let parser = SimdjsonParser()
        let text = PaddedText(sample.json)
        return { parser.parse(text) }
      },
    ]
  }

  private static func dossierType(of sample: Sample) throws -> any HandWrittenDossier.Type {
    guard let type = HandWrittenProcedures.all.first(where: { $0.procedure == sample.procedure.rawValue }) else {
      throw RowError.notWrittenByHand(sample.procedure.rawValue)
    }
    return type
  }

  private static func handWritten(_ sample: Sample) -> Row {
    @Sendable func work<D: HandWrittenDossier>(_ type: D.Type) throws -> () throws -> Int {
      guard let today = Day("2026-06-01") else { return { 0 } }
      let dossier = try JSONDecoder().decode(type, from: Data(sample.json))
      return { dossier.outcome(submittedOn: today).digest }
    }
    return Row("hand-written", on: sample.name) { try work(dossierType(of: sample)) }
  }

  private static func jsonDecoder(_ sample: Sample) -> Row {
    @Sendable func work<D: HandWrittenDossier>(_ type: D.Type) throws -> () throws -> Int {
      let decoder = JSONDecoder()
      let data = Data(sample.json)
      return { try withExtendedLifetime(decoder.decode(type, from: data)) { 1 } }
    }
    return Row("json-decoder", on: sample.name) { try work(dossierType(of: sample)) }
  }
}

/// Why a row cannot be measured.
enum RowError: Error {
  case notWrittenByHand(String)
}

extension Verdict.Outcome {
  /// A number for the outcome, so that the work is not for nothing.
  var digest: Int {
    switch self {
    case .admissible: 1
    case .undetermined: 2
    case .incomplete: 3
    case .ineligible: 4
    }
  }
}

extension HandWritten.Outcome {
  /// The number of the same outcome of the engine.
  var digest: Int {
    switch self {
    case .admissible: 1
    case .undetermined: 2
    case .incomplete: 3
    case .ineligible: 4
    }
  }
}
