import Tramites

/// What a schema and a decoder have against one mutant.
struct Opinion: Sendable {
  var schema: [SchemaProblem] = []
  /// What the decoder has against its form: keys, JSON types, the spelling of names, forms of values.
  var form: [Diagnostic] = []
  /// What the decoder has against its meaning and not against that of the specimen: names that do not exist, types of
  /// facts that do not fit.
  var meaning: [Diagnostic] = []

  /// Whether both accept the mutant, or both refuse it.
  ///
  /// A schema cannot see meaning; what it refuses the decoder may refuse for any reason.
  var isAgreement: Bool {
    schema.isEmpty ? form.isEmpty : !form.isEmpty || !meaning.isEmpty
  }
}

extension Diagnostic {
  /// Whether the problem is one of form, which a schema can see.
  func isOfForm(in tree: JSONTree) -> Bool {
    switch code {
    case .keyUnknown, .keyMissing, .keyConflict, .typeMismatch, .idMalformed:
      return true
    case .valueInvalid where pointer.tokens.last == "example":
      // Whether it has the fact's format and is valid is no matter of form; that there is one is.
      return tree.value(at: pointer.tokens.dropLast())?["value"] != nil || tree.value(at: pointer.tokens) == ""
    case .valueInvalid:
      guard case .object(let members)? = tree.value(at: pointer.tokens), !members.isEmpty else { return true }
      // At a whole entry it is what came of comparing its values with each other or with other entries; except where
      // an attribute has what only a fact can have.
      return pointer.tokens.dropLast().last == "attributes"
        && members.contains { ["value", "valid"].contains($0.key) }
    case .dossierType, .dossierNull:
      // What type a fact and an attribute have is for the definition to say.
      let owner = pointer.tokens.dropLast()
      return pointer.tokens.last == "submittedOn"
        || owner.contains { $0.hasPrefix("documents") } && !owner.contains("attributes")
    case .dossierOption:
      return pointer.tokens.last == "signature"
    case .referenceUnknown:
      // The sections that can be blank are those of the format.
      return pointer.tokens.first == "leftBlank"
    case .conditionType:
      // A parameter some of whose values are tables and some are not.
      return pointer.tokens.first == "parameters" && pointer.tokens.count == 2
    default:
      return false
    }
  }
}
