/// What requirements came to so far, on the way to an outcome.
struct Findings {
  private(set) var isIncomplete = false
  private(set) var isUndetermined = false

  mutating func add(_ status: Status) {
    switch status {
    case .satisfied: break
    case .undetermined: isUndetermined = true
    case .defective, .missing: isIncomplete = true
    }
  }

  /// The outcome of a dossier whose applicant may be entitled.
  var outcome: Outcome {
    if isIncomplete { return .incomplete }
    return isUndetermined ? .undetermined : .admissible
  }
}

/// What criteria of eligibility came to so far.
struct Entitlement {
  private(set) var isRefused = false
  private(set) var isUndetermined = false

  /// Adds a criterion.
  ///
  /// - Parameters:
  ///   - isMet: whether it is met; nil where that is unknown.
  ///   - when: whether it applies.
  mutating func demand(_ isMet: Bool?, when applies: Bool? = true) {
    guard applies != false, isMet != true else { return }
    if applies == true, isMet == false { isRefused = true } else { isUndetermined = true }
  }
}

/// What is demanded of one document.
struct DocumentCheck {
  private var isDefective = false
  private var isUndetermined = false

  mutating func demand(_ isMet: Bool?) {
    switch isMet {
    case true?: break
    case false?: isDefective = true
    case nil: isUndetermined = true
    }
  }

  /// Adds a demand that is made only where `when` is true; where that is unknown, so is a demand that is not met.
  mutating func demand(_ isMet: Bool?, when applies: Bool?) {
    switch applies {
    case false?: break
    case true?: demand(isMet)
    case nil: demand(isMet == true ? true : nil)
    }
  }

  var status: Status {
    if isDefective { return .defective }
    return isUndetermined ? .undetermined : .satisfied
  }
}
