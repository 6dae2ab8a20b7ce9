/// Whose national somebody is.
package enum Nationality: String, Sendable, Decodable {
  case ecuatoriana, extranjera
}

/// How somebody is related to the applicant.
package enum Relationship: String, Sendable, Decodable {
  case conyuge, conviviente, hijo, otro
}

extension Nationality? {
  var isForeign: Bool? { map { $0 == .extranjera } }
}

extension Status {
  /// Of a number of an identity card, for which something else stands in where a foreigner has none.
  init(cedula: Answer<String>, of nationality: Nationality?, otherwise code: @autoclosure () -> Status) {
    let own = Status(cedula: cedula)
    self = own.or(code(), when: Truth.all(nationality.isForeign, cedula.isNone))
  }
}
