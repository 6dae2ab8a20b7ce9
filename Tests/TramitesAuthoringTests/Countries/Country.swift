import Foundation
import Testing
import Tramites
import TramitesAuthoring

/// A procedure as one finds it in some country, simplified, with cases at and beside each of its limits.
///
/// Its folder `Fixtures/Countries/NAME` holds the `catalog` with the cases, and what a case file cannot say: the rest
/// of each verdict (`verdicts.json`) and the dossiers that are refused (`refusals.json`).
struct Country: Sendable {
  let name: String
  /// What it is modelled on.
  let model: String
  let loaded: PartialCatalog
  /// What came of its cases.
  let results: [CaseResult]

  init(name: String, model: String) {
    self.name = name
    self.model = model
    let folder = Self.folder.appending(path: "\(name)/catalog")
    loaded = Catalog.loadingWhatItCan(contentsOf: folder)
    results = CaseRunner(catalog: loaded.catalog, folder: folder).run()
  }

  static let all = [
    Country(name: "beca-universitaria", model: "the state scholarships of Spain"),
    Country(name: "carnet-discapacidad", model: "the disability card of Ecuador"),
    Country(name: "constitucion-sociedad", model: "the registration of a limited company in Spain"),
    Country(name: "impuesto-vehiculos", model: "the annual vehicle tax of Ecuador"),
    Country(name: "inscripcion-nacimiento", model: "the registration in Peru of a birth abroad"),
    Country(name: "licencia-armas", model: "the licence for hunting firearms of Spain"),
    Country(name: "licencia-obra", model: "the municipal building permits of Spain"),
    Country(name: "pension-vejez", model: "old-age pensions whose age depends on generation and sex"),
    Country(name: "reembolso-iva", model: "the refund of value-added tax to travellers"),
    Country(name: "renovacion-pasaporte", model: "the passports of Chile, in two versions"),
    Country(name: "tarjeta-temporeros", model: "the health card of Spain, for seasonal workers, on two libraries"),
    Country(name: "visado-schengen", model: "the short-stay visa of the European Union's Visa Code"),
  ]

  static let withRefusals = all.filter { FileManager.default.fileExists(atPath: $0.refusalsFile.path) }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "Fixtures/Countries")

  private var folder: URL { Self.folder.appending(path: name) }

  private var refusalsFile: URL { folder.appending(path: "refusals.json") }

  /// What a case file cannot say of the verdicts, by the name of the case.
  func details() throws -> [String: VerdictDetails] {
    let data = try Data(contentsOf: folder.appending(path: "verdicts.json"))
    return try JSONDecoder().decode([String: VerdictDetails].self, from: data)
  }

  /// The questions of a case, in order; nil where the case does not compare them.
  func questions(ofCase file: String) throws -> [String]? {
    struct CaseFile: Decodable {
      struct Expectation: Decodable { let questions: [String]? }
      let expect: Expectation
    }
    let data = try Data(contentsOf: folder.appending(path: "catalog/\(file)"))
    return try JSONDecoder().decode(CaseFile.self, from: data).expect.questions
  }

  /// A dossier that does not fit the vocabulary.
  struct Refusal {
    let name: String
    let dossier: Dossier
    /// Code and JSON Pointer of each problem.
    let problems: [[String]]
  }

  func refusals() throws -> [Refusal] {
    let data = try Data(contentsOf: refusalsFile)
    // The project's own reader: it keeps numbers as they are written, and some are refused for that.
    let document = try #require(JSONReader.read(SourceText(name: "refusals.json", bytes: Array(data))).document)
    return try document.root.members.map { key, value in
      let text = JSONTree(try #require(value["dossier"])).bytes()
      let problems = try #require(value["refused"])
      return Refusal(
        name: key.string ?? "", dossier: try Dossier(json: text),
        problems: problems.elements.map { problem in problem.elements.map { $0.string ?? "" } })
    }
  }
}

extension Country: CustomTestStringConvertible {
  var testDescription: String { "\(name), after \(model)" }
}

extension CaseResult {
  /// The name of the case's file without folder and extension.
  var caseName: String { URL(filePath: file).deletingPathExtension().lastPathComponent }
}
