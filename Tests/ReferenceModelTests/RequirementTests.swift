import Testing

@testable import ReferenceModel

@Suite("Documents and requirements")
struct RequirementTests {
  /// The status and the questions of the only requirement, `"satisfied"` or `"undetermined: documents[0].copies"`.
  private func status(
    evidence: String, documents: String = "[]", facts: String = "{}", requirement: String = "", more: String = "",
    channel: String = #""web""#
  ) throws -> [String] {
    let definition = """
      {"facts": {"flag": {"type": "boolean", "mayBeNone": true}, "day": {"type": "date", "mayBeNone": true},
         "code": {"type": "text", "format": "digits", "length": 3, "valid": {"fact": "flag", "is": true}},
         "l": {"type": "list", "each": "e", "fields": {"ok": {"type": "boolean"}}}},
       "documents": {"acta": {"contents": {"x": "X", "y": "Y"}, "endorsers": {"n": "N"},
         "attributes": {"monto": {"type": "decimal"}}}, "otra": {}},
       "channels": [{"id": "web", "documentRules": {"formats": ["pdf"]}}, {"id": "sala"}],
       "requirements": [{"id": "r", \(requirement) "evidence": \(evidence)}] \(more)}
      """
    let saysChannel = channel.isEmpty ? "" : #""channel": \#(channel),"#
    let dossier = #"{\#(saysChannel) "submittedOn": "2026-05-14", "facts": \#(facts), "documents": \#(documents)}"#
    return ReferenceEvaluator.evaluate(definition: definition, dossier: dossier).instances.map { instance in
      let name = instance.subject.map { $0 + " " } ?? ""
      return name + instance.status
        + (instance.questions.isEmpty ? "" : ": " + instance.questions.sorted().joined(separator: " "))
    }
  }

  @Test(
    "A constraint reads one key of the document",
    arguments: [
      (#""copies": 2"#, #""copies": 2"#, "satisfied"),
      (#""copies": 2"#, #""copies": 1"#, "defective"),
      (#""copies": 2"#, "", "undetermined: documents[0].copies"),
      (#""formats": ["JPEG"]"#, #""format": "Jpg""#, "satisfied"),
      (#""signature": "any""#, #""signature": "none""#, "defective"),
      (#""signature": "any""#, #""signature": "electronic""#, "satisfied"),
      (#""current": true"#, #""expiresOn": "2026-05-14""#, "satisfied"),
      (#""current": true"#, #""expiresOn": "2026-05-13""#, "defective"),
      (#""current": true"#, #""expiresOn": null"#, "satisfied"),
      (#""current": true"#, "", "undetermined: documents[0].expiresOn"),
      (#""validFor": {"months": 6}"#, #""expiresOn": "2026-11-14""#, "satisfied"),
      (#""validFor": {"months": 6}"#, #""expiresOn": "2026-11-13""#, "defective"),
      (#""validFor": {"months": 6, "from": {"fact": "day"}}"#, #""expiresOn": null"#, "satisfied"),
      (#""validFor": {"months": 6, "from": {"fact": "day"}}"#, #""expiresOn": "2030-01-01""#, "undetermined: day"),
      (#""issuedWithin": {"days": 30}"#, #""issuedOn": "2026-04-14""#, "satisfied"),
      (#""issuedWithin": {"days": 30}"#, #""issuedOn": "2026-04-13""#, "defective"),
      (#""issuedWithin": {"days": 30}"#, #""issuedOn": "2026-05-15""#, "defective"),
      (#""contains": "all""#, #""contains": ["y", "x"]"#, "satisfied"),
      (#""contains": ["x"]"#, #""contains": []"#, "defective"),
      (#""endorsedBy": ["n"]"#, "", "undetermined: documents[0].endorsedBy"),
      (#""anyOf": [{"original": true}, {"copies": 2}]"#, #""original": false"#, "undetermined: documents[0].copies"),
      (#""anyOf": [{"original": true}, {"copies": 2}]"#, #""original": true"#, "satisfied"),
      (
        #""checks": [{"id": "c", "require": {"fact": "document.monto", "atLeast": 5}}]"#, #""attributes": {}"#,
        "undetermined: documents[0].attributes.monto"
      ),
      (
        #""checks": [{"id": "c", "require": {"fact": "document.monto", "atLeast": 5}}]"#,
        #""attributes": {"monto": 4.99}"#, "defective"
      ),
      (
        #""conditional": [{"when": {"fact": "flag", "is": true}, "original": true}]"#, #""original": false"#,
        "undetermined: flag"
      ),
      (
        #""conditional": [{"when": {"fact": "flag", "is": true}, "original": true}]"#, "",
        "undetermined: documents[0].original flag"
      ),
      (
        #""conditional": [{"when": {"fact": "flag", "is": true}, "original": true}]"#, #""original": true"#,
        "satisfied"
      ),
    ])
  func constraints(_ constraint: String, _ key: String, _ expected: String) throws {
    let said = key.isEmpty ? "" : "," + key
    let documents = #"[{"type": "acta" \#(said)}]"#
    let evidence = #"{"document": "acta", \#(constraint)}"#
    let found = try status(evidence: evidence, documents: documents, channel: #""sala""#)
    #expect(found == [expected])
  }

  @Test("A none anchor makes the constraint false, except that what does not expire is current whatever it is")
  func noneAnchor() throws {
    let evidence = #"{"document": "acta", "validFor": {"days": 1, "from": {"fact": "day"}}}"#
    func found(_ expiry: String) throws -> [String] {
      try status(
        evidence: evidence, documents: #"[{"type": "acta", "format": "pdf", "expiresOn": \#(expiry)}]"#,
        facts: #"{"day": null}"#)
    }
    #expect(try found(#""2030-01-01""#) == ["defective"])
    #expect(try found("null") == ["satisfied"])
  }

  @Test(
    "The rules of a channel bind every document that may come through it",
    arguments: [
      (#""web""#, #""format": "png""#, "defective"), (#""sala""#, #""format": "png""#, "satisfied"),
      ("", #""format": "png""#, "undetermined: submission.channel"), ("", #""format": "pdf""#, "satisfied"),
      ("", #""copies": 1"#, "undetermined: documents[0].format submission.channel"),
    ])
  func channelRules(_ channel: String, _ key: String, _ expected: String) throws {
    let documents = #"[{"type": "otra", \#(key)}]"#
    #expect(try status(evidence: #"{"document": "otra"}"#, documents: documents, channel: channel) == [expected])
  }

  @Test(
    "The k-th best part decides, and only undetermined parts of an undetermined whole ask",
    arguments: [
      (#"{"document": "otra", "quantity": 2, "copies": 1}"#, "undetermined: documents[1].copies"),
      (#"{"document": "otra", "quantity": 3, "copies": 1}"#, "defective"),
      (#"{"document": "otra", "quantity": 4, "copies": 1}"#, "missing"),
      (#"{"document": ["otra", "acta"], "copies": 1}"#, "satisfied"),
      (#"{"anyOf": [{"confirmed": "flag"}, {"document": "acta"}]}"#, "undetermined: flag"),
      (#"{"anyOf": [{"confirmed": "flag"}, {"document": "acta"}], "atLeast": 2}"#, "missing"),
      (#"{"allOf": [{"confirmed": "flag"}, {"document": "otra", "copies": 1}]}"#, "undetermined: flag"),
      (#"{"allOf": [{"confirmed": "flag"}, {"data": "day"}]}"#, "missing"),
    ])
  func evidence(_ evidence: String, _ expected: String) throws {
    let documents = #"[{"type": "otra", "copies": 1}, {"type": "otra"}, {"type": "otra", "copies": 0}]"#
    #expect(try status(evidence: evidence, documents: documents, channel: #""sala""#) == [expected])
  }

  @Test(
    "Data is missing, defective, undetermined or satisfied",
    arguments: [
      (#"{"data": "code"}"#, "{}", "missing"), (#"{"data": "code"}"#, #"{"code": " "}"#, "missing"),
      (#"{"data": "code"}"#, #"{"code": "12"}"#, "defective"),
      (#"{"data": "code"}"#, #"{"code": "123"}"#, "undetermined: flag"),
      (#"{"data": "code"}"#, #"{"code": "123", "flag": null}"#, "defective"),
      (#"{"data": "code"}"#, #"{"code": "123", "flag": true}"#, "satisfied"),
      (#"{"data": ["code", "day"]}"#, #"{"code": "12", "day": null}"#, "missing"),
      (#"{"data": "l"}"#, #"{"l": []}"#, "missing"),
      (#"{"data": "l", "atLeast": 2}"#, #"{"l": [{}, {}]}"#, "satisfied"),
    ])
  func data(_ evidence: String, _ facts: String, _ expected: String) throws {
    #expect(try status(evidence: evidence, facts: facts) == [expected])
  }

  @Test(
    "A requirement over an unknown list is judged on an element of which nothing is known",
    arguments: [
      (#""forEach": "l","#, #"{"document": "otra", "of": "e"}"#, "{}", ["undetermined: l"]),
      (#""forEach": "l","#, #"{"document": "otra"}"#, "{}", ["satisfied"]),
      (
        #""forEach": "l", "when": {"fact": "flag", "is": true},"#, #"{"document": "acta"}"#, #"{"flag": false}"#,
        ["notApplicable"]
      ),
      (#""forEach": "l","#, #"{"document": "otra"}"#, #"{"l": []}"#, []),
      (
        #""forEach": "l", "when": {"fact": "e.ok", "is": true},"#, #"{"document": "otra", "of": "e"}"#,
        #"{"l": [{"ok": true}, {}, {"ok": false}]}"#,
        ["l[0] missing", "l[1] undetermined: l[1].ok", "l[2] notApplicable"]
      ),
    ])
  func unknownLists(_ requirement: String, _ evidence: String, _ facts: String, _ expected: [String]) throws {
    let documents = #"[{"type": "otra", "format": "pdf"}]"#
    let found = try status(evidence: evidence, documents: documents, facts: facts, requirement: requirement)
    #expect(found == expected)
  }

  @Test(
    "An alternative stands in as far as its own when and evidence go",
    arguments: [
      (#""when": {"fact": "flag", "is": true}, "evidence": {"document": "otra"}"#, "undetermined: flag"),
      (#""when": {"fact": "flag", "is": true}, "evidence": {"document": "otra", "quantity": 2}"#, "missing"),
      (#""evidence": {"document": "otra"}"#, "satisfied"),
      (#""when": {"any": []}, "evidence": {"document": "otra"}"#, "missing"),
    ])
  func alternatives(_ alternative: String, _ expected: String) throws {
    let found = try status(
      evidence: #"{"document": "acta"}"#, documents: #"[{"type": "otra", "format": "pdf"}]"#,
      more: #", "alternativeRequirements": [{"id": "z", "insteadOf": "r", \#(alternative)}]"#)
    #expect(found == [expected])
  }
}
