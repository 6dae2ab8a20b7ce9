/// How far evidence goes, best first.
enum Status: Int, Comparable {
  case satisfied, undetermined, defective, missing

  static func < (lhs: Status, rhs: Status) -> Bool { lhs.rawValue < rhs.rawValue }

  /// Of a fact that must be true.
  init(confirmed: Bool?) {
    switch confirmed {
    case true?: self = .satisfied
    case false?: self = .missing
    case nil: self = .undetermined
    }
  }

  /// Of a fact that must be given.
  init(isGiven: Bool) { self = isGiven ? .satisfied : .missing }

  /// Of a fact that must be given and valid.
  init(isGiven: Bool, isValid: @autoclosure () -> Bool?) {
    guard isGiven else {
      self = .missing
      return
    }
    switch isValid() {
    case true?: self = .satisfied
    case false?: self = .defective
    case nil: self = .undetermined
    }
  }

  /// The better of this and what stands in for it where `when` is true; where that is unknown it cannot satisfy.
  func or(_ alternative: @autoclosure () -> Status, when: Bool?) -> Status {
    switch when {
    case false?: self
    case true?: min(self, alternative())
    case nil: min(self, max(.undetermined, alternative()))
    }
  }

  /// This, as of a requirement that applies only where `when` is true.
  func required(when: Bool?) -> Status {
    switch when {
    case false?: .satisfied
    case true?: self
    case nil: self == .satisfied ? .satisfied : .undetermined
    }
  }
}
