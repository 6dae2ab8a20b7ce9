// A reason is written once in words, and then again from what was written.
extension VerdictWriter {
  mutating func write(_ reason: Reason) {
    if let written = reason.content.written ?? reason.content.form.written {
      write(reason, as: written)
      return
    }
    let number = Int(reason.number)
    guard number >= 0 else {
      writeAnew(reason)
      return
    }
    if number < written.count, written[number].depth == json.depth {
      json.raw(written[number].bytes)
      return
    }
    let depth = json.depth
    let start = writeAnew(reason).start
    while written.count <= number { written.append(([], -1)) }
    written[number] = (json.bytes(in: start..<json.count), depth)
  }

  private mutating func write(_ reason: Reason, as written: WrittenReason) {
    json.begin(written.head)
    if let afterRow = written.afterRow, let place = reason.place { json.fill(place.row, afterRow) }
    if let (before, after) = written.aroundWords {
      if let actual = reason.actual { json.fact(actual) } else { json.null() }
      json.go(on: before)
      json.fill(reason.content.shown.text(in: language), after)
    }
    json.end([])
  }

  /// Where a reason stands, and what in it.
  private struct WrittenPlaces {
    let start: Int
    let path: Range<Int>
    let actual: Range<Int>
    let message: Range<Int>
  }

  /// A reason of some element as JSON, with a gap for the element.
  ///
  /// - Parameter isForm: whether gaps are left for the value too.
  static func written(_ reason: Reason, in language: Language, isForm: Bool) -> WrittenReason {
    var writer = VerdictWriter(language: language, pretty: false)
    let places = writer.writeAnew(reason)
    let end = writer.json.count
    var head = writer.json.bytes(in: places.start..<places.path.lowerBound)
    head += reason.place?.pattern.quotedStart ?? Array("null".utf8)
    let isOfElement = reason.place?.pattern.end != nil
    let afterPath =
      (reason.place?.pattern.quotedEnd ?? [])
      + writer.json.bytes(in: places.path.upperBound..<(isForm ? places.actual.lowerBound : end))
    var aroundWords: (before: [UInt8], after: [UInt8])?
    if isForm {
      let (before, after) = reason.messageAroundValue
      aroundWords = (
        writer.json.bytes(in: places.actual.upperBound..<places.message.lowerBound)
          + quoted(before.text(in: language)).dropLast(),
        quoted(after.text(in: language)).dropFirst() + writer.json.bytes(in: places.message.upperBound..<end)
      )
    }
    return WrittenReason(
      head: isOfElement ? head : head + afterPath, afterRow: isOfElement ? afterPath : nil, aroundWords: aroundWords)
  }

  private static func quoted(_ text: String) -> [UInt8] {
    var output = OutputBytes(capacity: 128)
    output.appendQuoted(text)
    return output[0..<output.count]
  }

  /// Writes a reason from its words.
  @discardableResult
  private mutating func writeAnew(_ reason: Reason) -> WrittenPlaces {
    json.beginObject()
    let start = json.count - 1
    string("code", reason.code)
    json.key("path")
    let path = json.count
    if let path = reason.path { json.string(path) } else { json.null() }
    let pathEnd = json.count
    json.key("params")
    json.beginObject()
    json.key("actual")
    let actual = json.count
    if let value = reason.actual { json.fact(value) } else { json.null() }
    let actualEnd = json.count
    value("expected", reason.expected)
    boolean("holds", reason.holds)
    json.endObject()
    json.key("message")
    let message = json.count
    json.string(reason.text(in: language))
    let messageEnd = json.count
    json.endObject()
    return WrittenPlaces(
      start: start, path: path..<pathEnd, actual: actual..<actualEnd, message: message..<messageEnd)
  }
}
