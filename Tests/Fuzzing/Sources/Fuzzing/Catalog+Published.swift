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
}
