import Testing
import Tramites

@Suite("What an editor shows")
struct SchemaHoverTests {
  @Test("Every key and element of a fixture is described in Spanish, with an example", arguments: FormatFile.allCases)
  func placesAreDescribed(file: FormatFile) throws {
    let schema = try RepositoryFile.schemas().schema(at: file.schemaName)
    for fixture in file.fixtures {
      let tree = try RepositoryFile.fixture(fixture)
      let applied = SchemaValidation(of: tree, with: schema, keepsApplied: true).applied
      for (path, schemas) in applied where !path.isEmpty && !path.contains(where: { $0.hasPrefix("x-") }) {
        let texts = schemas.compactMap(\.description)
        #expect(!texts.isEmpty, "nothing describes \(JSONPointer(tokens: path)) of \(fixture).json")
      }
    }
  }

  @Test("A key that is proposed before a form is chosen is described as in its form")
  func proposalsAreDescribed() throws {
    let root = try RepositoryFile.schemas().schema(at: FormatFile.definition.schemaName)
    let proposals = root.demands.flatMap(\.inner).filter { $0.location.contains("WithoutForm/properties/") }
    #expect(!proposals.isEmpty)
    for proposal in proposals {
      #expect(proposal.shownDescription != nil, "nothing describes \(proposal.location)")
    }
  }

  @Test("A description is Spanish and ends with an example")
  func descriptionsHaveExamples() throws {
    let root = try RepositoryFile.schemas().schema(at: FormatFile.definition.schemaName)
    for schema in root.demands {
      guard let text = schema.description else { continue }
      #expect(text.contains("Ej.: ") && text.hasSuffix("."), "\(schema.location): \(text)")
    }
    let tree = try RepositoryFile.tree("Procedures/\(FormatFile.definition.schemaName)")
    for named in try #require(tree["$defs"]).members {
      #expect(named.value["title"] != nil, "\(named.key) has no title")
    }
  }
}

extension Schema {
  /// The schema's own description, or that of the schema it refers to.
  fileprivate var shownDescription: String? {
    if let description { return description }
    for case .reference(let other) in keywords { return other.shownDescription }
    return nil
  }
}
