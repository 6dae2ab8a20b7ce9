public import Foundation
import Tramites

/// What the benchmarks read from the repository.
public enum Repository {
  /// The root: the working directory's, so that a moved build still finds it, or else that of these sources.
  public static let root: URL = {
    if let path = ProcessInfo.processInfo.environment["TRAMITES_ROOT"] { return URL(filePath: path) }
    return (0..<5).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
  }()

  /// The catalog of the published procedures, loaded once.
  static let catalog = Result { try Catalog(contentsOf: root.appending(path: "Procedures")) }
}
