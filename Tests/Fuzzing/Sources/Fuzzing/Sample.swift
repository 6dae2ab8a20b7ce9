/// Whether an input is one of the eighth of all inputs that is held to more than the rest, by its bytes.
///
/// What takes many times as long as the library itself, another reader and everything written twice, would leave little
/// time to try inputs.
public func isSampled(_ bytes: some Sequence<UInt8>) -> Bool { number(below: 8, of: bytes) == 0 }

/// A number that depends on all bytes of an input, to choose one of several things to be done with it.
public func number(below limit: Int, of bytes: some Sequence<UInt8>) -> Int {
  var hash: UInt64 = 0xCBF2_9CE4_8422_2325
  for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
  return Int((hash ^ hash >> 32) % UInt64(max(1, limit)))
}
