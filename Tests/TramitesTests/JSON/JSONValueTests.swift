import Testing

@testable import Tramites

@Suite("A value in a JSON document")
struct JSONValueTests {
  private func root(_ text: String) throws -> JSONValue {
    try #require(JSONReader.read(SourceText(name: "test.json", text)).document).root
  }

  @Test(
    "knows its kind",
    arguments: [
      ("{}", .object), ("[]", .array), (#""""#, .string), ("-0", .number), ("true", .boolean), ("false", .boolean),
      ("null", .null),
    ] as [(String, JSONKind)])
  func kind(_ text: String, kind: JSONKind) throws {
    let value = try root(" \(text)\n")
    #expect(value.kind == kind)
    #expect(value.isNull == (kind == .null))
    #expect(value.offset == 1)
    #expect(value.endOffset == 1 + text.utf8.count)
    // Each of the others is `nil`.
    #expect((value.string != nil) == (kind == .string))
    #expect((value.numberText != nil) == (kind == .number))
    #expect((value.int64 != nil) == (kind == .number))
    #expect((value.boolean != nil) == (kind == .boolean))
  }

  @Test(
    "reads as a string without its escapes",
    arguments: [
      (#""""#, ""), (#""hola""#, "hola"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
      (#""\u00F1\u00f1ñ""#, "ñññ"), (#""\uD83D\uDE00x""#, "😀x"),
      (#""\uDBFF\uDFFF\uD800\uDC00""#, "\u{10FFFF}\u{10000}"),
      (#""\u0000a\u007F\u0080\u07FF\u0800\uFFFF""#, "\0a\u{7F}\u{80}\u{7FF}\u{800}\u{FFFF}"),
      (#""e\u0301""#, "e\u{301}"),
    ])
  func string(_ text: String, expected: String) throws {
    let value = try root(text)
    let string = try #require(value.string)
    #expect(Array(string.unicodeScalars) == Array(expected.unicodeScalars))
    #expect(value.stringEquals(expected))
    #expect(!value.stringEquals(expected + "x"))
    #expect(!value.stringEquals("x" + expected))
  }

  @Test("equals a string only where the scalars do")
  func stringEquality() throws {
    #expect(try root(#""id""#).stringEquals("id" as StaticString))
    #expect(try root(#""\u0069d""#).stringEquals("id" as StaticString))
    #expect(try !root(#""é""#).stringEquals("e\u{301}"))
    #expect(try !root(#""e\u0301""#).stringEquals("é"))
    #expect(try !root("12").stringEquals("12"))
    #expect(try !root(#""""#).stringEquals("x"))
  }

  @Test(
    "reads as a whole number in 64 bits",
    arguments: [
      ("0", 0), ("-0", 0), ("42", 42), ("-1", -1),
      ("9223372036854775807", .max), ("-9223372036854775808", .min),
      ("9223372036854775808", nil), ("-9223372036854775809", nil), ("18446744073709551616", nil),
      ("99999999999999999999999999", nil), ("1.0", nil), ("1e2", nil), ("1E2", nil), ("0.5", nil),
    ] as [(String, Int64?)])
  func integer(_ text: String, expected: Int64?) throws {
    let value = try root(text)
    #expect(value.int64 == expected)
    #expect(value.numberText == text)
    #expect(value.numberIsInteger == !text.contains { ".eE".contains($0) })
  }

  @Test("has members and elements in the order of the text")
  func children() throws {
    let value = try root(#"{"b": [1, {"x": []}, "z"], "a": {}, "c": {"d": null}}"#)
    #expect(value.count == 3)
    #expect(value.members.map { $0.key.string } == ["b", "a", "c"])
    #expect(value.members.map(\.value.kind) == [.array, .object, .object])
    let elements = try #require(value["b"])
    #expect(elements.count == 3)
    #expect(elements.elements.map(\.kind) == [.number, .object, .string])
    #expect(elements[2]?.string == "z")
    #expect(value["c"]?["d"]?.isNull == true)
    // What is not there, or of another kind.
    #expect(value["x"] == nil)
    #expect(elements[3] == nil)
    #expect(elements[-1] == nil)
    #expect(elements["b"] == nil)
    #expect(value[0] == nil)
    #expect(try root(#""abc""#)[0] == nil)
    #expect(value.elements.map(\.kind).isEmpty)
    #expect(elements.members.map(\.key.index).isEmpty)
    #expect(try root("[]").elements.map(\.kind).isEmpty)
    #expect(try root("{}").members.map(\.key.index).isEmpty)
  }

  @Test("is found by an escaped key too, the first of several")
  func escapedKeys() throws {
    #expect(try root(#"{"\u00f1": 1}"#)["ñ"]?.int64 == 1)
    #expect(try root(#"{"a": 1, "a": 2}"#)["a"]?.int64 == 1)
  }

  @Test("has a path that leads back to it")
  func pointers() throws {
    let document = try root(#"{"a/b": [1, {"m~n": [[], {"": 0}]}], "ñ": {"0": true}, "z": "end"}"#).document
    var seen: Set<JSONPointer> = []
    func visit(_ value: JSONValue) {
      #expect(document.root.value(at: value.pointer)?.index == value.index)
      #expect(seen.insert(value.pointer).inserted)
      value.elements.forEach(visit)
      for (key, value) in value.members {
        #expect(key.pointer == value.pointer)
        visit(value)
      }
    }
    visit(document.root)
    #expect(seen.count == 11)
    #expect(document.root.pointer.description == "")
    #expect(
      document.root.value(at: JSONPointer(tokens: ["a/b", "1", "m~n", "1", ""]))?.pointer.description
        == "/a~1b/1/m~0n/1/")
  }

  @Test(
    "is not at a path that does not exist",
    arguments: [
      "/b", "/a/3", "/a/-1", "/a/01", "/a/+1", "/a/1x", "/a/", "/a/-", "/a/0/x", "/a/99999999999999999999", "/c/d", "",
    ])
  func missingPointers(_ pointer: String) throws {
    let value = try root(#"{"a": [1, 2, 3], "c": null}"#)
    let found = value.value(at: try #require(JSONPointer(pointer)))
    #expect((found == nil) == !pointer.isEmpty)
  }

  @Test("is placed in its text")
  func location() throws {
    let value = try root("{\r\n\t\"año\": [\n  \"ñ\", 7]}")
    #expect(value["año"]?[1]?.location.description == "test.json:3:8")
    #expect(value["año"]?.location == SourceLocation(file: "test.json", line: 2, column: 9, offset: 12))
  }
}
