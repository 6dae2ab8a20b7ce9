/// A second, naive reading of the procedure format: it follows the format's page sentence by sentence, without any
/// thought of speed, and serves to be compared with the engine.
public enum ReferenceEvaluator {
  /// Judges a dossier.
  ///
  /// - Parameters:
  ///   - definition: the JSON text of a valid definition without `imports`.
  ///   - dossier: the JSON text of a dossier that fits the definition's vocabulary and says its `submittedOn`.
  /// - Returns: the verdict; its outcome is `unreadable` where a text is not JSON.
  public static func evaluate(definition: String, dossier: String) -> ReferenceVerdict {
    evaluate(definition: definition, dossiers: [dossier])[0]
  }

  /// Judges several dossiers by one definition, which is read once.
  ///
  /// - Parameters: as above.
  /// - Returns: a verdict for each dossier, in their order.
  public static func evaluate(definition: String, dossiers: [String]) -> [ReferenceVerdict] {
    let definition = JSONTree(parsing: definition)
    return dossiers.map { text in
      guard let definition, let dossier = JSONTree(parsing: text) else {
        return ReferenceVerdict(
          outcome: "unreadable", instances: [], questions: [], fees: nil, results: [], notices: [], metNoValue: false)
      }
      return evaluate(definition, dossier)
    }
  }

  static func evaluate(_ definition: JSONTree, _ dossier: JSONTree) -> ReferenceVerdict {
    let judge = Judge(definition: definition, dossier: dossier)
    let instances = judge.instances()
    let outcome = judge.outcome(of: instances)
    var asked = Gap()
    for instance in instances where !instance.isRecommended && outcome != "ineligible" {
      asked.add(Gap(paths: instance.questions))
    }
    let fees = judge.fees()
    let results = judge.results()
    let notices = judge.notices()
    return ReferenceVerdict(
      outcome: outcome, instances: instances, questions: asked.paths, fees: fees, results: results, notices: notices,
      metNoValue: judge.metNoValue)
  }
}
