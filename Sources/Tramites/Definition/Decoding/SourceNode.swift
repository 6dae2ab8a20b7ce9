/// A JSON value together with the file it stands in.
struct SourceNode: Sendable {
  let json: JSONValue
  let file: UInt32

  /// The place that the model keeps of this value.
  var mark: SourceMark {
    SourceMark(file: file, offset: UInt32(clamping: json.offset))
  }

  func at(_ json: JSONValue) -> SourceNode { SourceNode(json: json, file: file) }
}

/// The files that one procedure was read from, so that marks can be turned into places.
struct SourceFiles {
  private struct File {
    let number: UInt32
    let document: JSONDocument
    var places = PlaceFinder()
    /// Those of notes: they go back to what stands before.
    var notedPlaces = PlaceFinder()
  }

  private var files: [File] = []

  mutating func add(_ document: JSONDocument, as file: UInt32) {
    files.append(File(number: file, document: document))
  }

  /// The file of a mark, by its place in the list, and the value that stands there.
  private func find(_ mark: SourceMark) -> (file: Int, value: JSONValue)? {
    guard let file = files.firstIndex(where: { $0.number == mark.file }) else { return nil }
    return files[file].document.value(atOffset: Int(mark.offset)).map { (file, $0) }
  }

  /// The place of a mark, and the pointer of the value that stands there.
  mutating func place(of mark: SourceMark) -> SourcePlace {
    guard let (file, value) = find(mark) else { return SourcePlace() }
    return files[file].places.place(of: value)
  }

  /// The place of a mark to which a note points.
  mutating func location(ofNoted mark: SourceMark) -> SourceLocation? {
    guard let (file, value) = find(mark) else { return nil }
    return files[file].notedPlaces.location(of: value)
  }

  /// The mark of what stands under a key of the object at `mark`; `mark` itself where there is no such key.
  func mark(under key: String, in mark: SourceMark) -> SourceMark {
    guard let value = find(mark)?.value[key] else { return mark }
    return SourceNode(json: value, file: mark.file).mark
  }

  /// The mark of a name that stands under a key, alone or in an array, of the object at `mark`; `mark` itself where it
  /// does not stand there, as in an entry that leaves the key to a library's requirement.
  func mark(of name: String, under key: String, in mark: SourceMark) -> SourceMark {
    guard let value = find(mark)?.value[key] else { return mark }
    let found = value.kind == .array ? value.elements.first { $0.string == name } : value
    return found.map { SourceNode(json: $0, file: mark.file).mark } ?? mark
  }
}
