public import Tramites

/// The form of the library's website and of its counter: what the app knows, in its own words.
public struct CardApplication: Sendable, Hashable {
  /// Where the form was filled in.
  public enum Place: Sendable, Hashable, CaseIterable {
    /// At the library, with the papers on the table.
    case counter
    /// On the website, with the papers as files.
    case web
  }

  /// Where the form was filled in.
  public var place: Place
  /// The applicant's name; empty while nobody has typed it.
  public var name: String
  /// The applicant's date of birth; nil while nobody has given it.
  public var birthDate: CivilDate?
  /// The number of the applicant's identity card.
  public var cedula: Answer<String>
  /// The number of a card that the applicant has had before.
  public var earlierCard: Answer<String>
  /// All papers handed in: what is not listed is taken as not handed in.
  public var papers: [Paper]

  /// A form, as far as it is filled in.
  public init(
    place: Place, name: String = "", birthDate: CivilDate? = nil, cedula: Answer<String> = .open,
    earlierCard: Answer<String> = .open, papers: [Paper] = []
  ) {
    self.place = place
    self.name = name
    self.birthDate = birthDate
    self.cedula = cedula
    self.earlierCard = earlierCard
    self.papers = papers
  }
}
