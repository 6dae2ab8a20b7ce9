/// What a form knows about a question that may have no answer.
///
/// A question that is open and one that was answered with “I have none” are two different things: the first leaves the
/// verdict open, the second decides.
public enum Answer<Value: Sendable & Hashable>: Sendable, Hashable {
  /// Nobody has answered yet.
  case open
  /// The applicant has none.
  case none
  /// The applicant's answer.
  case given(Value)
}
