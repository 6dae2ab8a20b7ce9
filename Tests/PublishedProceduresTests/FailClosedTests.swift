import Foundation
import LawChecks
import ReferenceModel
import Testing
import Tramites
import TramitesAuthoring

/// What is missing or unreadable among the published files, or in the dossiers of their cases, makes nothing admissible.
@Suite("The published procedures fail closed")
struct FailClosedTests {
  @Test("Nothing that a case's dossier loses makes it admissible", arguments: PublishedProcedures.ids)
  func dossiers(id: Procedure.ID) throws {
    #if DEBUG
      // Every removal of every case takes a minute without optimisation.
      let step = 61
    #else
      let step = 1
    #endif
    var tally = RemovalTally()
    var number = 0
    for verdict in PublishedProcedures.verdicts(of: id) {
      for removal in DossierRemoval.all(of: verdict.accepted.dossier.json) {
        number += 1
        guard number.isMultiple(of: step) else { continue }
        for objection in tally.objections(to: removal, of: verdict) {
          Issue.record("\(id), \(removal.kind) \(removal.path): \(objection)\n\(verdict.accepted.dossier.json)")
        }
      }
    }
    print("fail closed, \(id): \(tally)")
    #expect(tally.judged > 5)
  }

  /// The texts of the published files.
  private static let files: [String: String] = {
    let root = PublishedProcedures.root.appending(path: "Procedures")
    let paths = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    let texts = paths.filter { $0.hasSuffix(".json") }.compactMap { path in
      (try? String(contentsOf: root.appending(path: path), encoding: .utf8)).map { (path, $0) }
    }
    return Dictionary(uniqueKeysWithValues: texts)
  }()

  private static let definitions = files.filter { !$0.key.contains("/cases/") && !$0.key.hasSuffix(".schema.json") }

  @Test("A definition or library that is gone, empty, cut off or broken refuses every dossier that needs it")
  func definitionsAndLibraries() throws {
    let dossiers = PublishedProcedures.ids.compactMap { id in
      PublishedProcedures.verdicts(of: id).first { $0.outcome == .admissible }
    }
    #expect(dossiers.count == PublishedProcedures.ids.count)
    for (path, text) in Self.definitions {
      let library = path.hasPrefix("shared/")
      for (kind, damaged) in damages(of: text) {
        var files = Self.definitions
        files[path] = damaged
        let loaded = Catalog.loadingWhatItCan(files: files)
        if damaged != nil || library { #expect(!loaded.diagnostics.isEmpty, "\(path), \(kind)") }
        for verdict in dossiers {
          let isNeeded = verdict.procedure.file == path || library
          let found = try? loaded.catalog.procedure(for: verdict.accepted.dossier, submittedOn: verdict.submittedOn)
            .outcome(of: verdict.accepted.dossier, submittedOn: verdict.submittedOn)
          #expect(found == (isNeeded ? nil : .admissible), "\(path), \(kind): \(verdict.procedure.id)")
        }
      }
    }
  }

  /// A file that is not there (nil), or is no longer what it was.
  private func damages(of text: String) -> [(String, String?)] {
    [
      ("gone", nil), ("empty", ""), ("an object", "{}"), ("cut off", String(text.prefix(text.count / 2))),
      ("without its last bracket", String(text.trimmingCharacters(in: .whitespacesAndNewlines).dropLast())),
      (
        "with an unknown key",
        text.replacing("\"format\": 1,", with: "\"format\": 1, \"formato\": 1,", maxReplacements: 1)
      ),
      ("of another format", text.replacing("\"format\": 1,", with: "\"format\": 2,", maxReplacements: 1)),
    ]
  }

  @Test("A case that cannot be read passes in no way, nor do the cases that rest on it")
  func cases() throws {
    let cases = Self.files.filter { $0.key.contains("/cases/") }
    for damage in ["gone", "cut off", "without a dossier"] {
      var files = cases
      let bases = Set(
        cases.values.compactMap { text in
          (try? JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])?["base"] as? String
        })
      let damaged = cases.keys.filter { bases.contains(($0 as NSString).lastPathComponent) }
      for path in damaged {
        switch damage {
        case "gone": files[path] = nil
        case "cut off": files[path] = cases[path].map { String($0.prefix($0.count / 2)) }
        default: files[path] = "{ \"expect\": { \"outcome\": \"admissible\" } }"
        }
      }
      #expect(!damaged.isEmpty)
      let runner = CaseRunner(catalog: PublishedProcedures.catalog, files: files)
      let results = runner.run(runner.caseFiles())
      let resting = cases.filter { $0.value.contains("\"base\"") || damaged.contains($0.key) }.keys
      #expect(!resting.isEmpty)
      let rested = results.filter { resting.contains($0.file) }
      #expect(rested.count == resting.count { files[$0] != nil })
      for result in rested {
        #expect(!result.passed, "\(damage): \(result.file)")
        #expect(result.verdict?.outcome != .admissible, "\(damage): \(result.file)")
      }
    }
  }
}
