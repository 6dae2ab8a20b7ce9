import Foundation

/// The keys of a JSON text, object by object.
enum JSONPaths {
  /// The keys of the object at a path of keys and indices, sorted; nil where none is there.
  static func keys(of json: String, at path: [String] = []) throws -> [String]? {
    (try value(of: json, at: path) as? [String: Any])?.keys.sorted()
  }

  /// The value at a path of keys and indices; nil where none is there.
  static func value(of json: String, at path: [String]) throws -> Any? {
    var value: Any? = try JSONSerialization.jsonObject(with: Data(json.utf8), options: [.fragmentsAllowed])
    for step in path {
      if let array = value as? [Any] {
        value = Int(step).flatMap { array.indices.contains($0) ? array[$0] : nil }
      } else {
        value = (value as? [String: Any])?[step]
      }
    }
    return value
  }
}
