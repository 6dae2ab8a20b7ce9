import Foundation

/// The command as a program of its own.
enum BuiltTool {
  /// The program that was built beside these tests; nil where there is none.
  static let url: URL? = {
    let beside = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent()
    let places = [beside, Published.root.appending(path: ".build/debug")]
    return places.map { $0.appending(path: "tramites") }.first {
      FileManager.default.isExecutableFile(atPath: $0.path)
    }
  }()
}
