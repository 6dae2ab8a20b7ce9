import Foundation
import Tramites

/// What loading a catalog takes, and loading it again after one file was changed.
public struct CatalogLoad {
  /// Seconds of the processor.
  public let seconds: Double
  /// Bytes that stay allocated.
  public let keptBytes: Int
  /// Seconds of the processor until the catalog follows the change of one file.
  public let secondsToReload: Double

  /// Loads a catalog.
  public init(of catalog: GeneratedCatalog) throws {
    let before = Memory.allocatedBytes
    let start = ProcessorTime.ofProgram
    let loaded = try Catalog(contentsOf: catalog.folder)
    seconds = (ProcessorTime.ofProgram - start) / 1e9
    keptBytes = Memory.allocatedBytes - before
    precondition(loaded.procedures.count == catalog.count)
    secondsToReload = try Self.secondsToReload(catalog)
  }

  private static func secondsToReload(_ catalog: GeneratedCatalog) throws -> Double {
    let reloading = try ReloadingCatalog(contentsOf: catalog.folder)
    try catalog.changeOne()
    // A file is taken for unchanged by its stamp alone once that is two seconds old.
    Thread.sleep(forTimeInterval: 2.5)
    let start = ProcessorTime.ofProgram
    let reload = reloading.reload()
    let seconds = (ProcessorTime.ofProgram - start) / 1e9
    precondition(reload.compiledFiles.count == 1)
    return seconds
  }
}
