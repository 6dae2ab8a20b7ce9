import Tramites

/// What loading a catalog takes.
public struct CatalogLoad {
  /// Seconds of the processor.
  public let seconds: Double
  /// Bytes that stay allocated.
  public let keptBytes: Int

  /// Loads a catalog.
  public init(of catalog: GeneratedCatalog) throws {
    let before = Memory.allocatedBytes
    let start = ProcessorTime.ofProgram
    let loaded = try Catalog(contentsOf: catalog.folder)
    seconds = (ProcessorTime.ofProgram - start) / 1e9
    keptBytes = Memory.allocatedBytes - before
    precondition(loaded.procedures.count == catalog.count)
  }
}
