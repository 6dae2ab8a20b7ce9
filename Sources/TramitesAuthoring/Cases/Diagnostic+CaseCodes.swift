package import Tramites

extension Diagnostic.Code {
  /// A base of a case that cannot be used.
  package static let caseBase: Diagnostic.Code = "case.base"
  /// Cases that rest on each other in a circle.
  package static let caseCircle: Diagnostic.Code = "case.circle"
}
