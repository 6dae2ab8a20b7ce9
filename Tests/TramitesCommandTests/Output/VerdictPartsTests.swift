import Testing
import Tramites

@testable import TramitesCommand

@Suite("The parts of a verdict in the terminal")
struct VerdictPartsTests {
  @Test("what is in order about a paper is said once, whatever is wrong with it")
  func inOrderOnce() throws {
    let paper =
      #"{ "type": "poder", "original": true, "copies": 0, "legible": true, "signature": "none", "issuedIn": "CO", "apostilled": false }"#
    let text = VerdictTextTests.text(try Carne.verdict(#""facts": { "urgente": true }, "documents": [\#(paper)]"#))
    #expect(text.ranges(of: "Documento: Poder").count == 3)
    #expect(text.ranges(of: "Ya está:   el original, legible.\n").count == 1)
  }

  @Test("a defect of a paper has the reasons of what it must be like, not those of why it is asked for")
  func reasonsOfDefects() throws {
    let paper = #"{ "type": "poder", "original": true, "copies": 1, "legible": true, "signature": "any" }"#
      .replacing("any", with: "handwritten").replacing("}", with: #", "issuedIn": "CO", "apostilled": false }"#)
    let text = VerdictTextTests.text(try Carne.verdict(#""facts": { "urgente": true }, "documents": [\#(paper)]"#))
    #expect(text.contains("\n     Motivo:    País de emisión: «Colombia».\n"))
    let missing = VerdictTextTests.text(try Carne.verdict(#""facts": { "urgente": true }, "documents": []"#))
    #expect(missing.contains("\n     Motivo:    Trámite urgente: «Sí».\n"))
  }

  @Test("a datum that is not there has an instruction, and the requirement's guidance in its place where it has one")
  func instructions() throws {
    let text = VerdictTextTests.text(try Carne.verdict(#""documents": []"#)).joinedLines
    #expect(
      text.contains("Dato: Código de lector Problema: falta este dato. Qué hacer: pida el código en el mostrador."))
    #expect(
      text.contains("Dato: Cédula Problema: falta este dato. Qué hacer: indique el dato «Cédula» en la solicitud."))
  }

  @Test("what has been said of a paper of somebody else is no remark as well")
  func othersPaper() throws {
    let cases = Published.verdicts.filter { verdict in
      verdict.requirements.contains { $0.findings.contains { $0.params["other"] != nil } }
    }
    #expect(!cases.isEmpty)
    for verdict in cases {
      let others = verdict.requirements.flatMap(\.findings).compactMap { $0.params["other"] }
      let text = VerdictTextTests.text(verdict, width: 1000)
      for problem in verdict.problems {
        let isSaid = problem.path.map { others.contains(.text($0)) } ?? false
        #expect(text.contains(problem.message.spanish) == !isSaid)
      }
    }
  }

  // MARK: What is ready

  @Test("a list that is in order names its people, and nobody where one has no name")
  func people() throws {
    func text(_ elements: String) throws -> String {
      VerdictTextTests.text(try Carne.verdict(#""facts": { "lectores": [\#(elements)] }"#))
    }
    #expect(
      try text(#"{ "nombre": "Ana Ortiz" }, { "nombre": "Eva Paz" }"#).contains("\n  Lectores: Ana Ortiz y Eva Paz.\n"))
    #expect(try text(#"{ "nombre": "Ana Ortiz" }, {}"#).contains("\n  Lectores.\n"))
    let many = (1...9).map { #"{ "nombre": "Ana \#($0)" }"# }.joined(separator: ",")
    #expect(try text(many).contains("\n  Lectores: Ana 1, Ana 2, Ana 3, Ana 4, Ana 5 y 4 más.\n"))
  }

  @Test("what may not be asked for is ready only if it is")
  func readyIfItApplies() throws {
    let paper =
      #"{ "type": "poder", "original": true, "copies": 1, "legible": true, "signature": "handwritten", "issuedIn": "EC" }"#
    let open = VerdictTextTests.text(try Carne.verdict(#""documents": [\#(paper)]"#))
    #expect(open.contains("\n  Poder, original y copia (si corresponde).\n"))
    let known = VerdictTextTests.text(try Carne.verdict(#""facts": { "urgente": true }, "documents": [\#(paper)]"#))
    #expect(known.contains("\n  Poder, original y copia.\n"))
  }

  // MARK: Questions

  @Test("the answers of a choice are one of several, those about a document's parts any number")
  func answers() throws {
    let poder = #"{ "type": "poder", "original": true, "copies": 1, "legible": true, "issuedIn": "EC" }"#
    let text = VerdictTextTests.text(
      try Carne.verdict(
        #""facts": { "urgente": true, "codigo": "7", "solicitante": { "cedula": "1" }, "lectores": [{}] }, "#
          + #""documents": [\#(poder), { "type": "carta", "original": true }]"#), width: 120)
    #expect(text.contains(". Poder: ¿qué firma tiene?\n     Respuestas: Manuscrita / Electrónica / Sin firma\n"))
    #expect(text.contains(". Carta: ¿qué contiene?\n     Respuestas: Firma; Sello (una, varias o ninguna)\n"))
  }
}
