import Foundation
public import Tramites

/// A dossier of a published procedure, as programs send it: on one line, without white space.
public struct Sample: Sendable {
  /// The name of its file, without the ending.
  public let name: String
  /// The id of its procedure.
  public let procedure: Procedure.ID
  /// The JSON text.
  public let json: [UInt8]

  /// The dossiers that are measured: for each procedure one of about 1.3 KB, and one of more than 4 KB.
  public static func all() throws -> [Sample] {
    let catalog = try Repository.catalog.get()
    return try catalog.ids.flatMap { id in
      try [id.rawValue, id.rawValue + "-grande"].map { name in
        let file = Repository.root.appending(path: "Tests/Benchmarks/Dossiers/\(name).json")
        return Sample(name: name, procedure: id, json: Array(try Data(contentsOf: file)).withoutWhiteSpace)
      }
    }
  }
}

extension [UInt8] {
  /// A JSON text without the white space between its tokens.
  var withoutWhiteSpace: [UInt8] {
    var result: [UInt8] = []
    var isInString = false
    var isEscaped = false
    for byte in self {
      if isInString {
        isInString = isEscaped || byte != UInt8(ascii: "\"")
        isEscaped = !isEscaped && byte == UInt8(ascii: "\\")
      } else if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
        || byte == UInt8(ascii: "\t")
      {
        continue
      } else {
        isInString = byte == UInt8(ascii: "\"")
      }
      result.append(byte)
    }
    return result
  }
}
