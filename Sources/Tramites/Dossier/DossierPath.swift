/// The path of something in a dossier: a fact, a document, a key of one, a whole group, element or list (FORMAT §9).
///
/// ```swift
/// let cedula: DossierPath = "solicitante.cedula"
/// let apostille: DossierPath = "documents[acta-matrimonio@dependientes[0]].apostilled"
/// let anotherPhoto = try dossier.setting("documents[+]", to: ["type": "foto", "format": "jpg"])
/// ```
///
/// | path | names |
/// |---|---|
/// | `solicitante.cedula`, `dependientes[1].vinculo` | a fact |
/// | `submission.channel`, `submission.date` | the channel, the day of submission |
/// | `documents[2].apostilled`, `documents[2].attributes.monto` | what a document says |
/// | `documents[foto]` | the only document of a type that names no subject |
/// | `documents[acta@dependientes[0]]` | the only document of a type for a subject |
/// | `documents[+]`, `dependientes[+]` | the place after the last element, to append there |
public struct DossierPath: Hashable, Sendable {
  /// A step from a value to one inside it.
  package enum Step: Hashable, Sendable {
    /// To the member of a group.
    case name(String)
    /// To the element of a list, counted from 0.
    case index(Int)
    /// To the only document of a type, for a subject or for none.
    case document(type: String, of: String?)
    /// To the place after the last element.
    case append
  }

  /// The steps from the top level; never empty, and the first is a name.
  package let steps: [Step]

  package init(steps: [Step]) {
    self.steps = steps
  }

  /// Reads a path.
  ///
  /// Whether a dossier has what the path names is not looked at here.
  ///
  /// - Parameter text: the path, at most 1,000 bytes and 64 steps.
  /// - Returns: the path, or `nil` where the text is none.
  public init?(_ text: String) {
    var parser = DossierPathParser(text)
    guard let steps = parser.path() else { return nil }
    self.steps = steps
  }

  /// Where the path leads in the JSON of a dossier (FORMAT §7).
  package enum Root: Sendable {
    /// The top level: `channel`, `submittedOn`, `documents`.
    case dossier
    /// The object `facts`.
    case facts
  }

  /// The part of a dossier's JSON in which the path lies, and its steps there; `nil` for what no dossier states: the
  /// group `submission` as a whole and anything else in it.
  package var place: (root: Root, steps: [Step])? {
    switch steps.first {
    case .name("submission"):
      switch steps.dropFirst() {
      case [.name("channel")]: (.dossier, [.name("channel")])
      case [.name("date")]: (.dossier, [.name("submittedOn")])
      default: nil
      }
    case .name("documents"): (.dossier, steps)
    default: (.facts, steps)
    }
  }
}

extension DossierPath: ExpressibleByStringLiteral {
  /// The path that a literal in source code writes.
  ///
  /// For paths that a programmer writes down. The program stops where the literal is no path; `DossierPath("…")`
  /// around a literal means this initializer too, while with a variable it is the one that returns `nil`.
  public init(stringLiteral text: String) {
    guard let path = DossierPath(text) else { preconditionFailure("“\(text)” is no path of a dossier") }
    self = path
  }
}

extension DossierPath: CustomStringConvertible {
  /// The path as it is written.
  public var description: String {
    var text = ""
    for step in steps {
      switch step {
      case .name(let name): text += text.isEmpty ? name : "." + name
      case .index(let index): text += "[\(index)]"
      case .document(let type, let subject): text += "[\(type)\(subject.map { "@" + $0 } ?? "")]"
      case .append: text += "[+]"
      }
    }
    return text
  }
}
