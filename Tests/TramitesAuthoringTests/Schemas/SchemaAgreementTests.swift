import Foundation
import Testing
import Tramites

@Suite("Schemas and decoders")
struct SchemaAgreementTests {
  @Test("Both accept the form of a fixture", arguments: FormatFile.allCases)
  func fixturesAreAccepted(file: FormatFile) throws {
    let schemas = try RepositoryFile.schemas()
    let decoder = try FormatDecoder(file)
    for fixture in file.fixtures {
      let tree = try RepositoryFile.fixture(fixture)
      // The one for definitions tells all kinds of files apart.
      for name in [file.schemaName, FormatFile.definition.schemaName] {
        let problems = SchemaValidation(of: tree, with: try schemas.schema(at: name)).problems
        #expect(problems.isEmpty, "\(fixture).json by \(name): \(problems)")
      }
      let errors = decoder.errors(in: [tree])[0].filter { $0.isOfForm(in: tree) }
      #expect(errors.isEmpty, "\(fixture).json: \(errors)")
    }
  }

  @Test("The fixtures have every key and every form of the schemas")
  func fixturesHaveEverything() throws {
    let schemas = try RepositoryFile.schemas()
    var seen: [String: Set<String>] = [:]
    for file in FormatFile.allCases {
      let schema = try schemas.schema(at: file.schemaName)
      for fixture in file.fixtures {
        let tree = try RepositoryFile.fixture(fixture)
        for (path, applied) in SchemaValidation(of: tree, with: schema, keepsApplied: true).applied {
          let type = try #require(tree.value(at: path)).typeName
          for schema in applied { seen[schema.location, default: []].insert(type) }
        }
      }
    }
    let root = try schemas.schema(at: FormatFile.definition.schemaName)
    for part in root.demands.flatMap(\.inner) where !part.acceptsNothing && !part.location.hasSuffix("/^x-") {
      // What nothing accepted can meet: the keys that are proposed where no form is chosen yet.
      if part.location.contains("WithoutForm/") { continue }
      #expect(seen[part.location] != nil, "no fixture has \(part.location)")
      for type in part.types where type != .integer {
        #expect(seen[part.location]?.contains(type.rawValue) ?? false, "\(part.location) is never a \(type)")
      }
    }
  }

  @Test("Both accept or refuse each mutant of a fixture, and know the same keys")
  func mutantsAreJudgedAlike() async throws {
    let sites = try SchemaSite.all.get()
    let found = try await withThrowingTaskGroup { group in
      // Each task cuts its own specimens.
      let share = (sites.count + 3) / 4
      for start in stride(from: 0, to: sites.count, by: share) {
        group.addTask {
          var comparison = try SchemaComparison()
          try comparison.compare(sites[start..<min(start + share, sites.count)])
          return (comparison.mutants, comparison.disagreements)
        }
      }
      return try await group.reduce(into: (mutants: 0, disagreements: [Disagreement]())) {
        $0 = ($0.mutants + $1.0, $0.disagreements + $1.1)
      }
    }
    #expect(found.mutants > 7500)
    for disagreement in found.disagreements where !SchemaException.all.contains(where: { $0.covers(disagreement) }) {
      Issue.record("\(disagreement)")
    }
    for exception in SchemaException.all {
      let isNeeded = found.disagreements.contains(where: exception.covers)
      #expect(isNeeded, "needed no more: \(exception.reason)")
    }
  }

  @Test("Every file of the repository meets its schema")
  func filesMeetTheirSchemas() throws {
    let schemas = try RepositoryFile.schemas()
    let paths = try ["Procedures", "Examples/Dossiers"].flatMap { try RepositoryFile.paths(in: $0, ending: ".json") }
    for path in paths where !path.hasSuffix(".schema.json") {
      let tree = try RepositoryFile.tree(path)
      let schema = try schemas.schema(at: FormatFile(at: path).schemaName)
      let problems = SchemaValidation(of: tree, with: schema).problems
      #expect(problems.isEmpty, "\(path): \(problems)")
    }
  }
}

extension Schema {
  fileprivate var types: [SchemaType] {
    keywords.flatMap { if case .type(let types) = $0 { types } else { [] as [SchemaType] } }
  }
}
