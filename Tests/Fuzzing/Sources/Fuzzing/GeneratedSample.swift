import Foundation
import ReferenceModel
import Tramites

/// A small procedure that was made at random, with dossiers for it: together they use all forms of the format.
struct GeneratedSample {
  let definition: String
  let dossiers: [String]

  static let all: [GeneratedSample] = (1...24).map { (seed: UInt64) in
    var generator = ProcedureGenerator(seed: seed)
    let pair = generator.makePair()
    // Each has an id of its own.
    func named(_ text: String) -> String { text.replacingOccurrences(of: #""tramite""#, with: #""tramite-\#(seed)""#) }
    return GeneratedSample(definition: named(pair.definition), dossiers: pair.dossiers.map(named))
  }

  static let procedures: [Procedure] = all.map { sample in
    promised("a generated definition is valid") { () throws(InputError) in try Procedure(json: sample.definition) }
  }

  /// Writes what some targets begin with: a file for each input, in the folder of its target.
  static func write(to folder: URL) throws {
    for (number, sample) in all.enumerated() {
      var inputs = [("definition", sample.definition)]
      for dossier in sample.dossiers {
        inputs += [("dossier", dossier), ("repair", dossier)]
        inputs.append(("output", #"{"definition":\#(sample.definition),"dossier":\#(dossier)}"#))
      }
      inputs.append(("interview", "tramite-\(number + 1)" + String(repeating: "\nsí\n2\n2020-02-29\na\n?", count: 3)))
      for (place, input) in inputs.enumerated() {
        let target = folder.appending(path: input.0)
        try FileManager.default.createDirectory(at: target, withIntermediateDirectories: true)
        try Data(input.1.utf8).write(to: target.appending(path: "generated-\(number + 1)-\(place)"))
      }
    }
  }
}
