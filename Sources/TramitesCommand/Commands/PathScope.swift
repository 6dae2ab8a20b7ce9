import Tramites

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The files and folders that the operands of a command name; all of them without operands.
struct PathScope: Sendable {
  /// The paths from the folder of the procedures, without `/` at either end; the folder itself is empty.
  let paths: [String]

  /// Understands the operands.
  ///
  /// - Throws: `CommandError.failure` for a path that does not exist or leads out of the folder of the procedures.
  init(_ operands: [String], session: Session) throws(CommandError) {
    let root = Self.components(session.settings.procedures, session)
    var paths: [String] = []
    for operand in operands {
      guard session.host.exists(operand) else {
        throw .failure(Message(es: "no existe `\(operand)`", en: "`\(operand)` does not exist"))
      }
      let target = Self.components(operand, session)
      guard target.starts(with: root) else {
        throw .failure(
          Message(
            es: "`\(operand)` no está en la carpeta de trámites `\(session.settings.procedures)`: diga otra con "
              + "`--procedures CARPETA`",
            en: "`\(operand)` is not in the folder of procedures `\(session.settings.procedures)`: name another with "
              + "`--procedures FOLDER`"))
      }
      paths.append(target.dropFirst(root.count).joined(separator: "/"))
    }
    self.paths = paths
  }

  private static func components(_ path: String, _ session: Session) -> [String] {
    session.host.url(path).resolvingSymlinksInPath().path.split(separator: "/").map(String.init)
  }

  /// Whether a file is named, or in a folder that is.
  func contains(_ file: String) -> Bool {
    paths.isEmpty || paths.contains { $0.isEmpty || file == $0 || file.hasPrefix($0 + "/") }
  }

  /// Whether a problem is in such a file; one without a place always counts.
  func contains(_ problem: PlacedDiagnostic) -> Bool {
    problem.diagnostic.location.map { contains($0.file) } ?? true
  }
}
