import Foundation
import Testing

@testable import Tramites

/// The public test suite of "Parsing JSON is a Minefield" (Nicolas Seriot), where it lies beside the repository.
@Suite("JSONTestSuite")
struct JSONTestSuiteTests {
  @Test("has every y_ file accepted")
  func accepted() throws {
    for (name, bytes) in try files(beginning: "y_") {
      let reading = JSONReader.read(SourceText(name: name, bytes: bytes))
      #expect(reading.document != nil, "\(name)")
      // Two of them repeat a key, which this format forbids on top of RFC 8259.
      let isAboutKeys = name.hasPrefix("y_object_duplicated_key")
      #expect(reading.problems.isEmpty != isAboutKeys, "\(name)")
    }
  }

  @Test("has every n_ file refused at a place in it")
  func refused() throws {
    for (name, bytes) in try files(beginning: "n_") {
      let reading = JSONReader.read(SourceText(name: name, bytes: bytes))
      #expect(reading.document == nil, "\(name)")
      #expect(reading.problems.count == 1, "\(name)")
      #expect(reading.problems.allSatisfy { (0...bytes.count).contains($0.offset) }, "\(name)")
    }
  }

  @Test("has every n_ file refused with the line, the column and the offset of the mistake")
  func placed() throws {
    for (name, bytes) in try files(beginning: "n_") {
      let error = #expect(throws: InputError.self, "\(name)") { try Dossier(json: bytes, name: name) }
      let diagnostic = try #require(error?.diagnostics.first, "\(name)")
      let location = try #require(diagnostic.location, "\(name)")
      #expect(location.file == name)
      // Counted here in another way: what is before the place, cut at line ends, in scalars.
      let before = bytes[..<location.offset].filter { $0 & 0xC0 != 0x80 }
      #expect(!before.contains(UInt8(ascii: "\r")), "\(name)")
      let lines = before.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      #expect(location.line == lines.count, "\(name)")
      #expect(location.column == (lines.last?.count ?? 0) + 1, "\(name)")
      #expect(diagnostic.text(in: .spanish).hasPrefix("\(name):\(location.line):\(location.column): "), "\(name)")
    }
  }

  @Test("has every n_ file refused where it goes wrong")
  func mistaken() throws {
    // The grammar calls itself for each bracket.
    for (name, bytes) in try files(beginning: "n_") where bytes.count < 10_000 {
      let offset = try #require(JSONReader.read(SourceText(name: name, bytes: bytes)).problems.first?.offset, "\(name)")
      let whole = (0...bytes.count).last { String(validating: bytes.prefix($0), as: UTF8.self) != nil } ?? 0
      if whole < bytes.count, offset == whole { continue }
      // The grammar stops somewhere in the token, escape or comma that is told, or in the space behind it.
      let end = try #require(JSONGrammar.end(in: bytes), "\(name)")
      #expect(offset <= end, "\(name)")
      let between = bytes[offset..<max(offset, end)].filter { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
      let longest = between.first == UInt8(ascii: "\\") ? #"\uD800\uD800"#.utf8.count : 1
      #expect(between.count <= longest, "\(name)")
    }
  }

  @Test("has every i_ file decided")
  func decided() throws {
    let files = try files(beginning: "i_")
    for (name, bytes) in files {
      let decision = try #require(Self.decisions[name], "\(name) is undecided")
      let reading = JSONReader.read(SourceText(name: name, bytes: bytes))
      #expect((reading.document != nil) == (decision.problem == nil), "\(name): \(decision.reason)")
      #expect(
        reading.problems.first.map { "\($0.kind)".prefix { $0 != "(" } } == decision.problem.map { $0[...] }, "\(name)")
    }
    #expect(files.isEmpty || Set(files.map(\.name)) == Set(Self.decisions.keys))
  }

  private struct Decision {
    /// The case of `JSONProblem.Kind`, `nil` where the text is accepted.
    let problem: String?
    let reason: String

    static let anyNumber = Decision(problem: nil, reason: "a number is kept as written, whatever a machine makes of it")
    static let surrogate = Decision(problem: "loneSurrogate", reason: "half a surrogate pair is no character")
    static let utf8 = Decision(problem: "invalidUTF8", reason: "RFC 8259, 8.1: the text is UTF-8")
    static let wide = Decision(problem: "wrongEncoding", reason: "RFC 8259, 8.1: the text is UTF-8")
    static let mark = Decision(problem: "byteOrderMark", reason: "FORMAT 1 forbids a byte-order mark")
    static let deep = Decision(problem: "tooDeep", reason: "the limit is 128 unless the caller raises it")
  }

  private static let decisions: [String: Decision] = [
    "i_number_double_huge_neg_exp": .anyNumber,
    "i_number_huge_exp": .anyNumber,
    "i_number_neg_int_huge_exp": .anyNumber,
    "i_number_pos_double_huge_exp": .anyNumber,
    "i_number_real_neg_overflow": .anyNumber,
    "i_number_real_pos_overflow": .anyNumber,
    "i_number_real_underflow": .anyNumber,
    "i_number_too_big_neg_int": .anyNumber,
    "i_number_too_big_pos_int": .anyNumber,
    "i_number_very_big_negative_int": .anyNumber,
    "i_object_key_lone_2nd_surrogate": .surrogate,
    "i_string_1st_surrogate_but_2nd_missing": .surrogate,
    "i_string_1st_valid_surrogate_2nd_invalid": .surrogate,
    "i_string_UTF-16LE_with_BOM": .wide,
    "i_string_UTF-8_invalid_sequence": .utf8,
    "i_string_UTF8_surrogate_U+D800": .utf8,
    "i_string_incomplete_surrogate_and_escape_valid": .surrogate,
    "i_string_incomplete_surrogate_pair": .surrogate,
    "i_string_incomplete_surrogates_escape_valid": .surrogate,
    "i_string_invalid_lonely_surrogate": .surrogate,
    "i_string_invalid_surrogate": .surrogate,
    "i_string_invalid_utf-8": .utf8,
    "i_string_inverted_surrogates_U+1D11E": .surrogate,
    "i_string_iso_latin_1": .utf8,
    "i_string_lone_second_surrogate": .surrogate,
    "i_string_lone_utf8_continuation_byte": .utf8,
    "i_string_not_in_unicode_range": .utf8,
    "i_string_overlong_sequence_2_bytes": .utf8,
    "i_string_overlong_sequence_6_bytes": .utf8,
    "i_string_overlong_sequence_6_bytes_null": .utf8,
    "i_string_truncated-utf-8": .utf8,
    "i_string_utf16BE_no_BOM": .wide,
    "i_string_utf16LE_no_BOM": .wide,
    "i_structure_500_nested_arrays": .deep,
    "i_structure_UTF-8_BOM_empty_object": .mark,
  ]

  /// The suite's files, without their extension; none where the suite is not there.
  private func files(beginning prefix: String) throws -> [(name: String, bytes: [UInt8])] {
    guard let folder = Self.folder else {
      print("JSONTestSuite is absent: nothing is compared with it")
      return []
    }
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { $0.lastPathComponent.hasPrefix(prefix) && $0.pathExtension == "json" }
    try #require(!files.isEmpty)
    return try files.map { ($0.deletingPathExtension().lastPathComponent, Array(try Data(contentsOf: $0))) }
  }

  private static let folder: URL? = {
    var parent = URL(filePath: #filePath)
    while parent.pathComponents.count > 1 {
      parent.deleteLastPathComponent()
      let folder = parent.appending(path: "shared/data/JSONTestSuite/test_parsing")
      if FileManager.default.fileExists(atPath: folder.path) { return folder }
    }
    return nil
  }()
}
