import Testing
import Tramites

@testable import TramitesCommand

@Suite("--set PATH=VALUE")
struct FactAssignmentTests {
  private func tree(_ assignments: [String], from start: String = "{}") throws -> String {
    let definition = try Procedure(json: Library.definition).definition
    let reading = JSONReader.read(SourceText(name: "start", start))
    var tree = try JSONTree(#require(reading.document).root)
    for text in assignments { try FactAssignment(text).assign(to: &tree, of: definition) }
    return String(decoding: tree.bytes(), as: UTF8.self)
  }

  @Test(
    "a value is read by the type of its fact",
    arguments: [
      ("solicitante.cedula=1712345678", #"{"facts":{"solicitante":{"cedula":"1712345678"}}}"#),
      ("solicitante.cedula=0012", #"{"facts":{"solicitante":{"cedula":"0012"}}}"#),
      (#"solicitante.cedula="0012""#, #"{"facts":{"solicitante":{"cedula":"0012"}}}"#),
      ("solicitante.cedula=null", #"{"facts":{"solicitante":{"cedula":null}}}"#),
      ("solicitante.nombre=true", #"{"facts":{"solicitante":{"nombre":"true"}}}"#),
      ("solicitante.nombre=Ana=Eva, «x»", #"{"facts":{"solicitante":{"nombre":"Ana=Eva, «x»"}}}"#),
      ("solicitante.estudia=true", #"{"facts":{"solicitante":{"estudia":true}}}"#),
      ("solicitante.hermanos=-3", #"{"facts":{"solicitante":{"hermanos":-3}}}"#),
      ("solicitante.ingresos=12.50", #"{"facts":{"solicitante":{"ingresos":12.50}}}"#),
      ("solicitante.fechaNacimiento=2015-01-01", #"{"facts":{"solicitante":{"fechaNacimiento":"2015-01-01"}}}"#),
      (#"solicitante={"hermanos": 2}"#, #"{"facts":{"solicitante":{"hermanos":2}}}"#),
      ("hijos=[]", #"{"facts":{"hijos":[]}}"#),
      ("hijos[+].vinculo=propio", #"{"facts":{"hijos":[{"vinculo":"propio"}]}}"#),
      ("hijos[0]={}", #"{"facts":{"hijos":[{}]}}"#),
      ("submission.channel=web", #"{"channel":"web"}"#),
      ("submission.date=2026-05-14", #"{"submittedOn":"2026-05-14"}"#),
    ])
  func values(assignment: String, expected: String) throws {
    #expect(try tree([assignment]) == expected)
  }

  @Test("several build groups and elements, in their order")
  func several() throws {
    let tree = try tree([
      "hijos[+].nombre=Eva", "hijos[+].nombre=Luz", "hijos[0].vinculo=propio", "solicitante.nombre=Ana",
    ])
    #expect(
      tree
        == #"{"facts":{"hijos":[{"nombre":"Eva","vinculo":"propio"},{"nombre":"Luz"}],"solicitante":{"nombre":"Ana"}}}"#
    )
  }

  @Test("what a dossier says stays where nothing is set")
  func onTop() throws {
    let tree = try tree(
      ["solicitante.nombre=Eva"], from: #"{"procedure":"p","facts":{"solicitante":{"nombre":"Ana","hermanos":1}}}"#)
    #expect(tree == #"{"procedure":"p","facts":{"solicitante":{"nombre":"Eva","hermanos":1}}}"#)
  }

  @Test(
    "a value of what is sensitive is not shown where it does not fit, nor what it is near to",
    arguments: ["estado=enferm", "nacido=25/12/2013", "hijos=2x", "salud.estado=enferm", "partos[+].fecha=25/12/2013"])
  func sensitive(text: String) throws {
    let choice = #""type": "choice", "title": "e", "options": { "sano": "Sano", "enfermo": "Enfermo" }"#
    let json = #"""
      { "format": 1, "id": "t", "title": "T", "channels": [], "requirements": [], "facts": {
        "estado": { \#(choice), "sensitive": true }, "nacido": { "type": "date", "sensitive": true },
        "hijos": { "type": "integer", "sensitive": true },
        "salud": { "type": "group", "sensitive": true, "fields": { "estado": { \#(choice) } } },
        "partos": { "type": "list", "each": "parto", "sensitive": true, "fields": { "fecha": { "type": "date" } } } } }
      """#
    let definition = try Procedure(json: json).definition
    var tree = JSONTree.object([])
    let error = try #require(throws: CommandError.self) { try FactAssignment(text).assign(to: &tree, of: definition) }
    guard case .usage(let message, _) = error else {
      Issue.record("\(error)")
      return
    }
    let path = text.prefix { $0 != "=" }
    #expect(message.spanish.hasPrefix("`--set \(path)=•••`: "), "\(message)")
    #expect(!message.spanish.contains("quiso decir"))
  }
}
