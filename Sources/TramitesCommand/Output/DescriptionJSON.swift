import Tramites

/// A procedure in outline, for programs.
///
/// What the definition does not state is null, what it states to be none an empty array.
struct DescriptionJSON {
  private let procedure: Procedure
  private let folder: String
  private let language: Language

  /// - Parameter folder: the folder that the names of the files start from.
  init(_ procedure: Procedure, in folder: String, language: Language) {
    self.procedure = procedure
    self.folder = folder
    self.language = language
  }

  var tree: JSONTree {
    let definition = procedure.definition
    return .object([
      JSONMember("id", .string(procedure.id.rawValue)),
      JSONMember("lang", .string(language.rawValue)),
      JSONMember("title", text(procedure.title)),
      JSONMember("description", definition.description.map(text) ?? .null),
      JSONMember("effective", procedure.effective.json),
      JSONMember("file", .string(folder.appendingPath(procedure.file))),
      JSONMember("institution", definition.institution.map { named($0.name, url: $0.url) } ?? .null),
      JSONMember("source", definition.source.map(source) ?? .null),
      JSONMember("channels", .array(definition.channels.map(channel))),
      JSONMember("documents", .array(definition.documents.map { entry($0.id.rawValue, $0.title) })),
      JSONMember("eligibility", entries(definition.eligibility?.map { ($0.id.rawValue, $0.title) })),
      JSONMember("requirements", requirements(definition.requirements)),
      JSONMember("alternativeRequirements", requirements(definition.alternativeRequirements)),
      JSONMember("additionalRequirements", requirements(definition.additionalRequirements)),
      JSONMember("fees", entries(definition.fees?.map { ($0.id.rawValue, $0.title) })),
    ])
  }

  private func text(_ text: LocalizedText) -> JSONTree { .string(text.text(in: language)) }

  private func string(_ string: String?) -> JSONTree { string.map { .string($0) } ?? .null }

  private func named(_ name: LocalizedText, url: String?) -> JSONTree {
    .object([JSONMember("name", text(name)), JSONMember("url", string(url))])
  }

  private func source(_ source: PublishedSource) -> JSONTree {
    .object([
      JSONMember("title", source.title.map(text) ?? .null), JSONMember("url", string(source.url)),
      JSONMember("retrieved", string(source.retrieved?.description)),
    ])
  }

  private func channel(_ channel: Channel) -> JSONTree {
    .object([
      JSONMember("id", .string(channel.id.rawValue)), JSONMember("title", text(channel.title)),
      JSONMember("kind", string(channel.kind?.rawValue)), JSONMember("url", string(channel.url)),
    ])
  }

  private func entry(_ id: String, _ title: LocalizedText) -> JSONTree {
    .object([JSONMember("id", .string(id)), JSONMember("title", text(title))])
  }

  private func entries(_ entries: [(String, LocalizedText)]?) -> JSONTree {
    entries.map { .array($0.map(entry)) } ?? .null
  }

  private func requirements(_ requirements: [Requirement]?) -> JSONTree {
    guard let requirements else { return .null }
    return .array(
      requirements.map { requirement in
        .object([
          JSONMember("id", .string(requirement.id.rawValue)), JSONMember("title", text(requirement.title)),
          JSONMember("recommended", .boolean(requirement.isRecommended)),
        ])
      })
  }
}
