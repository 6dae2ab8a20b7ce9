/// The name of one instance of a requirement or criterion: `solicitud@dependientes[0]`, or `turno` without a subject.
public struct InstanceID: Sendable, Hashable, CustomStringConvertible, ExpressibleByStringLiteral {
  /// The requirement or criterion.
  public let requirement: Requirement.ID
  /// The path of the element it is for; nil without `forEach`.
  public let subject: String?

  /// Names an instance.
  ///
  /// - Parameters:
  ///   - requirement: the requirement or criterion.
  ///   - subject: the path of the element it is for.
  public init(_ requirement: Requirement.ID, subject: String? = nil) {
    self.requirement = requirement
    self.subject = subject
  }

  /// Reads `id` or `id@subject`.
  public init(stringLiteral value: String) {
    self.init(value)
  }

  /// Reads `id` or `id@subject`.
  public init(_ text: String) {
    let parts = text.split(separator: "@", maxSplits: 1, omittingEmptySubsequences: false)
    requirement = Identifier(String(parts[0]))
    subject = parts.count == 2 ? String(parts[1]) : nil
  }

  /// `id` or `id@subject`.
  public var description: String {
    subject.map { "\(requirement)@\($0)" } ?? requirement.rawValue
  }
}
