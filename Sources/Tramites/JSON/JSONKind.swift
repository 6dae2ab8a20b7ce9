/// What a JSON value is.
package enum JSONKind: UInt8, Hashable, Sendable {
  case object
  case array
  case string
  case number
  case boolean
  case null
}
