import Tramites

extension DiagnosticRow {
  private static func text(
    _ text: String, _ mistake: String, _ pointer: String = "", line: Int = #line
  ) -> DiagnosticRow {
    dossier(text, .jsonSyntax(mistake), pointer, line: line)
  }

  private static func bytes(_ bytes: [UInt8], _ mistake: String, line: Int = #line) -> DiagnosticRow {
    DiagnosticRow(code: .jsonSyntax(mistake), reading: .bytes(bytes), pointer: "", meant: nil, line: line)
  }

  /// What is not JSON.
  static let json: [DiagnosticRow] = [
    text("⟦", "empty"),
    bytes([0xEF, 0xBB, 0xBF] + Array("{}".utf8), "byte-order-mark"),
    bytes([0xFF, 0xFE, 0x7B, 0x00, 0x7D, 0x00], "encoding"),
    bytes(Array("{ \"a\": \"".utf8) + [0xC3, 0x28] + Array("\" }".utf8), "invalid-utf8"),
    text("{ \"a\": 1⟦", "unexpected-end"),
    text("{\n  \"a\": ⟦]\n}", "mismatched-bracket"),
    text("{ ⟦; }", "unexpected-character"),
    text("{ \"a\": 1⟦, }", "trailing-comma"),
    text("{ \"a\": 1⟦ \"b\": 2 }", "missing-comma"),
    text("{ \"a\"⟦ 1 }", "missing-colon"),
    text("{} ⟦{}", "trailing-content"),
    text("{ ⟦// so\n}", "comment"),
    text("{ \"a\": ⟦'x' }", "single-quote"),
    text("{ \"a\": ⟦“x” }", "typographic-quote"),
    text("{ ⟦a: 1 }", "unquoted-key"),
    text("{ \"a\": \"dice ⟦\"sí\" aquí\" }", "unescaped-quote"),
    text("{ \"a\": \"é⟦\\x\" }", "bad-escape"),
    text("{ \"a\": \"⟦\\uD800\" }", "lone-surrogate"),
    text("{ \"a\": \"x⟦\ny\" }", "control-character"),
    text("{ \"a\": ⟦01 }", "leading-zero"),
    text("{ \"a\": ⟦+1 }", "leading-plus"),
    text("{ \"a\": ⟦.5 }", "bare-decimal-point"),
    text("{ \"a\": 1⟦,5 }", "decimal-comma"),
    text("{ \"a\": ⟦NaN }", "not-a-number"),
    text("{ \"a\": ⟦True }", "bad-literal"),
    text("{ \"a\": 1,\n  ⟦\"a\": 2 }", "duplicate-key", "/a"),
    dossier(
      String(repeating: "[", count: 128) + "⟦[" + String(repeating: "]", count: 129), .limitExceeded, ""),
    dossier("{ \"a\": ⟦" + String(repeating: "1", count: 1101) + " }", .limitExceeded, ""),
  ]
}
