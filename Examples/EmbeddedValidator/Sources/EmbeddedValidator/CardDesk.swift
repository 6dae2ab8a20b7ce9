public import Foundation
public import Tramites

/// The desk that says what is still missing for a library card.
///
/// Load it once, when the app starts, and keep it: it is an immutable value that any thread may use.
///
/// ```swift
/// let desk = try CardDesk()
/// let answer = try desk.answer(to: application, submittedOn: today, in: .spanish)
/// ```
public struct CardDesk: Sendable {
  private let catalog: Catalog

  /// The folder with the definitions that the app ships.
  public static var definitions: URL {
    (Bundle.module.resourceURL ?? Bundle.module.bundleURL).appending(path: "Procedures")
  }

  /// Loads the definitions.
  ///
  /// - Parameter folder: the folder with the definitions; an app may also give one that it has downloaded.
  /// - Throws: `InputError` with every problem of every file.
  public init(definitions folder: URL = CardDesk.definitions) throws(InputError) {
    catalog = try Catalog(contentsOf: folder, formats: [.libraryCard])
  }

  /// Checks a form.
  ///
  /// - Parameters:
  ///   - application: the form, as far as it is filled in.
  ///   - day: the day on which it is handed in.
  ///   - language: the language of the texts.
  /// - Returns: what a screen shows.
  /// - Throws: `InputError` where no definition is in force that day, or the form and the definition do not fit
  ///   together: a mistake of the app and not of the applicant.
  public func answer(
    to application: CardApplication, submittedOn day: CivilDate, in language: Language
  ) throws(InputError) -> CardAnswer {
    CardAnswer(try check(application.dossier, submittedOn: day), in: language)
  }

  /// Checks a dossier, which may have come from elsewhere as JSON.
  ///
  /// - Parameters:
  ///   - dossier: what was handed in.
  ///   - day: the day of submission where the dossier states none.
  /// - Returns: the verdict.
  /// - Throws: `InputError` with every way in which the dossier does not fit, each with its exact place.
  public func check(_ dossier: Dossier, submittedOn day: CivilDate? = nil) throws(InputError) -> Verdict {
    try catalog.procedure(for: dossier, submittedOn: day).check(dossier, submittedOn: day)
  }
}
