public import Tramites

extension Procedure {
  /// The procedure, published or generated, that an input names; where it names none, the one that its bytes choose.
  ///
  /// One in sixteen of those is a published one.
  public static func named(_ id: Procedure.ID?, of bytes: some Sequence<UInt8>) -> Procedure {
    let published = Catalog.published.procedures
    if let id, let named = (published + GeneratedSample.procedures).first(where: { $0.id == id }) { return named }
    let procedures = number(below: 16, of: bytes) == 0 ? published : GeneratedSample.procedures
    return procedures[number(below: procedures.count, of: bytes)]
  }
}
