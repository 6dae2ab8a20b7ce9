#if canImport(FoundationEssentials)
  public import FoundationEssentials
#else
  public import Foundation
#endif

/// All procedures of a folder, every version of each: an immutable value.
///
/// ```swift
/// let catalog = try Catalog(contentsOf: URL(filePath: "Procedures"))
/// let procedure = try catalog.procedure(for: dossier)
/// ```
public struct Catalog: Sendable {
  /// The procedures, by id and then by the day from which each is in force.
  public let procedures: [Procedure]

  /// Loads all definitions and libraries of a folder tree.
  ///
  /// Schemas (`*.schema.json`), what stands in folders named `cases` and what begins with a dot is passed over.
  ///
  /// - Parameters:
  ///   - folder: the root; nothing outside it is read.
  ///   - formats: text formats of the host's own, beside the built-in ones.
  ///   - limits: how large files and definitions may be.
  /// - Throws: `InputError` with every problem of every file: a program must not start with half its procedures.
  public init(contentsOf folder: URL, formats: [TextFormat] = [], limits: Limits = .standard) throws(InputError) {
    self = try Self.loadingWhatItCan(contentsOf: folder, formats: formats, limits: limits).strictly()
  }

  /// Loads definitions and libraries from memory.
  ///
  /// - Parameters:
  ///   - files: the texts by path; imports are relative to the path of their file.
  ///   - formats: text formats of the host's own, beside the built-in ones.
  ///   - limits: how large files and definitions may be.
  /// - Throws: `InputError` with every problem of every file.
  public init(files: [String: String], formats: [TextFormat] = [], limits: Limits = .standard) throws(InputError) {
    self = try Self.loadingWhatItCan(files: files, formats: formats, limits: limits).strictly()
  }

  /// Loads what can be loaded of a folder tree, and says what cannot, and why.
  ///
  /// - Parameters: as those of `init(contentsOf:formats:limits:)`.
  /// - Returns: the catalog of what loaded, and every problem.
  public static func loadingWhatItCan(
    contentsOf folder: URL, formats: [TextFormat] = [], limits: Limits = .standard
  ) -> PartialCatalog {
    load(.folder(CatalogFolder(folder)), formats, limits)
  }

  /// Loads what can be loaded from memory, and says what cannot, and why.
  ///
  /// - Parameters: as those of `init(files:formats:limits:)`.
  /// - Returns: the catalog of what loaded, and every problem.
  public static func loadingWhatItCan(
    files: [String: String], formats: [TextFormat] = [], limits: Limits = .standard
  ) -> PartialCatalog {
    load(.texts(files), formats, limits)
  }

  /// Loads one text that imports nothing, whatever its name.
  init(json: String, name: String, formats: [TextFormat], limits: Limits) throws(InputError) {
    self = try Self.load(.text(name: name, Array(json.utf8)), formats, limits).strictly()
  }

  /// Loads what can be loaded of a folder tree, compiling several procedures at the same time.
  ///
  /// - Parameters:
  ///   - path: the path of the root.
  ///   - wanted: the ids of the procedures to load, every version of each; nil for all. Of the others no more is looked
  ///     at than that they are JSON, and their titles: nothing else that is wrong in them is told.
  ///   - sideBySide: how the host does several things at the same time.
  package static func loadingWhatItCan(path: String, wanted: Set<String>? = nil, sideBySide: SideBySide)
    -> PartialCatalog
  {
    load(.folder(CatalogFolder(path: path)), [], .standard, wanted, sideBySide)
  }

  private static func load(
    _ files: CatalogFiles, _ formats: [TextFormat], _ limits: Limits, _ wanted: Set<String>? = nil,
    _ sideBySide: SideBySide? = nil
  ) -> PartialCatalog {
    var build = CatalogBuild(formats: formats, limits: limits, wanted: wanted, sideBySide: sideBySide)
    return build.load(files).result
  }

  /// - Parameter procedures: the procedures by id and then by the day from which each is in force.
  init(_ procedures: [Procedure]) {
    self.procedures = procedures
  }

  /// The ids of the procedures, each once, in order.
  public var ids: [Procedure.ID] {
    procedures.reduce(into: []) { ids, procedure in
      if ids.last != procedure.id { ids.append(procedure.id) }
    }
  }

  /// The versions of a procedure, by the day from which each is in force; empty for an id that is not there.
  ///
  /// - Complexity: O(log *n*) for *n* procedures, and the number of the versions.
  public func versions(of id: Procedure.ID) -> [Procedure] { Array(slice(of: id)) }

  private func slice(of id: Procedure.ID) -> ArraySlice<Procedure> {
    var low = 0
    var high = procedures.count
    while low < high {
      let middle = (low + high) / 2
      if procedures[middle].id < id { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < procedures.count, procedures[end].id == id { end += 1 }
    return procedures[low..<end]
  }

  /// The version of a procedure that is in force on a day.
  ///
  /// - Throws: `InputError` where there is no such procedure (with the nearest id), or no version is in force that day
  ///   (with the nearest one).
  public func procedure(_ id: Procedure.ID, on day: CivilDate) throws(InputError) -> Procedure {
    try procedure(id, on: day, idAt: nil, dayAt: nil)
  }

  /// The procedure that a dossier names, in the version in force on its day of submission.
  ///
  /// - Parameters:
  ///   - dossier: the dossier.
  ///   - submittedOn: the day of submission where the dossier states none.
  /// - Throws: `InputError` where the dossier names no procedure of this catalog, has no day, or no version is in force.
  public func procedure(for dossier: Dossier, submittedOn: CivilDate? = nil) throws(InputError) -> Procedure {
    guard dossier.problems.isEmpty else { throw InputError(dossier.problems) }
    do throws(InputError) {
      return try found(for: dossier, submittedOn: submittedOn)
    } catch {
      throw dossier.isBuilt ? InputError(error.diagnostics.map { $0.withoutPlaces() }) : error
    }
  }

  private func found(for dossier: Dossier, submittedOn: CivilDate?) throws(InputError) -> Procedure {
    let root = dossier.document.root
    let (day, undated) = dossier.day(orElse: submittedOn)
    guard let id = dossier.procedure else {
      throw InputError([dossier.missingProcedure, undated].compactMap(\.self))
    }
    let versions = slice(of: id)
    if let day, let found = versions.first(where: { $0.effective.contains(day) }) { return found }
    guard !versions.isEmpty else {
      throw InputError([unknown(id, at: root["procedure"]), undated].compactMap(\.self))
    }
    let outside = day.map { day in
      Diagnostic.notInForce(id, on: day, versions: Array(versions), at: root["submittedOn"] ?? root["procedure"])
    }
    let further = Self.problems(ofAll: versions, dossier, submittedOn)
    throw InputError(([undated, outside].compactMap(\.self) + further).inOrder)
  }

  /// What no version of a procedure would take of a dossier of which it is not known which version counts, apart from
  /// the day of submission.
  private static func problems(ofAll versions: ArraySlice<Procedure>, _ dossier: Dossier, _ submittedOn: CivilDate?)
    -> [Diagnostic]
  {
    // The latest comes first: its words are told.
    let found = versions.reversed().map { version in
      problems { () throws(InputError) in _ = try version.accept(dossier, submittedOn: submittedOn) }
    }
    let places = found.map { problems in Set(problems.map { ProblemPlace(code: $0.code, pointer: $0.pointer) }) }
    let day = JSONPointer(tokens: ["submittedOn"])
    return (found.first ?? []).filter { one in
      one.pointer != day && one.code != .dossierNoDate && one.code != .dossierNotInForce
        && places.allSatisfy { $0.contains(ProblemPlace(code: one.code, pointer: one.pointer)) }
    }
  }

  /// What is the same in the words of two versions.
  private struct ProblemPlace: Hashable {
    let code: Diagnostic.Code
    let pointer: JSONPointer
  }

  private static func problems(_ reading: () throws(InputError) -> Void) -> [Diagnostic] {
    do {
      try reading()
      return []
    } catch {
      return error.diagnostics
    }
  }

  /// Checks a dossier with the procedure that it names, in the version in force on its day of submission.
  ///
  /// ```swift
  /// let verdict = try catalog.check(dossier, submittedOn: today)
  /// ```
  ///
  /// - Parameters:
  ///   - dossier: what was handed in.
  ///   - submittedOn: the day of submission where the dossier states none.
  /// - Returns: the verdict; its explanations are made when they are asked for.
  /// - Throws: `InputError` where there is no such procedure, or with every way in which the dossier does not fit it.
  public func check(_ dossier: Dossier, submittedOn: CivilDate? = nil) throws(InputError) -> Verdict {
    try procedure(for: dossier, submittedOn: submittedOn).check(dossier, submittedOn: submittedOn)
  }

  private func procedure(_ id: Procedure.ID, on day: CivilDate, idAt: JSONValue?, dayAt: JSONValue?)
    throws(InputError) -> Procedure
  {
    let versions = slice(of: id)
    if let found = versions.first(where: { $0.effective.contains(day) }) { return found }
    guard !versions.isEmpty else { throw InputError(unknown(id, at: idAt)) }
    throw InputError(.notInForce(id, on: day, versions: Array(versions), at: dayAt ?? idAt))
  }

  private func unknown(_ id: Procedure.ID, at value: JSONValue?) -> Diagnostic {
    let near = NameSuggestion.nearest(to: id.rawValue, among: ids.map(\.rawValue))
    return Diagnostic(
      .dossierProcedure, Message(es: "no hay ningún trámite `\(id)`", en: "there is no procedure `\(id)`"),
      at: value?.location, pointer: value?.pointer ?? JSONPointer(),
      notes: near.map { [Diagnostic.Note(.didYouMean($0))] } ?? [])
  }
}

/// What loaded of a catalog, and what did not.
public struct PartialCatalog: Sendable {
  /// The catalog of what loaded.
  ///
  /// A version that did not load may be the one in force on a dossier's day, and an older one then answers in its place:
  /// to decide about people, load strictly.
  public let catalog: Catalog
  /// Every problem: those of each file in the order of the files, then those of files that do not fit together.
  public let diagnostics: [Diagnostic]
  /// The files, in order, that are no libraries and whose procedure was wanted and is not in the catalog: for a mistake of
  /// their own or of a library, because they cannot be read, or because another file has the same procedure at the same time.
  package let filesLeftOut: [String]

  func strictly() throws(InputError) -> Catalog {
    let errors = diagnostics.filter { $0.severity == .error }
    if !errors.isEmpty { throw InputError(errors) }
    return catalog
  }
}

extension Diagnostic {
  static func notInForce(_ id: Procedure.ID, on day: CivilDate, versions: [Procedure], at value: JSONValue?)
    -> Diagnostic
  {
    func distance(_ period: EffectivePeriod) -> Int64 {
      if let from = period.from, day < from { return CivilDate.days(from: day, to: from) }
      if let until = period.until, until < day { return CivilDate.days(from: until, to: day) }
      return 0
    }
    let nearest = versions.map(\.effective).min { distance($0) < distance($1) }
    let spanish = [nearest?.from.map { "desde el \($0)" }, nearest?.until.map { "hasta el \($0)" }].compactMap { $0 }
    let english = [nearest?.from.map { "from \($0)" }, nearest?.until.map { "until \($0)" }].compactMap { $0 }
    return Diagnostic(
      .dossierNotInForce,
      Message(
        es:
          "ninguna versión de `\(id)` está en vigor el \(day); la más cercana lo está "
          + "\(spanish.joined(separator: " "))",
        en: "no version of `\(id)` is in force on \(day); the nearest one is \(english.joined(separator: " "))"),
      at: value?.location, pointer: value?.pointer ?? JSONPointer())
  }
}

extension CivilDate {
  /// The first day there is.
  static let earliest = CivilDate(year: 1, month: 1, day: 1) ?? "0001-01-01"
}
