import Tramites

extension DiagnosticRow {
  private static func importing(_ imports: String, _ sections: KeyValuePairs<String, String> = [:]) -> String {
    var definition = SmallDefinition(sections)
    definition["imports"] = imports
    return definition.json
  }

  private static func library(_ id: String, _ rest: String = "") -> String {
    #"{ "format": 1, "library": "\#(id)"\#(rest.isEmpty ? "" : ", " + rest) }"#
  }

  /// Files that do not fit together.
  static let catalog: [DiagnosticRow] = [
    files(["p.json": importing(#"[ ⟦"lib.json" ]"#)], .importMissing, "/imports/0"),
    files(
      ["a/p.json": importing(#"[ ⟦"lib.json" ]"#), "shared/lib.json": library("l")], .importMissing, "/imports/0",
      meant: "shared/lib.json"),
    files(
      ["p.json": importing(#"[ ⟦"q.json" ]"#), "q.json": SmallDefinition(["id": #""q""#]).json], .importMissing,
      "/imports/0"),
    files(["a/p.json": importing(#"[ ⟦"../../lib.json" ]"#)], .importOutsideRoot, "/imports/0"),
    files(
      ["a/p.json": importing(#"[ ⟦"../../a/lib.json" ]"#), "a/lib.json": library("l")], .importOutsideRoot, "/imports/0"
    ),
    files(["p.json": importing(#"[ ⟦"/etc/passwd" ]"#)], .importOutsideRoot, "/imports/0"),
    files(["p.json": importing(#"[ ⟦"https://example.org/l.json" ]"#)], .importOutsideRoot, "/imports/0"),
    files(["p.json": importing(#"[ ⟦"..\\l.json" ]"#)], .importOutsideRoot, "/imports/0"),
    files(
      ["a.json": library("a", #""imports": [ "b.json" ]"#), "b.json": library("b", #""imports": [ ⟦"a.json" ]"#)],
      .importCircle, "/imports/0"),
    files(["a.json": library("a", #""imports": [ ⟦"a.json" ]"#)], .importCircle, "/imports/0"),
    files(
      [
        "l.json": library("l", #""facts": { "a": { "type": "boolean" } }"#),
        "p.json": importing(#"[ "l.json" ]"#, ["facts": #"{ ⟦"a": { "type": "boolean" } }"#]),
      ], .nameDuplicate, "/facts/a"),
    files(
      [
        "l.json": library("l", #""documents": { "d": { "title": "D" } }"#),
        "m.json": library("m", #""documents": { ⟦"d": { "title": "E" } }"#),
        "p.json": importing(#"[ "l.json", "m.json" ]"#),
      ], .nameDuplicate, "/documents/d"),
    files(["l.json": #"{ "format": 1, "library": "l", ⟦"fact": {} }"#], .keyUnknown, "/fact", meant: "facts"),
    files(
      [
        "l.json": library("l", #""conditions": { "c": { "fact": ⟦"zz", "is": 1 } }"#),
        "p.json": importing(#"[ "l.json" ]"#, ["eligibility": "[ \(Entry.criterion("k", #"{ "condition": "c" }"#)) ]"]),
      ],
      .factUnknown, "/conditions/c/fact"),
    files(
      [
        "a.json": SmallDefinition(["effective": #"{ "until": "2026-06-30" }"#]).json,
        "b.json": SmallDefinition(["effective": #"⟦{ "from": "2026-06-30" }"#]).json,
      ], .effectiveOverlap, "/effective"),
    files(["a.json": SmallDefinition().json, "b.json": "⟦" + SmallDefinition().json], .effectiveOverlap, ""),
    files(
      ["p.json": SmallDefinition(["related": #"[ { "procedure": ⟦"tt" } ]"#]).json], .referenceUnknown,
      "/related/0/procedure", meant: "t"),
    files(
      [
        "p.json": SmallDefinition([
          "facts": #"{ "g": { "type": "group", "fields": { "f": { "type": "boolean", "obtainedThrough": ⟦"tt" } } } }"#
        ]).json
      ], .referenceUnknown, "/facts/g/fields/f/obtainedThrough", meant: "t"),
    files(
      [
        "l.json": library("l", #""documents": { "d": { "title": "D", "obtainedThrough": ⟦"tt" } }"#),
        "p.json": importing(#"[ "l.json" ]"#),
      ], .referenceUnknown, "/documents/d/obtainedThrough", meant: "t"),
    files(
      [
        "p.json": SmallDefinition([
          "documents": #"{ "d": { "title": "D", "obtainedThrough": ⟦"t" } }"#,
          "requirements": "[ \(Entry.requirement("r", #"{ "allOf": [ { "document": "d" } ] }"#)) ]",
        ]).json
      ], .procedureCircle, "/documents/d/obtainedThrough"),
    files(
      [
        "p.json": SmallDefinition([
          "eligibility":
            "[ \(Entry.criterion("k", String(repeating: #"{ "not": "#, count: 130) + #"{ "all": [] }"# + String(repeating: " }", count: 130))) ]"
        ]).json
      ],
      .limitExceeded, ""),
    files(
      [
        "l.json": library(
          "l", #""requirements": { "r": { "title": "R", "evidence": { "data": "submission.date" }, ⟦"wrong": 1 } }"#),
        "p.json": importing(#"[ "l.json" ]"#, ["requirements": #"[ { "use": "r" } ]"#]),
      ], .keyUnknown, "/requirements/r/wrong"),
  ]
}
