/// Something that could be done about what is lacking.
struct RepairCandidate {
  enum Kind: Hashable {
    case fact(SupposedFact)
    /// A document of the dossier, with what it would say.
    case correction(document: Int32, variant: Int)
    /// A document that is not there yet; several of one type and subject are told apart by `copy`.
    case newDocument(type: Int32, subject: SubjectKey, copy: Int, variant: Int)
  }

  /// The effect on a leaf that counts the document.
  struct Effect {
    let leaf: Int
    /// The status that the document has there now; nil for one that is not there yet.
    let before: EvidenceStatus?
    let after: EvidenceStatus
  }

  let kind: Kind
  var settings: [DocumentSetting] = []
  var effects: [Effect] = []
  /// The fact leaves that it meets.
  var factLeaves: [Int] = []
  /// Where it is asked for first.
  var place = Shortfall.Place.last

  /// What may be done only once.
  var slot: Slot {
    switch kind {
    case .fact(let fact): .fact(fact)
    case .correction(let document, _): .correction(document)
    case .newDocument(let type, let subject, let copy, let variant):
      .newDocument(type, subject, variant: variant, copy: copy)
    }
  }

  enum Slot: Hashable {
    case fact(SupposedFact)
    case correction(Int32)
    /// A document may be handed in for each way of settling on what it says.
    case newDocument(Int32, SubjectKey, variant: Int, copy: Int)
  }

  /// What a candidate is about, whatever is done to it.
  enum Family: Hashable {
    case fact(FactPlace)
    case correction(Int32)
    case newDocument(Int32, SubjectKey)
  }

  /// Whether it is a document like one that is handed in before it.
  var isCopy: Bool { slotBefore != nil }

  var family: Family {
    switch kind {
    case .fact(let fact): .fact(fact.place)
    case .correction(let document, _): .correction(document)
    case .newDocument(let type, let subject, _, _): .newDocument(type, subject)
    }
  }

  /// The slot that has to be used first: of documents that are alike, the one before.
  var slotBefore: Slot? {
    guard case .newDocument(let type, let subject, let copy, let variant) = kind, copy > 0 else { return nil }
    return .newDocument(type, subject, variant: variant, copy: copy - 1)
  }
}
