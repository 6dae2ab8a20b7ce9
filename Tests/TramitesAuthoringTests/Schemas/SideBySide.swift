import Tramites

/// Variants of one specimen, several side by side in a file: each file has its price.
struct SideBySide {
  private let specimen: Specimen
  private let count: Int
  /// The files, and how many variants the ones before each hold.
  private var files: [(tree: JSONTree, start: Int)] = []

  /// Finding the line of a problem takes the longer the farther it is from the beginning.
  private static let suitableSize = 4096

  /// - Parameter values: what stands at the specimen's place in each variant; the first is the specimen's own.
  init(_ specimen: Specimen, _ values: [JSONTree]) {
    self.specimen = specimen
    count = values.count
    guard let depth = specimen.entry else {
      files = values.enumerated().map { (specimen.tree.replacing(specimen.path, with: $1), $0) }
      return
    }
    let entry = specimen.tree.value(at: specimen.path[..<depth]) ?? .null
    let entries = values.map { entry.replacing(specimen.path[depth...], with: $0) }
    let suitableCount = 1 + Self.suitableSize / entry.text.utf8.count
    for start in stride(from: 0, to: count, by: suitableCount) {
      let some = entries[start..<min(start + suitableCount, count)]
      files.append((tree(of: some, at: specimen.path[..<(depth - 1)]), start))
    }
  }

  private func tree(of entries: ArraySlice<JSONTree>, at place: ArraySlice<String>) -> JSONTree {
    let isList = specimen.tree.value(at: place)?.isArray ?? false
    let members = entries.enumerated().map { JSONMember("entry\($0)", $1) }
    return specimen.tree.replacing(place, with: isList ? .array(Array(entries)) : .object(members))
  }

  /// What is said against each variant.
  func opinions(_ schema: Schema, _ decoder: FormatDecoder) throws -> [Opinion] {
    var opinions = Array(repeating: Opinion(), count: count)
    for ((tree, start), errors) in zip(files, decoder.errors(in: files.map(\.tree))) {
      for problem in SchemaValidation(of: tree, with: schema).problems {
        opinions[start + (try variant(at: problem.path))].schema.append(problem)
      }
      for error in errors {
        let variant = start + (try variant(at: error.pointer.tokens))
        if error.isOfForm(in: tree) {
          opinions[variant].form.append(error)
        } else if error.code != .idDuplicate, error.code != .nameDuplicate {
          opinions[variant].meaning.append(error)
        }
      }
    }
    let usual = opinions[0].meaning.map(gist)
    for index in opinions.indices.dropFirst() {
      opinions[index].meaning.removeAll { usual.contains(gist($0)) }
    }
    return opinions
  }

  private struct Stray: Error, CustomStringConvertible {
    let description: String
  }

  /// Which variant of its file a place belongs to.
  private func variant(at path: [String]) throws -> Int {
    guard let depth = specimen.entry else { return 0 }
    guard path.count >= depth, let index = Int(path[depth - 1].drop { !$0.isNumber }) else {
      throw Stray(description: "a problem at \(path) is in none of the variants of \(specimen.path)")
    }
    return index
  }

  /// A problem without what differs between the variants anyway.
  private func gist(_ error: Diagnostic) -> [String] {
    var tokens = error.pointer.tokens
    var message = error.message.english
    if let depth = specimen.entry, tokens.count >= depth {
      message = message.replacing("`\(tokens[depth - 1])`", with: "`entry`")
      tokens[depth - 1] = ""
    }
    return [error.code.rawValue, message] + tokens
  }
}
