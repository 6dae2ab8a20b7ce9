public import Foundation

/// A folder of many procedures, each a copy of one definition of 8 KB under an id of its own.
public struct GeneratedCatalog {
  /// The root.
  public let folder: URL
  /// How many procedures there are.
  public let count: Int
  /// How many bytes their files have.
  public private(set) var bytes = 0

  /// Writes the files.
  ///
  /// - Parameters:
  ///   - count: how many procedures.
  ///   - folder: where; made where there is none.
  public init(count: Int, in folder: URL) throws {
    self.folder = folder
    self.count = count
    let definition = try String(
      contentsOf: Repository.root.appending(path: "Tests/Benchmarks/Definitions/procedure.json"), encoding: .utf8)
    let library = try Data(contentsOf: Repository.root.appending(path: "Procedures/shared/iess.json"))
    let manager = FileManager.default
    try manager.createDirectory(at: folder.appending(path: "shared"), withIntermediateDirectories: true)
    try manager.createDirectory(at: folder.appending(path: "tramites"), withIntermediateDirectories: true)
    try library.write(to: folder.appending(path: "shared/iess.json"))
    for number in 0..<count {
      let text = Data(definition.replacing("tramite-00000", with: Self.id(number)).utf8)
      bytes += text.count
      try text.write(to: folder.appending(path: "tramites/\(Self.id(number)).json"))
    }
  }

  /// Writes another text into one of the files.
  func changeOne() throws {
    let file = folder.appending(path: "tramites/\(Self.id(count / 2)).json")
    let text = try String(contentsOf: file, encoding: .utf8)
    try Data((text + "\n").utf8).write(to: file, options: .atomic)
  }

  private static func id(_ number: Int) -> String {
    let digits = String(number)
    return "tramite-" + String(repeating: "0", count: max(0, 5 - digits.count)) + digits
  }
}
