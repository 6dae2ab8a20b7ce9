extension Repairs {
  /// The repairs as JSON; every key is always there, and machine words are the same in each language.
  ///
  /// ```json
  /// { "result": "repairs", "provedLeast": true,
  ///   "repairs": [ { "certain": true, "questions": [],
  ///     "actions": [ { "kind": "handIn", "path": "documents[+]", "about": …, "subject": …, "problem": …,
  ///                    "instruction": …, "neededFor": [id…], "needsOthers": false,
  ///                    "changes": [ { "path": "documents[+]", "value": { "type": "foto" }, "sensitive": false,
  ///                                   "example": null } ] } ] } ],
  ///   "blockers": [ { "kind", "instance", "path", "message" } ], "certain": [repair…],
  ///   "guarded": [ { "instance", "title", "condition", "repair": null or a repair } ],
  ///   "omissions": [ { "subject", "label", "outcome" } ] }
  /// ```
  ///
  /// What would give a sensitive fact away is left out of `value`, and `sensitive` says so.
  ///
  /// - Parameters:
  ///   - language: the language of the texts.
  ///   - pretty: whether to indent.
  /// - Returns: the same bytes for the same dossier and definition.
  public func json(in language: Language, pretty: Bool = false) -> String {
    var writer = VerdictWriter(language: language, pretty: pretty)
    writer.write(self)
    return String(decoding: writer.json.bytes, as: UTF8.self)
  }
}

extension VerdictWriter {
  mutating func write(_ repairs: Repairs) {
    json.beginObject()
    string("result", repairs.result.rawValue)
    boolean("provedLeast", repairs.isProvedLeast)
    array("repairs", repairs.repairs) { $0.write($1) }
    array("blockers", repairs.blockers) { writer, blocker in
      writer.json.beginObject()
      writer.string("kind", blocker.kind.rawValue)
      writer.string("instance", blocker.instance.description)
      writer.string("path", blocker.path)
      writer.message("message", blocker.message)
      writer.json.endObject()
    }
    array("certain", repairs.certain) { $0.write($1) }
    array("guarded", repairs.guarded) { writer, guarded in
      writer.json.beginObject()
      writer.string("instance", guarded.instance.description)
      writer.text("title", guarded.title)
      writer.message("condition", guarded.condition)
      writer.json.key("repair")
      if let repair = guarded.repair { writer.write(repair) } else { writer.json.null() }
      writer.json.endObject()
    }
    array("omissions", repairs.omissions) { writer, omission in
      writer.json.beginObject()
      writer.string("subject", omission.subject)
      writer.message("label", omission.label)
      writer.string("outcome", omission.outcome.rawValue)
      writer.json.endObject()
    }
    json.endObject()
  }

  mutating func write(_ repair: Repair) {
    json.beginObject()
    boolean("certain", repair.isCertain)
    array("actions", repair.actions) { $0.write($1) }
    array("questions", repair.questions) { $0.write($1) }
    json.endObject()
  }

  private mutating func write(_ action: Repair.Action) {
    json.beginObject()
    string("kind", action.kind.rawValue)
    string("path", action.path)
    message("about", action.about)
    message("subject", action.subject)
    message("problem", action.problem)
    message("instruction", action.instruction)
    strings("neededFor", action.neededFor.map(\.description))
    boolean("needsOthers", action.needsOthers)
    array("changes", action.changes) { writer, change in
      writer.json.beginObject()
      writer.string("path", change.path.description)
      writer.value("value", change.shown)
      writer.boolean("sensitive", change.isSensitive)
      writer.value("example", change.example)
      writer.json.endObject()
    }
    json.endObject()
  }
}
