import ReferenceModel

@testable import Tramites

/// Random trees and texts.
struct SeededJSON {
  private(set) var numbers: SplitMix64

  init(seed: UInt64) {
    numbers = SplitMix64(seed: seed)
  }

  mutating func number(below bound: Int) -> Int {
    Int.random(in: 0..<bound, using: &numbers)
  }

  mutating func tree(depth: Int = 4) -> JSONTree {
    switch number(below: depth > 0 ? 9 : 6) {
    case 0: return .null
    case 1: return .boolean(Bool.random(using: &numbers))
    case 2: return .integer(Int64.random(in: .min ... .max, using: &numbers))
    case 3: return .number("-0.\(number(below: 1000))e+\(number(below: 400))")
    case 4, 5: return .string(string())
    case 6: return .array((0..<number(below: 5)).map { _ in tree(depth: depth - 1) })
    default:
      // The prefix keeps keys apart; now and then there are enough of them for a hash table.
      let count = number(below: number(below: 20) == 0 ? 40 : 5)
      return .object((0..<count).map { JSONMember("\($0):" + string(), tree(depth: depth - 1)) })
    }
  }

  mutating func string() -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<number(below: 20) {
      let range: ClosedRange<UInt32> =
        switch number(below: 8) {
        case 0: 0...0x1F
        case 1: 0x7F...0xFF
        case 2: 0x2020...0x2030
        case 3: 0xFFF0...0x1_000F
        case 4: 0...0x10_FFFF
        default: 0x20...0x7E
        }
      if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &numbers)) {
        scalars.append(scalar)
      }
    }
    return String(scalars)
  }

  /// Changes a few bytes of a text, with a liking for those that mean something in JSON.
  mutating func mutate(_ bytes: [UInt8]) -> [UInt8] {
    var bytes = bytes
    for _ in 0...number(below: 3) {
      let position = number(below: bytes.count + 1)
      switch number(below: 5) {
      case 0 where position < bytes.count: bytes.remove(at: position)
      case 1 where position < bytes.count: bytes[position] = byte()
      case 2: bytes.insert(byte(), at: position)
      case 3:
        bytes.insert(contentsOf: bytes[position..<min(position + 8, bytes.count)], at: number(below: position + 1))
      default:
        if number(below: 10) == 0 { bytes.removeSubrange(position...) }
      }
    }
    return bytes
  }

  private mutating func byte() -> UInt8 {
    let telling =
      Array(#"{}[],:"\/0123456789+-.eEtfnul '#u"#.utf8) + [0, 0x0A, 0x0D, 0x09, 0x1F, 0xC3, 0xA9, 0xED, 0xF4]
    return number(below: 4) == 0 ? UInt8(number(below: 256)) : telling[number(below: telling.count)]
  }
}
