/// A rule for how a text must be written, which a fact names as its `format` (FORMAT §2).
///
/// The built-in formats are in ``builtIn``; a host may add its own:
///
/// ```swift
/// let plate = TextFormat(
///   name: "ec-plate", titleES: "una placa de vehículo, como ABC-1234", titleEN: "a number plate such as ABC-1234",
///   isSatisfied: { $0.utf8.count == 8 })
/// ```
public struct TextFormat: Sendable {
  /// The name that a fact's `format` says, such as `ec-cedula`.
  public let name: String
  /// What the text must be, in Spanish, to follow “debe ser”: “una cédula ecuatoriana de 10 dígitos”.
  public let titleES: String
  /// What the text must be, in English, to follow “must be”: “an Ecuadorian identity number of 10 digits”.
  public let titleEN: String

  private enum Rule {
    case text(@Sendable (String) -> Bool)
    case bytes(@Sendable (UnsafeBufferPointer<UInt8>) -> Bool)
  }

  private let rule: Rule

  /// A format of the host's own.
  ///
  /// - Parameters:
  ///   - name: the name that procedures use.
  ///   - titleES: what the text must be, in Spanish, to follow “debe ser”.
  ///   - titleEN: what the text must be, in English, to follow “must be”.
  ///   - isSatisfied: whether a text is written so. The same text must always get the same answer, from any thread,
  ///     whatever the text is: it comes from strangers, and may be long.
  public init(
    name: String, titleES: String, titleEN: String, isSatisfied: @escaping @Sendable (_ text: String) -> Bool
  ) {
    self.name = name
    self.titleES = titleES
    self.titleEN = titleEN
    rule = .text(isSatisfied)
  }

  /// A format whose rule reads the UTF-8 bytes of the text.
  init(
    name: String, titleES: String, titleEN: String,
    bytes isSatisfied: @escaping @Sendable (_ utf8: UnsafeBufferPointer<UInt8>) -> Bool
  ) {
    self.name = name
    self.titleES = titleES
    self.titleEN = titleEN
    rule = .bytes(isSatisfied)
  }

  /// Whether a text is written as the format says.
  ///
  /// - Parameter text: the text as given: nothing is trimmed or folded.
  /// - Complexity: O(*n*) in the length of the text for the built-in formats.
  public func isSatisfied(by text: String) -> Bool {
    switch rule {
    case .text(let rule): return rule(text)
    case .bytes(let rule):
      var text = text
      return text.withUTF8(rule)
    }
  }

  /// As `isSatisfied(by:)`, without making a `String` where the rule needs none.
  func isSatisfied(byUTF8 text: UnsafeBufferPointer<UInt8>) -> Bool {
    switch rule {
    case .text(let rule): rule(String(decoding: text, as: UTF8.self))
    case .bytes(let rule): rule(text)
    }
  }

  /// The formats that every procedure may name: `ec-cedula`, `ec-ruc`, `ec-phone`, `phone`, `email`, `passport` and
  /// `digits` of any length.
  public static let builtIn: [TextFormat] = [
    .ecCedula, .ecRUC, .ecPhone, .phone, .email, .passport, .digits(length: nil),
  ]
}
