import Testing

@testable import Tramites

@Suite("A JSON pointer")
struct JSONPointerTests {
  @Test(
    "is written as RFC 6901 has it and read back",
    arguments: [
      ([], ""), ([""], "/"), (["foo", "0"], "/foo/0"), (["a/b"], "/a~1b"), (["m~n"], "/m~0n"), (["~1"], "/~01"),
      (["/~"], "/~1~0"), (["", "", "x"], "///x"), (["año", "c%d", " ", "\""], "/año/c%d/ /\""), (["~~//"], "/~0~0~1~1"),
      (["e\u{301}"], "/e\u{301}"), (["\u{301}"], "/\u{301}"),
    ])
  func text(_ tokens: [String], text: String) throws {
    let pointer = JSONPointer(tokens: tokens)
    #expect(Array(pointer.description.utf8) == Array(text.utf8))
    #expect(try #require(JSONPointer(text)) == pointer)
    #expect(JSONPointer(text)?.tokens == tokens)
  }

  @Test("is not made from other texts", arguments: ["a", "a/b", "/~", "/~2", "/a~", "/a/~x/b", " /a", "#/a", "~1a"])
  func malformed(_ text: String) {
    #expect(JSONPointer(text) == nil)
  }

  @Test("grows by a member or an element")
  func appending() {
    #expect(JSONPointer().appending("a/b").appending(3).appending("").description == "/a~1b/3/")
  }

  @Test("equals another where the scalars do")
  func equality() {
    #expect(JSONPointer(tokens: ["é"]) != JSONPointer(tokens: ["e\u{301}"]))
    #expect(JSONPointer(tokens: ["a", "b"]) != JSONPointer(tokens: ["ab"]))
    #expect(JSONPointer(tokens: ["a"]) != JSONPointer(tokens: ["a", ""]))
    #expect(Set([JSONPointer("/a"), JSONPointer(tokens: ["a"]), JSONPointer("/a/")]).count == 2)
    #expect(Set([JSONPointer("/é"), JSONPointer("/e\u{301}")]).count == 2)
  }
}
