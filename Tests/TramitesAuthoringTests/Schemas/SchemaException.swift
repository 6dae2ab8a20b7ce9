import Tramites

/// Something about which a schema and a decoder may disagree.
struct SchemaException: Sendable {
  let reason: String
  let covers: @Sendable (Disagreement) -> Bool

  /// What no schema can see.
  static let all = [
    SchemaException(reason: "a schema does not compare two dates") {
      $0.opinion.schema.isEmpty
        && $0.opinion.form.allSatisfy { $0.code == .valueInvalid && $0.pointer.tokens.last == "until" }
    },
    SchemaException(reason: "the examples of a library are looked at where a procedure imports it") {
      $0.opinion.form.isEmpty && $0.site.file == .library
        && $0.opinion.schema.allSatisfy { $0.location.hasSuffix("/then/properties/example") }
    },
    SchemaException(reason: "the contents and endorsers of a set that no evidence uses are looked up nowhere") {
      $0.opinion.form.isEmpty && $0.site.path[0] == "constraints"
        && $0.opinion.schema.allSatisfy { ["contains", "endorsedBy"].contains($0.path.dropLast().last) }
    },
  ]
}
