/// A declared place of the vocabulary together with what the dossier says there.
final class Place {
  enum Content {
    case absent
    case none
    case given(JSONTree)
  }

  let declaration: JSONTree
  let content: Content
  /// The concrete path, by which questions call the place.
  let path: String
  /// The group or element that directly holds the place; nil for top-level ones.
  let holder: Place?

  init(declaration: JSONTree, content: Content, path: String, holder: Place?) {
    self.declaration = declaration
    self.content = content
    self.path = path
    self.holder = holder
  }

  var type: String { declaration["type"]?.text ?? "" }
  var isAbsent: Bool { if case .absent = content { true } else { false } }

  /// What the dossier says at a key of this group: the fields of an absent group are unknown, those of none are none.
  func content(ofKey key: String) -> Content {
    switch content {
    case .absent: .absent
    case .none: .none
    case .given(let object): Place.content(of: object[key])
    }
  }

  static func content(of json: JSONTree?) -> Content {
    guard let json else { return .absent }
    return json.isNull ? .none : .given(json)
  }
}

/// What names mean at a point of the definition.
struct Scope {
  /// The elements by the `each` name of their lists.
  var elements: [String: Place] = [:]
  /// The group or element that holds the calculated or validated fact.
  var holder: Place?
  /// The document whose constraints are judged.
  var document: Place?

  func binding(_ name: String?, to element: Place) -> Scope {
    guard let name else { return self }
    var scope = self
    scope.elements[name] = element
    return scope
  }
}

/// What is known of the elements of a list.
enum ListContent {
  case unknown
  case known([Place])
}
