/// One definition and one dossier while they are judged.
final class Judge {
  let definition: JSONTree
  let dossier: JSONTree
  /// The documents with their formats as they read: lower case, `jpeg` as `jpg`.
  let documents: [JSONTree]
  /// The paths of facts supposed to be given: they count as given and valid, and their values are unknown.
  let given: Set<String>
  /// Whether anything evaluated so far had no value.
  var metNoValue = false

  init(definition: JSONTree, dossier: JSONTree, given: Set<String> = []) {
    self.definition = definition
    self.dossier = dossier
    self.given = given
    documents = (dossier["documents"]?.elements ?? []).map { document in
      var document = document
      if let format = document["format"]?.text { document["format"] = .string(Judge.readFormat(format)) }
      return document
    }
  }

  static func readFormat(_ format: String) -> String {
    let lower = format.lowercased()
    return lower == "jpeg" ? "jpg" : lower
  }

  var channels: [JSONTree] { definition["channels"]?.elements ?? [] }

  var submissionDay: CivilDay {
    dossier["submittedOn"]?.text.flatMap { CivilDay($0) } ?? CivilDay("2026-01-01")!
  }

  /// Records that something has no value: it is unknown, and nobody can answer it.
  func noValue() -> Knowledge {
    metNoValue = true
    return .unknown(Gap(hasNoValue: true))
  }

  func number(_ number: ExactNumber?) -> Knowledge {
    number.map { .known(.number($0)) } ?? noValue()
  }

  func date(_ day: CivilDay?) -> Knowledge {
    day.map { .known(.text($0.text)) } ?? noValue()
  }

  // MARK: Names

  /// The fields of a group or list: its own and those of the type it names.
  func fields(of declaration: JSONTree) -> [JSONTree.Member] {
    let own = declaration["fields"]?.members ?? []
    guard let type = declaration["fieldsOf"]?.text, let named = definition["types"]?[type] else { return own }
    return own + fields(of: named)
  }

  /// The place that a path names in a scope.
  func place(_ path: String, _ scope: Scope) -> Place {
    let names = path.split(separator: ".").map(String.init)
    return names.dropFirst().reduce(firstPlace(names[0], scope)) { child($1, of: $0) }
  }

  private func firstPlace(_ name: String, _ scope: Scope) -> Place {
    if let element = scope.elements[name] { return element }
    if name == "self", let holder = scope.holder { return holder }
    if name == "document", let document = scope.document { return document }
    if name == "submission" { return submission }
    let root = Place(
      declaration: ["fields": definition["facts"] ?? [:]], content: .given(dossier["facts"] ?? [:]), path: "",
      holder: nil)
    let found = child(name, of: root)
    return Place(declaration: found.declaration, content: found.content, path: name, holder: nil)
  }

  private func child(_ name: String, of group: Place) -> Place {
    let declaration = fields(of: group.declaration).first { sameText($0.key, name) }?.value ?? [:]
    // The attributes of a document stand beside its keys in conditions, but one level deeper in the dossier.
    if declaration["isAttribute"] != nil, let attributes = group.declaration["attributes"] {
      let nested = Place(
        declaration: attributes, content: group.content(ofKey: "attributes"), path: group.path + ".attributes",
        holder: nil)
      let content: Place.Content = if case .given = nested.content { nested.content(ofKey: name) } else { .absent }
      return Place(declaration: declaration, content: content, path: nested.path + "." + name, holder: nested)
    }
    return Place(
      declaration: declaration, content: group.content(ofKey: name), path: group.path + "." + name, holder: group)
  }

  private var submission: Place {
    var said: JSONTree = ["date": .string(submissionDay.text)]
    if let channel = dossier["channel"] ?? (channels.count == 1 ? channels[0]["id"] : nil) {
      said["channel"] = channel
    }
    return Place(
      declaration: ["fields": ["date": ["type": "date"], "channel": ["type": "choice"]]], content: .given(said),
      path: "submission", holder: nil)
  }

  // MARK: Values

  /// What is known of a scalar fact, given or calculated.
  func value(of place: Place) -> Knowledge {
    if let formula = place.declaration["value"] {
      return calculated(formula, type: place.type, holder: place.holder)
    }
    if given.contains(place.path) { return .unknown(Gap(paths: [place.path])) }
    switch place.content {
    case .absent: return .unknown(Gap(paths: [place.path]))
    case .none: return .none
    case .given(.boolean(let flag)): return .known(.boolean(flag))
    case .given(.number(let text)): return number(ExactNumber(text))
    case .given(.string(let text)):
      let isBlank = text.unicodeScalars.allSatisfy(\.properties.isWhitespace)
      return isBlank ? .unknown(Gap(paths: [place.path])) : .known(.text(text))
    case .given: return .none
    }
  }

  private func calculated(_ formula: JSONTree, type: String, holder: Place?) -> Knowledge {
    let scope = Scope(holder: holder)
    if isCondition(formula) {
      switch truth(of: formula, scope) {
      case .yes: return .known(.boolean(true))
      case .no: return .known(.boolean(false))
      case .open(let gap): return .unknown(gap)
      }
    }
    let result = value(of: formula, scope)
    if type == "integer", case .known(.number(let number)) = result, !number.fitsIn64Bits { return noValue() }
    return result
  }

  /// What is known of the elements of a list place.
  func elements(of list: Place) -> ListContent {
    switch list.content {
    case .absent: .unknown
    case .none: .known([])
    case .given(let array):
      .known(
        array.elements.enumerated().map { index, element in
          Place(
            declaration: list.declaration, content: .given(element), path: "\(list.path)[\(index)]", holder: nil)
        })
    }
  }

  /// An element of an unknown list: nothing is known of it.
  func unknownElement(of list: Place) -> Place {
    Place(declaration: list.declaration, content: .absent, path: list.path + "[?]", holder: nil)
  }
}
