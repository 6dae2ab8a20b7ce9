package import Tramites

/// An example dossier with the verdict that its author expects, as a case file states it (FORMAT §9).
package struct ProcedureCase: Sendable {
  /// The path of the file.
  package let file: String
  /// What the case is about; nil where the file has no title.
  package let title: LocalizedText?
  /// Where its dossier comes from; nil where the file does not say.
  package let source: Source?
  /// What `with` puts into the base's dossier, in the order of the file.
  package let changes: [Change]
  /// What `without` takes away.
  package let removals: [Removal]
  /// What its author expects; nil where the file does not say, or says it wrongly.
  package let expectation: CaseExpectation?

  /// Where the dossier of a case comes from.
  package enum Source: Sendable {
    /// From the file itself.
    case dossier(JSONValue)
    /// From another case, whose file this text names.
    case base(JSONValue)
  }

  /// An entry of `with`.
  package struct Change: Sendable {
    package let path: DossierPath
    package let key: JSONValue
    package let value: JSONValue
  }

  /// An entry of `without`.
  package struct Removal: Sendable {
    package let path: DossierPath
    package let entry: JSONValue
  }
}

extension ProcedureCase {
  /// Reads a case from its file.
  ///
  /// - Parameter limits: how many problems are listed.
  /// - Returns: what could be read, every problem, and those of them that concern the dossier.
  package static func read(
    _ document: JSONDocument, limits: Limits
  ) -> (case: ProcedureCase, problems: [Diagnostic], dossierProblems: [Diagnostic]) {
    var decoder = CaseDecoder(limits: limits)
    return decoder.procedureCase(document.root, file: document.source.name)
  }
}
