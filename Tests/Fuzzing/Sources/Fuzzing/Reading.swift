import Tramites

/// Ends the program where a text of the library's own is no JSON.
public func reads(_ text: String) { _ = tree(of: Array(text.utf8)) }

/// What a text of the library's own says; a dossier is any JSON that no procedure has looked at.
func tree(of text: [UInt8]) -> Dossier {
  promised("what the library writes is JSON") { () throws(InputError) in
    try Dossier(json: text, limits: .roomy)
  }
}
