public import Tramites

extension TextFormat {
  /// `library-card`: `BM-` and six digits, as the library has always numbered its cards.
  ///
  /// A format of the app's own: definitions name it like a built-in one, and texts for people use its two titles.
  public static let libraryCard = TextFormat(
    name: "library-card", titleES: "un número de carné como BM-004211", titleEN: "a card number such as BM-004211"
  ) { text in
    let prefix = "BM-".utf8
    let digits = text.utf8.dropFirst(prefix.count)
    return text.utf8.starts(with: prefix) && digits.count == 6
      && digits.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }
}
