import Testing
import Tramites

@Suite("The validator of schemas")
struct SchemaValidationTests {
  /// A schema, and values of which it accepts some.
  struct Row: Sendable, CustomTestStringConvertible {
    let schema: String
    let accepted: [String]
    let refused: [String]

    var testDescription: String { schema }
  }

  static let rows = [
    Row(schema: "true", accepted: ["null", "{}"], refused: []),
    Row(schema: "false", accepted: [], refused: ["null", "{}"]),
    Row(schema: #"{ "type": "integer" }"#, accepted: ["1", "-1", "1.0", "1e2"], refused: ["1.5", "\"1\"", "true"]),
    Row(schema: #"{ "type": ["string", "null"] }"#, accepted: ["\"\"", "null"], refused: ["0", "[]"]),
    Row(schema: #"{ "enum": ["a", 1] }"#, accepted: ["\"a\"", "1.0"], refused: ["\"b\"", "true"]),
    Row(schema: #"{ "const": { "a": [1] } }"#, accepted: [#"{ "a": [1.0] }"#], refused: ["{}", #"{ "a": [1, 1] }"#]),
    Row(schema: #"{ "pattern": "^a+$" }"#, accepted: ["\"aa\"", "1"], refused: ["\"\"", "\"ab\""]),
    Row(schema: #"{ "pattern": "\\S" }"#, accepted: ["\" á\""], refused: ["\"\"", "\"  \""]),
    Row(schema: #"{ "minimum": 1, "maximum": 2 }"#, accepted: ["1", "2", "\"3\""], refused: ["0.5", "2.5"]),
    Row(
      schema: #"{ "minItems": 1, "maxItems": 2 }"#,
      accepted: ["[0]", "[0, 0]", "{}"], refused: ["[]", "[0, 0, 0]"]),
    Row(schema: #"{ "items": { "type": "null" } }"#, accepted: ["[]", "[null]"], refused: ["[null, 0]"]),
    Row(schema: #"{ "contains": { "type": "null" } }"#, accepted: ["[0, null]"], refused: ["[]", "[0]"]),
    Row(schema: #"{ "required": ["a"] }"#, accepted: [#"{ "a": null }"#, "0"], refused: ["{}"]),
    Row(
      schema: #"{ "dependentRequired": { "a": ["b"] } }"#,
      accepted: ["{}", #"{ "b": 0 }"#], refused: [#"{ "a": 0 }"#]),
    Row(schema: #"{ "minProperties": 1 }"#, accepted: [#"{ "a": 0 }"#], refused: ["{}"]),
    Row(schema: #"{ "propertyNames": { "pattern": "^a" } }"#, accepted: [#"{ "ab": 0 }"#], refused: [#"{ "b": 0 }"#]),
    Row(
      schema: #"{ "properties": { "a": true }, "patternProperties": { "^x": false }, "additionalProperties": false }"#,
      accepted: ["{}", #"{ "a": 0 }"#], refused: [#"{ "b": 0 }"#, #"{ "x": 0 }"#]),
    Row(
      schema: #"{ "properties": { "xa": { "type": "null" } }, "patternProperties": { "^x": { "enum": [null, 0] } } }"#,
      accepted: [#"{ "xa": null, "b": 1 }"#, #"{ "xb": 0 }"#], refused: [#"{ "xa": 0 }"#, #"{ "xb": 1 }"#]),
    Row(
      schema: #"{ "additionalProperties": { "type": "null" } }"#,
      accepted: [#"{ "a": null }"#], refused: [#"{ "a": 0 }"#]),
    Row(schema: #"{ "allOf": [{ "minimum": 1 }, { "maximum": 2 }] }"#, accepted: ["1"], refused: ["0", "3"]),
    Row(schema: #"{ "anyOf": [{ "maximum": 1 }, { "minimum": 3 }] }"#, accepted: ["1", "3"], refused: ["2"]),
    Row(schema: #"{ "oneOf": [{ "maximum": 2 }, { "minimum": 2 }] }"#, accepted: ["1", "3"], refused: ["2"]),
    Row(schema: #"{ "not": { "type": "null" } }"#, accepted: ["0"], refused: ["null"]),
    Row(
      schema: #"{ "if": { "minimum": 1 }, "then": { "maximum": 2 }, "else": { "const": 0 } }"#,
      accepted: ["0", "2"], refused: ["3", "-1"]),
    Row(
      schema: ##"{ "$ref": "#/$defs/l", "$defs": { "l": { "type": "array", "items": { "$ref": "#/$defs/l" } } } }"##,
      accepted: ["[]", "[[[]]]"], refused: ["[[0]]"]),
    Row(schema: #"{ "$ref": "other.schema.json#/$defs/a", "maximum": 2 }"#, accepted: ["1"], refused: ["3", "0"]),
    Row(
      schema: #"{ "title": "A", "description": "B", "default": 1, "format": "date" }"#,
      accepted: ["\"x\""], refused: []),
  ]

  @Test("Each keyword accepts and refuses what 2020-12 says", arguments: rows)
  func keywordIsUnderstood(row: Row) throws {
    let other: JSONTree = ["$defs": ["a": ["minimum": 1]]]
    let set = SchemaSet(["s.schema.json": try Self.tree(row.schema), "other.schema.json": other])
    let schema = try set.schema(at: "s.schema.json")
    for value in row.accepted {
      let problems = SchemaValidation(of: try Self.tree(value), with: schema).problems
      #expect(problems.isEmpty, "\(value): \(problems)")
    }
    for value in row.refused {
      #expect(!SchemaValidation(of: try Self.tree(value), with: schema).problems.isEmpty, "\(value) is accepted")
    }
  }

  @Test(
    "What it does not know is an error",
    arguments: [
      #"{ "unevaluatedProperties": false }"#, #"{ "properties": { "a": { "prefixItems": [] } } }"#,
      #"{ "then": true }"#, #"{ "format": "email" }"#, #"{ "type": "float" }"#, #"{ "pattern": "(" }"#,
      ##"{ "$ref": "#/$defs/a" }"##, #"{ "items": 1 }"#, #"{ "required": "a" }"#,
    ])
  func strangerIsRefused(schema: String) throws {
    let set = SchemaSet(["s.schema.json": try Self.tree(schema)])
    #expect(throws: (any Error).self) { try set.schema(at: "s.schema.json") }
  }

  @Test("A problem says where it is")
  func problemHasPlace() throws {
    let schema = #"{ "properties": { "a": { "items": { "type": "null" } } }, "additionalProperties": false }"#
    let set = SchemaSet(["s.schema.json": try Self.tree(schema)])
    let value = try Self.tree(#"{ "a": [null, 1], "b": 0 }"#)
    let problems = SchemaValidation(of: value, with: try set.schema(at: "s.schema.json")).problems
    #expect(
      problems.map(\.description) == [
        "/a/1: type of s.schema.json#/properties/a/items", "/b: false of s.schema.json#/additionalProperties",
      ])
  }

  private static func tree(_ text: String) throws -> JSONTree {
    JSONTree(try #require(JSONReader.read(SourceText(name: "text", text)).document).root)
  }
}
