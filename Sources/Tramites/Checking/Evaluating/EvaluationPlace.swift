/// The elements and the document that conditions read.
struct EvaluationPlace: Hashable {
  let document: Int32
  let rows: [Int32]
}

extension Evaluation {
  /// Where it stands: the elements and the document that conditions read now.
  var place: EvaluationPlace { EvaluationPlace(document: document, rows: position) }

  /// Goes to where it, or another evaluation of the same dossier, stood.
  func go(to place: EvaluationPlace) {
    for list in 0..<current.count {
      current[list] = place.rows[list]
      own[list] = place.rows[current.count + list]
    }
    document = place.document
  }
}
