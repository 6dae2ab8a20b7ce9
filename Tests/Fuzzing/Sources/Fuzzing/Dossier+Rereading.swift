import Foundation
public import Tramites

extension Dossier {
  /// Ends the program where the dossier, written and read again, is another one.
  ///
  /// - Parameter text: what it was read from, which an independent reader must take for the same as what is written.
  public func rereads(from text: [UInt8]) {
    let written = Array(json.utf8)
    let again = promised("what is written can be read") { () throws(InputError) in
      try Dossier(json: written, limits: .roomy)
    }
    if again != self { violation("a dossier written and read again is the same") }
    if again.json.utf8.elementsEqual(written) == false { violation("what is read again is written alike") }
    // Numbers that do not fit a binary one are refused by the other reader.
    guard isSampled(text), let original = Self.object(of: text) else { return }
    guard let copy = Self.object(of: written) else { violation("another reader reads what is written") }
    if !original.isEqual(copy) { violation("another reader finds in what is written what was read") }
  }

  private static func object(of text: [UInt8]) -> NSObject? {
    try? JSONSerialization.jsonObject(with: Data(text), options: .fragmentsAllowed) as? NSObject
  }
}

extension Limits {
  /// Limits for what the library itself wrote: white space and escapes make it longer than what it was read from.
  public static let roomy: Limits = {
    var limits = Limits()
    limits.maximumBytes = .max
    limits.maximumDepth = .max
    limits.maximumNodes = .max
    return limits
  }()
}
