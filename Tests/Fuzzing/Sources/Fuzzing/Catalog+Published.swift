import Foundation
public import Tramites

extension Catalog {
  /// The folder of the published procedures.
  public static let publishedFolder: String =
    (0..<5).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    .appending(path: "Procedures").path

  /// The published procedures, loaded once.
  public static let published: Catalog = promised("the published procedures load") { () throws(InputError) in
    try Catalog(contentsOf: URL(filePath: publishedFolder))
  }

  /// The procedures for a dossier: those that it names, or the one that its bytes choose where it names none of them.
  public func procedures(for dossier: Dossier, of bytes: [UInt8]) -> [Procedure] {
    let named = dossier.procedure.map { versions(of: $0) } ?? []
    return named.isEmpty ? [procedures[number(below: procedures.count, of: bytes)]] : named
  }
}
